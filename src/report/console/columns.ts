import { widthOf, wrap } from './wrap.js'

type Row = readonly string[]

/** The width of the widest cell of each column. */
export function columnWidths(rows: readonly Row[]): readonly number[] {
  return rows.reduce<readonly number[]>(
    (all, row) => row.map((cell, at) => Math.max(widthOf(cell), all[at] ?? 0)),
    [],
  )
}

/**
 * Rows as a table without lines. The last column is wrapped; an empty column takes no
 * space.
 *
 * @param widths of the columns, where several tables are to stand in line
 */
export function columns(
  rows: readonly Row[],
  width: number,
  widths: readonly number[] = columnWidths(rows),
): string {
  return rows.map((row) => `${line(row, width, widths)}\n`).join('')
}

function line(row: Row, width: number, widths: readonly number[]): string {
  const head = row.slice(0, -1).map((cell, at) => padded(cell, widths[at] ?? 0))
  const before = `  ${head.join('')}`
  return wrap(row.at(-1) ?? '', width, before, ' '.repeat(widthOf(before)))
}

function padded(cell: string, width: number): string {
  return width === 0 ? '' : `${cell}${' '.repeat(width - widthOf(cell) + 2)}`
}
