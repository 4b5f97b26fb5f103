import type { Page } from '../types.js'
import { pageNumbers, printedOn } from './page-number.js'

/**
 * Puts the pages of a booklet in the order they are read in. Printed for folding, its sheets hold 24|1, 2|23, 22|3 …;
 * the page numbers show whether they do.
 */
export function inReadingOrder(pages: readonly Page[]): readonly Page[] {
  if (!pages.every(({ imposed }) => imposed) || pages.length < 4) return pages
  const folded = unfolded(pages)
  const counted = pageNumbers(pages).size
  const countedFolded = pageNumbers(folded).size
  if (countedFolded > counted) return folded
  return counted > 0 ? pages : (sorted(pages) ?? pages)
}

function unfolded(pages: readonly Page[]): Page[] {
  const order: Page[] = []
  const sides = pages.length / 2
  for (let side = 0; side < sides; side++) {
    const [left, right] = [pages[side * 2], pages[side * 2 + 1]]
    const [outer, inner] = side % 2 === 0 ? [left, right] : [right, left]
    if (inner) order[side] = inner
    if (outer) order[pages.length - 1 - side] = outer
  }
  return order
}

/** Orders pages by their printed numbers where nearly every page has one of its own; the cover goes before them. */
function sorted(pages: readonly Page[]): Page[] | null {
  const numbered = pages.map((page) => ({ page, value: printedOn(page)[0]?.value ?? 0 }))
  const values = numbered.map(({ value }) => value).filter((value) => value > 0)
  const isClear = new Set(values).size === values.length && values.length >= pages.length * 0.6
  return isClear ? numbered.sort((a, b) => a.value - b.value).map(({ page }) => page) : null
}
