import type { Line } from '../types.js'
import type { Setting } from './paragraphs.js'

/** Collects passages; the notes of a page wait until the paragraph around them ends. */
export class PassageList {
  readonly passages: Passage[] = []
  readonly labels = new Map<string, string>()
  open: Passage | null = null
  /** Of the page the open passage ends on. */
  setting: Setting | null = null
  #waiting: Passage[] = []
  #notes = 0

  begin(parts: Partial<Passage>, lines: Placed[]): void {
    this.end()
    this.open = { kind: 'text', depth: 0, rows: [], label: '', ...parts, lines }
  }

  whole(parts: Partial<Passage>, lines: Placed[]): void {
    this.begin(parts, lines)
    this.end()
  }

  note(page: number, number: string, lines: readonly Line[]): void {
    const label = String(++this.#notes)
    this.labels.set(`${page} ${number}`, label)
    this.#waiting.push({
      kind: 'note',
      depth: 0,
      rows: [],
      label,
      lines: lines.map((line) => ({ line, page })),
    })
  }

  end(): void {
    if (this.open) this.passages.push(this.open)
    this.open = null
    this.passages.push(...this.#waiting)
    this.#waiting = []
  }
}

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
