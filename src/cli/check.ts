import { checkSources } from '../lint/run.js'
import type { Language } from '../model/types.js'
import type { Level } from '../profile/types.js'
import { formats } from '../report/formats.js'
import { troublesText } from '../report/text.js'
import type { RunReport } from '../report/types.js'
import { isRead } from '../report/verdict.js'
import { applyBaseline, baselineNote } from './baseline.js'
import { type CheckFlags, type CheckOptions, readCheckOptions } from './check-options.js'
import { type ExitStatus, exit } from './exit.js'
import { openInputs } from './inputs.js'
import { type Outcome, wantsColor } from './output.js'
import { startProgress } from './progress.js'
import { makeReport } from './run-report.js'

/** `tomtat check`. */
export async function check(files: readonly string[], flags: CheckFlags): Promise<Outcome> {
  const options = readCheckOptions(files, flags)
  if (!options.watch) return runOnce(files, options)
  const { watchFiles } = await import('./watch.js')
  return watchFiles(files, options, () => runOnce(files, options))
}

async function runOnce(files: readonly string[], options: CheckOptions): Promise<Outcome> {
  const inputs = await openInputs(files, options.wishes, options.stdinFilename)
  const { reportSuppressed, baseline } = options
  const progress = await startProgress(inputs.count, inputs.locale)
  const settingsFor = (file: string) => ({ ...inputs.settingsFor(file), reportSuppressed })
  const checked = await checkSources(inputs.reads, settingsFor, progress.step)
  progress.stop()
  const troubles = [...inputs.troubles, ...checked.troubles]
  const held = baseline && (await applyBaseline(checked.files, baseline.file, baseline.update))
  const report = makeReport(held?.files ?? checked.files, troubles, inputs.locale, held?.counts)
  const said = await outcome(report, options, inputs.locale)
  if (!baseline || !held) return said
  const note = baselineNote(baseline.file, held, inputs.locale)
  if (held.recorded === null) return { ...said, stderr: said.stderr + note }
  // What was recorded is no news: it neither fails the run nor is it listed for people.
  const status = report.errors.length > 0 ? exit.failed : exit.clean
  if (options.format === 'text') return { ...said, status, stdout: note }
  return { ...said, status, stderr: said.stderr + note }
}

async function outcome(
  run: RunReport,
  { format, failOn, quiet, color }: CheckOptions,
  locale: Language,
): Promise<Outcome> {
  const paints = (terminal: boolean) => wantsColor(color, process.env, terminal)
  const report = await formats[format]()
  const text = report(run, { locale, color: paints(process.stdout.isTTY), quiet })
  const status = statusOf(run, failOn)
  // The other formats hold what could not be run themselves.
  if (format !== 'text') return { status, stdout: text, stderr: '' }
  return {
    status,
    stdout: run.files.some(isRead) ? text : '',
    stderr: troublesText(run, { locale, color: paints(process.stderr.isTTY) }),
  }
}

function statusOf(run: RunReport, failOn: Level): ExitStatus {
  if (run.errors.length > 0) return exit.failed
  const levels: readonly Level[] = ['error', 'warning', 'info']
  const counting = levels.slice(0, levels.indexOf(failOn) + 1)
  return counting.some((level) => run.counts[level] > 0) ? exit.findings : exit.clean
}
