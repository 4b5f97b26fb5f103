import type { Look } from '../../layout.js'
import { labelText, type Paragraph } from '../body/paragraph.js'
import type { Inline } from '../runs/inline.js'
import { mostOf } from './looks.js'
import { type Rendered, render } from './render.js'

/** A cell of a table with lines. */
export interface GridCell {
  readonly paragraphs: readonly Paragraph[]
  /** Columns that it covers. */
  readonly span: number
}

interface Placed {
  readonly inline: Inline
  readonly rendered: Rendered
  /** Of its Markdown in the one of the table. */
  readonly offset: number
}

/** A table as Markdown. */
export interface TableText {
  /** Empty where no cell has text. */
  readonly markdown: string
  readonly placed: readonly Placed[]
  /** What most of its letters look like; null for no letters. */
  readonly face: Pick<Look, 'font' | 'size' | 'spacing'> | null
}

/** Rows of cells as a table whose first row is its head; what covers several cells is written in the first. */
export function tableText(rows: readonly (readonly GridCell[])[]): TableText {
  const out = new Output()
  const width = rows.reduce((most, row) => Math.max(most, widthOf(row)), 0)
  let hasText = false
  for (const [index, row] of rows.entries()) {
    if (index > 0) out.put('\n')
    out.put('|')
    for (const cell of row) {
      if (writeCell(cell, out)) hasText = true
      out.put(' |'.repeat(cell.span - 1))
    }
    if (index > 0) continue
    // The head says how many columns there are.
    out.put(' |'.repeat(width - widthOf(row)))
    out.put(`\n|${' --- |'.repeat(width)}`)
  }
  return {
    markdown: hasText ? out.parts.join('') : '',
    placed: out.placed,
    face: faceOf(rows.flat()),
  }
}

function widthOf(row: readonly GridCell[]): number {
  return row.reduce((sum, { span }) => sum + span, 0)
}

/** Returns whether the cell has text. */
function writeCell({ paragraphs }: GridCell, out: Output): boolean {
  let hasText = false
  for (const paragraph of paragraphs) {
    const { inline } = paragraph
    const label = inline.isEmpty ? '' : labelText(paragraph)
    const rendered = render(inline, 0, inline.length, { label, as: 'cell' })
    if (rendered.markdown !== '') {
      hasText = true
      out.put(' ')
    }
    out.placed.push({ inline, rendered, offset: out.length })
    out.put(rendered.markdown)
  }
  out.put(' |')
  return hasText
}

class Output {
  readonly parts: string[] = []
  readonly placed: Placed[] = []
  length = 0

  put(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }
}

function faceOf(cells: readonly GridCell[]): TableText['face'] {
  const paragraphs = cells.flatMap((cell) => cell.paragraphs)
  const face = mostOf(paragraphs.flatMap(({ inline }) => inline.pieces))
  if (!face) return null
  const longest = paragraphs.reduce((a, b) => (b.inline.length > a.inline.length ? b : a))
  return { font: face.font, size: face.size, spacing: longest.format.spacing }
}
