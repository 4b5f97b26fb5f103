/**
 * Rows whose cells are parted by tabs, as a table of Markdown; the first row is its head.
 *
 * @param rows as they were written, one a line of the source
 */
export function tableOf(rows: readonly string[]): string {
  const cells = rows.map((row) => row.split('\t'))
  // Tabs that only align words leave no empty cells.
  const even = cells.every((row) => row.length === cells[0]?.length)
  const table = even ? cells : rows.map((row) => row.split(/\t+/u))
  const width = Math.max(...table.map((row) => row.length))
  const [head = [], ...body] = table.map((row) => rowOf(row, width))
  return [head, rowOf([], width, '---'), ...body].join('\n')
}

function rowOf(cells: readonly string[], width: number, filling = ''): string {
  const all = Array.from({ length: width }, (_, at) => cells[at]?.trim() ?? filling)
  return `| ${all.map((cell) => cell.replace(/(?<!\\)\|/gu, '\\|')).join(' | ')} |`
}
