import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import type { Piece, Sheet } from '../types.js'
import { plainLetters } from './letters.js'

/** A linear map of the user space of a PDF to a page as it is shown: x' = a·x + c·y + e, y' = b·x + d·y + f. */
type Matrix = readonly [number, number, number, number, number, number]

/** Size of a page as it is shown, and its upright text; what stands at another angle is a watermark or a stamp. */
export function piecesOf(page: PDFPageProxy, items: readonly TextItem[]): Omit<Sheet, 'number'> {
  const { matrix, width, height } = shown(page, turnOf(page, items))
  const pieces: Piece[] = []
  let spaced = false
  for (const item of items) {
    const text = plainLetters(item.str)
    if (text.trim() === '') {
      spaced ||= text !== '' || item.hasEOL
      continue
    }
    const piece = place(item, text, matrix, spaced)
    if (piece) pieces.push(piece)
    spaced = item.hasEOL
  }
  return { width, height, pieces }
}

/** The turn of a page, in degrees clockwise, that sets most of its letters upright; else the one it asks for. */
function turnOf(page: PDFPageProxy, items: readonly TextItem[]): number {
  const letters = [0, 0, 0, 0]
  for (const { transform, str } of items) {
    const [a = 0, b = 0] = transform as number[]
    const turns = Math.atan2(b, a) / (Math.PI / 2) + 4
    if (Math.abs(turns - Math.round(turns)) > 0.02) continue
    const quarter = Math.round(turns) % 4
    letters[quarter] = (letters[quarter] ?? 0) + str.trim().length
  }
  const most = Math.max(...letters)
  return most > 0 ? letters.indexOf(most) * 90 : ((page.rotate % 360) + 360) % 360
}

function shown(page: PDFPageProxy, turn: number) {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view
  const unit = page.userUnit > 0 && page.userUnit < 1000 ? page.userUnit : 1
  const wide = Math.abs(x1 - x0) * unit
  const high = Math.abs(y1 - y0) * unit
  const upright: Record<number, Matrix> = {
    0: [unit, 0, 0, -unit, -x0 * unit, y1 * unit],
    90: [0, unit, unit, 0, -y0 * unit, -x0 * unit],
    180: [-unit, 0, 0, unit, x1 * unit, -y0 * unit],
    270: [0, -unit, -unit, 0, y1 * unit, x1 * unit],
  }
  const matrix = upright[turn] ?? ([unit, 0, 0, -unit, -x0 * unit, y1 * unit] as const)
  const isTurned = turn % 180 !== 0
  return { matrix, width: isTurned ? high : wide, height: isTurned ? wide : high }
}

function place(item: TextItem, text: string, matrix: Matrix, spaced: boolean): Piece | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform as number[]
  const [ma, mb, mc, md, me, mf] = matrix
  const along = { x: ma * a + mc * b, y: mb * a + md * b }
  if (!(along.x > 0) || Math.abs(along.y) > along.x * 0.03) return null
  const unit = Math.hypot(ma, mb)
  const size = Math.hypot(c, d) * unit
  const x = ma * e + mc * f + me
  const y = mb * e + md * f + mf
  const width = item.width * unit
  if (![size, x, y, width].every((length) => Number.isFinite(length) && Math.abs(length) < 1e5))
    return null
  if (size < 1) return null
  return { text, x, y, width, size, font: item.fontName, spaced }
}
