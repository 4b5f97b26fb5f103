import { isDate } from '../../profile/check/version.js'
import { profilePath } from '../../profile/load/locate.js'
import { levelWords } from '../../settings/config-parse.js'
import type { Overrides } from '../../settings/types.js'
import { type Phase, phases } from '../../settings/types.js'
import type { Language } from '../../text/types.js'

/** The section `tomtat` of an editor's settings. */
export interface ClientSettings {
  /** They win over front matter and `tomtat.yml`, as options of the command line do. */
  readonly overrides: Overrides
  /** Show counts in the text. */
  readonly inlayHints: boolean
}

/** What may stand in the section. */
export const settingKeys = ['locale', 'profile', 'phase', 'date', 'rules', 'inlayHints']

const locales: readonly Language[] = ['en', 'vi']

/**
 * Reads the settings that a client sends. What is no value that tomtat knows counts as not set: an editor's settings
 * have checks of their own, and a summary is judged all the same.
 *
 * @param folder where a relative path of a profile starts from
 */
export function readClientSettings(sent: unknown, folder: string): ClientSettings {
  const set = isRecord(sent) ? sent : {}
  const rules = Object.entries(isRecord(set.rules) ? set.rules : {})
  return {
    overrides: {
      profile:
        typeof set.profile === 'string' && set.profile !== ''
          ? profilePath(set.profile, folder)
          : null,
      locale: oneOf<Language>(set.locale, locales),
      phase: oneOf<Phase>(set.phase, phases),
      date: typeof set.date === 'string' && isDate(set.date) ? set.date : null,
      rules: new Map(
        rules.flatMap(([id, value]) => {
          const level = oneOf(value, levelWords)
          return level ? [[id, { level, options: {} }] as const] : []
        }),
      ),
    },
    inlayHints: set.inlayHints !== false,
  }
}

function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word | null {
  return words.find((word) => word === value) ?? null
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
