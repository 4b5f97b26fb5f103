import type { Position, Range } from 'vscode-languageserver-types'
import { type Line, Locator, splitLines } from '../../model/signs/lines.js'
import type { Span } from '../../text/types.js'

/**
 * The way between offsets of a source, which has no byte order mark, and positions in the editor's text, which may
 * begin with one. Offsets and characters count UTF-16 units; lines and characters count from 0.
 */
export class Places {
  readonly #lines: readonly Line[]
  readonly #locator: Locator
  readonly #source: string
  /** Units before the source in the first line. */
  readonly #mark: number

  /** @param text as the editor has it */
  constructor(text: string) {
    this.#mark = text.startsWith('\ufeff') ? 1 : 0
    this.#source = text.slice(this.#mark)
    this.#lines = splitLines(this.#source)
    this.#locator = new Locator(this.#source, this.#lines)
  }

  /** The text without a byte order mark. */
  get source(): string {
    return this.#source
  }

  /** Offsets outside the source are moved to its ends. */
  positionOf(offset: number): Position {
    const { line, column } = this.#locator.point(offset)
    return { line: line - 1, character: column - 1 + (line === 1 ? this.#mark : 0) }
  }

  /** Positions behind the end of a line are moved to it, as the protocol wants. */
  offsetOf({ line, character }: Position): number {
    const { start, end } = this.lineAt(line)
    const column = character - (line === 0 ? this.#mark : 0)
    return Math.max(start, Math.min(start + column, end))
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionOf(start), end: this.positionOf(end) }
  }

  spanOf({ start, end }: Range): Span {
    return { start: this.offsetOf(start), end: this.offsetOf(end) }
  }

  /** The content of a line, from 0; behind the last line, its end. */
  lineAt(line: number): Line {
    const end = this.#source.length
    return this.#lines[line] ?? { start: end, end }
  }

  /** Number of lines; a text that ends with a line end has an empty one behind it. */
  get lineCount(): number {
    return this.#lines.length
  }
}
