import { ROMAN_NUMBER, SMALL_ROMAN_NUMBER } from '../../../text/numbers/roman.js'
import type { Line, Page } from '../types.js'
import { type Printed, pageNumbers } from './page-number.js'

/** Pages without what is printed on each of them, and the numbers that were. */
export interface Bare {
  readonly pages: readonly Page[]
  /** By index into `pages`. */
  readonly numbers: ReadonlyMap<number, Printed>
}

/** Takes page numbers, running heads and watermarks off the pages. */
export function withoutFurniture(pages: readonly Page[]): Bare {
  const numbers = pageNumbers(pages)
  const repeated = repeatedLines(pages)
  const heights = [...numbers.values()].map(({ line }) => line.y)
  const bare = pages.map((page, index) => {
    const number = numbers.get(index)
    const lines = page.lines.filter(
      (line) => (line !== number?.line || !standsAlone(number)) && !isStray(line, page, heights),
    )
    return { ...page, lines: lines.filter((line) => !repeated.has(line)) }
  })
  return { pages: bare, numbers }
}

const NUMBER = new RegExp(
  `^[-–—(]?\\s?(?:\\d{1,3}|${SMALL_ROMAN_NUMBER}|${ROMAN_NUMBER})\\s?[-–—)]?$`,
  'u',
)

/** The number of a page that counts by itself ("iv", or once more from 1): alone where other pages have theirs. */
function isStray(line: Line, { lines }: Page, heights: readonly number[]): boolean {
  if (line !== lines[0] && line !== lines.at(-1)) return false
  return NUMBER.test(line.text) && heights.some((y) => Math.abs(y - line.y) < 2)
}

/** A page number shares its line with a running head at most. */
function standsAlone({ line, cell }: Printed): boolean {
  return line.cells.length === 1 || line.text.length - cell.text.length < 120
}

/**
 * Lines that stand at the same height with the same words: on three pages at their edge, or anywhere on half of the
 * pages. A number in them may count with the pages; "Conclusion of chapter 2" at the top of a page does not.
 */
function repeatedLines(pages: readonly Page[]): Set<Line> {
  const groups = new Map<string, { line: Line; isEdge: boolean }[]>()
  for (const [page, { lines }] of pages.entries()) {
    for (const [index, line] of lines.entries()) {
      const isEdge = index < 2 || index >= lines.length - 2
      for (const key of keysOf(line, page)) {
        const group = groups.get(key)
        if (group) group.push({ line, isEdge })
        else groups.set(key, [{ line, isEdge }])
      }
    }
  }
  const repeated = new Set<Line>()
  for (const group of groups.values()) {
    const edges = group.filter(({ isEdge }) => isEdge).length
    const isRunning = edges >= Math.max(3, pages.length * 0.1)
    const isWatermark = group.length >= 4 && group.length >= pages.length / 2
    if (isRunning || isWatermark) for (const { line } of group) repeated.add(line)
  }
  return repeated
}

/** Its place with its words, and with a number in them replaced by how far it is ahead of the page. */
function keysOf({ text, y }: Line, page: number): string[] {
  const place = Math.round(y / 4)
  const number = /\d{1,3}/u.exec(text)
  if (!number) return [`${place} ${text}`]
  const [before, after] = [text.slice(0, number.index), text.slice(number.index + number[0].length)]
  return [`${place} ${text}`, `${place} ${before}#${Number(number[0]) - page}#${after}`]
}
