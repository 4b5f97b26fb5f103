import { stopped } from '../../../files/interruption.js'
import { writeOrStop } from '../../../files/write-all.js'
import { isRead } from '../../../lint/run-report.js'
import type { RunReport } from '../../../lint/types.js'
import type { Level } from '../../../profile/types.js'
import { formats } from '../../../report/formats.js'
import type { ReportOptions } from '../../../report/reporter.js'
import { problemsText } from '../../../report/text/text.js'
import { totalText } from '../../../report/words.js'
import type { Language } from '../../../text/types.js'
import { type ExitStatus, exit, type Outcome, wantsColor } from '../../shared/output.js'
import { isPrintedText, type Output, reportsToWrite } from '../../shared/outputs.js'
import { failureLine } from '../../shared/usage.js'

/** Where the reports of a run go, and what makes it fail. */
export interface OutcomeOptions {
  readonly outputs: readonly Output[]
  readonly failOn: Level
  readonly quiet: boolean
  readonly color: boolean | undefined
}

/**
 * Writes the reports that go to files, and gives what is printed.
 *
 * @throws {UsageError} for a file that cannot be written
 */
export async function writeOutcome(
  run: RunReport,
  { outputs, failOn, quiet, color }: OutcomeOptions,
  locale: Language,
): Promise<Outcome> {
  const paint = (terminal: boolean) => wantsColor(color, process.env, terminal)
  const options: ReportOptions = { locale, quiet, color: paint(process.stdout.isTTY) }
  const files = await reportsToWrite(run, outputs, options)
  if (!(await writeOrStop(files)))
    return { status: exit.interrupted, stdout: '', stderr: failureLine(stopped, locale) }
  const status = statusOf(run, failOn)
  const printed = outputs.find(({ file }) => file === null)
  const problems = problemsText(run, { locale, color: paint(process.stderr.isTTY) })
  const written = files.map(({ path }) => writtenLine(path, locale)).join('')
  if (!printed) {
    return { status, stdout: '', stderr: `${problems}${totalText(run, locale)}\n${written}` }
  }
  const stdout = (await formats[printed.format]())(run, options)
  // The other formats hold what could not be run themselves.
  if (!isPrintedText(printed)) return { status, stdout, stderr: written }
  return { status, stdout: run.files.some(isRead) ? stdout : '', stderr: problems + written }
}

function statusOf(run: RunReport, failOn: Level): ExitStatus {
  if (run.errors.length > 0) return exit.failed
  const levels: readonly Level[] = ['error', 'warning', 'info']
  const counting = levels.slice(0, levels.indexOf(failOn) + 1)
  return counting.some((level) => run.counts[level] > 0) ? exit.findings : exit.clean
}

function writtenLine(file: string, locale: Language): string {
  return locale === 'vi' ? `Đã ghi ${file}.\n` : `Wrote ${file}.\n`
}
