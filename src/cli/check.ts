import { checkSources } from '../lint/run.js'
import type { Language } from '../model/types.js'
import type { Level } from '../profile/types.js'
import { reportJson } from '../report/json.js'
import { reportText, troublesText } from '../report/text.js'
import type { RunReport } from '../report/types.js'
import { type CheckFlags, type CheckOptions, readCheckOptions } from './check-options.js'
import { type ExitStatus, exit } from './exit.js'
import { readInputs } from './inputs.js'
import { type Outcome, wantsColor } from './output.js'
import { makeReport } from './run-report.js'

/** `tomtat check`. */
export async function check(files: readonly string[], flags: CheckFlags): Promise<Outcome> {
  const options = readCheckOptions(files, flags)
  const inputs = await readInputs(files, options.wishes, options.stdinFilename)
  const checked = await checkSources(inputs.sources, inputs.settingsFor)
  const troubles = [...inputs.troubles, ...checked.troubles]
  const report = makeReport(checked.files, troubles, inputs.locale)
  return outcome(report, options, inputs.locale)
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
