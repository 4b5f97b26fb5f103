import { isOwnComment } from '../../../read/docx/body/annotations.js'
import type { Element, Package } from '../../../read/docx/types.js'
import { elements, textOf } from '../../../read/package/tree.js'
import type { Part } from '../package/part.js'
import type { Parts } from '../package/parts.js'
import { idOf, isCommentMark } from './marks.js'

/** The comments of a document. */
interface Sorted {
  /** Those of an earlier run that nobody answered. */
  readonly bare: readonly Element[]
  /** Those of an earlier run that a person answered: the answer would mean nothing without them. */
  readonly answered: readonly Element[]
  /** Those of people. */
  readonly foreign: readonly Element[]
}

/** What became of them. */
interface Cleared {
  /** Ids of the comments that were taken out. */
  readonly ids: ReadonlySet<string>
  /** Texts of the comments that stay. */
  readonly kept: readonly string[]
}

/**
 * Takes the comments of an earlier run out of the document, but for those that a person answered.
 *
 * @param marked where marks of comments may stand
 * @param comments the part with the comments; null where there is none
 */
export function clearOwn(
  file: Package,
  parts: Parts,
  marked: readonly Part[],
  comments: Part | null,
): Cleared {
  if (!comments) return { ids: new Set(), kept: [] }
  const threads = companion(file, parts, 'commentsExtended')
  const { bare, answered, foreign } = sorted(comments.root, threads?.root ?? null)
  for (const one of bare) comments.remove(one)
  // In a damaged file, comments may share an id.
  const staying = new Set([...answered, ...foreign].map(idOf))
  const ids = new Set(bare.map(idOf).filter((id) => !staying.has(id)))
  for (const part of marked) removeMarks(part, ids)
  const paragraphs = new Set(bare.flatMap(paragraphIds))
  const isGone = (id: string | undefined) => id !== undefined && paragraphs.has(id)
  for (const one of elements(threads?.root)) if (isGone(paragraphOf(one))) threads?.remove(one)
  removeIds(
    companion(file, parts, 'commentsIds'),
    companion(file, parts, 'commentsExtensible'),
    isGone,
  )
  return { ids, kept: answered.map(textOf) }
}

/** What newer versions of Word store about the comments in parts of their own: threads, lasting ids, times. */
function companion(file: Package, parts: Parts, type: string): Part | null {
  for (const relation of file.relations(file.main).values()) {
    if (relation.type === type && !relation.external) return parts.find(relation.target)
  }
  return null
}

function sorted(root: Element, threads: Element | null): Sorted {
  const all = elements(root, 'w:comment')
  const isOwn = ({ attributes }: Element) => isOwnComment(attributes['w:author']?.trim() ?? null)
  const own = all.filter(isOwn)
  const mine = new Set(own.flatMap(paragraphIds))
  const answeredIds = new Set<string>()
  for (const { attributes } of elements(threads)) {
    const { 'w15:paraIdParent': parent, 'w15:paraId': id } = attributes
    if (parent !== undefined && id !== undefined && !mine.has(id)) answeredIds.add(parent)
  }
  const isAnswered = (one: Element) => paragraphIds(one).some((id) => answeredIds.has(id))
  return {
    bare: own.filter((one) => !isAnswered(one)),
    answered: own.filter(isAnswered),
    foreign: all.filter((one) => !isOwn(one)),
  }
}

function paragraphIds(comment: Element): readonly string[] {
  return elements(comment, 'w:p').flatMap(({ attributes }) => attributes['w14:paraId'] ?? [])
}

/** The paragraph of a comment that an entry of a companion is about. */
function paragraphOf({ attributes }: Element): string | undefined {
  return attributes['w15:paraId'] ?? attributes['unknown:paraId']
}

function removeIds(
  ids: Part | null,
  times: Part | null,
  isGone: (id: string | undefined) => boolean,
): void {
  const gone = elements(ids?.root).filter((one) => isGone(paragraphOf(one)))
  const lasting = new Set(gone.map(({ attributes }) => attributes['unknown:durableId']))
  for (const one of gone) ids?.remove(one)
  for (const one of elements(times?.root)) {
    const id = one.attributes['unknown:durableId']
    if (id !== undefined && lasting.has(id)) times?.remove(one)
  }
}

/** Takes out the marks of these comments; a run that holds nothing else goes with them. */
function removeMarks(part: Part, ids: ReadonlySet<string>): void {
  const isMark = (one: Element) => isCommentMark(one) && ids.has(idOf(one))
  const enter = (element: Element) => {
    for (const one of element.children) {
      if (typeof one === 'string') continue
      if (isMark(one) || (one.name === 'w:r' && isBare(one, isMark))) part.remove(one)
      else enter(one)
    }
  }
  if (ids.size > 0) enter(part.root)
}

function isBare(run: Element, isMark: (one: Element) => boolean): boolean {
  const rest = elements(run).filter(({ name }) => name !== 'w:rPr')
  return rest.length > 0 && rest.every(isMark)
}
