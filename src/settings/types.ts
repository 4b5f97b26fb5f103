import type { RuleSetting } from '../profile/types.js'
import type { Language } from '../text/types.js'
import type { ConfigPlace } from './config-types.js'

/** How far the summary is: being written, handed in, or printed after the council was named. */
export type Phase = 'draft' | 'submission' | 'final'

export const phases: readonly Phase[] = ['draft', 'submission', 'final']

/** What the command line, an editor or the caller of a function sets beside `tomtat.yml`; null where it is silent. */
export interface Overrides {
  /** Shipped name or absolute path. */
  readonly profile: string | null
  readonly locale: Language | null
  readonly phase: Phase | null
  /** A year, a month or a day. */
  readonly date: string | null
  readonly rules: ReadonlyMap<string, RuleSetting>
}

export const noOverrides: Overrides = {
  profile: null,
  locale: null,
  phase: null,
  date: null,
  rules: new Map(),
}

/** What is set for one file from outside, by overrides and `tomtat.yml`, before its front matter is read. */
export interface Settings {
  readonly locale: Language
  readonly phase: Phase
  /** List what comments of the author silence. */
  readonly reportSuppressed?: boolean
  /** A year, a month or a day whose version of the profile holds; null for the year on the cover. */
  readonly date: string | null
  /** Profile that overrides the front matter's. */
  readonly profile: string | null
  /** Profile named in `tomtat.yml`; the front matter wins over it. */
  readonly configured: string | null
  /** Where that `tomtat.yml` says so. */
  readonly configuredAt?: ConfigPlace | undefined
  /** Of overrides and `tomtat.yml` together; profile and the rule itself come after them. */
  readonly rules: Readonly<Record<string, RuleSetting>>
}
