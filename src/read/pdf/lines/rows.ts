import type { Piece } from '../types.js'

/** Pieces that stand on one line. */
export interface Row {
  /** From left to right. */
  readonly pieces: Piece[]
  /** Base line and size of most letters. */
  readonly y: number
  readonly size: number
}

/** Gathers pieces into rows from top to bottom; raised and lowered small letters join the row they belong to. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)
  const level: Piece[][] = []
  for (const piece of sorted) {
    const row = level.at(-1)
    const first = row?.[0]
    if (row && first && piece.y - first.y <= 0.15 * Math.min(piece.size, first.size))
      row.push(piece)
    else level.push([piece])
  }
  const rows: Row[] = []
  for (const row of level.map(measured)) {
    const above = rows.at(-1)
    if (above && isAttached(above, row)) rows[rows.length - 1] = joined(above, row)
    else rows.push(row)
  }
  for (const row of rows) tidy(row)
  return rows
}

function measured(pieces: Piece[]): Row {
  let main = pieces[0]
  const letters = new Map<number, number>()
  let high = 0
  for (const piece of pieces) {
    const count = (letters.get(piece.size) ?? 0) + piece.text.length
    letters.set(piece.size, count)
    if (count > high) {
      high = count
      main = piece
    }
  }
  return { pieces, y: main?.y ?? 0, size: main?.size ?? 0 }
}

/** One of two rows holds small letters beside the other's: "km²", "H₂O", the number of a note. */
function isAttached(upper: Row, lower: Row): boolean {
  const distance = lower.y - upper.y
  const [big, small] = upper.size >= lower.size ? [upper, lower] : [lower, upper]
  if (small.size > big.size * 0.85) return distance < 0.3 * small.size && !overlap(upper, lower)
  return distance < (small === upper ? 0.6 : 0.35) * big.size && touches(big, small)
}

function overlap(one: Row, other: Row): boolean {
  return one.pieces.some((a) =>
    other.pieces.some((b) => a.x < b.x + b.width * 0.9 && b.x < a.x + a.width * 0.9),
  )
}

/** Each small piece begins within or right behind the letters of the big row. */
function touches(big: Row, small: Row): boolean {
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  for (const { x, width } of big.pieces) {
    left = Math.min(left, x)
    right = Math.max(right, x + width)
  }
  return small.pieces.every(
    ({ x, size, width }) => x + width > left - 2 * size && x < right + 2 * size,
  )
}

function joined(one: Row, other: Row): Row {
  const main = one.size >= other.size ? one : other
  return { pieces: [...one.pieces, ...other.pieces], y: main.y, size: main.size }
}

/** Sorts from left to right and drops what was drawn twice, which some programs do for bold. */
function tidy({ pieces }: Row): void {
  pieces.sort((a, b) => a.x - b.x)
  let kept = 0
  for (const piece of pieces) {
    const last = pieces[kept - 1]
    const twice = last && last.text === piece.text && piece.x - last.x < 0.25 * piece.size
    if (!twice) pieces[kept++] = piece
  }
  pieces.length = kept
}
