import type { Block, Numeral } from '../types.js'

/**
 * The number at the start of a text.
 *
 * A blank inside ("4.2. 5.") belongs to the number only where a dot follows the group, for a title
 * may begin with a digit ("4.2. 5 lessons").
 */
const NUMBER = /^(\d{1,2}(?:[ ]?\.\d{1,2}|\.[ ]\d{1,2}(?=\.)){0,9})(?!\d)([ ]?[.)/:])?([ ]*)/u

export interface NumeralMatch {
  readonly raw: string
  readonly digits: readonly number[]
  readonly dot: boolean
  readonly blankInside: boolean
  readonly blankAfter: boolean
  readonly twice: boolean
  /** Length of the number with its mark and the blanks behind it. */
  readonly length: number
}

/**
 * Reads a number before words; null where the text does not begin with one, or has no words.
 *
 * @param bare take "2 Title" for a number too, as in a Markdown heading
 */
export function matchNumeral(text: string, bare = false): NumeralMatch | null {
  const first = text.charCodeAt(0)
  if (!(first >= 48 && first <= 57)) return null
  const once = /^\d{1,2}(?:\.\d{1,2}){1,5}\.?(?= \d)/u.exec(text)?.[0]
  const double = once === undefined ? '' : `${once} ${once}`
  if (once !== undefined && text.startsWith(`${double} `)) {
    const rest = matchNumeral(text.slice(once.length + 1), bare)
    if (rest?.raw === once) {
      return { ...rest, raw: double, twice: true, length: rest.length + once.length + 1 }
    }
  }
  const hit = NUMBER.exec(text)
  if (!hit) return null
  const [whole, groups = '', mark = '', blanks = ''] = hit
  if (whole.length >= text.length) return null
  const digits = groups.split('.').map((group) => Number(group.trim()))
  // "2020", "3,5 %", "12/2024", "5th", "10 years": no number of a heading.
  if (digits.length === 1 && !mark && !(bare && /^ \p{Lu}/u.test(text.slice(groups.length))))
    return null
  if (!/^[\p{L}“"‘'«([*_\d–-]/u.test(text.slice(whole.length))) return null
  if (!mark && !blanks && !/^\p{Lu}/u.test(text.slice(whole.length))) return null
  return {
    raw: groups + mark,
    digits,
    dot: mark.trim() !== '',
    blankInside: / /u.test(groups + mark),
    blankAfter: blanks !== '',
    twice: false,
    length: whole.length,
  }
}

/** The number at the start of a block, with its place. */
export function readNumeral(
  block: Block,
  bare = block.depth > 0,
): { numeral: Numeral; length: number } | null {
  const match = matchNumeral(block.text, bare)
  if (!match) return null
  const { length, ...rest } = match
  return { numeral: { ...rest, ...block.span(0, match.raw.length) }, length }
}

/** "2.1.1" from [2, 1, 1]. */
export function formatNumber(digits: readonly number[]): string {
  return digits.join('.')
}
