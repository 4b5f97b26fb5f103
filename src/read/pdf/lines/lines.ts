import type { Cell, Font, Line, Piece } from '../types.js'
import { noteClose, noteOpen } from '../types.js'
import { rowsOf } from './rows.js'

/** Widths in sizes of the letters: what parts two words, and what parts two cells of a table. */
const GAP_EMS = { blank: 0.16, cell: 0.8 }

/** The lines of a page or half of it, from top to bottom. */
export function linesOf(pieces: readonly Piece[], fonts: ReadonlyMap<string, Font>): Line[] {
  return rowsOf(pieces)
    .map((row) => lineOf(row.pieces, row.y, row.size, fonts))
    .filter(({ text }) => text !== '')
}

function lineOf(
  pieces: readonly Piece[],
  y: number,
  size: number,
  fonts: ReadonlyMap<string, Font>,
): Line {
  const cells: { text: string; x0: number; x1: number }[] = []
  const letters = new Map<string, number>()
  const widest = isSpread(pieces) ? Number.POSITIVE_INFINITY : GAP_EMS.cell * size
  let end = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    const gap = piece.x - end
    const cell = cells.at(-1)
    const text = isNote(piece, y, size) ? `${noteOpen}${piece.text.trim()}${noteClose}` : piece.text
    if (!cell || gap > widest) cells.push({ text, x0: piece.x, x1: piece.x + piece.width })
    else {
      const apart =
        gap > GAP_EMS.blank * piece.size || (piece.spaced && gap > -GAP_EMS.blank * piece.size)
      cell.text += apart ? ` ${text}` : text
      cell.x1 = Math.max(cell.x1, piece.x + piece.width)
    }
    end = Math.max(end, piece.x + piece.width)
    letters.set(piece.font, (letters.get(piece.font) ?? 0) + piece.text.length)
  }
  const clean = cells.map(cleanCell).filter(({ text }) => text !== '')
  return {
    text: clean.map(({ text }) => text).join(' '),
    cells: clean,
    x0: clean[0]?.x0 ?? 0,
    x1: clean.at(-1)?.x1 ?? 0,
    y,
    size,
    font: most(letters),
    bold: boldness(pieces, fonts),
  }
}

/** Words that are set apart equally, to fill the line: blanks of a justified line, however wide, part no cells. */
function isSpread(pieces: readonly Piece[]): boolean {
  if (pieces.length < 4) return false
  let [least, most, words] = [Number.POSITIVE_INFINITY, 0, 0]
  for (const [index, { text, x }] of pieces.entries()) {
    const before = pieces[index - 1]
    const gap = before ? x - before.x - before.width : null
    if (gap !== null) [least, most] = [Math.min(least, gap), Math.max(most, gap)]
    if (!text.trim().includes(' ') && /\p{L}{2}/u.test(text)) words++
  }
  return least > 0 && most - least <= Math.max(1, most * 0.08) && words >= pieces.length * 0.75
}

function cleanCell({ text, x0, x1 }: Cell): Cell {
  return { text: text.normalize('NFC').replace(/ {2,}/gu, ' ').trim(), x0, x1 }
}

/** A small raised number: the 2 of "trend²" may be one too, which the notes of the page show. */
function isNote(piece: Piece, y: number, size: number): boolean {
  return piece.size < size * 0.85 && piece.y < y - size * 0.1 && /^\s*\d{1,3}\s*$/u.test(piece.text)
}

function boldness(pieces: readonly Piece[], fonts: ReadonlyMap<string, Font>): Line['bold'] {
  const shown = pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  if (shown.length === 0) return 'none'
  const isBold = ({ font }: Piece) => fonts.get(font)?.bold === true
  if (shown.every(isBold)) return 'all'
  return shown[0] && isBold(shown[0]) ? 'start' : 'none'
}

/** The key with the highest count; empty where there is none. */
function most(counts: ReadonlyMap<string, number>): string {
  let best = ''
  let high = 0
  for (const [key, count] of counts) {
    if (count > high) {
      high = count
      best = key
    }
  }
  return best
}
