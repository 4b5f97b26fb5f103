import type { Span } from '../text/types.js'
import type { Origin } from './types.js'

/** Writes the Markdown of a Word file or PDF, block by block, and the way back to the original. */
export class Recovery {
  readonly origins: Origin[] = []
  #parts: string[] = []
  #length = 0

  /** UTF-16 units written so far: where the next block begins once the blank line before it is written. */
  get length(): number {
    return this.#length
  }

  get text(): string {
    return this.#parts.join('')
  }

  /**
   * Appends one block (a heading, paragraph, item, table …) behind a blank line.
   *
   * @param markdown without blank lines around it; nothing is written where it is empty
   * @returns where it stands, without the line end
   */
  block(markdown: string, origin: Omit<Origin, 'start'>): Span {
    if (markdown === '') return { start: this.#length, end: this.#length }
    if (this.#length > 0) this.#put('\n')
    const start = this.#length
    const last = this.origins.at(-1)
    if (last?.page !== origin.page || last.paragraph !== origin.paragraph) {
      this.origins.push({ ...origin, start })
    }
    this.#put(markdown)
    const end = this.#length
    this.#put('\n')
    return { start, end }
  }

  /** From this offset (inside the block written last) on the text stands elsewhere, e.g. on the next page. */
  moved(start: number, origin: Omit<Origin, 'start'>): void {
    this.origins.push({ ...origin, start })
  }

  #put(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
  }
}
