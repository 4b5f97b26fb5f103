import type { Language } from '../model/types.js'
import { fillLabel } from '../profile/label.js'
import { compileForm, fillForm, holesOf } from '../profile/line.js'
import type { Line, List, Profile } from '../profile/types.js'
import { CONTAINERS, PLACEHOLDERS, placeholder, TITLES } from './words.js'

/** Example entries for the list of works, each of another kind where the profile knows several. */
export function exampleWorks(list: List, profile: Profile, language: Language): string[] {
  const lines = list.entry.flatMap((id) => profile.lines[id] ?? [])
  if (lines.length === 0) return [`1. ${placeholder()}`]
  const wanted = Math.min(Math.max(1, list.items.min), lines.length)
  return lines.slice(0, wanted).map((line, index) => `${index + 1}. ${entry(line, language)}.`)
}

function entry(line: Line, language: Language): string {
  const form = compileForm(line.form)
  const values = holesOf(form).map((hole) => {
    const name = hole.replace('?', '')
    return [
      name,
      hole === 'url?' || hole === 'doi?' ? undefined : holeValue(name, line, language),
    ] as const
  })
  return fillForm(form, Object.fromEntries(values))
}

function holeValue(name: string, line: Line, language: Language): string {
  if (name === 'authors') return placeholder(PLACEHOLDERS.author[language])
  if (name === 'year') return placeholder(PLACEHOLDERS.year[language])
  if (name === 'container')
    return CONTAINERS[line.id]?.[language] ?? placeholder(PLACEHOLDERS.container[language])
  const label = line.holes[name]?.[language]?.[0]
  if (label !== undefined) return fillLabel(label, { n: placeholder() })
  if (name !== 'title') return placeholder()
  // The kind keeps the titles of two examples apart.
  return placeholder(TITLES[line.id]?.[language] ?? PLACEHOLDERS.work[language])
}
