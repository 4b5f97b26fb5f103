import type { RuleSetting } from '../profile/types.js'
import type { RunProblem } from '../read/types.js'
import type { Language } from '../text/types.js'

/** How far the summary is: being written, handed in, or printed after the council was named. */
export type Phase = 'draft' | 'submission' | 'final'

export const phases: readonly Phase[] = ['draft', 'submission', 'final']

/** What the command line, an editor or a caller of the API sets beside `tomtat.yml`; null for what they do not set. */
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

/** A line of a `tomtat.yml`, from 1; the path is absolute. */
export interface ConfigPosition {
  readonly path: string
  readonly line: number
}

/** The `tomtat.yml` files at and above a folder, merged; the nearer one wins. */
export interface Config {
  /** The nearest `tomtat.yml`, or null where there is none. */
  readonly file: string | null
  /** Name of a shipped profile, or the absolute path of a profile file. */
  readonly profile: string | null
  readonly locale: Language | null
  readonly phase: Phase | null
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** Patterns in .gitignore syntax with the folder they are relative to, the outermost first. */
  readonly ignore: readonly { readonly folder: string; readonly patterns: readonly string[] }[]
  /**
   * Where each value stands, by its keys joined with `/`: `profile`, `rules/headings-case` (the level),
   * `rules/headings-case/limit` (an option), `ignore/<folder>/0` (a pattern of that folder).
   */
  readonly origins: Readonly<Record<string, ConfigPosition>>
}

export interface LoadedConfig {
  readonly config: Config
  readonly problems: readonly RunProblem[]
}

export const noConfig: Config = {
  file: null,
  profile: null,
  locale: null,
  phase: null,
  rules: {},
  ignore: [],
  origins: {},
}

/** What is set for one file from outside, by overrides and `tomtat.yml`, before its front matter is read. */
export interface Settings {
  readonly locale: Language
  readonly phase: Phase
  /** List findings that comments of the author suppress. */
  readonly reportSuppressed?: boolean
  /** A year, a month or a day whose version of the profile holds; null for the year on the cover. */
  readonly date: string | null
  /** Profile that overrides the front matter's. */
  readonly profile: string | null
  /** Profile named in `tomtat.yml`; the front matter wins over it. */
  readonly configured: string | null
  /** The line of that `tomtat.yml`. */
  readonly configuredAt?: ConfigPosition | undefined
  /** Of overrides and `tomtat.yml` together; profile and the rule itself come after them. */
  readonly rules: Readonly<Record<string, RuleSetting>>
}
