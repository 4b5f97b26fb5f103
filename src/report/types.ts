import type { Finding } from '../lint/types.js'
import type { Counts, Language } from '../model/types.js'

/** One checked file as the JSON contract has it (schemas/report.schema.json). */
export interface FileReport {
  /** As it was given, with `/` between folders. */
  readonly path: string
  readonly kind: 'markdown' | 'text'
  /** Id of the profile it was held against. */
  readonly profile: string
  /** Null where the file is no summary. */
  readonly language: Language | null
  /** `return` where a finding is an error; `unreadable` is kept for files that a later version cannot read. */
  readonly verdict: 'pass' | 'return' | 'unreadable'
  /** Null where the file is no summary. */
  readonly summary: Counts | null
  /** In the order of the text. */
  readonly findings: readonly Finding[]
}

/** A run over several files, as `tomtat check --format json` prints it. */
export interface RunReport {
  readonly version: 1
  /** Sorted by path. */
  readonly files: readonly FileReport[]
  /** What could not be run; lines and columns count from 1. */
  readonly errors: readonly {
    readonly path: string
    readonly code: string
    readonly message: string
    readonly line?: number
    readonly column?: number
  }[]
  /** Findings of all files, by level. */
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number }
}
