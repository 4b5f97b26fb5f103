import { makeReport } from '../../lint/run-report.js'
import type { RunReport } from '../../lint/types.js'
import type { Language } from '../../text/types.js'
import { readWorking, type WorkingFlags } from '../commands/check/check-options.js'
import { openInputs } from '../shared/inputs.js'
import { readOverrides, type SettingsFlags } from '../shared/settings.js'
import { checkFiles } from './check-files.js'

/** Flags of commands that make something else of a check than `check` does. */
export type ReportFlags = SettingsFlags & WorkingFlags

/**
 * Checks what the command line names, for such commands.
 *
 * @throws {UsageError} for a value that an option does not take
 */
export async function reportOn(
  files: readonly string[],
  flags: ReportFlags,
): Promise<{ readonly run: RunReport; readonly locale: Language }> {
  const overrides = readOverrides(flags)
  const inputs = await openInputs(files, overrides)
  const checked = await checkFiles(inputs, readWorking(flags), {
    overrides,
    reportSuppressed: false,
  })
  const problems = [...inputs.problems, ...checked.problems]
  return { run: makeReport(checked.files, problems, inputs.locale), locale: inputs.locale }
}
