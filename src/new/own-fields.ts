import { usualFields } from '../model/cover.js'
import type { Language } from '../model/types.js'
import type { Profile } from '../profile/types.js'
import { placeholder } from './words.js'

/** Lines of the front matter for fields that a profile asks for besides the usual ones. */
export function ownFields(profile: Profile, language: Language): string[] {
  return profile.cover.fields
    .filter(({ id, need }) => need !== 'may' && !usualFields.includes(id) && id !== 'parent')
    .map(({ id, labels }) => `${id}: ${JSON.stringify(placeholder(labels[language]?.[0] ?? id))}`)
}
