import type { Language } from '../../../text/types.js'
import {
  type Answers,
  languages,
  listKeys,
  plainKeys,
  type Wording,
  wordingKeys,
} from '../../../write/markdown/skeleton/answers.js'
import { shellWord } from '../../shared/usage.js'
import { singular } from './new-flags.js'

/**
 * The command line that writes the same folder without questions.
 *
 * @param profileName as it is named from the working directory
 */
export function repeatCommand(
  folder: string,
  answers: Answers,
  { profileName, remark }: { readonly profileName: string; readonly remark: boolean },
): string {
  const words = ['tomtat', 'new', folder, '--yes', '--profile', profileName]
  if (answers.languages) words.push('--languages', answers.languages.join(','))
  const written = answers.languages ?? languages
  for (const key of wordingKeys) words.push(...wordedFlags(key, [answers[key] ?? {}], written))
  for (const key of plainKeys) if (answers[key]) words.push(`--${key}`, answers[key])
  for (const key of listKeys) words.push(...wordedFlags(singular[key], answers[key] ?? [], written))
  if (answers.chapterCount !== undefined) words.push('--chapters', String(answers.chapterCount))
  if (remark) words.push('--remark')
  return words.map(shellWord).join(' ')
}

/** A text that is open in front of one that is known keeps its place; at the end it is left out. */
function wordedFlags(
  name: string,
  wordings: readonly Wording[],
  written: readonly Language[],
): readonly string[] {
  return written.flatMap((language) => {
    const texts = wordings.map((wording) => wording[language] ?? '')
    const known = texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
    return known.flatMap((text) => [`--${name}-${language}`, text])
  })
}
