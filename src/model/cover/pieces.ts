import { FieldRole } from '../roles.js'
import type { Block } from '../types.js'
import type { FindLabels } from './labels.js'
import { placeYear, placeYearTail } from './places.js'
import { typePhrases } from './type-line.js'

/** A stretch of one block, by index into its text: what follows a label, a type phrase, or neither. */
export interface Piece {
  readonly block: Block
  /** Role of the labelled field, else its id; null for a stretch without a label. */
  readonly id: string | null
  /** Where the label begins; `from` where there is none. */
  readonly labelFrom: number
  readonly from: number
  readonly to: number
}

/** A line of a piece, by index into the block's text. */
export interface Range {
  readonly from: number
  readonly to: number
}

const lineCache = new WeakMap<Block, readonly Range[]>()

/** Where the lines of the source stand in the block's text. */
function linesOf(block: Block): readonly Range[] {
  const known = lineCache.get(block)
  if (known !== undefined) return known
  const ranges: Range[] = []
  let cursor = 0
  for (const line of block.lines) {
    const at = block.text.indexOf(line, cursor)
    if (at < 0 || line === '') continue
    ranges.push({ from: at, to: at + line.length })
    cursor = at + line.length
  }
  if (ranges.length === 0) ranges.push({ from: 0, to: block.text.length })
  lineCache.set(block, ranges)
  return ranges
}

/** The lines of a block that lie in a range, cut to it. */
export function linesIn(block: Block, range: Range): readonly Range[] {
  return linesOf(block)
    .map(({ from, to }) => ({ from: Math.max(from, range.from), to: Math.min(to, range.to) }))
    .filter(({ from, to }) => block.text.slice(from, to).trim() !== '')
}

/** Cuts a block at its labels and type phrases. */
export function pieces(block: Block, find: FindLabels): readonly Piece[] {
  const starts = linesOf(block).map((line) => line.from)
  const types = typePhrases(block.text, starts).map((hit) => ({ id: FieldRole.type, ...hit }))
  const labels = find(block.text, starts).filter(({ from, to, id }) => {
    const within = types.some((hit) => hit.from < to && from < hit.to)
    return id !== FieldRole.type || !within
  })
  const outside = types.filter(
    ({ from }) => !labels.some((one) => from >= one.from && from < one.to),
  )
  const marks = [...labels, ...outside].sort((a, b) => a.from - b.from)
  const cut: Piece[] = []
  const first = marks[0]?.from ?? block.text.length
  if (first > 0) cut.push({ block, id: null, labelFrom: 0, from: 0, to: first })
  for (const [index, mark] of marks.entries()) {
    const to = marks[index + 1]?.from ?? block.text.length
    if (mark.id === FieldRole.type) cut.push(...typePieces(block, mark, to))
    else cut.push(...labelled({ block, id: mark.id, labelFrom: mark.from, from: mark.to, to }))
  }
  return cut.filter(({ id, from, to }) => id !== null || block.text.slice(from, to).trim() !== '')
}

const majorLead =
  /^[\s,(–-]*(?:major|sector|industry|field of|specialty|speciality|speciali[sz]ation|ngành|chuyên ngành)(?:\s+|$)/iu

/** The type takes the field of study on its line with it; "INDUSTRY X" or "NGÀNH X" behind it is the major. */
function typePieces(block: Block, mark: Range, to: number): Piece[] {
  const lineEnd = linesOf(block).find((line) => line.to >= mark.to)?.to ?? to
  const restEnd = Math.min(lineEnd, to)
  const rest = block.text.slice(mark.to, to)
  const lead = majorLead.exec(rest)
  if (lead !== null && lead[0].length < rest.length) {
    const from = mark.to + lead[0].length
    const type = { block, id: FieldRole.type, labelFrom: mark.from, from: mark.from, to: mark.to }
    return [type, ...labelled({ block, id: FieldRole.major, labelFrom: mark.to, from, to })]
  }
  const tail = placeYearTail(block.text.slice(mark.to, restEnd))
  const long = block.text.slice(mark.to, restEnd).trim().split(/\s+/).length > 8
  const end = long ? mark.to : tail >= 0 ? mark.to + tail : restEnd
  const type = { block, id: FieldRole.type, labelFrom: mark.from, from: mark.from, to: end }
  return end < to ? [type, { block, id: null, labelFrom: end, from: end, to }] : [type]
}

const oneLine: ReadonlySet<string> = new Set([
  FieldRole.code,
  FieldRole.author,
  FieldRole.year,
  FieldRole.place,
])

/** Ends a labelled piece where its value must end: at a line of place and year, or at the end of the line. */
function labelled(piece: Piece): Piece[] {
  const { block, id, from, to } = piece
  const lines = linesIn(block, { from, to })
  for (const [index, line] of lines.entries()) {
    const text = block.text.slice(line.from, line.to)
    const foreign =
      index > 0 && (placeYear(text) !== null || (oneLine.has(id ?? '') && text !== ''))
    if (foreign) return splitAt(piece, line.from)
    const tail = id === FieldRole.defence || id === FieldRole.consult ? -1 : placeYearTail(text)
    if (tail > 0) return splitAt(piece, line.from + tail)
  }
  return [piece]
}

function splitAt(piece: Piece, at: number): Piece[] {
  const { block, to } = piece
  return [
    { ...piece, to: at },
    { block, id: null, labelFrom: at, from: at, to },
  ]
}
