import type { RuleLevel } from '../profile/types.js'
import type { Language } from '../text/types.js'
import type { ConfigPlace } from './config-types.js'

/** How far the summary is: being written, handed in, or printed after the council was named. */
export type Phase = 'draft' | 'submission' | 'final'

export const phases: readonly Phase[] = ['draft', 'submission', 'final']

/** Levels and texts in force for one run over one file, by the command line and `tomtat.yml`. */
export interface Settings {
  readonly locale: Language
  readonly phase: Phase
  /** List what comments of the author silence. */
  readonly reportSuppressed?: boolean
  /** A year, a month or a day whose version of the profile holds; null for the year on the cover. */
  readonly date: string | null
  /** Profile named on the command line; wins over the front matter. */
  readonly profile: string | null
  /** Profile named in `tomtat.yml`; the front matter wins over it. */
  readonly configured: string | null
  /** Where that `tomtat.yml` says so. */
  readonly configuredAt?: ConfigPlace | undefined
  readonly rules: Readonly<
    Record<
      string,
      { readonly level: RuleLevel | null; readonly options: Readonly<Record<string, unknown>> }
    >
  >
}

/** What holds where nobody said anything. */
export const plainSettings: Settings = {
  locale: 'en',
  phase: 'submission',
  date: null,
  profile: null,
  configured: null,
  rules: {},
}
