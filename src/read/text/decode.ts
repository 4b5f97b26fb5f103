/**
 * Bytes of a text file as one string without its byte order mark: UTF-16 where the mark says so, else UTF-8.
 * Lenient: a byte that is no UTF-8 becomes U+FFFD, so that one bad letter never hides the rest.
 */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

/** By the byte order mark; UTF-8 where there is none. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
