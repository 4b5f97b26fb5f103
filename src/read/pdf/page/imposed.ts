import { linesOf } from '../lines/lines.js'
import type { Drawing, Page, Piece, Sheet } from '../types.js'
import { withoutWatermarks } from './watermark.js'

/**
 * The pages of the summary in the order of the sheets. Where two pages stand side by side on landscape sheets, each is
 * a page.
 */
export function pagesOf({ sheets: drawn, fonts }: Drawing): Page[] {
  const sheets = withoutWatermarks(drawn)
  const wide = sheets.filter(isWide)
  const filled = wide.filter(({ pieces }) => pieces.length > 0)
  const halved = filled.filter(isHalved).length
  const isBooklet = filled.length > 0 && halved >= Math.max(1, filled.length * 0.8)
  return sheets.flatMap((sheet): Page[] => {
    const { number, width, height, pieces } = sheet
    if (!isBooklet || !isWide(sheet)) {
      return [{ sheet: number, width, height, imposed: false, lines: linesOf(pieces, fonts) }]
    }
    return [0, width / 2].map((left) => ({
      sheet: number,
      width: width / 2,
      height,
      imposed: true,
      lines: linesOf(half(pieces, left, width / 2), fonts),
    }))
  })
}

/** Landscape, of a shape whose halves are pages. */
function isWide({ width, height }: Sheet): boolean {
  return height > 0 && width / height > 1.2 && width / height < 1.7
}

/** No text runs over the middle, and there is enough of it on a side to be a page. */
function isHalved({ width, pieces }: Sheet): boolean {
  const middle = width / 2
  let across = 0
  let letters = 0
  for (const { x, width: long, text } of pieces) {
    letters += text.length
    if (x < middle - 2 && x + long > middle + 2) across += text.length
  }
  return across <= letters * 0.01 && hasInnerMargins(pieces, middle)
}

/** Both sides keep off the middle, as pages do and the cells of a wide table seldom do. */
function hasInnerMargins(pieces: readonly Piece[], middle: number): boolean {
  const near = pieces.filter(({ x, width }) => x + width > middle - 14 && x < middle + 14)
  const letters = pieces.reduce((sum, { text }) => sum + text.length, 0)
  return near.reduce((sum, { text }) => sum + text.length, 0) <= letters * 0.02
}

function half(pieces: readonly Piece[], left: number, width: number): Piece[] {
  return pieces
    .filter((piece) => {
      const middle = piece.x + piece.width / 2
      return middle >= left && (middle < left + width || left > 0)
    })
    .map((piece) => ({ ...piece, x: piece.x - left }))
}
