/**
 * A text of a document or a file name as a terminal may show it: control characters, which a terminal would obey,
 * and marks that turn the direction of writing become signs.
 */
export function shown(text: string): string {
  return text.replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, (sign) => {
    const code = sign.charCodeAt(0)
    if (code < 0x20) return String.fromCodePoint(0x2400 + code)
    return code === 0x7f ? '\u2421' : '\ufffd'
  })
}
