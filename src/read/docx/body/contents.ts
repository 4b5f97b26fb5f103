import { child, valOf } from '../../package/tree.js'
import type { Element, ParagraphFormat } from '../types.js'

/** A table of contents repeats the headings and is left out: how it is recognised. */

/** Paragraphs by the styles of a table of contents, of figures or an index, under the names that programs use. */
export function isContentsStyle({ styleNames }: ParagraphFormat): boolean {
  return styleNames.some((name) =>
    /^(?:toc \d|toc heading|contents \d|contents heading|table of figures|table of authorities|toa heading|index \d|index heading|figure index \d)$/u.test(
      name,
    ),
  )
}

/** The heading of a table of contents or of a list of figures or tables. */
export function isContentsTitle(text: string): boolean {
  return /^(?:mục lục|(?:table of )?contents|danh mục (?:các )?(?:bảng|hình|biểu đồ|sơ đồ)[^.]{0,60}|list of (?:tables|figures)[^.]{0,60})$/iu.test(
    text.normalize('NFC').trim(),
  )
}

/** The heading of a list that stands before the text, so that the cover is over. */
export function isListTitle(text: string): boolean {
  const plain = text.normalize('NFC').trim()
  return (
    isContentsTitle(plain) ||
    /^(?:(?:danh mục |bảng )(?:các )?(?:(?:ký|kí) hiệu|chữ|từ|thuật ngữ)[^.]{0,60}|list of (?:abbreviations|acronyms|symbols)[^.]{0,60}|abbreviations)$/iu.test(
      plain,
    )
  )
}

/** A content control that holds a table of contents. */
export function isContentsControl(control: Element): boolean {
  const properties = child(control, 'w:sdtPr')
  const part = child(properties, 'w:docPartObj') ?? child(properties, 'w:docPartList')
  return valOf(part, 'w:docPartGallery') === 'Table of Contents'
}
