import { isWord, type Ordinal, readMarkers } from '../ordinals/ordinals.js'
import type { Block } from '../types.js'

/** A stretch of a block's text that stands on lines of its own, and the mark it begins with. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly ordinal: Ordinal | null
}

/** Items on successive lines, without blank lines, are one block: "First, …⏎Second, …". */
export function markedLines(block: Block): Stretch[] {
  const markers = readMarkers(block)
  const head = markers[0]?.place === 'block' && !markers[0].weak ? markers[0] : null
  const starts = new Set(lineStarts(block))
  const cuts: Ordinal[] = []
  for (const mark of markers) {
    if (mark.pause !== 'stop' || mark.weak || !starts.has(mark.from)) continue
    if (isWord(mark.system) && !/^\p{Lu}/u.test(mark.raw)) continue
    if (mark.value === (cuts.at(-1)?.value ?? head?.value ?? 0) + 1) cuts.push(mark)
  }
  return stretches(block, [head, ...cuts])
}

/** A line of at least this length was ended by its author, not broken at the width of a page. */
const MIN_LONG_LINE_CHARACTERS = 90

/** Sentences that stand on a line each: every line ends with a stop and the next begins anew. */
export function sentenceLines(block: Block): Stretch[] {
  const starts = lineStarts(block)
  const ends = [...starts, block.text.length]
  const lines = [0, ...starts].map((from, index) => block.text.slice(from, ends[index]).trim())
  const whole = lines.every((line) => /^["“‘(]?\p{Lu}.*[.;:!]["”’)]?$/u.test(line))
  const long = lines.length > 2 || lines.some((line) => line.length >= MIN_LONG_LINE_CHARACTERS)
  if (starts.length === 0 || !whole || !long)
    return [{ from: 0, to: block.text.length, ordinal: null }]
  return ends.map((to, index) => ({ from: [0, ...starts][index] ?? 0, to, ordinal: null }))
}

function stretches(block: Block, heads: readonly (Ordinal | null)[]): Stretch[] {
  return heads.map((ordinal, index) => ({
    from: index === 0 ? 0 : (ordinal?.from ?? 0),
    to: heads[index + 1]?.from ?? block.text.length,
    ordinal,
  }))
}

/** Where the second and later lines begin in the text; none where that cannot be found out. */
function lineStarts({ text, lines }: Block): number[] {
  const found: number[] = []
  let at = 0
  for (const line of lines) {
    const from = text.indexOf(line.trim(), at)
    if (from < 0) return []
    if (from > 0) found.push(from)
    at = from + line.trim().length
  }
  return found
}
