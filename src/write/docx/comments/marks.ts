import type { Element, Package } from '../../../read/docx/types.js'
import { elements } from '../../../read/package/tree.js'
import type { Part } from '../package/part.js'
import type { Parts } from '../package/parts.js'

/** Where marks of comments may stand: the document, and its notes where they have some. */
export function markedParts(file: Package, parts: Parts, main: Part): readonly Part[] {
  const relations = [...file.relations(file.main).values()]
  const notes = relations.filter(
    ({ type, external }) => !external && (type === 'footnotes' || type === 'endnotes'),
  )
  // Notes that have none are not edited, so that nothing in them keeps a copy from being made.
  const marked = notes.filter(({ target }) => marksIn(file.part(target)).length > 0)
  return [main, ...marked.flatMap(({ target }) => parts.find(target) ?? [])]
}

/** All `w:commentRangeStart`, `w:commentRangeEnd` and `w:commentReference` in an element. */
export function marksIn(root: Element | null): readonly Element[] {
  const marks: Element[] = []
  const enter = (element: Element | null) => {
    for (const one of elements(element)) {
      if (isCommentMark(one)) marks.push(one)
      enter(one)
    }
  }
  enter(root)
  return marks
}

export function isCommentMark({ name }: Element): boolean {
  return (
    name === 'w:commentRangeStart' || name === 'w:commentRangeEnd' || name === 'w:commentReference'
  )
}

/** Id of a comment, or of the one that a mark belongs to. */
export function idOf(element: Element): string {
  return element.attributes['w:id'] ?? ''
}
