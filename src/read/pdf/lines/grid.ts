import type { Cell, Line } from '../types.js'

/** Lines whose words stand in columns with empty strips between them. */
export interface Grid {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  /** One for each line: the words in each column. */
  readonly lines: readonly (readonly string[])[]
  /** Lines that hold words in two columns or more. */
  readonly full: number
}

interface Strip {
  readonly x0: number
  readonly x1: number
}

/**
 * Grows a grid from a line on.
 *
 * @returns null where no strip is left empty by this line and the next
 */
export function gridAt(lines: readonly Line[], from: number, leading: number): Grid | null {
  const first = lines[from]
  if (!first || first.cells.length < 2) return null
  let strips = gaps(first.cells)
  let to = from + 1
  let lastFull = from
  for (; to < lines.length; to++) {
    const line = lines[to] as Line
    const above = lines[to - 1] as Line
    if (line.y - above.y > leading * 3) break
    const left = strips.flatMap((strip) => without(strip, line.cells, line.size * 0.6))
    if (left.length === 0 || (line.cells.length === 1 && left.length < strips.length)) break
    strips = left
    if (countColumns(line.cells, strips) > 1) lastFull = to
    else if (columnOf(line.cells[0] as Cell, strips) === 0 && to > lastFull + 1) break
  }
  while (to - 1 > lastFull && columnOf((lines[to - 1] as Line).cells[0] as Cell, strips) === 0) to--
  const rows = lines.slice(from, to).map(({ cells }) => inColumns(cells, strips))
  return {
    from,
    to,
    lines: rows,
    full: rows.filter((row) => row.filter(Boolean).length > 1).length,
  }
}

function gaps(cells: readonly Cell[]): Strip[] {
  return cells.slice(1).map((cell, index) => ({ x0: (cells[index] as Cell).x1, x1: cell.x0 }))
}

/** What the words of a line leave of a strip. */
function without(strip: Strip, cells: readonly Cell[], least: number): Strip[] {
  let parts = [strip]
  for (const { x0, x1 } of cells) {
    parts = parts.flatMap((part) => {
      if (x1 <= part.x0 || x0 >= part.x1) return [part]
      return [
        { x0: part.x0, x1: Math.min(part.x1, x0) },
        { x0: Math.max(part.x0, x1), x1: part.x1 },
      ]
    })
    parts = parts.filter((part) => part.x1 - part.x0 > least)
  }
  return parts
}

function columnOf(cell: Cell, strips: readonly Strip[]): number {
  const middle = (cell.x0 + cell.x1) / 2
  return strips.filter((strip) => (strip.x0 + strip.x1) / 2 < middle).length
}

function countColumns(cells: readonly Cell[], strips: readonly Strip[]): number {
  return new Set(cells.map((cell) => columnOf(cell, strips))).size
}

function inColumns(cells: readonly Cell[], strips: readonly Strip[]): string[] {
  const row = Array.from({ length: strips.length + 1 }, () => '')
  for (const cell of cells) {
    const column = columnOf(cell, strips)
    row[column] = row[column] ? `${row[column]} ${cell.text}` : cell.text
  }
  return row
}
