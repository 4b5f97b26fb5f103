import path from 'node:path'
import { levelWords } from '../lint/config-parse.js'
import { didYouMean } from '../lint/nearest.js'
import type { Language } from '../model/types.js'
import type { Level, RuleLevel } from '../profile/types.js'
import type { CheckFlags } from './program.js'
import { chosen, UsageError } from './usage.js'

/** The options of `tomtat check` after their values were checked. */
export interface CheckOptions {
  readonly profile: string | null
  readonly locale: Language | null
  readonly format: 'text' | 'json'
  readonly failOn: Level
  readonly rules: ReadonlyMap<string, RuleLevel>
  readonly quiet: boolean
  readonly color: boolean | undefined
  /** Name of standard input; null where it has none. */
  readonly stdinFilename: string | null
}

/** @throws {UsageError} for a value that an option does not take */
export function readCheckOptions(
  files: readonly string[],
  flags: CheckFlags,
  knownRules: readonly string[],
): CheckOptions {
  if (files.length === 0) throw nothingToCheck()
  if (flags.stdinFilename !== undefined && !files.includes('-')) throw nameWithoutInput()
  return {
    profile: flags.profile === undefined ? null : profilePath(flags.profile),
    locale:
      flags.locale === undefined ? null : chosen<Language>('--locale', flags.locale, ['en', 'vi']),
    format: chosen('--format', flags.format, ['text', 'json']),
    failOn: chosen('--fail-on', flags.failOn, ['error', 'warning', 'info']),
    rules: new Map(flags.rule.map((given) => readRule(given, knownRules))),
    quiet: flags.quiet ?? false,
    color: flags.color,
    stdinFilename: flags.stdinFilename ?? null,
  }
}

/** A path is meant from the working directory, wherever the checked file is; a name stays. */
export function profilePath(profile: string): string {
  return /[\\/]|\.ya?ml$/i.test(profile) ? path.resolve(profile) : profile
}

function readRule(given: string, knownRules: readonly string[]): [string, RuleLevel] {
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

function nothingToCheck(): UsageError {
  return new UsageError({
    en: 'Say what to check: files, folders or globs, for example: tomtat check summary.en.md',
    vi: 'Hãy nêu tệp, thư mục hoặc mẫu tên cần kiểm tra, ví dụ: tomtat check summary.vi.md',
  })
}

function nameWithoutInput(): UsageError {
  return new UsageError({
    en: '--stdin-filename names standard input; add - to read it: tomtat check - --stdin-filename summary.en.md',
    vi: '--stdin-filename đặt tên cho đầu vào chuẩn; hãy thêm - để đọc: tomtat check - --stdin-filename summary.vi.md',
  })
}
