import type { Language } from '../model/types.js'
import type { Profile } from '../profile/types.js'
import { ownFields } from './own-fields.js'
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

/** The front matter with every field the profile asks for. */
export function frontMatter(profile: Profile, name: string, language: Language): string[] {
  const asked = new Set(
    profile.cover.fields.filter((field) => field.need !== 'may').map(({ id }) => id),
  )
  const lines = [
    '---',
    `profile: ${/^[\w./-]+$/.test(name) ? name : JSON.stringify(name)}`,
    `language: ${language}`,
  ]
  for (const key of KEYS) {
    if (asked.has(key)) lines.push(`${key}: ${fieldValue(key, profile, language)}`)
  }
  return [...lines, ...ownFields(profile, language), '---', '']
}

function fieldValue(key: (typeof KEYS)[number], profile: Profile, language: Language): string {
  // The council is named after the summary is printed.
  if (key === 'reviewers') return '[]'
  if (key === 'supervisors')
    return `[${JSON.stringify(placeholder(PLACEHOLDERS.supervisor[language]))}]`
  if (key === 'consult') {
    const library = placeholder(PLACEHOLDERS.library[language])
    return `[${JSON.stringify(NATIONAL_LIBRARY[language])}, ${JSON.stringify(library)}]`
  }
  const title = profile.title[language]
  // A profile without a title of its own belongs to no institution.
  if (key === 'institution' && title !== profile.id) return JSON.stringify(title)
  return JSON.stringify(placeholder(PLACEHOLDERS[key][language]))
}
