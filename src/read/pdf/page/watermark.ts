import type { Sheet } from '../types.js'

/** A word stamped over the pages is larger than most letters by this factor. */
const MIN_STAMP_RATIO = 1.5

/** Takes off large words that stand at the same position on most sheets, among the lines or behind them. */
export function withoutWatermarks(sheets: readonly Sheet[]): readonly Sheet[] {
  const usual = usualSize(sheets)
  const counts = new Map<string, number>()
  for (const { pieces } of sheets) {
    const own = new Set(pieces.filter(({ size }) => size > usual * MIN_STAMP_RATIO).map(stampKey))
    for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const least = Math.max(3, sheets.length / 2)
  const stamped = new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key))
  if (stamped.size === 0) return sheets
  return sheets.map((sheet) => ({
    ...sheet,
    pieces: sheet.pieces.filter(
      (piece) => piece.size <= usual * MIN_STAMP_RATIO || !stamped.has(stampKey(piece)),
    ),
  }))
}

function stampKey({ text, x, y }: Sheet['pieces'][number]): string {
  return `${Math.round(x / 2)} ${Math.round(y / 2)} ${text.trim()}`
}

function usualSize(sheets: readonly Sheet[]): number {
  const letters = new Map<number, number>()
  for (const { pieces } of sheets)
    for (const { size, text } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
