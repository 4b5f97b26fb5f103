import type { CompletionItem, Position } from 'vscode-languageserver-types'
import { frontMatterKeys } from '../../../model/cover/front-matter.js'
import { SHIPPED } from '../../../profile/load/load.js'
import type { Need } from '../../../profile/types.js'
import { openValue } from '../../../write/markdown/skeleton/front-matter.js'
import type { Ability } from '../../completion/snippet.js'
import type { Analysis } from '../../document/analysis.js'
import { completionItems, type Offer } from '../completion-items.js'
import { cursorAt, type Typing } from '../cursor.js'
import { keyOffers, valueOffers } from '../offers.js'
import { keysOf, schemasAt } from '../schema.js'
import { shippedProfiles } from '../suggestions.js'
import { frontMatterAt, type Held, heldAgainst, isForeign, requirementOf } from './front-matter.js'
import { keyText, needWords } from './key-text.js'

/**
 * Keys that the front matter does not have yet, those that the profile asks for first and with what `tomtat new`
 * writes behind them; values. Empty outside the front matter.
 */
export function frontMatterCompletions(
  analysis: Analysis,
  at: Position,
  ability: Ability,
): CompletionItem[] {
  const here = frontMatterAt(analysis, at)
  const typing = here && cursorAt(here.yaml, here.offset)
  if (!here || !typing) return []
  const { start, end } = typing.word
  const range = analysis.places.rangeOf({ start: start + here.shift, end: end + here.shift })
  const indent = ' '.repeat(range.start.character)
  const held = heldAgainst(analysis, typing.data)
  if (isForeign(analysis, typing.data, held)) return []
  const offers =
    typing.place === 'value'
      ? values(typing, held)
      : typing.path.length === 0
        ? topKeys(typing, held)
        : keyOffers(held.schemas, typing, indent, held.locale)
  return completionItems(offers, range, ability)
}

const ranks: readonly (Need | null)[] = ['must', 'should', null, 'may']

function topKeys(typing: Typing, held: Held): readonly Offer[] {
  const { profile, schemas, locale } = held
  const usual = keyOffers(schemas, typing, '', locale)
  const known = keysOf(schemasAt(schemas, []))
  const fields = profile?.cover.fields ?? []
  const own = fields.filter(({ key }) => isOwnKey(key, held) && !typing.keys.includes(key))
  const all = [...usual, ...own.map(({ key }) => ({ word: key, text: `${key}: `, isKey: true }))]
  const wanted = known.filter(({ required }) => required).map(({ key }) => key)
  const needOf = (key: string) =>
    wanted.includes(key) ? 'must' : (requirementOf(key, held)?.need ?? null)
  const offers = all.map((offer): Offer & { rank: number } => {
    const need = needOf(offer.word)
    return {
      ...offer,
      rank: ranks.indexOf(need),
      text: typing.isOpen ? lineOf(offer, held) : offer.word,
      documentation: keyText([offer.word], held),
      ...(need ? { about: needWords[need][locale] } : {}),
    }
  })
  return offers.sort((a, b) => a.rank - b.rank)
}

/** A field that only the profile knows is a key of the front matter; the others have keys of the schema or none. */
function isOwnKey(key: string, { profile, language }: Held): boolean {
  if (!profile || frontMatterKeys.includes(key)) return false
  return openValue(key, profile, language) !== null
}

/** A key with what `tomtat new` writes behind it. */
function lineOf({ word, text }: Offer, { profile, language }: Held): string {
  if (!profile) return text
  if (word === 'language') return `${word}: ${language}`
  if (word === 'profile' && SHIPPED.includes(profile.id)) return `${word}: ${profile.id}`
  const value = openValue(word, profile, language)
  return value === null ? text : `${word}: ${value}`
}

function values({ path }: Typing, { schemas, locale }: Held): readonly Offer[] {
  const isProfile = path.length === 1 && path[0] === 'profile'
  const profiles = isProfile ? shippedProfiles(locale) : []
  return [
    ...profiles.map(({ word, about }) => ({ word, text: word, isKey: false, about })),
    ...valueOffers(schemasAt(schemas, path), locale),
  ]
}
