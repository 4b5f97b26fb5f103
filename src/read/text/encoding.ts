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

/** The byte order mark as a letter where these bytes begin with one, else nothing. */
export function markOf(bytes: Uint8Array): '' | '\ufeff' {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return marked || encodingOf(bytes) !== 'utf-8' ? '\ufeff' : ''
}

/** The text in the encoding of these bytes, with a byte order mark where they have one. */
export function encodeLike(text: string, bytes: Uint8Array): Uint8Array {
  return encode(markOf(bytes) + text, encodingOf(bytes))
}

/** The text as bytes of an encoding. Half of a pair becomes U+FFFD in UTF-8 and stays as it is in UTF-16. */
export function encode(text: string, encoding: ReturnType<typeof encodingOf>): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  const isLittle = encoding === 'utf-16le'
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle)
  return bytes
}

/** Whether two files are the same, byte for byte. */
export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}
