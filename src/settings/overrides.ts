import type { RuleLevel, RuleSetting } from '../profile/types.js'
import type { Language } from '../text/types.js'
import type { Config } from './config-types.js'
import type { Phase, Settings } from './types.js'

/** What somebody says beside `tomtat.yml` of how files are judged, on the command line or in an editor. */
export interface Wishes {
  /** Name or absolute path. */
  readonly profile: string | null
  readonly locale: Language | null
  readonly phase: Phase | null
  /** A year, a month or a day. */
  readonly date: string | null
  readonly rules: ReadonlyMap<string, RuleLevel>
}

/** What holds for the files of one `tomtat.yml`. */
export function settingsOf(config: Config, wishes: Wishes, locale: Language): Settings {
  const merged: Record<string, RuleSetting> = { ...config.rules }
  for (const [id, level] of wishes.rules) {
    merged[id] = { level, options: merged[id]?.options ?? {} }
  }
  return {
    locale,
    phase: wishes.phase ?? config.phase ?? 'submission',
    date: wishes.date,
    profile: wishes.profile,
    configured: config.profile,
    configuredAt: config.origins.profile,
    rules: merged,
  }
}
