import type { BaselineCounts } from '../lint/baseline.js'
import type { Finding } from '../lint/types.js'
import type { Counts, Language, Texts } from '../model/types.js'
import type { OutlineNode } from '../profile/outline-tree.js'
import type { Source } from '../read/types.js'

/** One checked file as the JSON contract has it (schemas/report.schema.json). */
export interface FileReport {
  /** As it was given, with `/` between folders. */
  readonly path: string
  /** Null where the extension is none that can be read. */
  readonly kind: Source['kind'] | null
  /** Id of the profile; of several versions, the one that was in force. */
  readonly profile: string
  /** Name of the institution; the id where the profile belongs to none. */
  readonly profileTitle: string
  /** As `profileTitle`, in every language. */
  readonly profileTitles: Texts
  /** Null where the file is no summary. */
  readonly language: Language | null
  /** `return` where a finding is an error; `unreadable` where nothing could be checked: the run's `errors` say why. */
  readonly verdict: 'pass' | 'return' | 'unreadable'
  /** Null where the file is no summary. */
  readonly summary: Counts | null
  /** Parts and chapters, with what is missing in its place; empty where the file is no summary. */
  readonly outline: readonly OutlineNode[]
  /** In the order of the text. */
  readonly findings: readonly Finding[]
  /** Findings that comments of the author silence; only where the run was asked for them. */
  readonly suppressed?: readonly SuppressedFinding[]
}

export interface SuppressedFinding extends Finding {
  /** What the comment says behind `--`. */
  readonly reason: string | null
}

/** A part of the files of a run that several machines share; `number` counts from 1. */
export interface Shard {
  readonly number: number
  readonly count: number
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
    /** As `message`, in every language. */
    readonly texts: Texts
    readonly line?: number
    readonly column?: number
  }[]
  /** Findings of all files, by level. */
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number }
  /** Where only a part of the files was checked; `tomtat merge` puts the parts together. */
  readonly shard?: Shard
  /** Where the run was held against a baseline. */
  readonly baseline?: BaselineCounts
}
