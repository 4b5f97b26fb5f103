import path from 'node:path'
import { rules } from '../../../rules/index.js'
import { makeFindConfig } from '../../files/find-config.js'
import { isFolder } from '../../files/read-file.js'
import { isDate } from '../../profile/check/version.js'
import { loadProfile, ProfileError } from '../../profile/load/load.js'
import { profilePath } from '../../profile/load/locate.js'
import type { RuleSetting } from '../../profile/types.js'
import type { RunProblem } from '../../read/types.js'
import type { Rule } from '../../rule/types.js'
import { levelWords } from '../../settings/config-parse.js'
import { localeInForce, settingsOf } from '../../settings/in-force.js'
import type { Setting } from '../../settings/origin.js'
import type { LoadedConfig, Overrides } from '../../settings/types.js'
import { phases, type Settings } from '../../settings/types.js'
import { didYouMean } from '../../text/did-you-mean.js'
import type { Language } from '../../text/types.js'
import { chosen, UsageError } from './usage.js'

export { profilePath } from '../../profile/load/locate.js'
export { settingsOf } from '../../settings/in-force.js'
export type { Overrides } from '../../settings/types.js'
export { makeFindConfig }

/** Flags that say how files are judged; every command that checks takes them. */
export interface SettingsFlags {
  readonly profile?: string
  readonly locale?: string
  readonly phase?: string
  readonly date?: string
  readonly rule?: readonly string[]
}

export type FindConfig = (folder: string) => LoadedConfig

/** @throws {UsageError} for a value that an option does not take */
export function readOverrides(flags: SettingsFlags): Overrides {
  return {
    profile: flags.profile === undefined ? null : profilePath(flags.profile),
    locale: readLocale(flags),
    phase: flags.phase === undefined ? null : chosen('--phase', flags.phase, phases),
    date: readDate(flags),
    rules: new Map((flags.rule ?? []).map(readRule)),
  }
}

/** @throws {UsageError} for an unknown language */
export function readLocale({ locale }: { readonly locale?: string }): Language | null {
  return locale === undefined ? null : chosen<Language>('--locale', locale, ['en', 'vi'])
}

/** @throws {UsageError} for an impossible date */
function readDate({ date }: { readonly date?: string }): string | null {
  if (date === undefined || isDate(date)) return date ?? null
  throw new UsageError({
    en: `--date takes a year, a month or a day, such as 2023, 2023-05 or 2023-05-31, not "${date}".`,
    vi: `--date nhận một năm, một tháng hoặc một ngày, ví dụ 2023, 2023-05 hoặc 2023-05-31, không phải "${date}".`,
  })
}

function readRule(given: string): [string, RuleSetting] {
  const at = given.indexOf('=')
  if (at < 0) {
    throw new UsageError({
      en: `--rule takes id=level, such as headings-case=off, not "${given}".`,
      vi: `--rule nhận dạng id=mức, ví dụ headings-case=off, không phải "${given}".`,
    })
  }
  const id = given.slice(0, at)
  knownRule(id)
  return [id, { level: chosen(`--rule ${id}`, given.slice(at + 1), levelWords), options: {} }]
}

/** @throws {UsageError} for an unknown rule */
export function knownRule(id: string): Rule {
  const found = rules.find((rule) => rule.id === id)
  if (found) return found
  const knownRules = rules.map((rule) => rule.id)
  const near = didYouMean(id, knownRules)
  const list = knownRules.join(', ')
  throw new UsageError({
    en: `There is no rule "${id}".${near.en || ` The rules are: ${list}.`}`,
    vi: `Không có quy tắc "${id}".${near.vi || ` Các quy tắc: ${list}.`}`,
  })
}

/**
 * One language for all that is printed: the option, else `tomtat.yml`, else the environment.
 *
 * @param first file or folder whose `tomtat.yml` is asked before that of the working directory
 */
export function runLocale(
  first: string | null,
  locale: Language | null,
  findConfig: FindConfig,
): Language {
  return localeFor(first, locale, findConfig).value
}

/** Language of a command that is about no summary, so that no `tomtat.yml` is asked. */
export function commandLocale(flags: { readonly locale?: string }): Language {
  return localeInForce({ locale: readLocale(flags) }, [], process.env).value
}

/** As `runLocale`, with who set it. */
export function localeFor(
  first: string | null,
  locale: Language | null,
  findConfig: FindConfig,
): Setting<Language> {
  const folders = first === null ? [process.cwd()] : [folderAt(first), process.cwd()]
  const configs = folders.map((folder) => findConfig(folder).config)
  return localeInForce({ locale }, configs, process.env)
}

/** What is wrong with the profile that the command line names; it would be wrong for every file. */
export function profileProblems(profile: string | null): readonly RunProblem[] {
  if (profile === null) return []
  try {
    loadProfile(profile)
    return []
  } catch (error) {
    if (error instanceof ProfileError) return error.problems
    throw error
  }
}

/** Everything that determines how files are judged, in a form that can be sent to a thread. */
export interface SettingsSource {
  readonly overrides: Overrides
  readonly locale: Language
  readonly reportSuppressed: boolean
}

/** What holds for a file, by its path; each `tomtat.yml` is read once. */
export function makeSettingsFor(
  { overrides, locale, reportSuppressed }: SettingsSource,
  findConfig: FindConfig = makeFindConfig(),
): (file: string) => Settings {
  return (file) => ({
    ...settingsOf(findConfig(folderOf(file)).config, overrides, locale),
    reportSuppressed,
  })
}

/** The folder of a file, as configurations are asked for. */
export function folderOf(file: string): string {
  return path.dirname(path.resolve(file))
}

/** The folder that a file stands in, or the folder itself. */
export function folderAt(fileOrFolder: string): string {
  return isFolder(fileOrFolder) ? path.resolve(fileOrFolder) : folderOf(fileOrFolder)
}
