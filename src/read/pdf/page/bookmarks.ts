import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Bookmark } from '../types.js'
import { plainLetters } from './letters.js'

type Entry = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

/** More entries, or deeper ones, than any summary has are left out. */
const MAX_BOOKMARKS = { entries: 2000, depth: 12 }

/** The document outline, in its order; empty where there is none, or where it is damaged. */
export async function bookmarksOf(file: PDFDocumentProxy): Promise<Bookmark[]> {
  try {
    const flat: { entry: Entry; depth: number }[] = []
    flatten((await file.getOutline()) ?? [], 1, flat)
    const bookmarks: Bookmark[] = []
    for (const { entry, depth } of flat) {
      const page = await pageOf(file, entry.dest)
      const title = plainLetters(entry.title).normalize('NFC').trim()
      if (page > 0 && title !== '') bookmarks.push({ title, depth, page })
    }
    return bookmarks
  } catch {
    return []
  }
}

function flatten(
  entries: readonly Entry[],
  depth: number,
  flat: { entry: Entry; depth: number }[],
): void {
  for (const entry of entries) {
    if (flat.length >= MAX_BOOKMARKS.entries) return
    flat.push({ entry, depth })
    if (depth < MAX_BOOKMARKS.depth) flatten(entry.items as Entry[], depth + 1, flat)
  }
}

/** Page an entry leads to, from 1; 0 where that is not known. */
async function pageOf(file: PDFDocumentProxy, dest: Entry['dest']): Promise<number> {
  try {
    const target = typeof dest === 'string' ? await file.getDestination(dest) : dest
    const first: unknown = target?.[0]
    if (typeof first === 'number') return first + 1
    if (typeof first !== 'object' || first === null || !('num' in first)) return 0
    return (await file.getPageIndex(first as Parameters<typeof file.getPageIndex>[0])) + 1
  } catch {
    return 0
  }
}
