import { trimEndOf } from './trim.js'
import type { Language, Texts, Value } from './types.js'

/**
 * Fills a template: `{name}` gives the value, `{name|one|many}` a word by the value's number.
 * A hole without a value stays as it is, so that a test sees it.
 */
export function fill(
  template: string,
  values: Readonly<Record<string, Value>>,
  locale: Language,
): string {
  return template.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/gu, (hole, name, one, many) => {
    const value = values[name as string]
    if (value === undefined) return hole
    if (one !== undefined) return Number(value) === 1 ? one : many
    return typeof value === 'object' ? value[locale] : String(value)
  })
}

/** Long titles are cut in messages, at a word. */
export function short(text: string, limit = 60): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit)
  const blank = cut.lastIndexOf(' ')
  return `${trimEndOf(blank > limit / 2 ? cut.slice(0, blank) : cut, ' ,;:–-')} …`
}

/** A message with what it rests on at its end. */
export function withBasis(message: string, basis: string | null, locale: Language): string {
  return basis === null ? message : `${message} ${locale === 'vi' ? 'Căn cứ' : 'Basis'}: ${basis}.`
}

/** An error whose message is one line in both languages, so that it may be shown to people as it is. */
export class TextsError extends Error {
  readonly texts: Texts

  constructor(texts: Texts) {
    super(texts.en)
    this.name = new.target.name
    this.texts = texts
  }
}

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
