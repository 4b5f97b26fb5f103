import type { Language } from '../../text/types.js'
import type { Offer } from './completion-items.js'
import type { Typing } from './cursor.js'
import { type Described, keysOf, type Schema, schemasAt, shapesOf } from './schema.js'
import { allowedValues, schemaText } from './schema-text.js'

/** The keys that schemas know for a map and that it does not have yet, the required ones first. */
export function keyOffers(
  roots: readonly Schema[],
  typing: Typing,
  indent: string,
  locale: Language,
): readonly Offer[] {
  const known = keysOf(schemasAt(roots, typing.path))
  const missing = known.filter(({ key }) => !typing.keys.includes(key))
  const [first, then] = [
    missing.filter((one) => one.required),
    missing.filter((one) => !one.required),
  ]
  return [...first, ...then].map(({ key, described }) => ({
    word: key,
    text: key + behindKey(described, typing, indent),
    isKey: true,
    documentation: schemaText(described, locale),
  }))
}

/** The values that schemas list for a path. */
export function valueOffers(described: readonly Described[], locale: Language): readonly Offer[] {
  return allowedValues(described).map(({ value, meaning }) => ({
    word: value,
    text: value,
    isKey: false,
    ...(meaning ? { about: meaning[locale] } : {}),
  }))
}

/**
 * What is written behind a key: a colon, and the beginning of the value where that is surely a map or a list.
 *
 * @param indent blanks before the key
 */
export function behindKey(described: readonly Described[], typing: Typing, indent: string): string {
  if (!typing.isOpen) return ''
  const types = described.flatMap(shapesOf).flatMap(({ schema }) => schema.type ?? [])
  const real = new Set(types.filter((type) => type !== 'null'))
  if (typing.isFlow || real.size !== 1) return ': '
  if (real.has('object')) return `:\n${indent}  `
  return real.has('array') ? `:\n${indent}  - ` : ': '
}
