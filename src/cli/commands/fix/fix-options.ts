import type { Choice } from '../../../lint/fix/fix-rounds.js'
import {
  knownRule,
  type Overrides,
  readOverrides,
  type SettingsFlags,
} from '../../shared/settings.js'
import { UsageError } from '../../shared/usage.js'

/** What commander hands over for `fix`. */
export interface FixFlags extends SettingsFlags {
  readonly only?: readonly string[]
  readonly dryRun?: boolean
  readonly suggest?: boolean
  readonly stdinFilename?: string
}

/** The options of `tomtat fix` after their values were checked. */
export interface FixOptions {
  readonly overrides: Overrides
  /** Which findings may be fixed. */
  readonly wanted: NonNullable<Choice['wanted']>
  readonly dryRun: boolean
  /** Suggestions too: all of them in a dry run, else those that a person accepts. */
  readonly suggest: boolean
  readonly stdinFilename: string | null
}

/**
 * @param isTerminal a person reads and answers
 * @throws {UsageError} for a value that an option does not take, and for options that do not go together
 */
export function readFixOptions(
  files: readonly string[],
  flags: FixFlags,
  isTerminal: boolean,
): FixOptions {
  const { dryRun = false, suggest = false, stdinFilename = null } = flags
  if (files.length === 0) throw nothingToFix()
  if (files.includes('-') && files.length > 1) throw inputWithFiles()
  if (stdinFilename !== null && !files.includes('-')) throw nameWithoutInput()
  if (suggest && !dryRun && (files.includes('-') || !isTerminal)) throw nobodyToAsk()
  const only = (flags.only ?? []).map((id) => knownRule(id).id)
  return {
    overrides: readOverrides(flags),
    wanted: ({ rule }) => only.length === 0 || only.includes(rule),
    dryRun,
    suggest,
    stdinFilename,
  }
}

function nothingToFix(): UsageError {
  return new UsageError({
    en: 'Say what to fix: files, folders or globs, for example: tomtat fix summary.en.md',
    vi: 'Hãy nêu tệp, thư mục hoặc mẫu tên cần sửa, ví dụ: tomtat fix summary.vi.md',
  })
}

function inputWithFiles(): UsageError {
  return new UsageError({
    en: 'With - the fixed text goes to standard output, so no other file can be named beside it.',
    vi: 'Khi dùng -, văn bản đã sửa được ghi ra đầu ra chuẩn nên không nêu thêm tệp khác.',
  })
}

function nameWithoutInput(): UsageError {
  return new UsageError({
    en: '--stdin-filename names standard input; add - to read it: tomtat fix - --stdin-filename summary.en.md',
    vi: '--stdin-filename đặt tên cho đầu vào chuẩn; hãy thêm - để đọc: tomtat fix - --stdin-filename summary.vi.md',
  })
}

function nobodyToAsk(): UsageError {
  return new UsageError({
    en: '--suggest asks about every suggestion, and there is no terminal to ask on. To see the suggestions: --dry-run --suggest',
    vi: '--suggest cần hỏi ý kiến về từng đề xuất nhưng không có cửa sổ dòng lệnh để hỏi. Để xem các đề xuất: --dry-run --suggest',
  })
}
