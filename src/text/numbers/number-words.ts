/** Number words and ordinals of both languages, one to twenty: how chapters, items and counts are written. */
import { capitalised } from '../capitals.js'
import type { Language } from '../types.js'
import { oneOf } from '../words.js'
import { englishCardinal, englishOrdinal } from './english-numbers.js'
import { isRomanCount, parseRoman } from './roman.js'

/** How a language counts the items of an enumeration: First, Firstly, "One is"; Thứ nhất, Một là. */
export type OrdinalFamily = 'ordinal' | 'adverb' | 'cardinal'

/** The last number that has a word here. */
export const MAX_WORD_VALUE = 20

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, at) => at + 1)
const ENGLISH = upTo(MAX_WORD_VALUE).map(englishCardinal)
const ENGLISH_ORDINALS = upTo(MAX_WORD_VALUE).map(englishOrdinal)

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

const variants = VIETNAMESE_VARIANTS.map(([word]) => word)

/** Sources of regular expressions (flags `iu`) that match one number word. */
export const PATTERNS = {
  englishCardinal: oneOf(ENGLISH),
  englishOrdinal: oneOf(ENGLISH_ORDINALS),
  vietnameseCardinal: oneOf([...VIETNAMESE, ...variants]),
  vietnameseOrdinal: oneOf(['nhất', ...VIETNAMESE.slice(1), ...variants]),
} as const

/** Words that an enumeration is counted with: "one is", "second"; what a text without them cannot hold. */
export const ENGLISH_WORDS = { cardinals: ENGLISH, ordinals: ENGLISH_ORDINALS } as const

/** The words for a few numbers of one language, the usual spelling only. Source of an expression with the flag `i`. */
export function countPattern(language: Language, from: number, to: number): string {
  return oneOf((language === 'en' ? ENGLISH : VIETNAMESE).slice(from - 1, to))
}

/** A word that may say a number: letters or digits, and the Vietnamese numbers of two words as one. */
export const NUMBER_TOKEN = new RegExp(
  `^(?:${oneOf([...VIETNAMESE, ...variants].filter((word) => word.includes(' ')))}(?!\\p{L})|[\\p{L}\\d]+)`,
  'u',
)

const plain = (word: string): string =>
  word.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ')

/** A count as it is written in a text: "4", "04", "four", "bốn", "mười lăm". Null for anything else. */
export function parseCount(word: string): number | null {
  const text = plain(word)
  if (/^\d{1,3}$/u.test(text)) return Number(text)
  return COUNTS.get(text) ?? null
}

/** The number that a heading carries: digits ("04"), a Roman number up to XXXIX, or a word in either language. */
export function parseNumber(word: string): number | null {
  const count = parseCount(word)
  if (count !== null) return count
  // Right only behind "mười", but "chương lăm" can mean nothing else.
  if (plain(word) === 'lăm') return 5
  return isRomanCount(word.toUpperCase()) ? parseRoman(word) : null
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
  if (value < 1 || value > MAX_WORD_VALUE) return String(value)
  return capitalised(lowerOrdinal(value, language, family))
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
