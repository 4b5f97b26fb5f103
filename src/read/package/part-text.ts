import type { Element } from '../docx/types.js'
import { encodingOf } from '../text/encoding.js'
import { damaged, tooMuch } from './error.js'
import { type OnElementEnd, parseXml, XmlError } from './xml.js'

/** The text of a part, without its byte order mark. */
export function decodePart(bytes: Uint8Array): string {
  return new TextDecoder(encodingOfPart(bytes)).decode(bytes)
}

/** XML may be UTF-16 without a byte order mark, which its first letter shows. */
export function encodingOfPart(bytes: Uint8Array): ReturnType<typeof encodingOf> {
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le'
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be'
  return encodingOf(bytes)
}

/**
 * Root element of the text of a part.
 *
 * @param found is called for each element when it ends
 * @throws {DocxError} where it is no XML that can be used
 */
export function parsePartText(text: string, name: string, found?: OnElementEnd): Element {
  try {
    return parseXml(text, found)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    throw error.kind === 'too-large' ? tooMuch(name) : damaged(name)
  }
}
