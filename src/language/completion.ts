import type { CompletionItem, Position } from 'vscode-languageserver-types'
import { type Analysis, summaryOf } from './analysis.js'
import { cursorAt } from './completion/cursor.js'
import { headingOffers } from './completion/headings.js'
import { itemsOf } from './completion/offer.js'
import { ordinalOffers } from './completion/ordinals.js'
import { referenceOffers } from './completion/references.js'
import type { Ability } from './completion/snippet.js'
import { workOffers } from './completion/works.js'

/**
 * What may be inserted at a place of the body: missing parts, the next number, ordinal or work, labels. Empty in
 * front matter, code, comments and tables, and in the middle of prose.
 */
export function completionsAt(
  analysis: Analysis,
  at: Position,
  ability: Ability,
): CompletionItem[] {
  const bound = summaryOf(analysis)
  const cursor = bound && cursorAt(analysis, bound, at)
  if (!bound || !cursor) return []
  const offers = [
    ...headingOffers(analysis, bound, cursor),
    ...workOffers(analysis, bound, cursor),
    ...ordinalOffers(analysis, bound, cursor),
    ...referenceOffers(bound, cursor),
  ]
  return itemsOf(offers, analysis, ability)
}
