import type { Texts } from '../text/types.js'

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
