import { stopped } from '../../../files/interruption.js'
import { isFolder } from '../../../files/read-file.js'
import type { FileToWrite } from '../../../files/write-all.js'
import { isOfSettings } from '../../../lint/problems.js'
import type { RunReport } from '../../../lint/types.js'
import { memosHtml } from '../../../report/memo/html.js'
import { memosMarkdown } from '../../../report/memo/markdown.js'
import { memoOf } from '../../../report/memo/memo.js'
import type { Memo } from '../../../report/memo/types.js'
import { problemsText } from '../../../report/text/text.js'
import { counted } from '../../../report/words.js'
import type { Language } from '../../../text/types.js'
import { type ReportFlags, reportOn } from '../../batch/report-on.js'
import { exit, type Outcome, wantsColor } from '../../shared/output.js'
import { chosen, failureLine, UsageError } from '../../shared/usage.js'
import { writeReports } from '../../shared/write-reports.js'
import { memoTargets } from './memo-targets.js'

/** What commander hands over for `memo`. */
export interface MemoFlags extends ReportFlags {
  readonly format: string
  readonly output?: string
  readonly force?: boolean
}

/** Forms of a memo, the usual one first, with the extension of their files. */
const extensions = { markdown: '.md', html: '.html' } as const

type Form = keyof typeof extensions

const memoFormats = Object.keys(extensions) as readonly Form[]

/** `tomtat memo`: what each candidate has to correct. */
export async function memo(files: readonly string[], flags: MemoFlags): Promise<Outcome> {
  if (files.length === 0) throw nothingToRead()
  const format = chosen('--format', flags.format, memoFormats)
  const { run, locale } = await reportOn(files, flags)
  const color = wantsColor(undefined, process.env, process.stderr.isTTY)
  const stderr = problemsText(run, { locale, color })
  if (!isSet(run)) return { status: exit.failed, stdout: '', stderr }
  const memos = run.files.map((file) => memoOf(file, run.errors, locale))
  const status = run.errors.length > 0 ? exit.failed : exit.clean
  if (memos.length === 0) return { status, stdout: '', stderr }
  const { output } = flags
  if (output === undefined) return { status, stdout: set(memos, format, locale), stderr }
  const submissions = run.files.map(({ path }) => path)
  const made = filesOf(memos, submissions, { format, locale, output })
  if (!(await writeReports(made, { submissions, force: flags.force ?? false })))
    return { status: exit.interrupted, stdout: '', stderr: failureLine(stopped, locale) }
  return { status, stdout: doneText(memos.length, output, locale), stderr }
}

/**
 * With faulty settings, a memo might ask for what is not required. A submission that names a wrong profile
 * itself does not stop the memos of the others.
 */
function isSet({ errors, files }: RunReport): boolean {
  const own = new Set(files.map(({ path }) => path))
  return errors.every((error) => !isOfSettings(error) || own.has(error.path))
}

interface Wanted {
  readonly format: Form
  readonly locale: Language
  readonly output: string
}

/** A folder gets one file for each submission, a file gets all. */
function filesOf(
  memos: readonly Memo[],
  submissions: readonly string[],
  { format, locale, output }: Wanted,
): readonly FileToWrite[] {
  if (!/[\\/]$/u.test(output) && !isFolder(output))
    return [{ path: output, text: set(memos, format, locale) }]
  const targets = memoTargets(submissions, output, extensions[format])
  return memos.map((one, at) => ({ path: targets[at] ?? '', text: set([one], format, locale) }))
}

function set(memos: readonly Memo[], format: Form, locale: Language): string {
  return format === 'html' ? memosHtml(memos, locale) : memosMarkdown(memos)
}

function doneText(count: number, output: string, locale: Language): string {
  return locale === 'vi'
    ? `Đã ghi ${count} phiếu vào ${output}.\n`
    : `Wrote ${counted(count, 'memo', 'en')} to ${output}.\n`
}

function nothingToRead(): UsageError {
  return new UsageError({
    en: 'Say which summaries the memos are for, for example: tomtat memo submissions/ -o memos/',
    vi: 'Hãy nêu các bản tóm tắt cần lập phiếu, ví dụ: tomtat memo ban-nop/ -o phieu/',
  })
}
