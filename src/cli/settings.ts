import { statSync } from 'node:fs'
import path from 'node:path'
import { rules } from '../../rules/index.js'
import { levelWords } from '../lint/config-parse.js'
import type { Config, LoadedConfig } from '../lint/config-types.js'
import { environmentLocale } from '../lint/locale.js'
import { didYouMean } from '../lint/nearest.js'
import { type Phase, phases, type Settings } from '../lint/types.js'
import type { Language } from '../model/types.js'
import { loadProfile, ProfileError } from '../profile/load.js'
import { profilePath } from '../profile/path.js'
import type { RuleLevel, RuleSetting } from '../profile/types.js'
import type { Trouble } from '../read/types.js'
import { chosen, UsageError } from './usage.js'

export { makeFindConfig } from '../lint/rule-config.js'
export { profilePath } from '../profile/path.js'

/** Flags that say how files are judged; every command that checks takes them. */
export interface SettingsFlags {
  readonly profile?: string
  readonly locale?: string
  readonly phase?: string
  readonly rule?: readonly string[]
}

/** What the command line says of how files are judged. */
export interface Wishes {
  /** Name or absolute path. */
  readonly profile: string | null
  readonly locale: Language | null
  readonly phase: Phase | null
  readonly rules: ReadonlyMap<string, RuleLevel>
}

export type FindConfig = (folder: string) => LoadedConfig

/** @throws {UsageError} for a value that an option does not take */
export function readWishes(flags: SettingsFlags): Wishes {
  return {
    profile: flags.profile === undefined ? null : profilePath(flags.profile),
    locale: readLocale(flags),
    phase: flags.phase === undefined ? null : chosen('--phase', flags.phase, phases),
    rules: new Map((flags.rule ?? []).map(readRule)),
  }
}

/** @throws {UsageError} for a language that there is not */
export function readLocale({ locale }: { readonly locale?: string }): Language | null {
  return locale === undefined ? null : chosen<Language>('--locale', locale, ['en', 'vi'])
}

function readRule(given: string): [string, RuleLevel] {
  const knownRules = rules.map((rule) => rule.id)
  const at = given.indexOf('=')
  if (at < 0) {
    throw new UsageError({
      en: `--rule takes id=level, such as headings-case=off, not "${given}".`,
      vi: `--rule nhận dạng id=mức, ví dụ headings-case=off, không phải "${given}".`,
    })
  }
  const id = given.slice(0, at)
  if (!knownRules.includes(id)) {
    const near = didYouMean(id, knownRules)
    const list = knownRules.join(', ')
    throw new UsageError({
      en: `There is no rule "${id}".${near.en || ` The rules are: ${list}.`}`,
      vi: `Không có quy tắc "${id}".${near.vi || ` Các quy tắc: ${list}.`}`,
    })
  }
  return [id, chosen(`--rule ${id}`, given.slice(at + 1), levelWords)]
}

/**
 * One language for all that is said: the option, else `tomtat.yml`, else the environment.
 *
 * @param first file or folder whose `tomtat.yml` is asked before that of the working directory
 */
export function runLocale(
  first: string | null,
  said: Language | null,
  findConfig: FindConfig,
): Language {
  const isFolder = first && statSync(first, { throwIfNoEntry: false })?.isDirectory()
  const near = first ? [isFolder ? path.resolve(first) : folderOf(first)] : []
  const configured = [...near, process.cwd()].map((folder) => findConfig(folder).config.locale)
  return (
    said ?? configured.find((locale) => locale !== null) ?? environmentLocale(process.env) ?? 'en'
  )
}

/** What is wrong with the profile that the command line names; it would be wrong for every file. */
export function profileTroubles(profile: string | null): readonly Trouble[] {
  if (profile === null) return []
  try {
    loadProfile(profile)
    return []
  } catch (error) {
    if (error instanceof ProfileError) return error.troubles
    throw error
  }
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
    profile: wishes.profile,
    configured: config.profile,
    rules: merged,
  }
}

/** The folder of a file, as configurations are asked for. */
export function folderOf(file: string): string {
  return path.dirname(path.resolve(file))
}
