import { child, chosenBranch, elements, valOf } from '../../package/tree.js'
import type { Element } from '../types.js'
import type { Annotations } from './annotations.js'
import type { Borders } from './borders.js'

/** A table before its cells are read. */
export interface Grid {
  readonly style: string | null
  readonly rows: readonly GridRow[]
  /** A table that only arranges what stands in it; its cells are read one after the other. */
  readonly isLayout: boolean
  /** One column: a frame around text. */
  readonly isFrame: boolean
}

interface GridRow {
  readonly element: Element
  /** Columns left free before its first cell. */
  readonly before: number
  readonly cells: readonly Cell[]
}

interface Cell {
  readonly element: Element
  readonly span: number
  /** Part of a merged cell: the text stands in the cell above it. */
  readonly isMergedDown: boolean
}

/** More cells than this are left out: no summary has a tenth of it. */
const MAX_CELLS = 200_000
/** Word itself has no more columns. */
const MAX_COLUMNS = 63
/** A table of more cells than this does not arrange the lines of a cover. */
const MAX_COVER_CELLS = 24

/** @param onCover nothing but lines of a cover came before it */
export function readGrid(table: Element, borders: Borders, onCover: boolean): Grid {
  const rows: GridRow[] = []
  const all: Element[] = []
  for (const row of unwrapped(table, 'w:tr')) {
    if (all.length >= MAX_CELLS) break
    const properties = child(row, 'w:trPr')
    if (properties && child(properties, 'w:del')) continue
    const cells = unwrapped(row, 'w:tc').slice(0, MAX_CELLS - all.length)
    for (const cell of cells) all.push(cell)
    rows.push({
      element: row,
      before: columns(valOf(properties, 'w:gridBefore')),
      cells: cells.map(cellOf),
    })
  }
  const isFrame = rows.every(({ cells }) => cells.length <= 1)
  const places = onCover && all.length <= MAX_COVER_CELLS
  return {
    style: valOf(child(table, 'w:tblPr'), 'w:tblStyle'),
    rows,
    isFrame,
    isLayout: isFrame || places || !borders.isRuled(table, all),
  }
}

/** Notes the tracked changes of a table and its rows, at the place where it begins. */
export function noteTableChanges(
  table: Element,
  { rows }: Grid,
  annotations: Annotations,
  offset: number,
): void {
  const change = child(child(table, 'w:tblPr'), 'w:tblPrChange')
  if (change) annotations.changeAt('format', change, offset)
  for (const { element } of rows) {
    const inserted = child(child(element, 'w:trPr'), 'w:ins')
    if (inserted) annotations.changeAt('insertion', inserted, offset)
  }
  for (const row of elements(table, 'w:tr')) {
    const deleted = child(child(row, 'w:trPr'), 'w:del')
    if (deleted) annotations.changeAt('deletion', deleted, offset)
  }
}

/** Rows or cells, also those in content controls and the like. */
function unwrapped(element: Element, name: string): Element[] {
  const found: Element[] = []
  for (const one of elements(element)) {
    if (one.name === name) found.push(one)
    else if (isWrapper(one.name)) for (const inside of unwrapped(one, name)) found.push(inside)
    else if (one.name === 'mc:AlternateContent') {
      const branch = chosenBranch(one)
      if (branch) for (const inside of unwrapped(branch, name)) found.push(inside)
    }
  }
  return found
}

function isWrapper(name: string): boolean {
  return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(name)
}

function cellOf(element: Element): Cell {
  const properties = child(element, 'w:tcPr')
  const merge = child(properties, 'w:vMerge')
  return {
    element,
    span: Math.max(1, columns(valOf(properties, 'w:gridSpan'))),
    isMergedDown: merge !== null && (merge.attributes['w:val'] ?? 'continue') !== 'restart',
  }
}

function columns(value: string | null): number {
  return value !== null && /^\d{1,6}$/.test(value) ? Math.min(MAX_COLUMNS, Number(value)) : 0
}
