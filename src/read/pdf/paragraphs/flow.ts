import { isCapitals } from '../../../text/capitals.js'
import { startsMarked } from '../lines/marks.js'
import { type Column, columnsOf, isJustified, Tally, type Type, typeOf } from '../lines/measure.js'
import { besideEachOther, type Table, tablesOf } from '../lines/tables.js'
import type { Bookmark, Line, Page } from '../types.js'
import { withoutContents } from './contents.js'
import { splitNotes } from './footnotes.js'
import {
  beginsHeading,
  continuesParagraph,
  goesOverPage,
  isCentred,
  isFull,
  isIndented,
  isSymmetric,
  type Setting,
} from './paragraphs.js'
import type { Passage, Placed } from './passage-list.js'
import { PassageList } from './passage-list.js'
import { type Title, titlesOf } from './titles.js'

/** Passages in the order they are read in, and what the numbers of notes are written as. */
export interface Flow {
  readonly passages: readonly Passage[]
  /** Label of a note by "index of the page, printed number". */
  readonly labels: ReadonlyMap<string, string>
  readonly type: Type
}

/** Reads the lines of all pages as passages. */
export function flowOf(pages: readonly Page[], bookmarks: readonly Bookmark[]): Flow {
  const type = typeOf(pages)
  const columns = columnsOf(pages)
  const justified = isJustified(pages, columns)
  const indent = indentOf(pages, columns, type, justified)
  const titles = titlesOf(pages, bookmarks)
  const prose = firstProse(pages, columns)
  const writer = new PassageList()
  for (const [index, page] of pages.entries()) {
    const column = columns[index] ?? { left: 0, right: page.width }
    const { lines, notes } = splitNotes(page, type.size)
    const setting: Setting = { type, column, indent, justified }
    const tables =
      index < prose ? besideEachOther(lines, type.leading) : tablesOf(lines, type.leading)
    readPage(
      { index, lines, setting, tables, isCover: index < prose },
      titles.get(index) ?? [],
      writer,
    )
    for (const note of notes) writer.note(index, note.number, note.lines)
  }
  writer.end()
  return { passages: withoutContents(writer.passages), labels: writer.labels, type }
}

interface Leaf {
  readonly index: number
  readonly lines: readonly Line[]
  readonly setting: Setting
  readonly tables: readonly Table[]
  readonly isCover: boolean
}

function readPage(leaf: Leaf, titles: readonly Title[], writer: PassageList): void {
  const { index, lines, tables } = leaf
  for (let at = 0; at < lines.length; ) {
    const title = titles.find(({ from }) => from === at)
    const table = tables.find(({ from }) => from === at)
    if (title) {
      writer.whole({ kind: 'text', depth: title.depth }, place(lines.slice(at, title.to), index))
      at = title.to
    } else if (table) {
      readTable(leaf, table, writer)
      at = table.to
    } else {
      readLine(leaf, at, titles, writer)
      at++
    }
  }
}

function readTable(
  { index, lines, isCover }: Leaf,
  { from, to, rows }: Table,
  writer: PassageList,
): void {
  const placed = place(lines.slice(from, to), index)
  if (!isCover) {
    writer.whole({ kind: 'table', rows }, placed)
    return
  }
  for (const row of rows) {
    writer.whole(
      { kind: 'centred' },
      row.map((text) => {
        const line = lines
          .slice(from, to)
          .find(({ cells }) => cells.some((cell) => text.startsWith(cell.text)))
        return { line: { ...((line ?? lines[from]) as Line), text }, page: index }
      }),
    )
  }
}

function readLine(leaf: Leaf, at: number, titles: readonly Title[], writer: PassageList): void {
  const { index, lines, setting } = leaf
  const line = lines[at] as Line
  const kind = isCentred(line, setting) ? 'centred' : 'text'
  const open = writer.open
  const here = open?.lines.filter(({ page }) => page === index).map((placed) => placed.line) ?? []
  const above = here.at(-1)
  const isNext = above !== undefined && above === lines[at - 1]
  if (
    open &&
    isNext &&
    isGoingOn(open, here as [Line, ...Line[]], line, lines[at + 1], kind, setting)
  ) {
    const runsOn = isFull({ ...above, x1: setting.column.left + above.x1 - above.x0 }, line, {
      ...setting,
      justified: false,
    })
    open.lines.push({ line, page: index, runsOn })
    open.kind = open.kind === 'centred' ? 'centred' : kind
    return
  }
  const last = open?.lines.at(-1)
  const isTop = at === 0 && !titles.some(({ from }) => from === 0)
  if (open && open.kind === 'text' && isTop && last && last.page === index - 1 && kind === 'text') {
    const before = writer.setting ?? setting
    if (goesOverPage(linesOf(open), line, setting, before)) {
      open.lines.push({ line, page: index })
      writer.setting = setting
      return
    }
  }
  writer.begin({ kind }, [{ line, page: index }])
  writer.setting = setting
}

function isGoingOn(
  open: Passage,
  here: readonly [Line, ...Line[]],
  line: Line,
  after: Line | undefined,
  kind: 'text' | 'centred',
  setting: Setting,
): boolean {
  const last = here.at(-1) ?? here[0]
  if (open.kind === 'centred' || kind === 'centred') {
    if (startsMarked(line.text) || beginsHeading(last, line)) return false
    // A line of prose that fills the column looks centred like a title, and so does the title below it.
    if (kind === 'centred' && open.kind === 'text' && last.bold !== 'all' && !isCapitals(last.text))
      return false
    // Prose below a title nearly fills its line, so it looks centred like the title.
    if (kind === 'text' && isCapitals(last.text) !== isCapitals(line.text)) return false
    const inMiddle = isSymmetric(last, setting) && isSymmetric(line, setting)
    return inMiddle && continuesCentred(last, line, setting)
  }
  return continuesParagraph(here, line, after, setting)
}

/** Lines in the middle of one look, close below each other; between them one may fill its line. */
function continuesCentred(last: Line, line: Line, { type }: Setting): boolean {
  const isAlike = Math.abs(last.size - line.size) < 0.6 && last.bold === line.bold
  return isAlike && line.y - last.y < type.leading * (line.size / type.size) * 1.25
}

function linesOf({ lines }: Passage): [Line, ...Line[]] {
  return lines.map(({ line }) => line) as [Line, ...Line[]]
}

function place(lines: readonly Line[], page: number): Placed[] {
  return lines.map((line) => ({ line, page }))
}

/** How far most first lines of paragraphs are indented; 0 where most are flush. */
function indentOf(
  pages: readonly Page[],
  columns: readonly Column[],
  type: Type,
  justified: boolean,
): number {
  const offsets = new Tally()
  let indented = 0
  let flush = 0
  for (const [index, { lines }] of pages.entries()) {
    const column = columns[index] ?? { left: 0, right: 0 }
    const setting = { type, column, indent: 0, justified }
    for (const [at, line] of lines.entries()) {
      const [above, next] = [lines[at - 1], lines[at + 1]]
      if (!above || !next || line.x1 - line.x0 < (setting.column.right - setting.column.left) * 0.7)
        continue
      if (isFull(above, line, setting) || !isFull(line, next, setting) || isIndented(next, setting))
        continue
      if (isIndented(line, setting)) {
        indented++
        offsets.add(Math.round(line.x0 - column.left), 1)
      } else flush++
    }
  }
  return indented > flush ? offsets.most() : 0
}

/** The first page that is filled with prose; what stands before is the cover. */
function firstProse(pages: readonly Page[], columns: readonly Column[]): number {
  const index = pages.findIndex(({ lines }, at) => {
    const column = columns[at]
    const wide = lines.filter(
      ({ x0, x1 }) => column && x1 - x0 > (column.right - column.left) * 0.85,
    )
    return wide.length >= 8
  })
  return Math.max(index, 0)
}
