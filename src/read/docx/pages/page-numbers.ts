import type { PageNumber } from '../../layout.js'
import { child, chosenBranch, elements, textOf, valOf } from '../../package/tree.js'
import { type PageField, pageFields } from '../runs/field-search.js'
import type { Element, ParagraphFormat, Styles } from '../types.js'
import {
  aligned,
  ofAnchor,
  ofCells,
  ofFrame,
  ofShape,
  type Pages,
  type Stretch,
  type Widths,
  wholeWidth,
} from './stretch.js'

type Edge = 'top' | 'bottom'

interface Surroundings {
  readonly edge: Edge
  readonly stretch: Stretch
  readonly table: string | null
  /** It stands in two stretches already, so it is not doubled once more. */
  readonly doubled: boolean
}

/** Elements and runs that are looked at in one header; no real header has as many. */
const MAX_STEPS = 20_000

/**
 * Page numbers in a header or footer, and where they stand.
 *
 * @param root `w:hdr` or `w:ftr`
 */
export function pageNumbers(
  root: Element,
  edge: Edge,
  pages: Pages,
  widths: Widths,
  styles: Styles,
): readonly PageNumber[] {
  const found: PageNumber[] = []
  const budget = { left: MAX_STEPS }

  const walk = (element: Element, around: Surroundings): void => {
    for (const one of elements(element)) {
      budget.left -= 1
      if (budget.left > 0) visit(one, around)
    }
  }
  const walkEach = (element: Element, around: Surroundings, stretches: readonly Stretch[]) => {
    const isDouble = stretches.length > 1
    const doubled = around.doubled || isDouble
    for (const stretch of around.doubled && isDouble ? [around.stretch] : stretches) {
      walk(element, { ...around, stretch, doubled })
    }
  }
  const visit = (element: Element, around: Surroundings): void => {
    const { name, attributes } = element
    if (name === 'w:del' || name === 'w:moveFrom') return
    if (name === 'w:p') visitParagraph(element, around)
    else if (name === 'w:tbl') visitTable(element, around)
    else if (name === 'mc:AlternateContent') {
      const branch = chosenBranch(element)
      if (branch) walk(branch, around)
    } else if (name === 'wp:anchor') {
      walkEach(
        element,
        { ...around, edge: edgeOf(element, around.edge) },
        ofAnchor(element, widths, pages),
      )
    } else if (name.startsWith('v:') && attributes.style !== undefined) {
      walkEach(element, around, ofShape(attributes.style, around.stretch, pages))
    } else walk(element, around)
  }
  const visitTable = (table: Element, around: Surroundings) => {
    const style = valOf(child(table, 'w:tblPr'), 'w:tblStyle')
    for (const { cell, stretch } of ofCells(table, around.stretch, widths)) {
      walk(cell, { ...around, stretch, table: style })
    }
  }
  const visitParagraph = (paragraph: Element, around: Surroundings) => {
    const properties = child(paragraph, 'w:pPr')
    const frame = child(properties, 'w:framePr')
    const stretches = frame ? ofFrame(frame, around.stretch, widths, pages) : [around.stretch]
    const format = styles.paragraph(properties, around.table)
    for (const field of pageFields(paragraph, budget)) {
      const { size } = styles.run(field.run, properties, around.table)
      for (const stretch of stretches) {
        const centre = fieldCentre(field, format, stretch, widths)
        found.push({ position: `${around.edge}-${sideOf(centre)}`, size })
      }
    }
    walkEach(paragraph, around, stretches)
  }

  walk(root, { edge, stretch: wholeWidth, table: null, doubled: false })
  return found
}

/** A text box of the header may stand at the foot of the page. */
function edgeOf(anchor: Element, edge: Edge): Edge {
  const position = child(anchor, 'wp:positionV')
  if (position?.attributes.relativeFrom === 'bottomMargin') return 'bottom'
  if (position?.attributes.relativeFrom === 'topMargin') return 'top'
  const align = child(position, 'wp:align')
  const value = align ? textOf(align).trim() : ''
  return value === 'top' || value === 'bottom' ? value : edge
}

/** How far to the right a field stands, as a fraction of the width of the text. */
function fieldCentre(
  field: PageField,
  format: ParagraphFormat,
  within: Stretch,
  widths: Widths,
): number {
  const centre = ({ from, to }: Stretch) => (from + to) / 2
  if (field.aligned !== null) return centre(aligned(field.aligned, within, 'odd')[0] ?? within)
  const start = format.indent.left
  if (field.tabs > 0) {
    const stops = format.tabs.filter((tab) => tab.at > start)
    const stop = stops[field.tabs - 1]
    const at =
      stop?.at ?? (stops.at(-1)?.at ?? start) + (field.tabs - stops.length) * DEFAULT_TAB_POINTS
    return within.from + at / widths.text
  }
  const side = format.alignment ?? 'left'
  if (side === 'left' || side === 'both') {
    return within.from + (start + format.indent.firstLine) / widths.text
  }
  return centre(aligned(side, within, 'odd')[0] ?? within)
}

/** Half an inch, where a file sets no tab stops. */
const DEFAULT_TAB_POINTS = 36

function sideOf(centre: number): 'left' | 'center' | 'right' {
  if (centre < 1 / 3) return 'left'
  return centre > 2 / 3 ? 'right' : 'center'
}
