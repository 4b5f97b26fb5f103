import type { Look, LookRole, Spacing } from '../../layout.js'
import type { Inline } from '../runs/inline.js'
import type { Rendered } from './render.js'

/** From this length on another font or size makes a stretch of its own; less is a name, a formula or a slip. */
const MIN_STRETCH_CHARACTERS = 40

interface Face {
  readonly font: string | null
  readonly size: number | null
}

interface Stretch extends Face {
  readonly from: number
  to: number
}

/**
 * How a stretch of a paragraph looks: by what most of its letters have, and apart from that by longer runs that
 * differ.
 *
 * @param base offset of its Markdown in the text
 */
export function looksOf(
  inline: Inline,
  [from, to]: readonly [number, number],
  rendered: Rendered,
  base: number,
  role: LookRole,
  spacing: Spacing | null,
): Look[] {
  const stretches = stretchesOf(inline, from, to)
  const main = mostOf(stretches)
  if (!main) return []
  if (stretches.length === 1) {
    const start = base + rendered.at(from)
    const end = base + rendered.at(to)
    const { font, size } = main
    return end > start ? [{ start, end, role, font, size, spacing }] : []
  }
  const looks: Look[] = []
  for (const { from: start, to: end, font, size } of merged(stretches, main)) {
    const look = { start: base + rendered.at(start), end: base + rendered.at(end) }
    if (look.end > look.start) looks.push({ ...look, role, font, size, spacing })
  }
  return looks
}

/** Neighbours of one font and size as one stretch. */
function stretchesOf(inline: Inline, from: number, to: number): Stretch[] {
  const stretches: Stretch[] = []
  for (const piece of inline.piecesIn(from, to)) {
    const { font, size } = piece
    const end = Math.min(to, piece.to)
    const last = stretches.at(-1)
    if (last && isSame(last, piece)) last.to = end
    else stretches.push({ from: Math.max(from, piece.from), to: end, font, size })
  }
  return stretches
}

function isSame(a: Face, b: Face): boolean {
  return a.font === b.font && a.size === b.size
}

/** The font and size that most letters have; null where there are none. */
export function mostOf(stretches: readonly Stretch[]): Face | null {
  if (stretches.length === 1) return stretches[0] ?? null
  const letters = new Map<string, { readonly face: Face; count: number }>()
  for (const stretch of stretches) {
    const key = `${stretch.size} ${stretch.font}`
    const known = letters.get(key)
    if (known) known.count += stretch.to - stretch.from
    else letters.set(key, { face: stretch, count: stretch.to - stretch.from })
  }
  let most: { readonly face: Face; readonly count: number } | null = null
  for (const one of letters.values()) if (!most || one.count > most.count) most = one
  return most?.face ?? null
}

function merged(stretches: readonly Stretch[], { font, size }: Face): Stretch[] {
  const result: Stretch[] = []
  for (const stretch of stretches) {
    const own = stretch.to - stretch.from >= MIN_STRETCH_CHARACTERS
    const one = own ? { ...stretch } : { ...stretch, font, size }
    const last = result.at(-1)
    if (last && isSame(last, one)) last.to = one.to
    else result.push(one)
  }
  return result
}
