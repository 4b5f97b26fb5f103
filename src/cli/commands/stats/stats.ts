import { rules } from '../../../../rules/index.js'
import { stopped } from '../../../files/interruption.js'
import { statsJson, statsOf } from '../../../report/stats/stats.js'
import { statsSvg } from '../../../report/stats/svg.js'
import { statsText } from '../../../report/stats/text.js'
import type { Stats } from '../../../report/stats/types.js'
import { problemsText } from '../../../report/text/text.js'
import type { Language } from '../../../text/types.js'
import { type ReportFlags, reportOn } from '../../batch/report-on.js'
import { exit, type Outcome, wantsColor } from '../../shared/output.js'
import { textStyle } from '../../shared/terminal.js'
import { chosen, failureLine, UsageError } from '../../shared/usage.js'
import { writeReports } from '../../shared/write-reports.js'

/** What commander hands over for `stats`. */
export interface StatsFlags extends ReportFlags {
  readonly format: string
  readonly output?: string
  readonly force?: boolean
}

/** The statistics by the word for `--format`. */
const formats = {
  text: (stats: Stats, locale: Language, isFile: boolean) =>
    statsText(stats, textStyle(locale, isFile ? false : undefined)),
  json: (stats: Stats) => statsJson(stats),
  svg: (stats: Stats, locale: Language) => statsSvg(stats, locale),
}

/** `tomtat stats`: which defects are frequent, and where. */
export async function stats(files: readonly string[], flags: StatsFlags): Promise<Outcome> {
  if (files.length === 0) throw nothingToCount()
  const names = Object.keys(formats) as (keyof typeof formats)[]
  const format = chosen('--format', flags.format, names)
  const { run, locale } = await reportOn(files, flags)
  const { output } = flags
  const text = formats[format](statsOf(run, rules), locale, output !== undefined)
  const color = wantsColor(undefined, process.env, process.stderr.isTTY)
  const stderr = problemsText(run, { locale, color })
  const status = run.errors.length > 0 ? exit.failed : exit.clean
  if (output === undefined) return { status, stdout: text, stderr }
  const submissions = run.files.map(({ path }) => path)
  const keeping = { submissions, force: flags.force ?? false }
  if (!(await writeReports([{ path: output, text }], keeping)))
    return { status: exit.interrupted, stdout: '', stderr: failureLine(stopped, locale) }
  return { status, stdout: doneText(output, locale), stderr }
}

function doneText(output: string, locale: Language): string {
  return locale === 'vi' ? `Đã ghi ${output}.\n` : `Wrote ${output}.\n`
}

function nothingToCount(): UsageError {
  return new UsageError({
    en: 'Say which summaries to count: files, folders or globs, for example: tomtat stats submissions/',
    vi: 'Hãy nêu các bản tóm tắt cần thống kê: tệp, thư mục hoặc mẫu tên, ví dụ: tomtat stats ban-nop/',
  })
}
