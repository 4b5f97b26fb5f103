import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Range,
} from 'vscode-languageserver-types'

/** Something that may be written at a cursor. */
export interface Offer {
  /** The key or value as people read it. */
  readonly word: string
  /** What is written. */
  readonly text: string
  readonly isKey: boolean
  readonly isSnippet?: boolean
  /** In a few words, beside it. */
  readonly about?: string
  /** Markdown. */
  readonly documentation?: string
}

/** Offers as editors list them: in their order, each once, in place of what is typed. */
export function completionItems(offers: readonly Offer[], range: Range): CompletionItem[] {
  const once = new Map<string, Offer>()
  for (const offer of offers) {
    const key = `${offer.isKey} ${offer.word}`
    if (!once.has(key)) once.set(key, offer)
  }
  return [...once.values()].map((offer, at) => itemOf(offer, range, at))
}

function itemOf(offer: Offer, range: Range, at: number): CompletionItem {
  const { word, text, isKey, isSnippet, about, documentation } = offer
  return {
    label: word,
    kind: isKey ? CompletionItemKind.Property : CompletionItemKind.Value,
    sortText: String(at).padStart(4, '0'),
    filterText: word,
    textEdit: { range, newText: text },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    ...(about ? { detail: about } : {}),
    ...(documentation ? { documentation: { kind: 'markdown', value: documentation } } : {}),
  }
}

/** A text as it stands in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}
