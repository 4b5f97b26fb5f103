import type { Span } from '../../text/types.js'
import { FieldRole } from '../roles.js'
import type { CoverField, FrontMatter } from '../types.js'
import { hasWord } from './names.js'

/** Keys of the front matter that are fields of the cover; `parent` is the institution above. */
const keys = [
  FieldRole.ministry,
  FieldRole.parent,
  FieldRole.institution,
  FieldRole.author,
  FieldRole.title,
  FieldRole.major,
  FieldRole.code,
  FieldRole.place,
  FieldRole.year,
  FieldRole.supervisors,
  FieldRole.reviewers,
  FieldRole.defence,
  FieldRole.consult,
] as const
/** All keys of the front matter, as schemas/front-matter.schema.json has them. */
export const frontMatterKeys: readonly string[] = [...keys, 'profile', 'language', 'abbreviations']

/** One value as text; "" for what is no text, number or date. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim().replace(/\s+/g, ' ')
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return ''
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function valuesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(textOf)
  if (isRecord(value)) return [Object.values(value).map(textOf).filter(Boolean).join(', ')]
  return [textOf(value)]
}

/** Where a key's value stands; the whole front matter where the place is not known. */
export function valueSpanOf(frontMatter: FrontMatter, key: string): Span {
  return frontMatter.places.get(key) ?? { start: frontMatter.start, end: frontMatter.end }
}

/**
 * Fields that the front matter gives, by key. An empty list or value is a blank to be filled in.
 *
 * @param own fields that a profile has besides the usual ones
 */
export function frontMatterFields(
  frontMatter: FrontMatter,
  own: readonly string[] = [],
): ReadonlyMap<string, readonly CoverField[]> {
  const fields = new Map<string, readonly CoverField[]>()
  for (const key of [...keys, ...own]) {
    if (!Object.hasOwn(frontMatter.data, key)) continue
    const { start, end } = valueSpanOf(frontMatter, key)
    const values = valuesOf(frontMatter.data[key])
    const list = values.length === 0 ? [''] : values
    fields.set(
      key,
      list.map((value) => ({ value, blank: !hasWord(value), start, end })),
    )
  }
  return fields
}

const dissertationFields = [
  FieldRole.code,
  FieldRole.supervisors,
  FieldRole.reviewers,
  FieldRole.defence,
  FieldRole.consult,
  FieldRole.major,
] as const
const naming = [FieldRole.title, FieldRole.author, FieldRole.institution] as const

/** A name of one word, or a path; elsewhere a "profile" is a text. */
export function namesProfile({ profile }: Readonly<Record<string, unknown>>): boolean {
  return typeof profile === 'string' && /^[\w./\\-]+$|[^\s]\.ya?ml$/i.test(profile)
}

/**
 * The front matter is one of a summary: it names a profile, or has fields that only a dissertation
 * has beside a title, author or institution. Title, author and date are every article's.
 */
export function isSummaryFrontMatter(frontMatter: FrontMatter | null): boolean {
  if (frontMatter === null) return false
  if (namesProfile(frontMatter.data)) return true
  const has = (key: string) => Object.hasOwn(frontMatter.data, key)
  const named = naming.some(has)
  const known = dissertationFields.filter(has).length
  return named && (known >= 2 || (has('language') && known >= 1))
}
