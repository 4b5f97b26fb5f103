import type { OutlineNode } from '../../bind/outline-tree.js'
import type { RunReport } from '../../lint/types.js'
import type { Language } from '../../text/types.js'

/** The outline of one file as the JSON contract has it (schemas/outline.schema.json). */
export interface FileOutline {
  readonly path: string
  readonly profile: string
  /** Null where the file is no summary; it has no outline then. */
  readonly language: Language | null
  /** Words from the first part on, without the list of works. */
  readonly words: number | null
  readonly outline: readonly OutlineNode[]
}

export interface OutlineReport {
  readonly version: 1
  readonly files: readonly FileOutline[]
  readonly errors: RunReport['errors']
}
