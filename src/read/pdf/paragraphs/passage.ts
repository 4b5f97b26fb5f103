import type { Line } from '../types.js'

/** A line with the page of the summary it stands on, by index. */
export interface Placed {
  readonly line: Line
  readonly page: number
  /** It runs on from the line above, which was full. */
  readonly runsOn?: boolean
}

/** Lines that belong together. */
export interface Passage {
  /** Lines of `centred` keep their ends, the ones of `text` run on. */
  kind: 'text' | 'centred' | 'table' | 'note'
  readonly lines: Placed[]
  /** Depth of the bookmark that names it, else 0. */
  readonly depth: number
  /** Of a table. */
  readonly rows: readonly (readonly string[])[]
  /** Of a note: the number that is written. */
  readonly label: string
}
