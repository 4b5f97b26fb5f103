import type { Verdict } from '../language/service.js'
import { wordsText } from '../profile/derive/numbers.js'
import { counted, countsText, levelName, profileText, verdictName } from '../report/words.js'
import type { Language } from '../text/types.js'
import { words } from './words.js'

/** What the status bar shows of a verdict. */
export interface VerdictText {
  /** With a picture of the editor in front: `$(check) tomtat: pass · 12,963 words`. */
  readonly text: string
  readonly tooltip: string
}

const icons = { pass: '$(check)', return: '$(warning)' } as const

export function verdictTextOf(verdict: Verdict, locale: Language): VerdictText {
  if (verdict.verdict === 'unreadable') return notChecked(locale)
  const { counts, words: count } = verdict
  const length = count === null ? [] : [wordsText(count, locale)]
  const faults = (['error', 'warning'] as const)
    .filter((level) => counts[level] > 0)
    .map((level) => counted(counts[level], levelName(level, locale), locale))
    .join(', ')
  const name = `tomtat: ${verdictName(verdict.verdict, locale)}`
  // How long it is matters once nothing else is in the way.
  const details = [
    ...(faults === '' ? [] : [faults]),
    ...(verdict.verdict === 'pass' ? length : []),
  ]
  const facts = [countsText(counts, locale), ...length].map((fact) => `${fact}.`)
  return {
    text: `${icons[verdict.verdict]} ${[name, ...details].join(' · ')}`,
    tooltip: [profileText(verdict, locale), ...facts, words.openProblems[locale]].join('\n'),
  }
}

/** Nothing is known then: it may be the profile that could not be read. */
function notChecked(locale: Language): VerdictText {
  return {
    text: `$(error) tomtat: ${words.notChecked[locale]}`,
    tooltip: [words.notCheckedAbout[locale], words.openProblems[locale]].join('\n'),
  }
}
