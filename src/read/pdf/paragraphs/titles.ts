import { SMALL_ROMAN_COUNT } from '../../../text/numbers/roman.js'
import { near } from '../lines/measure.js'
import type { Bookmark, Line, Page } from '../types.js'

/** Lines of a heading that a bookmark names: `from` inclusive, `to` exclusive, by index on its page. */
export interface Title {
  readonly from: number
  readonly to: number
  readonly depth: number
}

/** More lines than any title has. */
const MAX_TITLE_LINES = 8

/** Where the bookmarks stand on the pages, by index of the page. */
export function titlesOf(
  pages: readonly Page[],
  bookmarks: readonly Bookmark[],
): ReadonlyMap<number, readonly Title[]> {
  const titles = new Map<number, Title[]>()
  const bySheet = new Map<number, number[]>()
  for (const [index, { sheet }] of pages.entries())
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), index])
  for (const bookmark of bookmarks) {
    for (const index of bySheet.get(bookmark.page) ?? []) {
      const taken = titles.get(index) ?? []
      const title = find(pages[index]?.lines ?? [], bookmark, taken)
      if (!title) continue
      titles.set(index, [...taken, title])
      break
    }
  }
  return titles
}

function find(
  lines: readonly Line[],
  { title, depth }: Bookmark,
  taken: readonly Title[],
): Title | null {
  const wanted = folded(title)
  if (wanted.length < 2) return null
  for (const [from, first] of lines.entries()) {
    if (taken.some((one) => from >= one.from && from < one.to)) continue
    let text = ''
    for (let to = from; to < Math.min(lines.length, from + MAX_TITLE_LINES); to++) {
      const line = lines[to] as Line
      if (!near(line.size, first.size)) break
      text += folded(line.text)
      if (isTitle(text, wanted)) return { from, to: to + 1, depth: Math.min(depth, 6) }
      if (text.length > wanted.length + 14) break
    }
  }
  return null
}

/** The same words; a number or chapter mark before them may be missing in the bookmark. */
function isTitle(text: string, wanted: string): boolean {
  if (text === wanted) return true
  const before = text.length - wanted.length
  if (before <= 0 || before > 14 || !text.endsWith(wanted)) return false
  return MARK.test(text.slice(0, before))
}

const MARK = new RegExp(
  `^(?:\\p{L}{2,8})?(?:\\d{1,2}|${SMALL_ROMAN_COUNT})(?:\\.\\d{1,2}){0,4}[.:]?$`,
  'u',
)

function folded(text: string): string {
  return text.toLowerCase().replace(/[\s\p{Co}]+/gu, '')
}
