import { stringify } from 'yaml'
import type { Bound } from '../../../bind/types.js'
import { FieldRole } from '../../../model/roles.js'
import type { CoverField } from '../../../model/types.js'
import { core, unaccent } from '../../../text/fold.js'
import { trimEndOf } from '../../../text/trim.js'
import type { Texts } from '../../../text/types.js'
import { readDefence } from './defence.js'

/** Keys that hold one value, and those that hold a list. */
const SINGLE = [
  FieldRole.title,
  FieldRole.author,
  FieldRole.major,
  FieldRole.code,
  FieldRole.place,
  FieldRole.year,
] as const

/** Fields of the cover that the front matter has a key for, or that are written anew whenever a booklet is made. */
export const EXPRESSED: readonly string[] = [
  ...SINGLE,
  FieldRole.supervisors,
  FieldRole.reviewers,
  FieldRole.institution,
  FieldRole.ministry,
  FieldRole.defence,
  FieldRole.consult,
  FieldRole.type,
  FieldRole.completed,
]

type Data = Record<string, unknown>

/**
 * The front matter that says what a printed cover says.
 *
 * @param profileName how the profile is to be named
 * @param uncertain takes what a person should look at
 */
export function frontMatterOf(bound: Bound, profileName: string, uncertain: Uncertain[]): string {
  const { cover } = bound.summary
  const { source } = bound.outline
  const written = (role: FieldRole) => (cover[role] ?? []).map((field) => asWritten(field, source))
  const one = (role: FieldRole): Data => {
    const values = distinct(written(role))
    if (values.length > 1) uncertain.push({ kind: 'several', field: role, values })
    return values.length === 0 ? {} : { [role]: values[0] }
  }
  const many = (role: FieldRole): Data => {
    const values = withBlanks(written(role))
    return values === null ? {} : { [role]: values }
  }
  const single = Object.assign({}, ...SINGLE.map(one)) as Data
  const { place, year, ...head } = single
  const data: Data = {
    profile: profileName,
    language: bound.language,
    ...head,
    ...many(FieldRole.supervisors),
    ...many(FieldRole.reviewers),
    ...institutions(distinct(written(FieldRole.institution))),
    ...joined(FieldRole.ministry, distinct(written(FieldRole.ministry))),
    ...(place === undefined ? {} : { place }),
    ...(year === undefined ? {} : { year: yearOf(year) }),
    ...defence(written(FieldRole.defence)),
    ...many(FieldRole.consult),
  }
  return `---\n${stringify(data, { lineWidth: 0, singleQuote: false })}---\n`
}

/** The value with the letters of the source, for decomposed ones are a finding; "" for a blank. */
function asWritten({ value, blank, start, end }: CoverField, source: string): string {
  if (blank) return ''
  const raw = source.slice(start, end).replace(/\s+/gu, ' ').trim()
  const plain = raw.replace(/\p{Cf}/gu, '').normalize('NFC')
  const text = plain === value ? raw : value
  // A row of dots beside a value is a blank of the printed cover.
  return text.replace(/\s?(?:\.{5,}|…{2,}|_{4,})\s?/gu, ' ').trim()
}

/** Values that differ in more than case and accents, each as it stands first; a blank counts where nothing else is. */
function distinct(values: readonly string[]): string[] {
  const filled = values.filter((value) => value !== '')
  if (filled.length === 0) return values.slice(0, 1)
  const keys = filled.map((value) => unaccent(core(value)))
  return filled.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}

/** All values, blanks among them as ""; an empty list where all are blank. */
function withBlanks(values: readonly string[]): readonly string[] | null {
  if (values.length === 0) return null
  if (values.every((value) => value === '')) return []
  return values.filter((value, index) => value === '' || values.indexOf(value) === index)
}

/** The last one is where the defence takes place; the others are its parent institutions. */
function institutions(values: readonly string[]): Data {
  const institution = values.at(-1)
  if (institution === undefined) return {}
  return { institution, ...joined(FieldRole.parent, values.slice(0, -1)) }
}

function joined(key: FieldRole, values: readonly string[]): Data {
  return values.length === 0 ? {} : { [key]: values.join(' – ') }
}

function yearOf(value: unknown): unknown {
  return /^[1-9]\d{3}$/u.test(String(value)) ? Number(value) : value
}

function defence(values: readonly string[]): Data {
  const sentence = values.filter((value) => value !== '').join(' ')
  const read = readDefence(trimEndOf(sentence, ' '))
  return Object.keys(read).length === 0 ? {} : { defence: read }
}

/** What a person should look at after an import. */
export type Uncertain =
  /** The copies of the cover differ; the first value was taken. */
  | { readonly kind: 'several'; readonly field: FieldRole; readonly values: readonly string[] }
  /** Asked for by the profile and not found on the cover. */
  | { readonly kind: 'absent'; readonly fields: readonly Texts[] }
  /** Lines of the cover that are no field. */
  | { readonly kind: 'left-out'; readonly lines: readonly string[] }
  /** The import is not read as the file was, for the first time in this line of it. */
  | { readonly kind: 'differs'; readonly line: number }
