import type { Level } from '../profile/types.js'
import { type FormatName, formatNames } from '../report/formats.js'
import { readWishes, type SettingsFlags, type Wishes } from './settings.js'
import { chosen, UsageError } from './usage.js'

/** What commander hands over for `check`. */
export interface CheckFlags extends SettingsFlags {
  readonly format: string
  readonly failOn: string
  readonly quiet?: boolean
  readonly reportSuppressed?: boolean
  readonly baseline?: string
  readonly updateBaseline?: boolean
  readonly watch?: boolean
  readonly color?: boolean
  readonly stdinFilename?: string
}

/** The options of `tomtat check` after their values were checked. */
export interface CheckOptions {
  readonly wishes: Wishes
  readonly format: FormatName
  readonly failOn: Level
  readonly quiet: boolean
  readonly reportSuppressed: boolean
  readonly baseline: { readonly file: string; readonly update: boolean } | null
  readonly watch: boolean
  readonly color: boolean | undefined
  /** Name of standard input; null where it has none. */
  readonly stdinFilename: string | null
}

/** @throws {UsageError} for a value that an option does not take */
export function readCheckOptions(files: readonly string[], flags: CheckFlags): CheckOptions {
  if (files.length === 0) throw nothingToCheck()
  if (flags.stdinFilename !== undefined && !files.includes('-')) throw nameWithoutInput()
  return {
    wishes: readWishes(flags),
    format: chosen('--format', flags.format, formatNames),
    failOn: chosen('--fail-on', flags.failOn, ['error', 'warning', 'info']),
    quiet: flags.quiet ?? false,
    reportSuppressed: flags.reportSuppressed ?? false,
    baseline: readBaselineFlags(flags),
    watch: flags.watch ?? false,
    color: flags.color,
    stdinFilename: flags.stdinFilename ?? null,
  }
}

function readBaselineFlags({ baseline, updateBaseline }: CheckFlags): CheckOptions['baseline'] {
  if (baseline !== undefined) return { file: baseline, update: updateBaseline ?? false }
  if (!updateBaseline) return null
  throw new UsageError({
    en: '--update-baseline needs --baseline <file>, the file to write.',
    vi: '--update-baseline cần đi kèm --baseline <tệp>, là tệp cần ghi.',
  })
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
