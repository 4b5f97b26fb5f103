import type { Element } from '../../../read/docx/types.js'
import { child } from '../../../read/package/tree.js'
import type { Part } from '../package/part.js'
import type { Anchors } from './anchors.js'
import { type CommentLook, referenceXml } from './comment-xml.js'
import { declaration } from './dialect.js'

/**
 * Puts the marks of comments around the paragraphs that they stand at, or in front of what stands in them where marks
 * behind it would do harm.
 *
 * @param places ids of the comments at each paragraph
 */
export function writeMarks(
  main: Part,
  anchors: Anchors,
  places: ReadonlyMap<Element, readonly number[]>,
  look: CommentLook,
): void {
  const declared = declaration(main, look.dialect)
  const range = (end: string, id: number) => `<w:commentRange${end}${declared} w:id="${id}"/>`
  for (const [paragraph, ids] of places) {
    const starts = ids.map((id) => range('Start', id)).join('')
    const ends = ids.map((id) => range('End', id) + referenceXml(id, look, declared)).join('')
    const properties = child(paragraph, 'w:pPr')
    if (anchors.isLeading(paragraph)) main.surround(paragraph, starts + ends, '', properties)
    else main.surround(paragraph, starts, ends, properties)
  }
}
