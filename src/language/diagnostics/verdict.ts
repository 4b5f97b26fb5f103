import type { RunReport } from '../../lint/types.js'
import { countLevels } from '../../report/words.js'
import type { Language } from '../../text/types.js'
import { type Analysis, isOurs } from '../document/analysis.js'

/** The verdict on a summary, for a status line. */
export interface Verdict {
  readonly verdict: Analysis['report']['verdict']
  readonly counts: RunReport['counts']
  /** Words between the first part and the list of works; null where it could not be read. */
  readonly words: number | null
  readonly profile: string
  readonly profileTitle: string
  /** Language of the messages in this document. */
  readonly locale: Language
}

/** Null for a text that is no summary. */
export function verdictOn(analysis: Analysis): Verdict | null {
  if (!isOurs(analysis)) return null
  const { report } = analysis
  return {
    verdict: report.verdict,
    counts: countLevels(report),
    words: report.summary?.words ?? null,
    profile: report.profile,
    profileTitle: report.profileTitle,
    locale: analysis.locale,
  }
}
