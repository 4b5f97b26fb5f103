import type { RunProblem } from '../read/types.js'
import type { Language } from '../text/types.js'
import { type RunError, runError } from './problems.js'
import type { BaselineCounts, FileReport, Finding, RunReport, Shard } from './types.js'

interface Extras {
  /** What could not be run in other runs. */
  readonly errors?: readonly RunError[]
  readonly baseline?: BaselineCounts | null
  readonly shard?: Shard | null
}

/** Puts the parts of a run together in an order that is the same on every run. */
export function makeReport(
  files: readonly FileReport[],
  problems: readonly RunProblem[],
  locale: Language,
  { errors: others = [], baseline = null, shard = null }: Extras = {},
): RunReport {
  const errors = new Map<string, RunError>()
  // A tomtat.yml counts once, however many files it is for.
  for (const error of [...others, ...problems.map((problem) => runError(problem, locale))])
    errors.set(JSON.stringify(error), error)
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
    ...(shard ? { shard } : {}),
    ...(baseline ? { baseline } : {}),
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What becomes of a file that could be checked. */
export function verdictOf(
  findings: readonly Finding[],
): Exclude<FileReport['verdict'], 'unreadable'> {
  return findings.some(({ level }) => level === 'error') ? 'return' : 'pass'
}

/** Whether the file could be checked. */
export function isRead({ verdict }: Pick<FileReport, 'verdict'>): boolean {
  return verdict !== 'unreadable'
}
