import type { CoverRequirement, Profile } from '../../../profile/types.js'
import type { Language } from '../../../text/types.js'
import { placeholder } from './words.js'

/** Lines of the front matter for fields that a profile asks for besides the usual ones. */
export function ownFields(profile: Profile, language: Language): string[] {
  return profile.cover.fields
    .filter(({ role, need }) => need !== 'may' && role === null)
    .map((field) => `${field.key}: ${ownValue(field, language)}`)
}

/** What stands in the front matter for such a field until it is filled in. */
export function ownValue({ id, labels }: CoverRequirement, language: Language): string {
  return JSON.stringify(placeholder(labels[language]?.[0] ?? id))
}
