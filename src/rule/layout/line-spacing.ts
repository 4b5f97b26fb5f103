import type { Look } from '../../read/layout.js'

/** Height of a single line of Times New Roman, by the size of its letters. */
const SINGLE = 1.15

/**
 * How many single lines high a line is; null where that cannot be known.
 *
 * @returns `exact` is false for a height in points, which is converted by the size of the letters
 */
export function linesOf({ spacing, size }: Look): { lines: number; exact: boolean } | null {
  if (spacing === null) return null
  if (spacing.kind === 'multiple') return { lines: spacing.lines, exact: true }
  if (size === null || size <= 0) return null
  const lines = spacing.points / (size * SINGLE)
  // A line that is at least so high grows with its letters.
  return { lines: spacing.kind === 'least' ? Math.max(1, lines) : lines, exact: false }
}
