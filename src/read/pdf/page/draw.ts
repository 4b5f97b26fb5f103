import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { broken, encrypted, illegible, PdfError, scanned, tooManyPages, tooMuch } from '../error.js'
import type { Drawing, Sheet } from '../types.js'
import { bookmarksOf } from './bookmarks.js'
import { FontShelf } from './fonts.js'
import { countLost } from './letters.js'
import { piecesOf } from './pieces.js'

/** Limits of what is read of a PDF. */
export interface Limits {
  readonly pages: number
  /** UTF-16 units of text in the whole file. */
  readonly letters: number
  /** Pieces of text that were drawn, blanks included. */
  readonly pieces: number
  /** Milliseconds; looked at after each page. */
  readonly time: number
}

export const usualLimits: Limits = {
  pages: 1000,
  letters: 4_000_000,
  pieces: 1_500_000,
  time: 30_000,
}

/**
 * Takes text, fonts and bookmarks out of a PDF. Nothing outside of the file is opened.
 *
 * @throws {PdfError} where there is no text to be had
 */
export async function draw(bytes: Uint8Array, limits: Limits): Promise<Drawing> {
  // The whole of pdfjs hangs on this module, so it is loaded only when there is a PDF.
  const { getDocument } = await import('../../../generated/pdfjs.js')
  const task = getDocument({
    // A copy, because pdfjs detaches the buffer that it is given.
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    enableXfa: false,
    // Pictures are never looked at.
    maxImageSize: 1,
  })
  try {
    return await drawing(await task.promise, limits)
  } catch (error) {
    throw error instanceof PdfError ? error : refusal(error)
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

function refusal(error: unknown): PdfError {
  return error instanceof Error && error.name === 'PasswordException' ? encrypted() : broken()
}

async function drawing(file: PDFDocumentProxy, limits: Limits): Promise<Drawing> {
  if (file.numPages > limits.pages) throw tooManyPages(file.numPages, limits.pages)
  const end = performance.now() + limits.time
  const fonts = new FontShelf()
  const sheets: Sheet[] = []
  const tally: Tally = { letters: 0, pieces: 0, lost: 0, failed: 0 }
  for (let number = 1; number <= file.numPages; number++) {
    sheets.push(await sheetOf(file, number, fonts, tally))
    if (performance.now() > end || tally.letters > limits.letters || tally.pieces > limits.pieces)
      throw tooMuch()
  }
  judge(tally, file.numPages)
  return { sheets, fonts: fonts.all, bookmarks: await bookmarksOf(file) }
}

interface Tally {
  letters: number
  pieces: number
  lost: number
  failed: number
}

/** A page that cannot be read is a blank one, so that the others are. */
async function sheetOf(
  file: PDFDocumentProxy,
  number: number,
  fonts: FontShelf,
  tally: Tally,
): Promise<Sheet> {
  let page: PDFPageProxy
  let content: Awaited<ReturnType<PDFPageProxy['getTextContent']>>
  try {
    page = await file.getPage(number)
    content = await page.getTextContent({ disableNormalization: true })
  } catch {
    tally.failed++
    return { number, width: 0, height: 0, pieces: [] }
  }
  const items = content.items.filter((item) => 'str' in item)
  for (const { str } of items) {
    tally.letters += str.length
    tally.lost += countLost(str)
  }
  tally.pieces += items.length
  await fonts.learn(page, items)
  const sheet = piecesOf(page, items)
  page.cleanup()
  return { number, ...sheet }
}

/** Too few letters for a page number each, or mostly letters without a meaning of their own. */
function judge({ letters, lost, failed }: Tally, pages: number): void {
  if (failed === pages) throw broken()
  if (letters === 0 || (pages >= 3 && letters < pages * 12)) throw scanned()
  if (lost > letters * 0.3) throw illegible()
}
