import type { PageSection } from '../../layout.js'
import { type Column, columnOf, columnsOf, Tally } from '../lines/measure.js'
import type { Page } from '../types.js'

interface Extent {
  /** By number of the page in the whole. */
  readonly isOdd: boolean
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * Margins as the text of most pages leaves them. They are at least as wide as the ones that were set: letters do not
 * fill their line, and lines not always their page.
 *
 * @param from index of the first of these pages in the whole, so that odd and even ones are kept apart
 * @param unit millimetres in a point
 * @returns null where fewer than two pages are full
 */
export function marginsOf(
  pages: readonly Page[],
  from: number,
  unit: number,
): PageSection['margins'] {
  const columns = columnsOf(pages)
  const extents = pages.flatMap((page, index) =>
    extentOf(page, columns[index] ?? null, (from + index) % 2 === 0),
  )
  if (extents.length < 2) return null
  const [odd, even] = [extents.filter(({ isOdd }) => isOdd), extents.filter(({ isOdd }) => !isOdd)]
  const shift = odd.length > 0 && even.length > 0 ? low(odd, 'left') - low(even, 'left') : 0
  const back = odd.length > 0 && even.length > 0 ? low(odd, 'right') - low(even, 'right') : 0
  // Mirrored: what one page has on the left, the next has on the right.
  const isMirrored = Math.abs(shift) * unit > 2 && Math.abs(shift + back) * unit < 2
  const turned = isMirrored
    ? extents.map((one) => (one.isOdd ? one : { ...one, left: one.right, right: one.left }))
    : extents
  const mm = (side: 'left' | 'right' | 'top' | 'bottom') =>
    Math.round(low(turned, side) * unit * 10) / 10
  return { top: mm('top'), bottom: mm('bottom'), left: mm('left'), right: mm('right') }
}

/** What a page leaves free around its text; none for a page that is not full. */
function extentOf({ lines, width, height }: Page, column: Column | null, isOdd: boolean): Extent[] {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!column || !first || !last || !columnOf(lines, width)) return []
  return [
    {
      isOdd,
      left: edge(
        lines.map(({ x0 }) => x0),
        column.left,
      ),
      right:
        width -
        edge(
          lines.map(({ x1 }) => x1),
          column.right,
        ),
      // Letters rise by some nine tenths of their size above the base line and hang a fifth below it.
      top: first.y - first.size * 0.89,
      bottom: height - last.y - last.size * 0.22,
    },
  ]
}

/**
 * Where most lines begin or end within two points and a half of the edge of the column: commas and hyphens may hang
 * over it.
 */
function edge(ends: readonly number[], column: number): number {
  const tenths = new Tally()
  for (const end of ends) if (Math.abs(end - column) <= 2.5) tenths.add(Math.round(end * 10), 1)
  return tenths.most() / 10 || column
}

/** Low among them, so that pages that end early do not count. */
function low(extents: readonly Extent[], side: 'left' | 'right' | 'top' | 'bottom'): number {
  const sorted = extents.map((one) => one[side]).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.25)] ?? 0
}
