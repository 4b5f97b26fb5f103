import type { Fix } from '../rule/types.js'
import type { Language, Texts } from '../text/types.js'

const advice: Readonly<Record<Language, Readonly<Record<Fix['kind'] | 'none', string>>>> = {
  en: {
    none: 'by hand',
    safe: 'tomtat fix mends it',
    suggest: 'tomtat fix --suggest offers a text',
  },
  vi: {
    none: 'sửa thủ công',
    safe: 'tomtat fix sửa được',
    suggest: 'tomtat fix --suggest gợi ý cách sửa',
  },
}

/** How the findings of a rule are fixed, in words. */
export function fixAdvice(kinds: readonly Fix['kind'][] | undefined, locale: Language): string {
  const all = kinds && kinds.length > 0 ? kinds : (['none'] as const)
  return all.map((kind) => advice[locale][kind]).join('; ')
}

/** What people call the values of a profile that are no parts and so have no labels, by the ids that rules ask for. */
export const valueNames: Readonly<Record<string, Texts>> = {
  numbering: { en: 'numbers of headings', vi: 'số đề mục' },
  pages: { en: 'number of pages', vi: 'độ dài tính theo trang' },
  paper: { en: 'paper', vi: 'khổ giấy' },
  margins: { en: 'margins', vi: 'lề trang' },
  font: { en: 'font', vi: 'phông chữ' },
  size: { en: 'size of letters', vi: 'cỡ chữ' },
  spacing: { en: 'line spacing', vi: 'giãn dòng' },
  numbers: { en: 'page numbers', vi: 'số trang' },
}
