import { checkSources } from '../lint/run.js'
import type { Language } from '../model/types.js'
import type { Level } from '../profile/types.js'
import { reportJson } from '../report/json.js'
import { reportText, troublesText } from '../report/text.js'
import type { RunReport } from '../report/types.js'
import { applyBaseline, baselineNote } from './baseline.js'
import { type CheckFlags, type CheckOptions, readCheckOptions } from './check-options.js'
import { type ExitStatus, exit } from './exit.js'
import { readInputs } from './inputs.js'
import { type Outcome, wantsColor } from './output.js'
import { makeReport } from './run-report.js'

/** `tomtat check`. */
export async function check(files: readonly string[], flags: CheckFlags): Promise<Outcome> {
  const options = readCheckOptions(files, flags)
  const inputs = await readInputs(files, options.wishes, options.stdinFilename)
  const { reportSuppressed, baseline } = options
  const checked = await checkSources(inputs.sources, (file) => ({
    ...inputs.settingsFor(file),
    reportSuppressed,
  }))
  const troubles = [...inputs.troubles, ...checked.troubles]
  const held = baseline && (await applyBaseline(checked.files, baseline.file, baseline.update))
  const report = makeReport(held?.files ?? checked.files, troubles, inputs.locale, held?.counts)
  const said = outcome(report, options, inputs.locale)
  if (!baseline || !held) return said
  const note = baselineNote(baseline.file, held, inputs.locale)
  if (held.recorded === null) return { ...said, stderr: said.stderr + note }
  // What was recorded is no news: it neither fails the run nor is it listed for people.
  const status = report.errors.length > 0 ? exit.failed : exit.clean
  return {
    ...said,
    status,
    ...(options.format === 'json' ? { stderr: said.stderr + note } : { stdout: note }),
  }
}

function outcome(run: RunReport, options: CheckOptions, locale: Language): Outcome {
  const status = statusOf(run, options.failOn)
  if (options.format === 'json') return { status, stdout: reportJson(run), stderr: '' }
  const color = (terminal: boolean) => wantsColor(options.color, process.env, terminal)
  const text = { locale, color: color(process.stdout.isTTY), quiet: options.quiet }
  return {
    status,
    stdout: run.files.length > 0 ? reportText(run, text) : '',
    stderr: troublesText(run, { locale, color: color(process.stderr.isTTY) }),
  }
}

function statusOf(run: RunReport, failOn: Level): ExitStatus {
  if (run.errors.length > 0) return exit.failed
  const levels: readonly Level[] = ['error', 'warning', 'info']
  const counting = levels.slice(0, levels.indexOf(failOn) + 1)
  return counting.some((level) => run.counts[level] > 0) ? exit.findings : exit.clean
}
