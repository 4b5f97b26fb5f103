/**
 * Roman numbers: read, written, and as sources of expressions. One limit holds for reading and writing,
 * `MAX_ROMAN_VALUE`; what may stand for a number in a text is narrower, since most letters of large numbers are
 * letters of a list ("c)", "d)") or units ("mm", "cm").
 */

/** The last value that Roman letters write without further signs: MMMCMXCIX. */
export const MAX_ROMAN_VALUE = 3999

const ONES = '(?:IX|IV|V?I{0,3})'
const TENS = '(?:XC|XL|L?X{0,3})'
const HUNDREDS = '(?:CM|CD|D?C{0,3})'

/** I to XXXIX, in capitals: what counts parts, sections and items. Source of an expression. */
export const ROMAN_COUNT = `(?:(?=[IVX])X{0,3}${ONES})`

/** I to CCCXCIX, in capitals: chapters, volumes, pages. Source of an expression. */
export const ROMAN_NUMBER = `(?:(?=[IVXLC])C{0,3}${TENS}${ONES})`

/** `ROMAN_COUNT` in small letters. */
export const SMALL_ROMAN_COUNT = small(ROMAN_COUNT)

/** `ROMAN_NUMBER` in small letters. */
export const SMALL_ROMAN_NUMBER = small(ROMAN_NUMBER)

const CANONICAL = new RegExp(`^M{0,3}${HUNDREDS}${TENS}${ONES}$`, 'u')
const COUNT = new RegExp(`^${ROMAN_COUNT}$`, 'u')
const NUMBER = new RegExp(`^${ROMAN_NUMBER}$`, 'u')

const STEPS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** Value of a Roman number in capitals or small letters, 1 to `MAX_ROMAN_VALUE`; null for "IIII" and other words. */
export function parseRoman(text: string): number | null {
  const letters = text.toUpperCase()
  if (letters === '' || !CANONICAL.test(letters)) return null
  let value = 0
  let at = 0
  for (const [step, sign] of STEPS) {
    while (letters.startsWith(sign, at)) {
      value += step
      at += sign.length
    }
  }
  return value
}

/** A whole number from 1 to `MAX_ROMAN_VALUE` in Roman capitals; others in digits. */
export function formatRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > MAX_ROMAN_VALUE) return String(value)
  let text = ''
  let rest = value
  for (const [step, sign] of STEPS) {
    text += sign.repeat(Math.floor(rest / step))
    rest %= step
  }
  return text
}

/** The word is a Roman number of a part, section or item in capitals: I to XXXIX. */
export function isRomanCount(word: string): boolean {
  return COUNT.test(word)
}

/** The word is a Roman number of a chapter in capitals: I to CCCXCIX. */
export function isRomanNumber(word: string): boolean {
  return NUMBER.test(word)
}

const MARK = new RegExp(`^${ROMAN_COUNT}[.)]\\s`, 'u')

/** The text begins with a Roman number as its mark, a blank behind: "IV. ", "I) ". */
export function startsRoman(text: string): boolean {
  return MARK.test(text)
}

/** Only the letters of Roman numbers change: the expression has no other capitals. */
function small(source: string): string {
  return source.toLowerCase()
}
