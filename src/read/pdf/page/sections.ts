import type { PageNumber, PageSection } from '../../layout.js'
import type { Page } from '../types.js'
import type { Bare } from './furniture.js'
import { marginsOf } from './margins.js'
import type { Printed } from './page-number.js'

/** Millimetres in a point. */
const MM_PER_POINT = 25.4 / 72

/** Stretches of pages of equal size, with the margins and page numbers that they show. */
export function sectionsOf({ pages, numbers }: Bare, starts: readonly number[]): PageSection[] {
  const sections: PageSection[] = []
  for (let from = 0; from < pages.length; ) {
    const first = pages[from] as Page
    let to = from + 1
    while (to < pages.length && isAlike(first, pages[to] as Page)) to++
    sections.push(sectionOf(pages, numbers, from, to, starts))
    from = to
  }
  return sections
}

/** A page that could not be read has no size and goes with the ones before it. */
function isAlike(one: Page, other: Page): boolean {
  if (other.width === 0) return true
  const same = Math.abs(one.width - other.width) < 3 && Math.abs(one.height - other.height) < 3
  return same && one.imposed === other.imposed
}

function sectionOf(
  pages: readonly Page[],
  numbers: ReadonlyMap<number, Printed>,
  from: number,
  to: number,
  starts: readonly number[],
): PageSection {
  const own = pages.slice(from, to)
  const first = own[0] as Page
  const shown = [...numbers].filter(([index]) => index >= from && index < to)
  return {
    start: from === 0 ? 0 : (starts[from] ?? 0),
    page: from + 1,
    paper:
      first.width > 0
        ? { width: round(first.width * MM_PER_POINT), height: round(first.height * MM_PER_POINT) }
        : null,
    margins: marginsOf(own, from, MM_PER_POINT),
    measured: true,
    imposed: first.imposed,
    columns: 1,
    numbers: shown.length > 0 ? numberPositions(shown, pages) : own.length >= 3 ? [] : null,
  }
}

/** Where numbers stand, each place once, leaving out what only one page in ten has. */
function numberPositions(
  shown: readonly (readonly [number, Printed])[],
  pages: readonly Page[],
): PageNumber[] {
  const found = new Map<string, { number: PageNumber; count: number }>()
  for (const [index, { cell, edge, line }] of shown) {
    const width = pages[index]?.width ?? 0
    const middle = (cell.x0 + cell.x1) / 2
    const off = middle - width / 2
    const side = Math.abs(off) < width * 0.1 ? 'center' : off < 0 ? 'left' : 'right'
    const position = `${edge}-${side}` as const
    const size = Math.round(line.size * 10) / 10
    const key = `${position} ${size}`
    const known = found.get(key)
    if (known) known.count++
    else found.set(key, { number: { position, size }, count: 1 })
  }
  return [...found.values()]
    .filter(({ count }) => count >= shown.length * 0.1)
    .map(({ number }) => number)
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
