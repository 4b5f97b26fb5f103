import { formatNumber } from '../../model/signs/numerals.js'
import type { Heading, Outline } from '../../model/types.js'
import { formatRoman, parseRoman, ROMAN_NUMBER } from '../../text/numbers/roman.js'
import type { Span } from '../../text/types.js'

/** A number in digit groups: "2.1." is [2, 1]. */
export type Digits = readonly number[]

/**
 * The number that a heading carries in the text, or that those below it show where it was lost; null for none,
 * and for a chapter that counts in words.
 */
export function writtenNumber(heading: Heading): Digits | null {
  if (heading.implied) return heading.number.length > 0 ? heading.number : null
  if (heading.kind !== 'chapter') return heading.numeral?.digits ?? null
  const raw = chapterMark(heading)?.raw
  return raw === undefined ? null : [countOf(raw)]
}

/** The headings below the same one, or all chapters. */
export function siblingsOf({ parent }: Heading, { parts }: Outline): readonly Heading[] {
  return parent?.children ?? parts.filter(({ kind }) => kind === 'chapter')
}

/** The headings of a heading's level behind it that carry a number. */
export function followers(heading: Heading, outline: Outline): Heading[] {
  const siblings = siblingsOf(heading, outline)
  return siblings.slice(siblings.indexOf(heading) + 1).filter((one) => writtenNumber(one) !== null)
}

/** The introduction, any other part, or all chapters together: a number means another heading in each. */
export function scopeOf(heading: Heading): Heading | 'chapters' {
  let top = heading
  while (top.parent) top = top.parent
  return top.kind === 'chapter' ? 'chapters' : top
}

/** The number that stands in a heading, as written and without the word before it; null for none. */
export function writtenMark(heading: Heading): (Span & { readonly raw: string }) | null {
  const [block] = heading.blocks
  const mark = markOf(heading)
  if (!block || !mark) return null
  return { raw: mark.raw, ...block.span(mark.from, mark.from + mark.raw.length) }
}

/** A number in the text of the heading, which begins at `from`. */
export function markOf(heading: Heading): { readonly raw: string; readonly from: number } | null {
  if (heading.kind === 'chapter') return chapterMark(heading)
  return heading.numeral && { raw: heading.numeral.raw, from: 0 }
}

/** The number of "Chapter 2", "CHƯƠNG II" in the text of the heading. */
function chapterMark({ blocks }: Heading): { readonly raw: string; readonly from: number } | null {
  const hit = CHAPTER_MARK.exec(blocks[0]?.text ?? '')
  return hit ? { raw: hit[2] ?? '', from: hit[1]?.length ?? 0 } : null
}

/** The number in "Conclusion of chapter 2", "Kết luận chương II". */
export const CHAPTER_NUMBER = new RegExp(
  `(?<![\\p{L}\\d.])(?:\\d{1,2}|${ROMAN_NUMBER})(?![\\p{L}\\d])`,
  'u',
)
/** A group of a number, in digits or Roman. */
export const GROUP = new RegExp(`\\d+|${ROMAN_NUMBER}`, 'gu')
/** The word and the number of "Chapter 2", "CHƯƠNG II" at the start of a heading, each in a group. */
export const CHAPTER_MARK = new RegExp(`^(\\p{L}+ +)(\\d{1,2}|${ROMAN_NUMBER})(?![\\p{L}\\d])`, 'u')
export const CHAPTER_NUMBERS = new RegExp(CHAPTER_NUMBER.source, 'gu')

/** The value of a group of a number, in digits or Roman. */
export function countOf(raw: string): number {
  return /^\d/u.test(raw) ? Number(raw) : (parseRoman(raw) ?? 0)
}

/** A number as another one is written: in Roman letters where that one is. */
export function likeRaw(digits: Digits, raw: string): string {
  return /^\d/u.test(raw) ? formatNumber(digits) : formatRoman(digits[0] ?? 0)
}
