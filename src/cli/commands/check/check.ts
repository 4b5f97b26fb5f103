import { makeReport } from '../../../lint/run-report.js'
import { checkFiles } from '../../batch/check-files.js'
import { openInputs } from '../../shared/inputs.js'
import type { Outcome } from '../../shared/output.js'
import { exit } from '../../shared/output.js'
import { isPrintedText, refuseInputs } from '../../shared/outputs.js'
import { applyBaseline, baselineNote } from './baseline.js'
import { type CheckFlags, type CheckOptions, readCheckOptions } from './check-options.js'
import { writeOutcome } from './write-outcome.js'

/** `tomtat check`. */
export async function check(files: readonly string[], flags: CheckFlags): Promise<Outcome> {
  const options = readCheckOptions(files, flags)
  if (!options.watch) return runOnce(files, options)
  const { watchFiles } = await import('./watch.js')
  return watchFiles(files, options, () => runOnce(files, options))
}

async function runOnce(files: readonly string[], options: CheckOptions): Promise<Outcome> {
  const { overrides, stdinFilename, shard, baseline, reportSuppressed, outputs, working } = options
  const inputs = await openInputs(files, overrides, stdinFilename, shard)
  await refuseInputs(outputs, [...inputs.paths, ...(baseline ? [baseline.file] : [])])
  const checked = await checkFiles(inputs, working, { overrides, reportSuppressed })
  const problems = [...inputs.problems, ...checked.problems]
  const held = baseline && (await applyBaseline(checked.files, baseline.file, baseline.update))
  const report = makeReport(held?.files ?? checked.files, problems, inputs.locale, {
    baseline: held?.counts ?? null,
    shard,
  })
  const outcome = await writeOutcome(report, options, inputs.locale)
  if (!baseline || !held) return outcome
  const note = baselineNote(baseline.file, held, inputs.locale)
  if (held.recorded === null) return { ...outcome, stderr: outcome.stderr + note }
  // What was recorded is no news: it neither fails the run nor is it listed for people.
  const status = report.errors.length > 0 ? exit.failed : exit.clean
  if (outputs.some(isPrintedText)) return { ...outcome, status, stdout: note }
  return { ...outcome, status, stderr: outcome.stderr + note }
}
