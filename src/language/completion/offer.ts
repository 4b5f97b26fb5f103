import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver-types'
import type { Span } from '../../model/types.js'
import type { Analysis } from '../analysis.js'
import type { Cursor } from './cursor.js'
import { hasTabStops, snippetOf } from './snippet.js'

/** Something that may be inserted. */
export interface Offer {
  /** As the list shows it. */
  readonly label: string
  readonly kind: CompletionItemKind
  /** With `\n` between lines, and placeholders as `tomtat new` writes them. */
  readonly text: string
  /** What it takes the place of, on the line of the cursor. */
  readonly replaces: Span
  /** What is held against the text that was typed. */
  readonly filter: string
  /** Lower ones are shown first; those of one rank in the order in which they are given. */
  readonly rank: number
  readonly detail?: string | undefined
  /** Markdown. */
  readonly documentation?: string | undefined
}

/** The offers as an editor takes them. */
export function itemsOf(
  offers: readonly Offer[],
  { places, source }: Analysis,
  { snippets }: { readonly snippets: boolean },
): CompletionItem[] {
  const end = /\r\n|\n|\r/u.exec(source.text)?.[0] ?? '\n'
  return offers.map((offer, index) => {
    const { label, kind, filter, rank, detail, documentation } = offer
    const isSnippet = snippets && hasTabStops(offer.text)
    const text = isSnippet ? snippetOf(offer.text) : offer.text
    return {
      label,
      kind,
      sortText: `${rank}${String(index).padStart(4, '0')}`,
      filterText: filter,
      insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range: places.rangeOf(offer.replaces), newText: text.replaceAll('\n', end) },
      ...(detail ? { detail } : {}),
      ...(documentation
        ? { documentation: { kind: MarkupKind.Markdown, value: documentation } }
        : {}),
    }
  })
}

/** A block of text with the blank lines around it that the lines beside the cursor's do not have yet. */
export function framed(text: string, { line }: Cursor, source: string): string {
  const isLast = line.end >= source.length
  const above = /([^\r\n]*)(?:\r\n|\n|\r)$/u.exec(source.slice(0, line.start).slice(-400))?.[1]
  const below = /^(?:\r\n|\n|\r)([^\r\n]*)/u.exec(source.slice(line.end, line.end + 400))?.[1]
  const before = above === undefined || above.trim() === '' ? '' : '\n'
  const after = isLast || (below ?? '').trim() !== '' ? '\n' : ''
  return before + text + after
}
