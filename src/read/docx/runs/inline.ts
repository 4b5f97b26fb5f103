import type { RunFormat } from '../types.js'

/** How a stretch of a paragraph looks. */
export type PieceLook = Pick<RunFormat, 'bold' | 'italic' | 'font' | 'size'>

/** A stretch of a paragraph's text of one look. */
export interface Piece extends PieceLook {
  readonly from: number
  to: number
}

/** Markdown that stands between letters of the text. */
export interface Insert {
  readonly at: number
  readonly markdown: string
  readonly kind: 'note' | 'picture' | 'open' | 'close'
}

/** A request for the offset in the recovered text of an index of this text. */
export interface Mark {
  readonly at: number
  readonly found: (offset: number) => void
}

/** What a paragraph says, before it is Markdown. Indexes count UTF-16 units of `text`. */
export class Inline {
  #parts: string[] = []
  #isBesideBlank = false
  /** Length of the text so far. */
  length = 0
  /** Where its last line begins. */
  lineStart = 0
  readonly pieces: Piece[] = []
  readonly inserts: Insert[] = []
  readonly marks: Mark[] = []
  /** Where a page or column ends and the rest goes on as a block of its own. */
  readonly cuts: number[] = []

  get text(): string {
    if (this.#parts.length > 1) this.#parts = [this.#parts.join('')]
    return this.#parts[0] ?? ''
  }

  /** The text from an index on, of which only so much is put together. */
  since(from: number): string {
    let start = this.length
    let text = ''
    for (let at = this.#parts.length - 1; at >= 0 && start > from; at--) {
      const part = this.#parts[at] ?? ''
      start -= part.length
      text = part + text
    }
    return text.slice(Math.max(0, from - start))
  }

  /** Puts the text of a tab: blanks at its ends are joined with those beside them. */
  tab(text: string, look: PieceLook): void {
    const isBeside = this.#isBesideBlank
    this.#isBesideBlank = false
    const last = this.since(this.length - 1)
    this.put(isBeside || last === ' ' ? text.trimStart() : text, look)
    this.#isBesideBlank = true
  }

  put(written: string, look: PieceLook): void {
    const text = this.#isBesideBlank ? written.replace(/^ +/u, '') : written
    if (text === '') return
    this.#isBesideBlank = false
    const from = this.length
    this.#parts.push(text)
    this.length += text.length
    if (text.includes('\n')) this.lineStart = from + text.lastIndexOf('\n') + 1
    const last = this.pieces.at(-1)
    if (last && sameLook(last, look)) last.to = this.length
    else {
      const { bold, italic, font, size } = look
      this.pieces.push({ from, to: this.length, bold, italic, font, size })
    }
  }

  insert(markdown: string, kind: Insert['kind'], at: number = this.length): void {
    this.inserts.push({ at, markdown, kind })
  }

  mark(found: (offset: number) => void, at: number = this.length): void {
    this.marks.push({ at, found })
  }

  /** A copy without text that keeps the marks, which still need an offset. */
  marksOnly(): Inline {
    const bare = new Inline()
    for (const { found } of this.marks) bare.mark(found)
    return bare
  }

  /** Pieces that have letters between two indexes. */
  piecesIn(from: number, to: number): Piece[] {
    return touching(
      this.pieces,
      (piece) => piece.to - 1,
      from,
      (piece) => piece.from < to,
    )
  }

  marksIn(from: number, to: number): Mark[] {
    return touching(
      this.marks,
      ({ at }) => at,
      from,
      ({ at }) => at <= to,
    )
  }

  /** From an index on, all letters take the look of the first one, so that no emphasis begins or ends among them. */
  plain(from: number): void {
    const pieces = this.piecesIn(from, this.length)
    const first = pieces[0]
    if (!first || pieces.every((piece) => sameLook(piece, first))) return
    const { bold, italic, font, size } = first
    this.pieces.length -= pieces.length
    if (first.from < from) this.pieces.push({ ...first, to: from })
    this.pieces.push({ from, to: this.length, bold, italic, font, size })
  }

  cut(): void {
    this.cuts.push(this.length)
  }

  /** Nothing that a reader sees. */
  get isEmpty(): boolean {
    return this.inserts.length === 0 && this.text.trim() === ''
  }
}

/** The items that touch a stretch, of a list in the order of the text: found without walking through all of it. */
export function touching<T>(
  items: readonly T[],
  end: (item: T) => number,
  from: number,
  isOfRun: (item: T) => boolean,
): T[] {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && end(item) < from) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let at = low; at < items.length; at++) {
    const item = items[at]
    if (item === undefined || !isOfRun(item)) break
    found.push(item)
  }
  return found
}

function sameLook(a: PieceLook, b: PieceLook): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.font === b.font && a.size === b.size
}
