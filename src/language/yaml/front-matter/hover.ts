import type { Hover, Position } from 'vscode-languageserver-types'
import type { Analysis } from '../../document/analysis.js'
import { type Cursor, wordAt } from '../cursor.js'
import { schemasAt } from '../schema.js'
import { allowedValues } from '../schema-text.js'
import { shippedProfiles } from '../suggestions.js'
import { frontMatterAt, type Held, heldAgainst, isForeign } from './front-matter.js'
import { keyText } from './key-text.js'

/** What a key of the front matter is and whether the profile asks for it; what a value means. Null outside. */
export function frontMatterHover(analysis: Analysis, at: Position): Hover | null {
  const here = frontMatterAt(analysis, at)
  const cursor = here && wordAt(here.yaml, here.offset)
  if (!here || !cursor) return null
  const { place, path, text, word, data } = cursor
  const held = heldAgainst(analysis, data)
  if (isForeign(analysis, data, held)) return null
  const value = place === 'key' ? keyText([...path, text], held) : valueText(cursor, held)
  if (value === '') return null
  const span = { start: word.start + here.shift, end: word.end + here.shift }
  return { contents: { kind: 'markdown', value }, range: analysis.places.rangeOf(span) }
}

function valueText({ path, text }: Cursor, { schemas, locale }: Held): string {
  if (path.length === 1 && path[0] === 'profile')
    return shippedProfiles(locale).find(({ word }) => word === text)?.about ?? ''
  const listed = allowedValues(schemasAt(schemas, path))
  const meaning = listed.find(({ value }) => value === text)?.meaning
  return meaning ? `\`${text}\`: ${meaning[locale]}` : ''
}
