import type { FileReport } from '../../lint/types.js'
import type { Element, Package } from '../../read/docx/types.js'
import { noDocument } from '../../read/package/error.js'
import { openPackage, relatedPart } from '../../read/package/package.js'
import { elements } from '../../read/package/tree.js'
import type { Language } from '../../text/types.js'
import { Anchors } from '../../write/docx/comments/anchors.js'
import {
  type CommentLook,
  commentStyles,
  commentXml,
  plain,
} from '../../write/docx/comments/comment-xml.js'
import { commentsPart, makeComments } from '../../write/docx/comments/comments-part.js'
import { declaration, dialectOf } from '../../write/docx/comments/dialect.js'
import { idOf, markedParts, marksIn } from '../../write/docx/comments/marks.js'
import { clearOwn } from '../../write/docx/comments/own.js'
import type { Line } from '../../write/docx/comments/types.js'
import { writeMarks } from '../../write/docx/comments/write-marks.js'
import type { Part } from '../../write/docx/package/part.js'
import { Parts } from '../../write/docx/package/parts.js'
import { repack } from '../../write/docx/package/repack.js'
import { listed } from '../listed.js'
import { findingLines } from './lines.js'
import { verdictLines } from './verdict-lines.js'

/** A commented copy of a Word file. */
export interface Annotated {
  readonly bytes: Uint8Array
  /** The file was signed; the signature does not hold for the copy. */
  readonly isSigned: boolean
}

/** A comment before it has an id. */
interface Note {
  readonly at: Element
  readonly lines: readonly Line[]
}

/**
 * The Word file with a comment for each finding at its paragraph and, first, one with the verdict; nothing else
 * changes. Comments of an earlier run are taken out, unless a person answered them.
 *
 * @param bytes of the Word file that was checked
 * @throws {DocxError} where it cannot be read or has nothing that a comment could stand at
 */
export function annotate(bytes: Uint8Array, report: FileReport, locale: Language): Annotated {
  const file = openPackage(bytes)
  const parts = new Parts(file)
  const main = parts.find(file.main, 'w:document')
  if (!main) throw noDocument()
  const look: CommentLook = {
    dialect: dialectOf(main),
    styles: commentStyles(relatedPart(file, 'styles')),
    locale,
  }
  const comments = commentsPart(file, parts)
  const marked = markedParts(file, parts, main)
  const cleared = clearOwn(file, parts, marked, comments)
  const anchors = new Anchors(main)
  const notes = withoutKept(notesOf(anchors, report, locale), cleared.kept)
  const ids = freeIds(usedIds(marked, comments), cleared.ids, notes.length)
  writeMarks(main, anchors, placesOf(notes, ids), look)
  const declared = comments ? declaration(comments, look.dialect) : ''
  const xml = notes.map(({ lines }, at) => commentXml(ids[at] ?? 0, lines, look, declared)).join('')
  if (comments) comments.surround(comments.root, '', xml)
  else makeComments(file, parts, look.dialect, xml)
  return { bytes: repack(bytes, parts.changed()), isSigned: isSigned(file) }
}

/** In the order in which they stand. */
function notesOf(anchors: Anchors, report: FileReport, locale: Language): readonly Note[] {
  const notes = listed(report.findings).map((finding) => ({
    at: anchors.at(finding.origin.paragraph),
    lines: findingLines(finding, locale),
  }))
  return [{ at: anchors.first, lines: verdictLines(report, locale) }, ...notes]
}

/** What an answered comment of an earlier run says is not repeated. */
function withoutKept(notes: readonly Note[], kept: readonly string[]): readonly Note[] {
  const left = [...kept]
  return notes.filter(({ lines }) => {
    const text = plain(lines.flatMap(({ words }) => words.map((one) => one.text)).join(''))
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Ids of the comments at each paragraph. */
function placesOf(notes: readonly Note[], ids: readonly number[]): ReadonlyMap<Element, number[]> {
  const places = new Map<Element, number[]>()
  for (const [index, { at }] of notes.entries()) {
    const known = places.get(at)
    const id = ids[index] ?? 0
    if (known) known.push(id)
    else places.set(at, [id])
  }
  return places
}

/** Ids of all comments and of all marks that one leaves in the text. */
function usedIds(marked: readonly Part[], comments: Part | null): readonly string[] {
  const marks = marked.flatMap(({ root }) => marksIn(root))
  return [...elements(comments?.root), ...marks].map(idOf)
}

/** The least ids that are not used; those of comments that were taken out are free. */
function freeIds(
  used: readonly string[],
  cleared: ReadonlySet<string>,
  count: number,
): readonly number[] {
  const taken = new Set(used.filter((id) => id !== '' && !cleared.has(id)).map(Number))
  const ids: number[] = []
  for (let id = 0; ids.length < count; id++) if (!taken.has(id)) ids.push(id)
  return ids
}

function isSigned(file: Package): boolean {
  return [...file.relations('').values()].some(({ type }) => type === 'origin')
}
