import type { Language } from '../../text/types.js'

/** What stands before a verdict. */
export const verdictSigns = { pass: '✅', return: '❌', unreadable: '⚠️' } as const

/** Names of the columns of the findings of a file. */
export const findingColumns = {
  en: ['Level', 'Place', 'Finding', 'Rule'],
  vi: ['Mức', 'Vị trí', 'Phát hiện', 'Quy tắc'],
} as const

/** "… and 950 more; the JSON report has them all." */
export function moreText(count: number, locale: Language): string {
  return locale === 'vi'
    ? `… và ${count} dòng nữa; báo cáo JSON có đầy đủ.`
    : `… and ${count} more; the JSON report has them all.`
}

/** "… and the findings of 40 more files; the JSON report has them all." */
export function moreFilesText(count: number, locale: Language): string {
  if (locale === 'vi') return `… và các phát hiện của ${count} tệp nữa; báo cáo JSON có đầy đủ.`
  const files = count === 1 ? 'file' : 'files'
  return `… and the findings of ${count} more ${files}; the JSON report has them all.`
}
