import type { CompletionItem, Position } from 'vscode-languageserver-types'
import { type Analysis, summaryOf } from '../document/analysis.js'
import { cursorAt } from './cursor.js'
import { headingOffers } from './headings.js'
import { itemsOf } from './offer.js'
import { ordinalOffers } from './ordinals.js'
import { referenceOffers } from './references.js'
import type { Ability } from './snippet.js'
import { workOffers } from './works.js'

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
