import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
} from 'vscode-languageserver-types'
import { usualLineEnd } from '../../rule/fix/edits.js'
import type { Edit } from '../../rule/types.js'
import type { Span } from '../../text/types.js'
import type { Analysis } from '../document/analysis.js'
import type { Cursor } from './cursor.js'
import { type Ability, hasTabStops, snippetOf } from './snippet.js'

/** Something that may be inserted. */
export interface Offer {
  /** As the list shows it. */
  readonly label: string
  readonly kind: CompletionItemKind
  /** With `\n` between lines, and placeholders as `tomtat new` writes them. */
  readonly text: string
  /** The span on the line of the cursor that it replaces. */
  readonly replaces: Span
  /** What editors compare with the typed text. */
  readonly filter: string
  /** Lower ones are shown first; of one rank those of lower order, else as they are given. */
  readonly rank: number
  readonly order?: number
  /** What else changes with it, on other lines. */
  readonly edits?: readonly Edit[]
  readonly detail?: string | undefined
  /** Plain text. */
  readonly documentation?: string | undefined
}

/** The offers as an editor takes them. */
export function itemsOf(
  offers: readonly Offer[],
  { places, source }: Analysis,
  { snippets }: Ability,
): CompletionItem[] {
  const end = usualLineEnd(source.text)
  const changeOf = ({ start, end: to, text }: Edit) => ({
    range: places.rangeOf({ start, end: to }),
    newText: text,
  })
  return offers.map((offer, index) => {
    const { label, kind, filter, rank, order = 0, edits = [], detail, documentation } = offer
    const isSnippet = snippets && hasTabStops(offer.text)
    const text = isSnippet ? snippetOf(offer.text) : offer.text
    return {
      label,
      kind,
      sortText: [rank, order, index].map((n) => String(n).padStart(4, '0')).join(''),
      filterText: filter,
      insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range: places.rangeOf(offer.replaces), newText: text.replaceAll('\n', end) },
      ...(edits.length > 0 ? { additionalTextEdits: edits.map(changeOf) } : {}),
      ...(detail ? { detail } : {}),
      ...(documentation ? { documentation } : {}),
    }
  })
}

/** A block of text with the blank lines around it that the lines beside the cursor's do not have yet. */
export function framed(text: string, cursor: Cursor, source: string): string {
  const { end } = cursor.line
  const below = /^(?:\r\n|\n|\r)([^\r\n]*)/u.exec(source.slice(end, end + 400))?.[1]
  return gapAbove(cursor, source) + text + (below === undefined || below.trim() ? '\n' : '')
}

/** The line end that makes a blank line above; "" where there is one, or no line. */
export function gapAbove({ line }: Cursor, source: string): string {
  const above = source.slice(Math.max(0, line.start - 400), line.start)
  const last =
    above
      .replace(/(?:\r\n|\n|\r)$/u, '')
      .split(/[\r\n]/u)
      .at(-1) ?? ''
  return last.trim() === '' ? '' : '\n'
}

/** The order in which offers are shown. */
export const RANK = {
  /** Missing, and its place is at the cursor. */
  here: 0,
  /** The next number, item or work of a series. */
  next: 1,
  /** Missing here, but of another depth than the heading that was begun. */
  otherDepth: 2,
  /** Missing in another place. */
  elsewhere: 3,
  /** Optional parts. */
  optional: 4,
  /** Other names of parts. */
  synonym: 5,
} as const

/** The details beside the entries of a list of completions. */
export const WORDS = {
  missing: { en: 'missing here', vi: 'còn thiếu ở đây' },
  elsewhere: { en: 'missing; belongs {place}', vi: 'còn thiếu; vị trí đúng là {place}' },
  canonical: { en: 'its name in the profile', vi: 'tên gọi theo mẫu quy định' },
  next: { en: 'next number', vi: 'số tiếp theo' },
  optional: { en: 'may stand here', vi: 'có thể đặt ở đây' },
  synonym: { en: 'another name of “{label}”', vi: 'tên gọi khác của “{label}”' },
  ordinal: { en: 'next item', vi: 'ý tiếp theo' },
  firstOrdinal: { en: 'first item', vi: 'ý thứ nhất' },
  work: { en: 'entry of the list of works', vi: 'mục trong danh mục công trình' },
} as const
