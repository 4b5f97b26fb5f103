import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Range,
} from 'vscode-languageserver-types'
import { type Ability, hasTabStops, snippetOf } from '../completion/snippet.js'

/** Something that may be written at a cursor. */
export interface Offer {
  /** The key or value as people read it. */
  readonly word: string
  /** What is written, with placeholders as `tomtat new` writes them. */
  readonly text: string
  readonly isKey: boolean
  /** In a few words, beside it. */
  readonly about?: string
  /** Markdown. */
  readonly documentation?: string
}

/** Offers as editors list them: in their order, each once, in place of what is typed. */
export function completionItems(
  offers: readonly Offer[],
  range: Range,
  { snippets }: Ability,
): CompletionItem[] {
  const once = new Map<string, Offer>()
  for (const offer of offers) {
    const key = `${offer.isKey} ${offer.word}`
    if (!once.has(key)) once.set(key, offer)
  }
  return [...once.values()].map((offer, at) => itemOf(offer, { range, at, snippets }))
}

interface Listed extends Ability {
  readonly range: Range
  /** Index in the list. */
  readonly at: number
}

function itemOf(offer: Offer, { range, at, snippets }: Listed): CompletionItem {
  const { word, text, isKey, about, documentation } = offer
  const isSnippet = snippets && hasTabStops(text)
  return {
    label: word,
    kind: isKey ? CompletionItemKind.Property : CompletionItemKind.Value,
    sortText: String(at).padStart(4, '0'),
    filterText: word,
    textEdit: { range, newText: isSnippet ? snippetOf(text) : text },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    ...(about ? { detail: about } : {}),
    ...(documentation ? { documentation: { kind: 'markdown', value: documentation } } : {}),
  }
}
