import { MONTH, WEEKDAYS } from '../../text/dates.js'
import {
  ENGLISH_WORDS,
  PATTERNS,
  parseCount,
  parseOrdinal,
} from '../../text/numbers/number-words.js'
import { parseRoman, SMALL_ROMAN_COUNT } from '../../text/numbers/roman.js'
import { oneOf, WORD_END } from '../../text/words.js'
import type { System } from './types.js'

/** A kind of mark: where it may stand and how sure it is. All patterns hold the number in group 1. */
export interface Shape {
  readonly system: System
  readonly pattern: RegExp
  readonly value: (raw: string) => number | null
  /** What follows makes it a mark; `null` where it is none at all. */
  readonly sure: (after: string, before: string) => boolean | null
  /** Every such mark holds these letters or stands beside them; a text without them is not searched. */
  readonly traces: readonly string[]
  /** Stands at the start of a block only. */
  readonly blockOnly?: boolean
  /** May follow a plain word: "include (1) …". */
  readonly afterWord?: boolean
}

const EN = PATTERNS.englishOrdinal
/** What follows “thứ”; many write a digit there. */
const VI = `${PATTERNS.vietnameseOrdinal}|\\d{1,2}`

/** "One is", "Two is" … */
const CARDINALS: readonly string[] = ENGLISH_WORDS.cardinals.map((word) => `${word} is`)

/** A text without any of these holds no English ordinal. */
const ORDINAL_WORDS: readonly string[] = ENGLISH_WORDS.ordinals

const DATE_EN = new RegExp(`^\\s*(?:,\\s*)?(?:\\d|${MONTH}${WORD_END})`, 'iu')
const DATE_VI = /^\s*(?:,\s*)?(?:ngày|\d|hằng|hàng)/iu

/** "first, second and third quarters": words of a series, not marks of items. */
const SERIES_AFTER = new RegExp(
  `^\\s*(?:,\\s*)?(?:(?:and|or|và|hoặc|the|thứ)\\s+){0,2}(?:(?:${EN})(?!\\p{L})|thứ\\s+(?:${VI})(?!\\p{L}))`,
  'iu',
)
const SERIES_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${EN}|thứ\\s+(?:${VI}))\\s*,\\s*(?:(?:and|or|và|hoặc)\\s+)?$`,
  'iu',
)

const inSeries = (after: string, before: string): boolean =>
  SERIES_AFTER.test(after) || SERIES_BEFORE.test(before)

const PAUSED = /^\s*(?:[,:]|[–—]\s)/u

function sureFirst(after: string, before: string): boolean | null {
  if (inSeries(after, before)) return null
  if (PAUSED.test(after) || /^ of all\s*,/iu.test(after)) return true
  return /^\s+\p{L}/u.test(after) ? false : null
}

function sureNhat(after: string, before: string): boolean | null {
  if (inSeries(after, before) || DATE_VI.test(after)) return null
  if (PAUSED.test(after) || /^\s+là(?!\p{L})/iu.test(after)) return true
  return /^\s+\p{L}/u.test(after) ? false : null
}

/** "equation (2)", "bảng (1)": references, not items. */
const REFERENCE =
  /(?:equations?|eqs?\.?|formulas?|tables?|figures?|fig\.?|hypothes[ie]s|models?|notes?|clauses?|points?|articles?|công thức|phương trình|bảng|hình|giả thuyết|mô hình|biểu thức|điều|khoản|điểm|mục)\s*$/iu

function sureNumber(after: string, before: string): boolean | null {
  if (!/^\s*["“'‘«]?\p{L}/u.test(after)) return null
  // "(1) and (2)", "(1) to (3)" refer to items; "(i) to measure" is one.
  if (/^\s*(?:and|or|to|và|hoặc|đến)\s*[(\d]/iu.test(after)) return null
  return REFERENCE.test(before) ? null : true
}

/** "1)" closes no bracket: "(table 1) shows" is prose. */
function sureParen(after: string, before: string): boolean | null {
  return before.lastIndexOf('(') > before.lastIndexOf(')') ? null : sureNumber(after, before)
}

const digits = (raw: string): number | null => {
  const value = Number(raw)
  return value >= 1 && value <= 30 ? value : null
}
const letter = (raw: string): number => 'abcde'.indexOf(raw) + 1
const weekday = (raw: string): number => WEEKDAYS.indexOf(raw.toLowerCase()) + 2
const word = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])${source}(?![\\p{L}\\p{N}-])`, 'giu')

/** Every kind of mark that is read. */
export const SHAPES: readonly Shape[] = [
  {
    system: 'first',
    traces: ORDINAL_WORDS,
    pattern: word(`(${EN})`),
    value: parseOrdinal,
    sure: sureFirst,
  },
  {
    system: 'firstly',
    traces: ['ly'],
    pattern: word(`(${EN})ly`),
    value: parseOrdinal,
    sure: (after) => (PAUSED.test(after) ? true : /^\s+\p{L}/u.test(after) ? false : null),
  },
  {
    system: 'one',
    traces: CARDINALS,
    pattern: word(`(${PATTERNS.englishCardinal})\\s+is`),
    value: parseCount,
    sure: (after) => PAUSED.test(after) || /^\s+to(?!\p{L})/iu.test(after),
  },
  {
    system: 'nhat',
    traces: ['hứ'],
    pattern: word(`thứ\\s+(${VI})`),
    value: (raw) => parseOrdinal(raw) ?? digits(raw),
    sure: sureNhat,
  },
  {
    system: 'mot',
    traces: [' là'],
    pattern: word(`(${PATTERNS.vietnameseCardinal})\\s+là`),
    value: parseCount,
    sure: () => true,
  },
  {
    system: 'weekday',
    traces: ['day'],
    pattern: word(`(${oneOf(WEEKDAYS)})`),
    value: weekday,
    sure: (after) => (/^\s*[,:]/u.test(after) && !DATE_EN.test(after) ? true : null),
  },
  {
    system: 'parens',
    traces: ['('],
    pattern: /\((\d{1,2})\)/gu,
    value: digits,
    sure: sureNumber,
    afterWord: true,
  },
  {
    system: 'paren',
    traces: [')'],
    pattern: /(?<![\p{L}\p{N}(.,/–-])(\d{1,2})\)/gu,
    value: digits,
    sure: sureParen,
  },
  {
    system: 'dot',
    traces: ['.'],
    pattern: /^(\d{1,2})\.(?=\s)/gu,
    value: digits,
    sure: sureNumber,
    blockOnly: true,
  },
  {
    system: 'roman',
    traces: [')'],
    pattern: new RegExp(`(?:\\(|^)(${SMALL_ROMAN_COUNT})\\)`, 'gu'),
    value: parseRoman,
    sure: sureNumber,
    afterWord: true,
  },
  {
    system: 'letter',
    traces: [')'],
    pattern: /(?:\(|(?<=(?:^|[;:.,]\s)))([a-e])\)/gu,
    value: letter,
    sure: sureNumber,
    afterWord: true,
  },
]
