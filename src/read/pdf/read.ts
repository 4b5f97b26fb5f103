import type { Content } from '../format.js'
import { inReadingOrder } from './page/booklet.js'
import { draw, type Limits, usualLimits } from './page/draw.js'
import { withoutFurniture } from './page/furniture.js'
import { pagesOf } from './page/imposed.js'
import { layoutOf } from './page/layout.js'
import { flowOf } from './paragraphs/flow.js'
import { write } from './paragraphs/write.js'

/**
 * Reads a PDF as Markdown. Headings are marked with `#` only where the document outline names them; the rest is left to
 * the model, which judges numbers and looks.
 *
 * @throws {PdfError} where there is no text to be had: scanned, encrypted, damaged, far too large
 */
export async function readPdf(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Content> {
  const drawing = await draw(bytes, { ...usualLimits, ...limits })
  const whole = inReadingOrder(pagesOf(drawing))
  const bare = withoutFurniture(whole)
  const flow = flowOf(bare.pages, drawing.bookmarks)
  const written = write(flow, bare.pages)
  const layout = layoutOf(bare, flow, written, drawing.fonts)
  const { recovery } = written
  return {
    text: recovery.text,
    recovered: { origins: recovery.origins, layout, changes: [], remarks: [], pictures: new Map() },
  }
}
