import { FieldRole } from '../../../model/roles.js'
import type { CoverRequirement, Profile } from '../../../profile/types.js'
import type { Language } from '../../../text/types.js'
import type { Facts } from './answers.js'
import { NATIONAL_LIBRARY, PLACEHOLDERS, placeholder } from './words.js'

/** Fields of the cover that the front matter holds, in the order people know them from the cover. */
const KEYS = [
  FieldRole.ministry,
  FieldRole.parent,
  FieldRole.title,
  FieldRole.author,
  FieldRole.major,
  FieldRole.code,
  FieldRole.supervisors,
  FieldRole.reviewers,
  FieldRole.institution,
  FieldRole.place,
  FieldRole.year,
  FieldRole.consult,
] as const

/** Fields of the cover that a profile asks for; its front matter has a line for each. */
export function askedFields(profile: Profile): ReadonlySet<string> {
  const asked = profile.cover.fields.filter((field) => field.need !== 'may')
  return new Set(asked.map(({ key }) => key))
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
export function openValue(key: string, profile: Profile, language: Language): string | null {
  const usual = KEYS.find((one) => one === key)
  if (usual) return placeholderFor(usual, profile, language)
  const own = profile.cover.fields.find((field) => field.key === key)
  return own?.role === null ? ownValue(own, language) : null
}

/** Name or path of a profile as a YAML value. */
export function nameInYaml(name: string): string {
  return /^[\w./-]+$/.test(name) ? name : quoted(name)
}

type Key = (typeof KEYS)[number]

function factOf(key: Key, facts: Facts, language: Language): string | null {
  if (key === FieldRole.supervisors) {
    const open = placeholder(PLACEHOLDERS.supervisor[language])
    const names = facts.supervisors?.map((name) => quoted(name ?? open))
    return names?.length ? `[${names.join(', ')}]` : null
  }
  const fact = key in facts ? facts[key as keyof Facts] : undefined
  if (typeof fact !== 'string') return null
  // A code may begin with a zero, a year never does.
  return key === FieldRole.year ? fact : quoted(fact)
}

function placeholderFor(key: Key, profile: Profile, language: Language): string {
  // The council is named after the summary is printed.
  if (key === FieldRole.reviewers) return '[]'
  if (key === FieldRole.supervisors)
    return `[${quoted(placeholder(PLACEHOLDERS.supervisor[language]))}]`
  if (key === FieldRole.consult) {
    const library = placeholder(PLACEHOLDERS.library[language])
    return `[${quoted(NATIONAL_LIBRARY[language])}, ${quoted(library)}]`
  }
  const own = key === FieldRole.institution ? institutionOf(profile, language) : null
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

/** Lines of the front matter for fields that a profile asks for besides the usual ones. */
function ownFields(profile: Profile, language: Language): string[] {
  return profile.cover.fields
    .filter(({ role, need }) => need !== 'may' && role === null)
    .map((field) => `${field.key}: ${ownValue(field, language)}`)
}

/** What stands in the front matter for such a field until it is filled in. */
function ownValue({ id, labels }: CoverRequirement, language: Language): string {
  return JSON.stringify(placeholder(labels[language]?.[0] ?? id))
}
