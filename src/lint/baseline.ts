import { verdictOf } from './run-report.js'
import type { BaselineCounts, FileReport, Finding } from './types.js'

/** A finding that is known, as the file of a baseline holds it. The message is for people. */
export interface Known {
  readonly rule: string
  readonly fingerprint: string
  readonly message: string
}

/** Known findings of each file, by its path as seen from the baseline. */
export type Baseline = ReadonlyMap<string, readonly Known[]>

const BASELINE_VERSION = 1

/** @throws {Error} one line that says what is wrong */
export function readBaseline(text: string): Baseline {
  const data: unknown = JSON.parse(text)
  if (!isRecord(data) || data.version !== BASELINE_VERSION || !isRecord(data.files))
    throw new Error('it is no baseline of tomtat, version 1')
  return new Map(
    Object.entries(data.files).map(([path, list]) => {
      if (!Array.isArray(list) || !list.every(isKnown)) throw new Error(`files/${path} is no list`)
      return [path, list]
    }),
  )
}

export function writeBaseline(baseline: Baseline): string {
  const sorted = [...baseline].sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify({ version: BASELINE_VERSION, files: Object.fromEntries(sorted) }, null, 2)}\n`
}

/** What a baseline is to remember of a file. */
export function knownOf({ findings }: FileReport): readonly Known[] {
  return findings.map(({ rule, fingerprint, message }) => ({ rule, fingerprint, message }))
}

/** The report of a file without the findings that are known; two alike need two entries. */
export function withoutKnown(
  file: FileReport,
  known: readonly Known[],
): { file: FileReport; counts: BaselineCounts } {
  const left = new Map<string, number>()
  for (const { fingerprint } of known) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1)
  const findings = file.findings.filter(({ fingerprint }: Finding) => {
    const count = left.get(fingerprint) ?? 0
    left.set(fingerprint, count - 1)
    return count <= 0
  })
  const hidden = file.findings.length - findings.length
  const verdict = file.verdict === 'unreadable' ? 'unreadable' : verdictOf(findings)
  return {
    file: { ...file, verdict, findings },
    counts: { known: hidden, gone: known.length - hidden },
  }
}

function isKnown(value: unknown): value is Known {
  return isRecord(value) && typeof value.fingerprint === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
