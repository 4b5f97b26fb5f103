import { usualFields } from '../../../model/cover/cover.js'
import type { Profile } from '../../../profile/types.js'
import type { Language } from '../../../text/types.js'
import type { Facts } from './answers.js'
import { ownFields, ownValue } from './own-fields.js'
import { NATIONAL_LIBRARY, PLACEHOLDERS, placeholder } from './words.js'

/** Fields of the cover that the front matter holds, in the order people know them from the cover. */
const KEYS = [
  'ministry',
  'parent',
  'title',
  'author',
  'major',
  'code',
  'supervisors',
  'reviewers',
  'institution',
  'place',
  'year',
  'consult',
] as const

/** Fields of the cover that a profile asks for; its front matter has a line for each. */
export function askedFields(profile: Profile): ReadonlySet<string> {
  const asked = profile.cover.fields.filter((field) => field.need !== 'may')
  return new Set(asked.map(({ id }) => id))
}

/** The front matter with every field that the profile asks for, and what else is known. */
export function frontMatter(
  profile: Profile,
  name: string,
  language: Language,
  facts: Facts,
): string[] {
  const asked = askedFields(profile)
  const lines = ['---', `profile: ${nameInYaml(name)}`, `language: ${language}`]
  for (const key of KEYS) {
    const known = factOf(key, facts, language)
    if (known !== null) lines.push(`${key}: ${known}`)
    else if (asked.has(key)) lines.push(`${key}: ${placeholderFor(key, profile, language)}`)
  }
  return [...lines, ...ownFields(profile, language), '---', '']
}

/** What stands there for a field of the cover until it is filled in; null for what is no field of the profile. */
export function openValue(id: string, profile: Profile, language: Language): string | null {
  const usual = KEYS.find((key) => key === id)
  if (usual) return placeholderFor(usual, profile, language)
  const own = profile.cover.fields.find((field) => field.id === id)
  return own && !usualFields.includes(id) ? ownValue(own, language) : null
}

/** Name or path of a profile as a YAML value. */
export function nameInYaml(name: string): string {
  return /^[\w./-]+$/.test(name) ? name : quoted(name)
}

type Key = (typeof KEYS)[number]

function factOf(key: Key, facts: Facts, language: Language): string | null {
  if (key === 'supervisors') {
    const open = placeholder(PLACEHOLDERS.supervisor[language])
    const names = facts.supervisors?.map((name) => quoted(name ?? open))
    return names?.length ? `[${names.join(', ')}]` : null
  }
  const fact = key in facts ? facts[key as keyof Facts] : undefined
  if (typeof fact !== 'string') return null
  // A code may begin with a zero, a year never does.
  return key === 'year' ? fact : quoted(fact)
}

function placeholderFor(key: Key, profile: Profile, language: Language): string {
  // The council is named after the summary is printed.
  if (key === 'reviewers') return '[]'
  if (key === 'supervisors') return `[${quoted(placeholder(PLACEHOLDERS.supervisor[language]))}]`
  if (key === 'consult') {
    const library = placeholder(PLACEHOLDERS.library[language])
    return `[${quoted(NATIONAL_LIBRARY[language])}, ${quoted(library)}]`
  }
  const own = key === 'institution' ? institutionOf(profile, language) : null
  return quoted(own ?? placeholder(PLACEHOLDERS[key][language]))
}

/** A profile without a title of its own belongs to no institution. */
export function institutionOf(profile: Profile, language: Language): string | null {
  const title = profile.title[language]
  return title === profile.id ? null : title
}

/** A JSON string is a YAML string, whatever it holds. */
function quoted(text: string): string {
  return JSON.stringify(text)
}
