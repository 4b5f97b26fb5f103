import { child, elements, textOf, valOf } from '../../package/tree.js'
import { points } from '../styles/measure.js'
import type { Element } from '../types.js'

/** A stretch of the width of the text, as fractions of it: what stands in it can only be there. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Points. */
export interface Widths {
  readonly text: number
  /** Left margin. */
  readonly left: number
}

/** Pages that a header is for: on those outside is on the right, on the left, or on either. */
export type Pages = 'odd' | 'even' | 'all'

const EMUS_PER_POINT = 12_700

export const wholeWidth: Stretch = { from: 0, to: 1 }

/** Where something stands that is aligned in a stretch; on all pages, "outside" is two places. */
export function aligned(value: string, within: Stretch, pages: Pages): readonly Stretch[] {
  const { from, to } = within
  const at = (place: number) => ({ from: place, to: place })
  if (value === 'left' || value === 'start') return [at(from)]
  if (value === 'right' || value === 'end') return [at(to)]
  if (value === 'center') return [at((from + to) / 2)]
  if (value !== 'inside' && value !== 'outside') return [within]
  if (pages === 'all') return [at(from), at(to)]
  return [at((value === 'outside') === (pages === 'odd') ? to : from)]
}

/** Of a paragraph in a frame (`w:framePr`). */
export function ofFrame(
  frame: Element,
  within: Stretch,
  widths: Widths,
  pages: Pages,
): readonly Stretch[] {
  const { 'w:xAlign': align, 'w:x': x, 'w:hAnchor': anchor } = frame.attributes
  if (align !== undefined) return aligned(align, wholeWidth, pages)
  const start = points(x, 20)
  if (start === null) return [within]
  const width = points(frame.attributes['w:w'], 20) ?? 0
  return [placed(start - (anchor === 'page' ? widths.left : 0), width, widths)]
}

/** Of a drawing that is anchored beside the text (`wp:anchor`). */
export function ofAnchor(anchor: Element, widths: Widths, pages: Pages): readonly Stretch[] {
  const position = child(anchor, 'wp:positionH')
  const relative = position?.attributes.relativeFrom
  if (relative === 'leftMargin') return aligned('left', wholeWidth, pages)
  if (relative === 'rightMargin') return aligned('right', wholeWidth, pages)
  if (relative === 'insideMargin') return aligned('inside', wholeWidth, pages)
  if (relative === 'outsideMargin') return aligned('outside', wholeWidth, pages)
  const align = child(position, 'wp:align')
  if (align) return aligned(textOf(align).trim(), wholeWidth, pages)
  const offset = child(position, 'wp:posOffset')
  const start = offset ? Number(textOf(offset)) / EMUS_PER_POINT : Number.NaN
  if (!Number.isFinite(start)) return [wholeWidth]
  const extent = Number(child(anchor, 'wp:extent')?.attributes.cx ?? 0) / EMUS_PER_POINT
  return [placed(start - (relative === 'page' ? widths.left : 0), extent || 0, widths)]
}

/** Of a shape of old drawings, by the style it states. */
export function ofShape(style: string, within: Stretch, pages: Pages): readonly Stretch[] {
  const align = /mso-position-horizontal:\s?(left|center|right|inside|outside)/.exec(style)?.[1]
  return align === undefined ? [within] : aligned(align, wholeWidth, pages)
}

/** Of the cells of the rows of a table, by its grid. */
export function ofCells(table: Element, within: Stretch, widths: Widths): readonly CellStretch[] {
  const grid = elements(child(table, 'w:tblGrid'), 'w:gridCol').map(
    ({ attributes }) => points(attributes['w:w'], 20) ?? 0,
  )
  const sum = grid.reduce((all, one) => all + one, 0)
  const room = within.to - within.from
  const width = sum > 0 ? Math.min(sum / widths.text, room) : room
  const alignment = valOf(child(table, 'w:tblPr'), 'w:jc')
  const shift = alignment === 'center' ? 0.5 : alignment === 'right' || alignment === 'end' ? 1 : 0
  const start = within.from + (room - width) * shift
  return elements(table, 'w:tr').flatMap((row) => {
    const cells = elements(row, 'w:tc')
    const spans = cells.map((cell) => spanOf(cell))
    const even = spans.reduce((all, one) => all + one, 0)
    let column = 0
    let at = start
    return cells.map((cell, index) => {
      const span = spans[index] ?? 1
      const share =
        sum > 0
          ? grid.slice(column, column + span).reduce((all, one) => all + one, 0) / sum
          : span / even
      const from = at
      at += share * width
      column += span
      return { cell, stretch: { from, to: at } }
    })
  })
}

export interface CellStretch {
  readonly cell: Element
  readonly stretch: Stretch
}

function spanOf(cell: Element): number {
  const span = Number(valOf(child(cell, 'w:tcPr'), 'w:gridSpan') ?? 1)
  return Number.isInteger(span) && span > 0 && span < 100 ? span : 1
}

function placed(start: number, width: number, widths: Widths): Stretch {
  return { from: start / widths.text, to: (start + width) / widths.text }
}
