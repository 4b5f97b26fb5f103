/** Names of months, days and seasons, and how dates are written in both languages. */
import { listed, oneOf } from './words.js'

const MONTHS = listed(
  'january february march april may june july august september october november december',
)
const SHORT_MONTHS = listed('jan feb mar apr jun jul aug sep sept oct nov dec')
const MONTH_NAMES: ReadonlySet<string> = new Set([...MONTHS, ...SHORT_MONTHS])

/** An English month, in full or cut short ("sept"), without a full stop. Source of an expression with the flag `i`. */
export const MONTH = oneOf(MONTH_NAMES)

/** Seasons and quarters that issues of journals are named by. Source of an expression with the flag `i`. */
export const SEASON = oneOf(['spring', 'summer', 'autumn', 'fall', 'winter', 'quý'])

/** Words of a Vietnamese date: "ngày 5 tháng 6 năm 2023". Source of an expression with the flag `i`. */
export const DATE_WORD_VI = oneOf(['ngày', 'tháng', 'năm'])

/** The word, in small letters, is an English month. */
export function isMonth(word: string): boolean {
  return MONTH_NAMES.has(word)
}

/** Vietnamese counts the days: Monday is "thứ hai", the second. Sunday, "chủ nhật", has no number. */
export const WEEKDAYS = listed('monday tuesday wednesday thursday friday saturday')

/** "ngày … tháng … năm", the line above a signature, filled in or not. */
export const DATE_LINE_VI = /ngày\s[\s\d….]*tháng\s[\s\d….]*năm/iu
