import type { RunReport } from '../../lint/types.js'
import type { Texts } from '../../text/types.js'

/** What many submissions have in common, as `tomtat stats --format json` prints it (schemas/stats.schema.json). */
export interface Stats {
  readonly version: 1
  readonly submissions: Submissions
  /** By the institution on the cover, the largest first. */
  readonly institutions: readonly Group[]
  /** By the year on the cover, the earliest first. */
  readonly years: readonly Group[]
  readonly languages: readonly Group[]
  /** The most frequent first. */
  readonly defects: readonly Defect[]
  readonly medians: Readonly<Record<Measure, Median>>
  /** What could not be run, as in the report of `check`. */
  readonly errors: RunReport['errors']
}

/** How many files there are of each kind. Shares are of those that are `counted`. */
export interface Submissions {
  readonly total: number
  /** Summaries that were read: `pass` and `return` together. */
  readonly counted: number
  readonly pass: number
  readonly return: number
  /** Read, but no summary of a dissertation. */
  readonly foreign: number
  readonly unreadable: number
}

/** Submissions that have an institution, a year or a language in common. */
export interface Group {
  /** Names the group in `defects`; null where the cover does not say it. */
  readonly key: string | null
  /** For people; null where the cover does not say it. */
  readonly name: Texts | null
  readonly submissions: number
  readonly pass: number
  readonly return: number
}

/** One of a rule's messages, and who has it. */
export interface Defect {
  readonly rule: string
  /** Which of the rule's messages it is. */
  readonly id: string
  /** What the rule looks at. */
  readonly title: Texts
  /** What it says of a place, with "…" for what differs from place to place. */
  readonly message: Texts
  /** How many submissions have it at least once. */
  readonly submissions: number
  /** Of the submissions that are counted, from 0 to 1, to four places. */
  readonly share: number
  readonly findings: number
  readonly levels: { readonly error: number; readonly warning: number; readonly info: number }
  /** Only groups that have it. */
  readonly institutions: readonly GroupShare[]
  readonly years: readonly GroupShare[]
}

/** How many submissions of a group have a defect. */
export interface GroupShare {
  readonly key: string | null
  readonly submissions: number
  /** Of the submissions of the group, from 0 to 1, to four places. */
  readonly share: number
}

export const measures = [
  'words',
  'pages',
  'chapters',
  'sections',
  'contributions',
  'works',
] as const

export type Measure = (typeof measures)[number]

export interface Median {
  /** Null where it is known of no submission. */
  readonly median: number | null
  /** Of how many submissions it is known. */
  readonly n: number
}
