import type { CompletionItem, Position } from 'vscode-languageserver-types'
import { type Analysis, summaryOf } from './analysis.js'
import { cursorAt } from './completion/cursor.js'
import { headingOffers } from './completion/headings.js'
import { itemsOf } from './completion/offer.js'

/** What an editor can show. */
export interface Client {
  /** Inserted text may hold tab stops. */
  readonly snippets: boolean
}

/**
 * What may be inserted at a place of the body: missing parts, the next number, ordinal or work, labels. Empty in
 * front matter, code, comments and tables, and in the middle of prose.
 */
export function completionsAt(analysis: Analysis, at: Position, client: Client): CompletionItem[] {
  const bound = summaryOf(analysis)
  const cursor = bound && cursorAt(analysis, bound, at)
  if (!bound || !cursor) return []
  return itemsOf(headingOffers(analysis, bound, cursor), analysis, client)
}
