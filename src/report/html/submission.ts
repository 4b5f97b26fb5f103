import type { RunError } from '../../lint/problems.js'
import type { FileReport, Finding, RunReport } from '../../lint/types.js'
import type { Level } from '../../profile/types.js'
import { groupOf, groups } from '../../rule/groups.js'

/** From the worst on. */
export const levels: readonly Level[] = ['error', 'warning', 'info']

/** Findings of one file that belong to one group of rules. */
export interface GroupCount {
  readonly count: number
  /** Null where there are none. */
  readonly worst: Level | null
}

/** A file with all that the parts of the page show of it. */
export interface Submission {
  /** Names its section: `s1` and so on. */
  readonly id: string
  readonly file: FileReport
  /** What could not be run on it. */
  readonly errors: readonly RunError[]
  readonly counts: Readonly<Record<Level, number>>
  /** In the order of `groups`. */
  readonly groups: readonly GroupCount[]
}

export function submissionsOf(run: RunReport): readonly Submission[] {
  const errors = errorsByPath(run)
  return run.files.map((file, at) => ({
    id: `s${at + 1}`,
    file,
    errors: errors.get(file.path) ?? [],
    counts: countLevels(file.findings),
    groups: countGroups(file.findings),
  }))
}

function errorsByPath(run: RunReport): ReadonlyMap<string, readonly RunError[]> {
  const byPath = new Map<string, RunError[]>()
  for (const error of run.errors) {
    const known = byPath.get(error.path)
    if (known) known.push(error)
    else byPath.set(error.path, [error])
  }
  return byPath
}

function countLevels(findings: readonly Finding[]): Record<Level, number> {
  const of = (level: Level) => findings.filter((finding) => finding.level === level).length
  return { error: of('error'), warning: of('warning'), info: of('info') }
}

function countGroups(findings: readonly Finding[]): readonly GroupCount[] {
  return Object.keys(groups).map((group) => {
    const own = findings.filter(({ rule }) => groupOf(rule) === group)
    const worst = levels.find((level) => own.some((finding) => finding.level === level)) ?? null
    return { count: own.length, worst }
  })
}
