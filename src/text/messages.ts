import { trimEndOf } from './trim.js'
import type { Language, Value } from './types.js'

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
