import path from 'node:path'
import { rules } from '../../rules/index.js'
import { checkSources } from '../lint/check.js'
import { type RunError, runError } from '../lint/problems.js'
import { isRead } from '../lint/run-report.js'
import { readSetting } from '../lint/setting.js'
import type { FileReport } from '../lint/types.js'
import { isDate } from '../profile/check/version.js'
import { profilePath } from '../profile/load/locate.js'
import type { RuleLevel, RuleSetting } from '../profile/types.js'
import { isProblem, readText } from '../read/read.js'
import type { RunProblem, Source } from '../read/types.js'
import { localeInForce, settingsOf } from '../settings/in-force.js'
import { noConfig, type Overrides, type Phase, phases } from '../settings/types.js'
import { didYouMean } from '../text/did-you-mean.js'
import type { Language } from '../text/types.js'
import { makeFindConfig } from './find-config.js'
import { readFile, slashed } from './read-file.js'

/** How `checkFile` and `checkText` judge. Where an option is missing, `tomtat.yml` holds, else the default. */
export interface CheckOptions {
  /** Shipped name, or path of a file from the working directory; wins over the front matter. Default: `ajc`. */
  readonly profile?: string | undefined
  /** Language of the messages. Default: `en`, whatever the environment says. */
  readonly locale?: Language | undefined
  /** How far the summary is. Default: `submission`. */
  readonly phase?: Phase | undefined
  /** A year, a month or a day whose version of the profile holds. Default: the year on the cover. */
  readonly date?: string | undefined
  /** By rule id: a level, `[level, options]`, or options alone, as in `tomtat.yml`. */
  readonly rules?: Readonly<Record<string, RuleOption>> | undefined
}

/** How a rule is set: its level, its options (see the page of the rule), or both. */
export type RuleOption =
  | RuleLevel
  | readonly [RuleLevel, Readonly<Record<string, unknown>>]
  | Readonly<Record<string, unknown>>

/** Options of `checkText`. */
export interface CheckTextOptions extends CheckOptions {
  /**
   * Path of the text, in the report and for `tomtat.yml`, which is looked for in its folder and above; the file need
   * not be there. Its extension says what the text is. Without a path the text is Markdown, and no `tomtat.yml` is
   * read.
   */
  readonly path?: string | undefined
}

/** What could not be run; the promise of `checkFile` or `checkText` is rejected with it. */
export class CheckError extends Error {
  /** What kind of thing went wrong first. */
  readonly code: RunProblem['code'] | 'options'
  /** The file in which it went wrong: the summary, a profile or a `tomtat.yml`; null for the options. */
  readonly path: string | null
  /** Where it went wrong, both from 1; null where there is no place. */
  readonly line: number | null
  readonly column: number | null
  /** Everything that went wrong, in one language. */
  readonly errors: readonly RunError[]
  /** What the other rules found, where one of them failed (`lint-crash`); else null. */
  readonly report: FileReport | null

  constructor(message: string, errors: readonly RunError[], report: FileReport | null = null) {
    super(message)
    this.name = 'CheckError'
    const [first] = errors
    this.code = (first?.code ?? 'options') as CheckError['code']
    this.path = first?.path ?? null
    this.line = first?.line ?? null
    this.column = first?.column ?? null
    this.errors = errors
    this.report = report
  }
}

/**
 * Checks a summary as `tomtat check` does, with the `tomtat.yml` files in its folder and above.
 *
 * @param file path of a `.docx`, `.pdf`, `.md` or `.txt` file, from the working directory
 * @returns its report; that of a file which is no summary has `summary: null` and one finding, `document-kind`
 * @throws {CheckError} (as a rejection) where it could not be run: an unreadable file, a fault in the profile, in
 *   `tomtat.yml` or in the options
 */
export async function checkFile(file: string, options: CheckOptions = {}): Promise<FileReport> {
  return check(await readFile(file), options, path.dirname(path.resolve(file)))
}

/**
 * Checks a text. Nothing is read from disk but the profile, and with a path the `tomtat.yml` files above it.
 *
 * @param text Markdown or plain text; lines and columns of the findings are of this text, a byte order mark aside
 * @returns its report
 * @throws {CheckError} (as a rejection) where it could not be run
 */
export async function checkText(text: string, options: CheckTextOptions = {}): Promise<FileReport> {
  const { path: file } = options
  if (file !== undefined) {
    return check(readText(text, slashed(file)), options, path.dirname(path.resolve(file)))
  }
  const source: Source = { path: '<text>', kind: 'markdown', text: text.replace(/^\ufeff/u, '') }
  return check(source, options, null)
}

/** @param folder where `tomtat.yml` is looked for; null for nowhere */
async function check(
  source: Source | RunProblem,
  options: CheckOptions,
  folder: string | null,
): Promise<FileReport> {
  const { config, problems } =
    folder === null ? { config: noConfig, problems: [] } : makeFindConfig()(folder)
  const overrides = overridesOf(options)
  // The language of the environment must not change what a caller of the API gets.
  const locale = localeInForce(overrides, [config], {}).value
  const settings = settingsOf(config, overrides, locale)
  const before = isProblem(source) ? [...problems, source] : problems
  if (before.length > 0 || isProblem(source)) throw failure(before, settings.locale)
  const checked = await checkSources([source], () => settings)
  const report = checked.files.find(isRead)
  if (!report || checked.problems.length > 0)
    throw failure(checked.problems, settings.locale, report)
  return report
}

function failure(
  problems: readonly RunProblem[],
  locale: Language,
  report?: FileReport,
): CheckError {
  const errors = problems.map((problem) => runError(problem, locale))
  const [first] = errors
  const place = first?.line === undefined ? '' : `:${first.line}:${first.column ?? 1}`
  const message = `${first?.path ?? ''}${place}: ${first?.message ?? ''}`
  return new CheckError(message, errors, report ?? null)
}

/** @throws {CheckError} for an unknown option */
function overridesOf({ profile, locale, phase, date, rules: set = {} }: CheckOptions): Overrides {
  return {
    profile: profile === undefined ? null : profilePath(profile),
    locale: known<Language>('locale', locale, ['en', 'vi']) ?? null,
    phase: known('phase', phase, phases) ?? null,
    date: knownDate(date),
    rules: new Map(Object.entries(set).map(([id, value]) => [id, ruleSetting(id, value)])),
  }
}

function ruleSetting(id: string, value: RuleOption): RuleSetting {
  const rule = rules.find((one) => one.id === id)
  if (!rule) {
    const near = didYouMean(
      id,
      rules.map((one) => one.id),
    )
    throw new CheckError(`There is no rule "${id}".${near.en}`, [])
  }
  try {
    return readSetting(rule, value)
  } catch (error) {
    throw new CheckError(error instanceof Error ? error.message : String(error), [])
  }
}

function knownDate(date: string | undefined): string | null {
  if (date === undefined || isDate(date)) return date ?? null
  throw new CheckError(`date must be a year, a month or a day, such as 2023-05, not "${date}".`, [])
}

function known<Word extends string>(
  name: string,
  value: Word | undefined,
  words: readonly Word[],
): Word | undefined {
  if (value === undefined || words.includes(value)) return value
  throw new CheckError(`${name} must be one of ${words.join(', ')}, not "${value}".`, [])
}
