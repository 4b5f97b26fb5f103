import { parseRoman, ROMAN_NUMBER, SMALL_ROMAN_NUMBER } from '../../../text/numbers/roman.js'
import type { Cell, Line, Page } from '../types.js'

/** A number that may be printed on a page. */
export interface Printed {
  readonly value: number
  readonly line: Line
  readonly cell: Cell
  readonly edge: 'top' | 'bottom'
}

const MARKED =
  /^(?:[-–—|[(.]|trang|page|tr\.?|p\.?)?\s*(\d{1,4})\s*(?:[-–—|\]).]|[/]\s*\d{1,4})?$/iu

const ROMAN = new RegExp(`^[-–—(]?\\s*(${SMALL_ROMAN_NUMBER}|${ROMAN_NUMBER})\\s*[-–—)]?$`, 'u')

function numberOf(text: string): number | null {
  const digits = MARKED.exec(text)?.[1]
  return digits === undefined ? parseRoman(ROMAN.exec(text)?.[1] ?? '') : Number(digits)
}

/** What may be the number of a page: a number by itself in its outermost two lines above and below. */
export function printedOn({ lines }: Page): Printed[] {
  const found: Printed[] = []
  const edges = { top: lines.slice(0, 2), bottom: lines.slice(-2).reverse() }
  for (const [edge, near] of Object.entries(edges) as ['top' | 'bottom', Line[]][]) {
    for (const line of near) {
      for (const cell of new Set([line.cells[0], line.cells.at(-1)])) {
        const value = cell ? numberOf(cell.text) : null
        if (cell && value !== null) found.push({ value, line, cell, edge })
      }
    }
  }
  return found
}

/**
 * The numbers that are printed on pages: those that count with the pages.
 *
 * @returns one for each page that shows one, by index into `pages`
 */
export function pageNumbers(pages: readonly Page[]): Map<number, Printed> {
  const found = pages.map(printedOn)
  const tally = new Map<string, number>()
  for (const [index, ones] of found.entries()) {
    for (const key of new Set(ones.map(({ value, edge }) => `${edge} ${value - index}`)))
      tally.set(key, (tally.get(key) ?? 0) + 1)
  }
  const [best, count] = [...tally].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  const numbers = new Map<number, Printed>()
  if (count < 2 || count < found.filter((ones) => ones.length > 0).length * 0.5) return numbers
  for (const [index, ones] of found.entries()) {
    const one = ones.find(({ value, edge }) => `${edge} ${value - index}` === best)
    if (one) numbers.set(index, one)
  }
  return onOneHeight(numbers)
}

/** A figure in the last row of a table may count with the pages by chance; it stands elsewhere. */
function onOneHeight(numbers: ReadonlyMap<number, Printed>): Map<number, Printed> {
  const heights = [...numbers.values()].map(({ line }) => line.y).sort((a, b) => a - b)
  const usual = heights[heights.length >> 1] ?? 0
  return new Map([...numbers].filter(([, { line }]) => Math.abs(line.y - usual) < 12))
}
