import { encodingOf } from './decode.js'

/** The byte order mark as a letter where these bytes begin with one, else nothing. */
export function markOf(bytes: Uint8Array): '' | '\ufeff' {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return marked || encodingOf(bytes) !== 'utf-8' ? '\ufeff' : ''
}

/** The text in the encoding of these bytes, with a byte order mark where they have one. */
export function encodeLike(text: string, bytes: Uint8Array): Buffer {
  const encoding = encodingOf(bytes)
  const whole = markOf(bytes) + text
  if (encoding === 'utf-8') return Buffer.from(whole)
  const units = Buffer.from(whole, 'utf16le')
  return encoding === 'utf-16be' ? units.swap16() : units
}
