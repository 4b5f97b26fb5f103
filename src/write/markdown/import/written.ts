import { cleanLine } from '../../../model/signs/clean.js'
import { type Line, Locator, splitLines } from '../../../model/signs/lines.js'
import { isContentsLine, isPageNumber, isRule, lineStart } from '../../../model/signs/syntax.js'
import type { Block } from '../../../model/types.js'
import { trimEndOf } from '../../../text/trim.js'
import type { ItemStart } from './lists.js'

/** A line of a block as its author wrote it: emphasis, links and comments in it stay. */
export interface WrittenLine {
  /** Without list mark, indentation and quote marks; tabs stay. */
  readonly text: string
  /** The clean text that the reader made of it. */
  readonly clean: string
  /** Index of the line in the source, from 0. */
  readonly at: number
  /** Depth of the Markdown heading that this line is, else 0. */
  readonly depth: number
  /** What stands between this line and the one before: nothing where a hyphen joins them. */
  readonly glue: '' | ' '
}

/** A block as it was written, and what stands around it. */
export interface Written {
  readonly lines: readonly WrittenLine[]
  /** Begins with a quote mark: "> ". */
  readonly quoted: boolean
  /** Lines without text that are no accident, before the block or where a page break cut it: images, comments. */
  readonly before: readonly string[]
}

/** What is no prose, as it was written. */
export interface WrittenRaw extends Pick<Written, 'before'> {
  readonly text: string
  /** Text follows in the same line, as behind a comment. */
  readonly isFollowed: boolean
}

/** Walks through a source from block to block, in the order of the text. */
export class SourceReader {
  readonly #source: string
  readonly #lines: readonly Line[]
  readonly #locator: Locator
  /** Where the last block ended; nothing is taken twice. */
  #end = 0
  /** The last block was no prose. */
  #opaque = true

  constructor(source: string, start: number) {
    this.#source = source
    this.#lines = splitLines(source)
    this.#locator = new Locator(source, this.#lines)
    this.#end = start
  }

  /** A table, comment, note or code as it stands in the source, with plain line ends. */
  takeRaw(block: Block): WrittenRaw {
    const before = this.#between(block.start)
    this.#end = Math.max(this.#end, block.end)
    this.#opaque = true
    const line = this.#lines[this.#locator.point(block.end).line - 1] as Line
    const isFollowed = this.#source.slice(block.end, line.end).trim() !== ''
    return { text: plainEnds(this.#source.slice(block.start, block.end)), before, isFollowed }
  }

  /** The lines of a block. */
  take(block: Block): Written {
    const before = this.#between(block.start)
    const quoted = /^[ \t]*>/u.test(this.#lead(block.start))
    const lines: WrittenLine[] = []
    for (let from = 0; from < block.text.length; ) {
      if (from > 0) before.push(...this.#between(block.at(from)))
      const line = this.#takeLine(block, from)
      lines.push({ ...line.written, glue: block.text[from - 1] === ' ' || from === 0 ? ' ' : '' })
      from = line.to
    }
    this.#opaque = false
    return { lines, quoted, before }
  }

  /** What could stand behind the last block. */
  rest(): readonly string[] {
    return this.#between(this.#source.length)
  }

  /** The stretch of a block's text, from index `from` on, that one line of the source holds. */
  #takeLine(block: Block, from: number): { written: Omit<WrittenLine, 'glue'>; to: number } {
    const number = this.#locator.point(block.at(from)).line - 1
    const line = this.#lines[number] as Line
    const next = firstBehind(block, from, line.end)
    const clean = block.text.slice(from, next).trimEnd()
    const { start, end } = block.span(from, from + clean.length)
    const low = Math.max(line.start, this.#end)
    const raw = this.#source.slice(low, line.end)
    // Behind another piece of the same line a dash is no bullet.
    const mark = low > line.start && !this.#opaque ? null : lineStart(raw)
    const content = Math.min(start, low + (mark?.content ?? 0))
    const close = mark?.depth ? low + withoutClosing(raw).length : line.end
    const a = this.#isEmpty(content, start) ? content : start
    const b = this.#isEmpty(end, close) ? Math.max(end, close) : end + this.#marksAt(end)
    this.#end = b
    const text = this.#source.slice(a, b).trim()
    return { written: { text, clean, at: number, depth: mark?.depth ?? 0 }, to: next }
  }

  #isEmpty(start: number, end: number): boolean {
    return end <= start || cleanLine(this.#source, start, end).text === ''
  }

  /** Length of the marks that close an emphasis. */
  #marksAt(offset: number): number {
    return /^[*_`]*/u.exec(this.#source.slice(offset, offset + 8))?.[0].length ?? 0
  }

  /** Whole lines from the last block to `offset` that hold marks and no words. */
  #between(offset: number): string[] {
    const kept: string[] = []
    const from = this.#end
    let number = this.#locator.point(from).line - 1
    for (let line = this.#lines[number]; line && line.end <= offset; line = this.#lines[++number]) {
      if (line.start < from || line.start >= offset) continue
      const text = this.#source.slice(line.start, line.end).trim()
      if (text !== '' && isKept(text)) kept.push(text)
    }
    return kept
  }

  /** The bullet of an item and the columns before it, a tab for four. */
  itemStartOf({ start, bullet }: Block): ItemStart {
    const blank = /^[ \t]*/u.exec(this.#lead(start))?.[0] ?? ''
    return {
      bullet: bullet ? this.#source.slice(bullet.start, bullet.end) : '',
      column: blank.replaceAll('\t', '    ').length,
    }
  }

  #lead(offset: number): string {
    const { column } = this.#locator.point(offset)
    return this.#source.slice(offset - column + 1, offset)
  }
}

/** First index of the text that stands behind an offset of the source. */
function firstBehind(block: Block, from: number, offset: number): number {
  let [low, high] = [from + 1, block.text.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (block.at(middle) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Rules, page numbers, tables of contents and the rest of a code block are what reading takes away. */
function isKept(text: string): boolean {
  if (isRule(text) || /^[`~]{3}/u.test(text)) return false
  const { content } = lineStart(text)
  const clean = cleanLine(text, content, text.length).text
  return clean === '' && content < text.length && !isPageNumber(text) && !isContentsLine(text)
}

/** A Markdown heading without the hash marks that may close it. */
function withoutClosing(line: string): string {
  const bare = trimEndOf(line, ' ')
  const text = trimEndOf(bare, '#')
  return text.length < bare.length && /[ \t]$/u.test(text) ? text : line
}

/** Every line end as LF. */
export function plainEnds(text: string): string {
  return text.replace(/\r\n?/gu, '\n')
}
