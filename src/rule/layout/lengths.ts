import { numberText } from '../../profile/derive/numbers.js'
import type { Look } from '../../read/layout.js'
import type { Texts } from '../../text/types.js'

/** Sheets by name, in millimetres, upright. */
const SHEETS = [
  ['A3', 297, 420],
  ['A4', 210, 297],
  ['A5', 148, 210],
  ['A6', 105, 148],
  ['B5', 176, 250],
  ['B5 (JIS)', 182, 257],
  ['Letter', 216, 279],
  ['Legal', 216, 356],
] as const

/** Millimetres by which two lengths of paper may differ and still be the same sheet. */
export const PAPER_TOLERANCE_MM = 2

/** Lengths of a sheet in millimetres. */
export interface Paper {
  readonly width: number
  readonly height: number
}

/** The sheets are the same within the tolerance; a turned one is another. */
export function samePaper(a: Paper, b: Paper): boolean {
  return near(a.width, b.width) && near(a.height, b.height)
}

/** The same sheet, turned. */
export function turned({ width, height }: Paper): Paper {
  return { width: height, height: width }
}

/** "A4 (210 × 297 mm)", "140 × 210 mm", "A4 landscape (297 × 210 mm)". */
export function paperText(paper: Paper): Texts {
  const size = {
    en: `${decimal(paper.width, 0).en} × ${decimal(paper.height, 0).en} mm`,
    vi: `${decimal(paper.width, 0).vi} × ${decimal(paper.height, 0).vi} mm`,
  }
  for (const [name, width, height] of SHEETS) {
    if (samePaper(paper, { width, height })) {
      return { en: `${name} (${size.en})`, vi: `${name} (${size.vi})` }
    }
    if (samePaper(turned(paper), { width, height })) {
      return { en: `${name} landscape (${size.en})`, vi: `${name} nằm ngang (${size.vi})` }
    }
  }
  return size
}

/** Millimetres as centimetres, which is how margins are spoken of: "1.5 cm", "1,5 cm". */
export function centimetres(millimetres: number): Texts {
  const { en, vi } = decimal(millimetres / 10, 2)
  return { en: `${en} cm`, vi: `${vi} cm` }
}

/** "11.5 pt", "11,5 pt". */
export function points(value: number): Texts {
  const { en, vi } = decimal(value, 1)
  return { en: `${en} pt`, vi: `${vi} pt` }
}

/** A number as each language writes it, with at most so many decimals. */
export function decimal(value: number, decimals: number): Texts {
  const rounded = Number(value.toFixed(decimals))
  return { en: numberText(rounded, 'en'), vi: numberText(rounded, 'vi') }
}

/** The difference of two values is within the tolerance, save what binary fractions add. */
export function within(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance + 1e-6
}

function near(a: number, b: number): boolean {
  return within(a, b, PAPER_TOLERANCE_MM)
}

/** Height of a single line of Times New Roman, by the size of its letters. */
const SINGLE_LINE_FACTOR = 1.15

/**
 * How many single lines high a line is; null where that cannot be known.
 *
 * @returns `exact` is false for a height in points, which is converted by the size of the letters
 */
export function linesOf({ spacing, size }: Look): { lines: number; exact: boolean } | null {
  if (spacing === null) return null
  if (spacing.kind === 'multiple') return { lines: spacing.lines, exact: true }
  if (size === null || size <= 0) return null
  const lines = spacing.points / (size * SINGLE_LINE_FACTOR)
  // A line that is at least so high grows with its letters.
  return { lines: spacing.kind === 'least' ? Math.max(1, lines) : lines, exact: false }
}
