import type { Line } from '../types.js'
import { type Grid, gridAt } from './grid.js'
import { startsMarked } from './marks.js'

/** A table among the lines of a page, by index. */
export interface Table {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  readonly rows: readonly (readonly string[])[]
}

/**
 * The tables of a page: three lines or more in columns. Prose and lists are none: their words leave no strip of the
 * page empty, or nothing but the numbers of the items stands before it.
 */
export function tablesOf(lines: readonly Line[], leading: number): Table[] {
  const tables: Table[] = []
  for (let index = 0; index < lines.length; index++) {
    const grid = gridAt(lines, index, leading)
    if (!grid || !isTable(grid)) continue
    tables.push({ from: grid.from, to: grid.to, rows: rowsOf(grid, lines) })
    index = grid.to - 1
  }
  return tables
}

function isTable({ lines, full }: Grid): boolean {
  if (full < 3 || full < lines.length * 0.3) return false
  const columns = lines[0]?.length ?? 0
  const marks = lines.every(
    ([first = '']) => first === '' || (first.length < 7 && startsMarked(`${first} x`)),
  )
  return columns > 2 || !marks
}

/** A row begins with words in its first column, or after a larger gap than the lines before it have. */
function rowsOf({ from, lines }: Grid, all: readonly Line[]): string[][] {
  const steps = lines.map(
    (_, index) => (all[from + index]?.y ?? 0) - (all[from + index - 1]?.y ?? 0),
  )
  const usual = Math.min(...steps.slice(1))
  const rows: string[][] = []
  for (const [index, cells] of lines.entries()) {
    const last = rows.at(-1)
    const filled = cells.filter(Boolean).length
    const opens = index === 0 || (steps[index] ?? 0) > usual * 1.25
    if (last && !opens && (cells[0] === '' || filled === 1)) append(last, cells)
    else rows.push([...cells])
  }
  return rows
}

function append(row: string[], cells: readonly string[]): void {
  for (const [column, text] of cells.entries())
    row[column] = [row[column] ?? '', text].filter(Boolean).join(' ')
}

/** Cells of a cover that stand side by side are read column by column; labels with their values, row by row. */
export function besideEachOther(lines: readonly Line[], leading: number): Table[] {
  const tables: Table[] = []
  for (let index = 0; index < lines.length; index++) {
    const grid = gridAt(lines, index, leading)
    if (!grid || !isBeside(grid)) continue
    tables.push({ from: grid.from, to: grid.to, rows: readingOrder(grid) })
    index = grid.to - 1
  }
  return tables
}

function isBeside({ lines, full }: Grid): boolean {
  const [first = []] = lines
  return full > 1 || first.every((text) => text.length >= 8)
}

/** Each row is what is read together, cell by cell. */
function readingOrder({ lines }: Grid): string[][] {
  const labels = lines.filter(([first = '']) => first.endsWith(':')).length
  if (labels > 1) return lines.map((cells) => [cells.filter(Boolean).join(' ')])
  const columns = lines[0]?.length ?? 0
  return Array.from({ length: columns }, (_, column) =>
    lines.map((cells) => cells[column] ?? '').filter(Boolean),
  )
}
