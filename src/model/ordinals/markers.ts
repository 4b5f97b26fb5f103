import type { Block } from '../types.js'
import { SHAPES, type Shape } from './shapes.js'
import type { Ordinal } from './types.js'

/** How much of the text around a mark is looked at, in UTF-16 units. */
const LOOK_BACK_CHARACTERS = 200
const LOOK_AHEAD_CHARACTERS = 80

const CONNECTOR = /(?<!\p{L})(?:and|or|và|hoặc|còn)\s+$/iu

/** What stands before a mark. Connecting words are passed over: "; and third, …". */
function pauseBefore(before: string): Ordinal['pause'] {
  const joined = CONNECTOR.exec(before)
  const text = (joined ? before.slice(0, joined.index) : before).trimEnd()
  if (text === '' || /^["“‘'«(]+$/u.test(text)) return joined ? 'comma' : 'start'
  if (/[.!?…;:]["”’')\]»]{0,2}$/u.test(text) || /\s[–—-]$/u.test(text)) return 'stop'
  return text.endsWith(',') || joined ? 'comma' : 'word'
}

/** The marks of items in a block, in order. Blocks that are no prose have none. */
export function readMarkers(block: Block): readonly Ordinal[] {
  const known = read.get(block)
  if (known) return known
  const fresh = findMarkers(block)
  read.set(block, fresh)
  return fresh
}

/** Remembered, because several rules and parsers ask for the marks of one block. */
const read = new WeakMap<Block, readonly Ordinal[]>()

function findMarkers(block: Block): Ordinal[] {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return []
  const found: Ordinal[] = []
  const lower = block.text.toLowerCase()
  for (const shape of SHAPES) {
    if (!shape.traces.some((trace) => lower.includes(trace))) continue
    for (const match of block.text.matchAll(shape.pattern)) {
      const ordinal = readMarker(block, shape, match[0], match[1] ?? '', match.index)
      if (ordinal) found.push(ordinal)
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

function readMarker(
  block: Block,
  shape: Shape,
  raw: string,
  number: string,
  from: number,
): Ordinal | null {
  const before = block.text.slice(Math.max(0, from - LOOK_BACK_CHARACTERS), from)
  const to = from + raw.length
  const value = shape.value(number)
  const sure = shape.sure(block.text.slice(to, to + LOOK_AHEAD_CHARACTERS), before)
  const pause = pauseBefore(before)
  if (value === null || sure === null) return null
  if (pause === 'word' && !shape.afterWord) return null
  if (pause !== 'start' && shape.blockOnly) return null
  const place = pause === 'start' ? 'block' : 'inline'
  // Within a sentence a word without its comma is prose, unless a sentence begins with it.
  if (!sure && pause === 'comma') return null
  // "… học từ thứ 2; thứ 3, nghỉ": within a sentence a digit names a day as often as an item.
  const day = place === 'inline' && shape.system === 'nhat' && /\d/u.test(number)
  const weak = !sure || pause === 'word' || day
  const { start, end } = block.span(from, to)
  return { block, start, end, from, to, raw, system: shape.system, value, place, pause, weak }
}
