import type { BaselineCounts } from '../lint/baseline.js'
import type { Language } from '../model/types.js'
import type { Trouble } from '../read/types.js'
import { type RunError, runError } from '../report/run-error.js'
import type { FileReport, RunReport } from '../report/types.js'

/** Puts the parts of a run together in an order that is the same on every run. */
export function makeReport(
  files: readonly FileReport[],
  troubles: readonly Trouble[],
  locale: Language,
  baseline: BaselineCounts | null = null,
): RunReport {
  const errors = new Map<string, RunError>()
  for (const trouble of troubles) {
    const error = runError(trouble, locale)
    // A tomtat.yml counts once, however many files it is for.
    errors.set(JSON.stringify(error), error)
  }
  const count = (level: string) =>
    files.flatMap((file) => file.findings).filter((finding) => finding.level === level).length
  return {
    version: 1,
    files: [...files].sort((a, b) => compare(a.path, b.path)),
    errors: [...errors.values()].sort(
      (a, b) =>
        compare(a.path, b.path) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        compare(a.message, b.message),
    ),
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    ...(baseline ? { baseline } : {}),
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
