import type { Language } from '../../text/types.js'
import type { Count } from '../types.js'

/** Kept, since making a format costs more than using it a thousand times. */
const formats: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en-US'),
  vi: new Intl.NumberFormat('vi-VN'),
}

/** "12,963" in English, "12.963" in Vietnamese. */
export function numberText(value: number, locale: Language): string {
  return formats[locale].format(value)
}

/** "1,204 words" */
export function wordsText(count: number, locale: Language): string {
  const noun = locale === 'vi' ? 'từ' : count === 1 ? 'word' : 'words'
  return `${numberText(count, locale)} ${noun}`
}

/** What a profile asks for as a sentence says it: "4", "2 to 7", "at least 2", "at most 4". */
export function countText({ min, max }: Count, locale: Language): string {
  const [least, most] = [numberText(min, locale), numberText(max, locale)]
  if (min === max) return least
  if (max === Number.POSITIVE_INFINITY)
    return locale === 'vi' ? `ít nhất ${least}` : `at least ${least}`
  if (min === 0) return locale === 'vi' ? `nhiều nhất ${most}` : `at most ${most}`
  return locale === 'vi' ? `từ ${least} đến ${most}` : `${least} to ${most}`
}
