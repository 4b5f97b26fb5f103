/** Lines of a text and the way from offsets to lines and columns. */

export interface Line {
  readonly start: number
  /** End of the content, before the line end. */
  readonly end: number
}

/** Splits at LF, CRLF and CR; offsets count UTF-16 units. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  const ends = /\r\n|\n|\r/gu
  let start = 0
  for (let hit = ends.exec(text); hit; hit = ends.exec(text)) {
    lines.push({ start, end: hit.index })
    start = hit.index + hit[0].length
  }
  lines.push({ start, end: text.length })
  return lines
}

/** Where the line of an offset begins. */
export function startOfLine(text: string, offset: number): number {
  if (offset === 0) return 0
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

/** A position as people and editors count: both from 1, columns in UTF-16 units. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Finds lines and columns of offsets. */
export class Locator {
  readonly #lines: readonly Line[]
  readonly #length: number

  constructor(text: string, lines: readonly Line[] = splitLines(text)) {
    this.#lines = lines
    this.#length = text.length
  }

  /** The point of an offset; offsets outside the text are moved to its ends. */
  point(offset: number): Point {
    const at = Math.max(0, Math.min(offset, this.#length))
    let low = 0
    let high = this.#lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#lines[middle]?.start ?? 0) <= at) low = middle
      else high = middle - 1
    }
    const start = this.#lines[low]?.start ?? 0
    return { line: low + 1, column: at - start + 1, offset: at }
  }
}
