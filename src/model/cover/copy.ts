import type { Block, CoverField } from '../types.js'
import { bodyLines, goesOn, institutions, isOrnament, ministryEnd } from './bodies.js'
import { Candidates } from './candidates.js'
import { fieldOf } from './field.js'
import { isPersonName, isStrongName } from './names.js'
import { linesIn, type Piece, type Range } from './pieces.js'
import { placeYear, placeYearTail } from './places.js'
import { plain } from './plain.js'

/** Takes what was found. */
export interface Fields {
  /** Adds a field. */
  readonly put: (id: string, field: CoverField) => void
  /** Lengthens the last field of this id. */
  readonly extend: (id: string, field: CoverField) => void
}

/**
 * Reads what carries no label on one copy of the cover (outer or inner cover): ministry, institutions,
 * author, title, place and year.
 */
export class CopyReader {
  private readonly candidates = new Candidates()
  /** An author was found on this copy, on any copy. */
  private author = false
  private authored = false
  private typed = false
  private titled = false
  private head = true
  private heads = new Set<string>()
  private bodied = false
  /** Number of the piece that held the last institution. */
  private bodyOrder = -1

  constructor(private readonly fields: Fields) {}

  /** A field with a label, or the type line, was read. */
  note(id: string): void {
    if (id === 'author') this.author = this.authored = true
    if (id === 'type') this.typed = true
    if (id === 'title') this.titled = true
    if (id !== 'ministry' && id !== 'institution') this.head = false
  }

  /** Reads a piece without a label. */
  read(piece: Piece, order: number): void {
    const { block } = piece
    let run: Range[] = []
    const flush = () => {
      if (run.length > 0) this.readRun(block, run, order)
      run = []
    }
    for (const line of linesIn(block, piece)) {
      const text = block.text.slice(line.from, line.to)
      const found = placeYear(text)
      if (found === null && isOrnament(text)) continue
      const tail = found === null ? placeYearTail(text) : -1
      // "HỒ CHÍ MINH" may be the end of an academy's name.
      const aboveAll = this.head && !found?.year
      if (tail < 0 && (found === null || aboveAll)) {
        run.push(line)
        continue
      }
      if (tail > 0) run.push({ from: line.from, to: line.from + tail })
      flush()
      const from = line.from + Math.max(tail, 0)
      this.readPlace(block, from, block.text.slice(from, line.to))
    }
    flush()
  }

  /** Chooses author and title of this copy and begins the next one. */
  close(): void {
    if (!this.author && (this.typed || !this.authored)) {
      this.authored = this.putFound('author', this.candidates.takeAuthor()) || this.authored
    }
    if (!this.bodied) this.bodied = this.putFound('institution', this.candidates.takeInstitution())
    // What is left over on the back of the cover is no second title.
    if (this.typed || this.author || !this.titled) {
      this.titled = this.putFound('title', this.candidates.title()) || this.titled
    }
    this.candidates.clear()
    this.author = false
    this.typed = false
    this.head = true
  }

  private putFound(id: string, field: CoverField | null): boolean {
    if (field !== null) this.fields.put(id, field)
    return field !== null
  }

  private readPlace(block: Block, from: number, text: string): void {
    const found = placeYear(text)
    if (found?.place)
      this.fields.put('place', fieldOf(block, from + found.place[0], from + found.place[1]))
    if (found?.year)
      this.fields.put('year', fieldOf(block, from + found.year[0], from + found.year[1]))
    if (found?.year) this.close()
  }

  private readRun(block: Block, run: readonly Range[], order: number): void {
    let lines = this.withoutMinistry(block, run)
    const first = lines[0]
    if (first !== undefined && !this.head) {
      const again = plain(block.text.slice(first.from, first.to)).trim()
      if (this.heads.has(again)) this.close()
    }
    const above = this.head || (!this.bodied && this.candidates.isEmpty && !this.typed)
    if (above) lines = this.withoutInstitutions(block, this.extendBody(block, lines, order), order)
    const rest = this.withoutAuthor(block, lines)
    const from = rest[0]?.from
    const to = rest.at(-1)?.to
    if (from === undefined || to === undefined || block.kind === 'item') return
    this.candidates.add({ block, from, to, lines: rest.length, order })
    this.head = false
  }

  private withoutMinistry(block: Block, run: readonly Range[]): readonly Range[] {
    const first = run[0]
    const last = run.at(-1)
    if (first === undefined || last === undefined) return run
    const text = block.text.slice(first.from, last.to)
    const length = ministryEnd(text, first.to - first.from)
    if (length === 0) return run
    if (!this.head) this.close()
    const end = first.from + length
    this.fields.put('ministry', fieldOf(block, first.from, end))
    const blank = /^\s*/.exec(block.text.slice(end))?.[0].length ?? 0
    const rest = run
      .map(({ from, to }) => ({ from: Math.max(from, end + blank), to }))
      .filter(({ from, to }) => from < to)
    return this.withoutMinistry(block, rest)
  }

  /** "OF POLITICS" or "HỒ CHÍ MINH" in a block of its own goes on with the institution above it. */
  private extendBody(block: Block, lines: readonly Range[], order: number): readonly Range[] {
    const first = lines[0]
    if (first === undefined || this.bodyOrder !== order - 1) return lines
    if (!goesOn(block.text.slice(first.from, first.to))) return lines
    this.fields.extend('institution', fieldOf(block, first.from, first.to))
    this.bodyOrder = order
    return lines.slice(1)
  }

  private withoutInstitutions(
    block: Block,
    lines: readonly Range[],
    order: number,
  ): readonly Range[] {
    let rest = lines
    while (rest.length > 0) {
      const count = bodyLines(rest.map((line) => block.text.slice(line.from, line.to)))
      const first = rest[0]
      const last = rest[(count ?? 1) - 1]
      if (count === null || first === undefined || last === undefined) break
      this.heads.add(plain(block.text.slice(first.from, first.to)).trim())
      for (const one of institutions(block.text.slice(first.from, last.to))) {
        this.fields.put('institution', fieldOf(block, first.from + one.from, first.from + one.to))
      }
      rest = rest.slice(count)
      this.bodied = true
      this.bodyOrder = order
    }
    return rest
  }

  private withoutAuthor(block: Block, lines: readonly Range[]): readonly Range[] {
    if (this.author || lines.length === 0) return lines
    const text = (line: Range | undefined) =>
      line === undefined ? '' : block.text.slice(line.from, line.to)
    const first = lines[0]
    const last = lines.at(-1)
    const alone = lines.length === 1
    if (first && isPersonName(text(first)) && (alone || this.candidates.isEmpty)) {
      this.fields.put('author', fieldOf(block, first.from, first.to))
      this.author = this.authored = true
      this.head = false
      return lines.slice(1)
    }
    if (last && !alone && isStrongName(text(last))) {
      this.fields.put('author', fieldOf(block, last.from, last.to))
      this.author = this.authored = true
      return lines.slice(0, -1)
    }
    return lines
  }
}
