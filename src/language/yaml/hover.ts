import type { Hover, Position } from 'vscode-languageserver-types'
import { rules } from '../../../rules/index.js'
import { pageOf } from '../../lint/door/door.js'
import { levelName } from '../../report/words.js'
import type { Rule } from '../../rule/types.js'
import type { Language } from '../../text/types.js'
import { prose } from '../hover/markdown.js'
import { type Cursor, wordAt } from './cursor.js'
import type { YamlText } from './document.js'
import { ProfileNames } from './profile-names.js'
import { schemasAt } from './schema.js'
import { allowedValues, schemaText } from './schema-text.js'
import { schemaOf } from './schemas.js'
import { isPart, shippedProfiles } from './suggestions.js'

/** What a key means and what may stand there, what a value means; null where nothing is known of the word. */
export function yamlHover(document: YamlText, at: Position, locale: Language): Hover | null {
  const { places } = document
  const cursor = wordAt(places.source, places.offsetOf(at))
  if (!cursor) return null
  const value =
    cursor.place === 'key' ? ofKey(cursor, document, locale) : ofValue(cursor, document, locale)
  if (value === '') return null
  return { contents: { kind: 'markdown', value }, range: places.rangeOf(cursor.word) }
}

function ofKey({ path, text, data }: Cursor, document: YamlText, locale: Language): string {
  const rule = path.length === 1 && path[0] === 'rules' && rules.find(({ id }) => id === text)
  const described = schemaText(schemasAt([schemaOf[document.kind]], [...path, text]), locale)
  if (rule) return blocks(described, ruleText(rule, locale))
  if (document.kind === 'config') return described
  const isNamed = path[0] === 'labels' ? path.length === 1 : path.join('/') === 'cover/fields'
  const labels = isNamed ? new ProfileNames(data, document.path).labels(text) : ''
  return blocks(prose(labels), described)
}

/** A part, a basis or a profile by its id, and values that the schema lists. */
function ofValue({ path, text, data }: Cursor, document: YamlText, locale: Language): string {
  const { kind, path: file } = document
  const last = path.at(-1)
  const isProfile = path.length === 1 && ['profile', 'extends', 'replaces'].includes(String(last))
  if (isProfile) return shippedProfiles(locale).find(({ word }) => word === text)?.about ?? ''
  const meaning = allowedValues(schemasAt([schemaOf[kind]], path)).find(
    ({ value }) => value === text,
  )?.meaning
  if (meaning) return `\`${text}\`: ${meaning[locale]}`
  if (kind === 'config') return ''
  const names = new ProfileNames(data, file)
  if (last === 'basis' || path.at(-2) === 'bases') return prose(names.source(text, locale) ?? '')
  const isNeighbour = path[0] === 'parts' && (last === 'before' || last === 'after')
  if (isPart(path) || isNeighbour)
    return blocks(...[names.labels(text), names.hint(text, locale) ?? ''].map(prose))
  const isLine = path[0] === 'parts' && path.includes('entry')
  return isLine ? prose(names.labels(text)) : ''
}

/** The level of a rule, and where its page is. */
function ruleText({ level, id }: Rule, locale: Language): string {
  const name = levelName(level, locale)
  return locale === 'vi'
    ? `Mức mặc định: ${name} (\`${level}\`). [Trang của quy tắc](${pageOf(id)})`
    : `Default level: ${name}. [Page of the rule](${pageOf(id)})`
}

function blocks(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n')
}
