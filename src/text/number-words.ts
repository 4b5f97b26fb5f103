import type { Language } from './types.js'

/** How a language counts the items of an enumeration: First, Firstly, "One is"; Thứ nhất, Một là. */
export type OrdinalFamily = 'ordinal' | 'adverb' | 'cardinal'

const ENGLISH = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
] as const

const ENGLISH_ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
] as const

const VIETNAMESE_DIGITS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

/** Canonical Vietnamese words for 1 to 20. */
const VIETNAMESE: readonly string[] = [
  ...VIETNAMESE_DIGITS,
  ...VIETNAMESE_DIGITS.slice(0, 9).map((digit) => `mười ${digit === 'năm' ? 'lăm' : digit}`),
  'hai mươi',
]

/** Other spellings in use, and their value. */
const VIETNAMESE_VARIANTS: readonly (readonly [string, number])[] = [
  ['tư', 4],
  ['bẩy', 7],
  ['mười mốt', 11],
  ['mười tư', 14],
  ['mười bẩy', 17],
]

/** The last number that has a word here. */
export const LAST_WORD = 20

/** Number words of both languages in lower case NFC, and their value. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ...ENGLISH.map((word, index) => [word, index + 1] as const),
  ...VIETNAMESE.map((word, index) => [word, index + 1] as const),
  ...VIETNAMESE_VARIANTS,
])

/** Ordinal words ("second", and what follows "thứ"), and their value. */
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ENGLISH_ORDINALS.map((word, index) => [word, index + 1] as const),
  ...VIETNAMESE.slice(1).map((word, index) => [word, index + 2] as const),
  ...VIETNAMESE_VARIANTS,
  ['nhất', 1] as const,
])

/** Longest first, so that "mười hai" is not read as "mười". */
const alternation = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')

/** Sources of regular expressions (flags `iu`) that match one number word. */
export const PATTERNS = {
  englishCardinal: alternation(ENGLISH),
  englishOrdinal: alternation(ENGLISH_ORDINALS),
  vietnameseCardinal: alternation([...VIETNAMESE, ...VIETNAMESE_VARIANTS.map(([word]) => word)]),
  vietnameseOrdinal: alternation([
    'nhất',
    ...VIETNAMESE.slice(1),
    ...VIETNAMESE_VARIANTS.map(([word]) => word),
  ]),
} as const

const plain = (word: string): string =>
  word.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ')

/** A count as it is written in a text: "4", "04", "four", "bốn", "mười lăm". Null for anything else. */
export function parseCount(word: string): number | null {
  const text = plain(word)
  if (/^\d{1,3}$/u.test(text)) return Number(text)
  return COUNTS.get(text) ?? null
}

/** An ordinal's word: "second" is 2, "nhất" (of "thứ nhất") is 1. Null for anything else. */
export function parseOrdinal(word: string): number | null {
  return ORDINALS.get(plain(word)) ?? null
}

/** A count in words, in lower case; in digits above twenty. */
export function countWord(value: number, language: Language): string {
  return (language === 'en' ? ENGLISH : VIETNAMESE)[value - 1] ?? String(value)
}

/** The mark of item `value`, capitalised: "Second", "Secondly", "Two is", "Thứ hai", "Hai là". */
export function ordinalWord(value: number, language: Language, family: OrdinalFamily): string {
  if (value < 1 || value > LAST_WORD) return String(value)
  const word = lowerOrdinal(value, language, family)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function lowerOrdinal(value: number, language: Language, family: OrdinalFamily): string {
  if (family === 'cardinal')
    return `${countWord(value, language)} ${language === 'en' ? 'is' : 'là'}`
  if (language === 'vi') {
    const word = value === 1 ? 'nhất' : value === 4 ? 'tư' : countWord(value, 'vi')
    return `thứ ${word}`
  }
  const word = ENGLISH_ORDINALS[value - 1] ?? String(value)
  return family === 'adverb' ? `${word}ly` : word
}
