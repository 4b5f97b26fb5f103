import { isDate } from '../../profile/check/version.js'
import { profilePath } from '../../profile/load/path.js'
import { levelWords } from '../../settings/config-parse.js'
import type { Overrides } from '../../settings/types.js'
import { type Phase, phases } from '../../settings/types.js'
import type { Language } from '../../text/types.js'

/** What an editor's settings say, in its section `tomtat`. */
export interface ClientSettings {
  readonly overrides: Overrides
  /** Show counts in the text. */
  readonly inlayHints: boolean
}

/** What may stand in the section. */
export const settingKeys = ['locale', 'profile', 'phase', 'date', 'rules', 'inlayHints']

const locales: readonly Language[] = ['en', 'vi']

/**
 * Reads the settings that a client sends. What is no value that tomtat knows counts as not said: an editor's settings
 * have checks of their own, and a summary is judged all the same.
 *
 * @param folder where a relative path of a profile starts from
 */
export function readClientSettings(sent: unknown, folder: string): ClientSettings {
  const said = isRecord(sent) ? sent : {}
  const rules = Object.entries(isRecord(said.rules) ? said.rules : {})
  return {
    overrides: {
      profile:
        typeof said.profile === 'string' && said.profile !== ''
          ? profilePath(said.profile, folder)
          : null,
      locale: oneOf<Language>(said.locale, locales),
      phase: oneOf<Phase>(said.phase, phases),
      date: typeof said.date === 'string' && isDate(said.date) ? said.date : null,
      rules: new Map(
        rules.flatMap(([id, value]) => {
          const level = oneOf(value, levelWords)
          return level ? [[id, { level, options: {} }] as const] : []
        }),
      ),
    },
    inlayHints: said.inlayHints !== false,
  }
}

function oneOf<Word extends string>(said: unknown, words: readonly Word[]): Word | null {
  return words.find((word) => word === said) ?? null
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
