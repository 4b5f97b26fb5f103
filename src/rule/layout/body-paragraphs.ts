import type { Block, Outline } from '../../model/types.js'

/** How a caption or the line of sources below a table begins, for which files have no mark where it was typed by hand. */
const CAPTION =
  /^(?:bảng|biểu|biểu đồ|hình|ảnh|sơ đồ|đồ thị|table|figure|fig\.|chart|diagram|nguồn|source|ghi chú|notes?) ?[\d:(]/iu

/**
 * The paragraphs and items behind the cover that are plain text, in their order: neither headings, however these were
 * made, nor tables, captions and notes.
 */
export function bodyParagraphs({ headings }: Outline): readonly Block[] {
  return headings
    .flatMap(({ body }) => body)
    .filter(({ kind, text }) => (kind === 'paragraph' || kind === 'item') && !CAPTION.test(text))
    .sort((a, b) => a.start - b.start)
}
