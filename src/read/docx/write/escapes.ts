import { escapeInline, escapeStart } from '../../escape.js'
import type { Inline } from '../runs/inline.js'
import type { EmphasisMark } from './emphasis.js'

/** What a backslash escapes; before these, `escapeInline` doubles it. */
const ESCAPABLE = /^[!-/:-@[-`{-~]/u

/** Indexes of the letters of a line that a backslash must stand before, so that they are read as what they are. */
export class Escapes {
  readonly indexes = new Set<number>()
  readonly #inline: Inline
  readonly #start: number
  readonly #end: number

  constructor(inline: Inline, start: number, end: number) {
    this.#inline = inline
    this.#start = start
    this.#end = end
  }

  /** @param begins the line may begin like a heading, quotation or the like */
  inText(begins: boolean): void {
    const line = this.#inline.text.slice(this.#start, this.#end)
    const inside = escapeInline(line)
    const escaped = begins ? escapeStart(inside) : inside
    if (escaped === line) return
    // Escaping only puts backslashes in.
    for (let at = 0, index = 0; at < escaped.length; at++) {
      const isDoubled = line[index] === '\\' && ESCAPABLE.test(line.charAt(index + 1))
      if (isDoubled || escaped[at] !== line[index]) this.indexes.add(this.#start + index)
      if (isDoubled) at++
      if (isDoubled || escaped[at] === line[index]) index++
    }
  }

  /** A backslash or underscore means nothing where it stands, but something beside a mark that is put there. */
  besideMarks(marks: readonly EmphasisMark[]): void {
    const { text, inserts } = this.#inline
    if (marks.length === 0 && inserts.length === 0) return
    this.#each('\\', (at) => {
      const next = at + 1 < this.#end ? text.charAt(at + 1) : ''
      if (!ESCAPABLE.test(next)) this.indexes.add(at)
    })
    for (const { at } of marks) {
      for (let left = at; left > this.#start && text[left - 1] === '_'; left--)
        this.indexes.add(left - 1)
      for (let right = at; right < this.#end && text[right] === '_'; right++)
        this.indexes.add(right)
    }
  }

  /** Bars would end the cell of a table. */
  bars(): void {
    this.#each('|', (at) => this.indexes.add(at))
  }

  /** Hash marks at the end would close a heading. */
  lastHashes(): void {
    const from = Math.max(this.#start, this.#end - 101)
    const hashes = /\s#{1,100}$/u.exec(this.#inline.text.slice(from, this.#end))
    if (hashes) this.indexes.add(this.#end - hashes[0].length + 1)
  }

  #each(letter: string, found: (at: number) => void): void {
    const { text } = this.#inline
    for (
      let at = text.indexOf(letter, this.#start);
      at >= 0 && at < this.#end;
      at = text.indexOf(letter, at + 1)
    ) {
      found(at)
    }
  }
}
