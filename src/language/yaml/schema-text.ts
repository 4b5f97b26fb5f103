import { typeNames } from '../../profile/check/structure.js'
import type { Language, Texts } from '../../text/types.js'
import { type Described, resolved, type Schema, shapesOf } from './schema.js'

/** What schemas say of a key, as Markdown: what it is, what may stand there, the default, examples. */
export function schemaText(described: readonly Described[], locale: Language): string {
  const values = allowedValues(described)
  const list = values.map(({ value, meaning }) => {
    return `* \`${value}\`${meaning ? `: ${meaning[locale]}` : ''}`
  })
  const blocks = [
    descriptionOf(described, locale) ?? '',
    list.length > 0 ? list.join('\n') : wantedText(described, locale),
    ...lastly(described, locale),
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}

/** The description of the first of the schemas that has one, its own before that of what it refers to. */
function descriptionOf(described: readonly Described[], locale: Language): string | null {
  for (const { schema, root } of described) {
    const own = ownText(schema, locale)
    if (own !== null) return own
    const referred = schema.$ref === undefined ? null : resolved(root, schema.$ref)
    if (referred === null || referred === undefined) continue
    const text = ownText(referred as Schema, locale)
    if (text !== null) return text
  }
  return null
}

function ownText(schema: Schema, locale: Language): string | null {
  const text = locale === 'vi' ? (schema['x-vi'] ?? schema.description) : schema.description
  return typeof text === 'string' ? text : null
}

/** A value that a schema lists. */
export interface AllowedValue {
  /** As it is written. */
  readonly value: string
  readonly meaning: Texts | null
}

/** All values that schemas list; those of booleans too. */
export function allowedValues(described: readonly Described[]): readonly AllowedValue[] {
  const found = new Map<string, Texts | null>()
  for (const { schema } of described.flatMap(shapesOf)) {
    for (const value of listed(schema)) {
      const written = String(value)
      found.set(written, schema['x-values']?.[written] ?? found.get(written) ?? null)
    }
  }
  return [...found].map(([value, meaning]) => ({ value, meaning }))
}

function listed(schema: Schema): readonly unknown[] {
  if (Array.isArray(schema.enum)) return schema.enum
  return schema.type === 'boolean' ? [true, false] : []
}

/** What may stand there, in the words of the schema or by its types. */
function wantedText(described: readonly Described[], locale: Language): string {
  const wanted = described.flatMap(shapesOf).flatMap(({ schema }) => {
    const words = schema['x-wanted']?.[locale]
    const types = [schema.type ?? []].flat().filter((type) => type !== 'null')
    return words ? [words] : types.map((type) => typeNames[type]?.[locale] ?? type)
  })
  const all = [...new Set(wanted)].join(locale === 'vi' ? ' hoặc ' : ' or ')
  return all === '' ? '' : `${locale === 'vi' ? 'Cần ghi' : 'Wanted'}: ${all}.`
}

function lastly(described: readonly Described[], locale: Language): readonly string[] {
  const shapes = described.flatMap(shapesOf).map(({ schema }) => schema)
  const usual = shapes.find((schema) => schema.default !== undefined)?.default
  const examples = shapes.flatMap((schema) => schema.examples ?? []).map(code)
  return [
    usual === undefined ? '' : `${locale === 'vi' ? 'Mặc định' : 'Default'}: ${code(usual)}.`,
    examples.length === 0
      ? ''
      : `${locale === 'vi' ? 'Ví dụ' : 'Examples'}: ${examples.join(', ')}.`,
  ]
}

/** JSON is YAML too. */
function code(value: unknown): string {
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``
}
