import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import type { Font } from '../types.js'
import { familyOf, isBoldName } from './font-name.js'

/**
 * So many pages are looked at for their fonts. Only what draws a page knows the names of its fonts, and asking for
 * that takes as long again as its text; nearly always two or three pages have all the fonts there are.
 */
const MAX_PAGES = 12

/** The fonts of a file, by the key its text gives them. */
export class FontShelf {
  readonly all = new Map<string, Font>()
  #looks = 0

  /** Learns the fonts that this page uses first. */
  async learn(page: PDFPageProxy, items: readonly TextItem[]): Promise<void> {
    const fresh = new Set<string>()
    for (const { fontName, str } of items) {
      if (!this.all.has(fontName) && str.trim() !== '') fresh.add(fontName)
    }
    if (fresh.size === 0) return
    if (this.#looks++ < MAX_PAGES)
      await page.getOperatorList({ annotationMode: 0 }).catch(() => undefined)
    for (const key of fresh) this.all.set(key, fontOf(page, key))
  }
}

function fontOf(page: PDFPageProxy, key: string): Font {
  const data: unknown = page.commonObjs.has(key) ? page.commonObjs.get(key) : null
  const unknown: Font = { name: null, bold: false, embedded: null, page: page.pageNumber }
  if (typeof data !== 'object' || data === null || !('name' in data)) return unknown
  if (typeof data.name !== 'string') return unknown
  const isBold = 'bold' in data && data.bold === true
  const missing = 'missingFile' in data && data.missingFile === true
  return {
    name: familyOf(data.name),
    bold: isBold || isBoldName(data.name),
    embedded: !missing,
    page: page.pageNumber,
  }
}
