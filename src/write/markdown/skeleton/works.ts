import { compileForm, fillForm, holesOf } from '../../../profile/check/line.js'
import { fillLabel } from '../../../profile/labels/label.js'
import type { Line, List, Profile } from '../../../profile/types.js'
import type { Language } from '../../../text/types.js'
import type { Facts } from './answers.js'
import { literal } from './literal.js'
import { CONTAINERS, PLACEHOLDERS, placeholder, TITLES } from './words.js'

/** What an entry holds already, as Markdown. */
interface Known {
  readonly author: string | null
  readonly title: string | null
}

/**
 * The list of works: the planned ones, of the first kind the profile knows, then examples up to what it asks
 * for, each of another kind where it knows several.
 */
export function plannedWorks(
  list: List,
  profile: Profile,
  language: Language,
  { works = [], author }: Facts,
): string[] {
  const lines = list.entry.flatMap((id) => profile.lines[id] ?? [])
  const [first] = lines
  const examples = Math.min(Math.max(1, list.items.min), Math.max(1, lines.length))
  const count = Math.max(works.length, examples)
  return Array.from({ length: count }, (_, index) => {
    // Open titles of two kinds are not taken for one work named twice.
    const line = works[index] ? first : (lines[index % lines.length] ?? first)
    const known = { author: marked(author), title: marked(works[index]) }
    const text = line ? entry(line, language, known) : (known.title ?? placeholder())
    return `${index + 1}. ${text}`
  })
}

/** An entry without its number, of which the author may be known. */
export function plannedEntry(line: Line, language: Language, { author }: Facts): string {
  return entry(line, language, { author: marked(author), title: null })
}

function marked(words: string | null | undefined): string | null {
  return words ? literal(words, '1. ') : null
}

function entry(line: Line, language: Language, known: Known): string {
  const form = compileForm(line.form)
  const values = holesOf(form).map((hole) => {
    const name = hole.replace('?', '')
    return [
      name,
      hole === 'url?' || hole === 'doi?' ? undefined : holeValue(name, line, language, known),
    ] as const
  })
  return `${fillForm(form, Object.fromEntries(values))}.`
}

function holeValue(name: string, line: Line, language: Language, known: Known): string {
  if (name === 'authors') return known.author ?? placeholder(PLACEHOLDERS.author[language])
  if (name === 'year') return placeholder(PLACEHOLDERS.year[language])
  if (name === 'container')
    return CONTAINERS[line.id]?.[language] ?? placeholder(PLACEHOLDERS.container[language])
  const label = line.holes[name]?.[language]?.[0]
  if (label !== undefined) return fillLabel(label, { n: placeholder() })
  if (name !== 'title') return placeholder()
  // The kind keeps the titles of two examples apart.
  return known.title ?? placeholder(TITLES[line.id]?.[language] ?? PLACEHOLDERS.work[language])
}
