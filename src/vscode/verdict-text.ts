import type { Verdict } from '../language/service.js'
import type { Language } from '../model/types.js'
import { numberText } from '../report/numbers.js'
import { counted, countsText, levelName, profileText, verdictName } from '../report/words.js'
import { words } from './words.js'

/** What the status bar shows of a verdict. */
export interface VerdictText {
  /** With a picture of the editor in front: `$(check) tomtat: pass · 12,963 words`. */
  readonly text: string
  readonly tooltip: string
}

const icons = { pass: '$(check)', return: '$(warning)', unreadable: '$(error)' } as const

export function verdictTextOf(verdict: Verdict, locale: Language): VerdictText {
  const { counts, words: count } = verdict
  const length = count === null ? [] : [lengthText(count, locale)]
  const faults = (['error', 'warning'] as const)
    .filter((level) => counts[level] > 0)
    .map((level) => counted(counts[level], levelName(level, locale), locale))
    .join(', ')
  const name = `tomtat: ${verdictName(verdict.verdict, locale)}`
  // How long it is matters once nothing else is in the way.
  const said = [...(faults === '' ? [] : [faults]), ...(verdict.verdict === 'pass' ? length : [])]
  const facts = [countsText(counts, locale), ...length].map((fact) => `${fact}.`)
  return {
    text: `${icons[verdict.verdict]} ${[name, ...said].join(' · ')}`,
    tooltip: [profileText(verdict, locale), ...facts, words.openProblems[locale]].join('\n'),
  }
}

function lengthText(count: number, locale: Language): string {
  return `${numberText(count, locale)} ${locale === 'vi' ? 'từ' : count === 1 ? 'word' : 'words'}`
}
