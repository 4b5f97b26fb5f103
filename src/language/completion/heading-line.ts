import { CompletionItemKind } from 'vscode-languageserver-types'
import type { Bound } from '../../bind/types.js'
import { allParts } from '../../profile/derive/basis.js'
import type { Part } from '../../profile/types.js'
import type { PartWriter } from '../../write/markdown/skeleton/part-writer.js'
import type { Analysis } from '../document/analysis.js'
import type { Cursor } from './cursor.js'
import { framed, type Offer } from './offer.js'

/** What headings are completed from. */
export interface Scene {
  readonly analysis: Analysis
  readonly bound: Bound
  readonly cursor: Cursor
  readonly begun: Begun
  /** A fresh writer in the manner of the document. */
  readonly writer: () => PartWriter
}

/** What stands of a heading already. */
export interface Begun {
  /** `##`; "" on an empty line. */
  readonly marks: string
  /** A blank stands behind the marks, so that no more of them will come. */
  readonly isDeep: boolean
  /** Marks and number as they are written, if there is a number. */
  readonly numbered: string | null
  readonly title: string
}

const BEGUN = /^(#{1,6})(?!#)([ \t]*)(\d[\d.]*[ \t]*)?/u

/** The heading that is being written on the line of the cursor; null where there is text. */
export function begunAt({ text, before }: Cursor): Begun | null {
  if (text.trim() === '') return { marks: '', isDeep: false, numbered: null, title: '' }
  const [whole, marks = '', blanks = '', number] = BEGUN.exec(text) ?? []
  if (whole === undefined || !before.startsWith(marks)) return null
  const numbered = number === undefined ? null : marks + blanks + number
  return { marks, isDeep: blanks !== '', numbered, title: text.slice(whole.length).trim() }
}

export interface HeadingOffer extends Pick<Offer, 'detail' | 'documentation' | 'edits' | 'rank'> {
  /** What it is a heading of, or within: those of one rank stand in the order of the profile. */
  readonly part: Part
  /** The heading, and what stands below it. */
  readonly lines: readonly string[]
  /** Its text is there already. */
  readonly hasText?: boolean
}

/** A heading with what belongs below it, in place of the line of the cursor; alone where a text follows. */
export function headingOffer(
  { lines, part, hasText, ...rest }: HeadingOffer,
  { cursor, begun, bound }: Scene,
): Offer {
  const [heading = ''] = lines
  const plain = /^\*\*(.*)\*\*$/u.exec(heading)?.[1] ?? heading
  const [whole = '', marks = '', number = ''] = /^(#* ?)((?:\d+(?:\.\d+)*\.? )?)/u.exec(plain) ?? []
  const title = plain.slice(whole.length)
  const text = hasText || !cursor.isFree ? heading : lines.join('\n').trimEnd()
  const isAlone = begun.marks !== '' && !cursor.isFree
  return {
    ...rest,
    order: allParts(bound.profile.parts).indexOf(part),
    label: number + title,
    kind: CompletionItemKind.Module,
    text: isAlone ? text : framed(text, cursor, bound.outline.source),
    replaces: cursor.line,
    filter: filterFor(begun, marks, number, title),
  }
}

/** Begins as the line does, since some editors take only what begins so. */
function filterFor(begun: Begun, marks: string, number: string, title: string): string {
  if (begun.marks === '') return title
  if (begun.numbered !== null) return begun.numbered + title
  return `${begun.isDeep ? `${begun.marks} ` : marks}${number}${title}`
}
