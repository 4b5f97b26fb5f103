import type { RuleSetting } from '../profile/types.js'
import type { Trouble } from '../read/types.js'
import type { Language } from '../text/types.js'
import type { Phase } from './types.js'

/** A line of a `tomtat.yml`, from 1; the path is absolute. */
export interface ConfigPlace {
  readonly path: string
  readonly line: number
}

/** What the `tomtat.yml` files at and above a folder say together; the nearer one wins. */
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
  readonly origins: Readonly<Record<string, ConfigPlace>>
}

export interface LoadedConfig {
  readonly config: Config
  readonly troubles: readonly Trouble[]
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
