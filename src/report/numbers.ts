import type { Language } from '../model/types.js'

/** Making one costs more than a thousand uses. */
const formats: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en-US'),
  vi: new Intl.NumberFormat('vi-VN'),
}

/** "12,963" in English, "12.963" in Vietnamese. */
export function numberText(value: number, locale: Language): string {
  return formats[locale].format(value)
}
