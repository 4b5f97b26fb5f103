import { distance } from 'fastest-levenshtein'
import { coreOf } from './core.js'
import { SMALL_ROMAN_COUNT } from './numbers/roman.js'
import { withoutMarks } from './plain.js'

/**
 * The one folding of the project: two texts that a reader takes for the same heading or name
 * fold to the same string. Folded texts are keys, never shown to people.
 */

/** Marks of tone sit on the first or on the second vowel (hòa, hoà); one place is chosen. */
const TONED: Readonly<Record<string, string>> = {
  òa: 'oà',
  óa: 'oá',
  ỏa: 'oả',
  õa: 'oã',
  ọa: 'oạ',
  òe: 'oè',
  óe: 'oé',
  ỏe: 'oẻ',
  õe: 'oẽ',
  ọe: 'oẹ',
  ùy: 'uỳ',
  úy: 'uý',
  ủy: 'uỷ',
  ũy: 'uỹ',
  ụy: 'uỵ',
}
const TONE_PAIR = /[òóỏõọ][ae]|[ùúủũụ]y/g

const BLANKS = /\s+/g
const UNEVEN = /[`\t\n\r]| {2}/
const ASCII_ONLY = /^[\t\n\r\x20-\x7e]*$/
/** Letters and marks that stand for one another, by what they fold to; '' drops an invisible one. */
const MARKS = new Map<string, string>()
for (const [plain, marks] of [
  ['đ', 'ðɖ'],
  ["'", '’‘ʼ`´′'],
  ['"', '“”„«»″'],
  ['-', '‐‑‒–—―−'],
  ['', '\u00ad\u200b\u200c\u200d\u2060\ufeff'],
] as const) {
  for (const mark of marks) MARKS.set(mark, plain)
}
const MARK = /[ðɖ’‘ʼ`´′“”„«»″‐‑‒–—―−\u00ad\u200b-\u200d\u2060\ufeff]/g

/**
 * Folds a heading, a label or a name for matching: number prefix off, NFC, Ð to Đ, one tone placement,
 * lower case, plain quotes and dashes, single blanks, no punctuation at the end.
 */
export function fold(text: string): string {
  return trimEnd(stripNumber(soften(text)))
}

/** `fold` without taking a number or end punctuation off. */
export function soften(text: string): string {
  if (ASCII_ONLY.test(text)) {
    const low = text.toLowerCase().trim()
    return UNEVEN.test(low) ? low.replace(/`/g, "'").replace(BLANKS, ' ') : low
  }
  return text
    .normalize('NFC')
    .replace(/Ɖ/g, 'đ')
    .toLowerCase()
    .replace(TONE_PAIR, (pair) => TONED[pair] ?? pair)
    .replace(MARK, (mark) => MARKS.get(mark) ?? mark)
    .replace(BLANKS, ' ')
    .trim()
}

const DIGIT_RUN = /^\d[\d. ]*/
const LONG_GROUP = /\d{4}/
const BRACKETED = new RegExp(
  `^(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|\\(${SMALL_ROMAN_COUNT}\\)|\\([a-zđ]\\))[.:]? ?`,
)
const LETTERED = new RegExp(`^(?:${SMALL_ROMAN_COUNT}|[a-zđ])[.)] `)
const BULLET = /^[-*+•·▪] /

/** Takes "2.1.", "4.2. 5.", "[1]", "(i)", "a)", "IV." and a bullet before them off a softened text. */
function stripNumber(text: string): string {
  const bare = text.replace(BULLET, '')
  const rest = withoutNumber(bare).replace(/^ /, '')
  return rest === '' ? bare : rest
}

function withoutNumber(text: string): string {
  const run = DIGIT_RUN.exec(text)?.[0]
  if (run !== undefined) {
    if (LONG_GROUP.test(run)) return text
    const rest = text.slice(run.length)
    if (/^[):\]]/.test(rest)) return rest.slice(1)
    if (run.endsWith(' ') && rest.startsWith('- ')) return rest.slice(2)
    // "3d models" and "1st aim" are words, "1.2.Title" is a number before its title.
    return /[. ]$/.test(run) ? rest : text
  }
  return text.replace(BRACKETED, '').replace(LETTERED, '')
}

function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && ' .:;,'.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/**
 * What is left of a heading without the things institutions write freely: articles, plural, "& / and",
 * "thesis / dissertation", "of the dissertation" or "của luận án" at the end.
 */
export function core(text: string): string {
  return coreOf(fold(text))
}

/** Latin letters without marks, lower case; for names: "Đào Thị" and "Dao Thi" are one. */
export function unaccent(text: string): string {
  return withoutMarks(soften(text))
}

/**
 * How near two texts are by the edit distance of their cores: 1 is the same, 0 nothing in common.
 * An edit distance of at most 20 % is a nearness of at least 0.8.
 */
export function nearness(a: string, b: string): number {
  const [x, y] = [core(a), core(b)]
  const longer = Math.max(x.length, y.length)
  return longer === 0 ? 1 : 1 - distance(x, y) / longer
}
