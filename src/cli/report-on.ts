import { checkSources } from '../lint/run.js'
import type { Language } from '../model/types.js'
import type { RunReport } from '../report/types.js'
import { openInputs } from './inputs.js'
import { startProgress } from './progress.js'
import { makeReport } from './run-report.js'
import { readWishes, type SettingsFlags } from './settings.js'

/**
 * Checks what the command line names, for commands that make something else of it than `check` does.
 *
 * @throws {UsageError} for a value that an option does not take
 */
export async function reportOn(
  files: readonly string[],
  flags: SettingsFlags,
): Promise<{ readonly run: RunReport; readonly locale: Language }> {
  const inputs = await openInputs(files, readWishes(flags))
  const progress = await startProgress(inputs.count, inputs.locale)
  const checked = await checkSources(inputs.reads, inputs.settingsFor, progress.step)
  progress.stop()
  const troubles = [...inputs.troubles, ...checked.troubles]
  return { run: makeReport(checked.files, troubles, inputs.locale), locale: inputs.locale }
}
