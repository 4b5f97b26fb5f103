import type { CompletionItem, Position } from 'vscode-languageserver-types'
import type { YamlPath } from '../../profile/load/raw.js'
import type { Language } from '../../text/types.js'
import { completionItems, type Offer } from './completion-items.js'
import { cursorAt, type Typing } from './cursor.js'
import type { YamlText } from './document.js'
import { behindKey, keyOffers, valueOffers } from './offers.js'
import { ProfileNames } from './profile-names.js'
import { schemasAt } from './schema.js'
import { schemaOf } from './schemas.js'
import { keysAt, type Suggestion, valuesAt } from './suggestions.js'

/** Keys and values that may stand at a position of a `tomtat.yml` or a profile; keys that are there already do not. */
export function yamlCompletions(
  document: YamlText,
  at: Position,
  locale: Language,
): CompletionItem[] {
  const { places } = document
  const typing = cursorAt(places.source, places.offsetOf(at))
  if (!typing) return []
  const range = places.rangeOf(typing.word)
  const { character } = places.positionOf(typing.word.start)
  const names = new ProfileNames(document.kind === 'profile' ? typing.data : null, document.path)
  const from: Asked = { document, typing, names, indent: ' '.repeat(character), locale }
  // Nothing that is offered here has a placeholder.
  return completionItems([...keys(from), ...values(from)], range, { snippets: false })
}

interface Asked {
  readonly document: YamlText
  readonly typing: Typing
  readonly names: ProfileNames
  /** Blanks before what is typed. */
  readonly indent: string
  readonly locale: Language
}

function keys({ document, typing, names, indent, locale }: Asked): readonly Offer[] {
  if (typing.place !== 'key') return []
  const root = schemaOf[document.kind]
  const suggested = document.kind === 'profile' ? keysAt(typing.path, names, locale) : []
  const fitting = suggested.filter(({ word }) => !typing.keys.includes(word))
  const own = fitting.map(({ word, about }): Offer => {
    const described = schemasAt([root], [...typing.path, word])
    return { word, text: word + behindKey(described, typing, indent), isKey: true, about }
  })
  return [...keyOffers([root], typing, indent, locale), ...own]
}

/** A key without its colon, alone in its map, may be a value as well, or the first item of a list. */
function values(from: Asked): readonly Offer[] {
  const { path, place, isOpen, isFlow, keys: others } = from.typing
  if (place === 'value') return valuesOf(path, from)
  if (!isOpen || others.length > 0) return []
  const items = isFlow ? [] : valuesOf([...path, 0], from)
  return [...valuesOf(path, from), ...items.map((item) => ({ ...item, text: `- ${item.text}` }))]
}

function valuesOf(path: YamlPath, { document, names, locale }: Asked): readonly Offer[] {
  const listed = valueOffers(schemasAt([schemaOf[document.kind]], path), locale)
  return [...valuesAt(document.kind, path, names, locale).map(asValue), ...listed]
}

function asValue({ word, about }: Suggestion): Offer {
  return { word, text: word, isKey: false, about }
}
