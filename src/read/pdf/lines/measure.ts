import type { Line, Page } from '../types.js'

/** What most of the text of a file looks like. Points. */
export interface Type {
  /** Of the letters of the body. */
  readonly size: number
  /** From line to line within a paragraph of that size. */
  readonly leading: number
}

/** Where the lines of a page begin and end that fill it. */
export interface Column {
  readonly left: number
  readonly right: number
}

export function typeOf(pages: readonly Page[]): Type {
  const sizes = new Tally()
  for (const { lines } of pages)
    for (const { size, text } of lines) sizes.add(Math.round(size * 10), text.length)
  const size = sizes.most() / 10
  const steps = new Tally()
  for (const { lines } of pages) {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]
      const isBody =
        near(line.size, size) && next && near(next.size, size) && line.cells.length === 1
      // Full lines that follow each other stand in one paragraph.
      if (isBody && next.y - line.y < size * 3)
        steps.add(Math.round((next.y - line.y) * 5), line.text.length)
    }
  }
  return { size, leading: steps.lowest(0.4) / 5 || size * 1.2 }
}

export function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(one, other) * 0.06
}

/** The column of each page; of pages with few long lines, the one that pages on their side of a spread have. */
export function columnsOf(pages: readonly Page[]): Column[] {
  const own = pages.map(({ lines, width }) => columnOf(lines, width))
  const usual = usualColumn(own.filter((column) => column !== null))
  const sides = [0, 1].map((side) => {
    const same = pages.filter((_, index) => index % 2 === side)
    return columnOf(
      same.flatMap(({ lines }) => lines),
      same[0]?.width ?? 0,
    )
  })
  return own.map((column, index) => {
    const page = pages[index]
    const side = sides[index % 2]
    if (column) return page && side ? widened(column, side, page) : column
    const edge = (page?.width ?? 0) * 0.12
    return usual ?? { left: edge, right: (page?.width ?? 0) - edge }
  })
}

/** Where a line of the page begins or ends at the edge that its side has, that is the edge: many may be indented. */
function widened(column: Column, side: Column, { lines }: Page): Column {
  const begins = lines.some(({ x0 }) => Math.abs(x0 - side.left) < 1.5)
  const ends = lines.some(({ x1 }) => Math.abs(x1 - side.right) < 1.5)
  return {
    left: begins ? Math.min(column.left, side.left) : column.left,
    right: ends ? Math.max(column.right, side.right) : column.right,
  }
}

/** Null where too few lines are long, or where they begin anywhere. */
export function columnOf(lines: readonly Line[], width: number): Column | null {
  const long = lines.filter(({ x0, x1 }) => x1 - x0 > width * 0.5)
  if (long.length < 6) return null
  const lefts = new Tally()
  const rights = new Tally()
  for (const { x0, x1 } of long) {
    lefts.add(Math.round(x0), 1)
    rights.add(Math.round(x1), 1)
  }
  const least = Math.max(6, long.length * 0.2)
  const left = lefts.outermost(least, Math.min)
  // Lines in the middle begin anywhere.
  if (left === null) return null
  // Commas and hyphens may hang over the edge that most lines end at.
  const right =
    rights.outermost(Math.max(least, long.length * 0.3), Math.max) ??
    rights.outermost(least, Math.max)
  const sorted = long.map(({ x1 }) => x1).sort((a, b) => a - b)
  // Ragged lines end at different points, so most of them decide.
  return { left, right: right ?? sorted[Math.floor(sorted.length * 0.9)] ?? width }
}

/** Lines are stretched to the right edge of their column, so that one that ends before it ends its paragraph. */
export function isJustified(pages: readonly Page[], columns: readonly Column[]): boolean {
  let long = 0
  let stretched = 0
  for (const [index, { lines }] of pages.entries()) {
    const column = columns[index]
    if (!column) continue
    for (const line of lines) {
      if (line.x1 - line.x0 < (column.right - column.left) * 0.75) continue
      long++
      if (reachesEdge(line, column)) stretched++
    }
  }
  return stretched > long * 0.6
}

/** Hanging commas and hyphens aside, a stretched line ends where its column does. */
export function reachesEdge({ x1, size }: Line, { right }: Column): boolean {
  return x1 > right - size * 0.35
}

function usualColumn(columns: readonly Column[]): Column | null {
  if (columns.length === 0) return null
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0
  return {
    left: middle(columns.map(({ left }) => left)),
    right: middle(columns.map(({ right }) => right)),
  }
}

/** Counts of whole numbers. */
export class Tally {
  readonly #counts = new Map<number, number>()

  add(value: number, weight: number): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + weight)
  }

  /** The number with the highest count, 0 where there is none. */
  most(): number {
    let best = 0
    let high = 0
    for (const [value, count] of this.#counts) {
      if (count > high) {
        high = count
        best = value
      }
    }
    return best
  }

  /** The lowest number that, with its neighbours, was counted nearly as often as the most frequent one. */
  lowest(share: number): number {
    const most = this.#around(this.most())
    return this.outermost(most * share, Math.min) ?? 0
  }

  /** The outermost number that, with its neighbours, was counted so often. */
  outermost(least: number, pick: (...values: number[]) => number): number | null {
    const often = [...this.#counts.keys()].filter((value) => this.#around(value) >= least)
    return often.length > 0 ? pick(...often) : null
  }

  #around(value: number): number {
    return [-1, 0, 1].reduce((sum, step) => sum + (this.#counts.get(value + step) ?? 0), 0)
  }
}
