import { parseNumber } from '../../../text/numbers/number-words.js'

const LABEL = /^(?:chương|chapter)\s+(\p{L}+|\d{1,2})(?:\s*[.:–—-]\s*|\s+|$)/iu

/**
 * The title of chapter `n` as its heading has it: in capitals, as chapters are printed, and without a label that
 * was given with it ("Chương 1. Cơ sở lý luận").
 */
export function chapterTitle(given: string, n: number): string {
  const label = LABEL.exec(given)
  const isOwn = label !== null && parseNumber(label[1] ?? '') === n
  const title = isOwn ? given.slice(label[0].length) : given
  return title.toLocaleUpperCase('vi').normalize('NFC')
}
