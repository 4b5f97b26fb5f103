import { isStrongName, isVietnameseName } from '../../text/names/vietnamese-names.js'
import { FieldRole } from '../roles.js'
import type { Block, CoverField } from '../types.js'
import { isOrnament } from './bodies.js'
import { Candidates } from './candidates.js'
import { fieldOf } from './field.js'
import { type Fields, HeadReader } from './head.js'
import { linesIn, type Piece, type Range } from './pieces.js'
import { placeYear, placeYearTail } from './places.js'

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
  private readonly top: HeadReader

  constructor(private readonly fields: Fields) {
    this.top = new HeadReader(fields, this.candidates)
  }

  /** A field with a label, or the type line, was read. */
  note(id: string): void {
    if (id === FieldRole.author) this.author = this.authored = true
    if (id === FieldRole.type) this.typed = true
    if (id === FieldRole.title) this.titled = true
    if (id !== FieldRole.ministry && id !== FieldRole.institution) this.head = false
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
      this.authored = this.putFound(FieldRole.author, this.candidates.takeAuthor()) || this.authored
    }
    if (!this.top.found)
      this.top.found = this.putFound(FieldRole.institution, this.candidates.takeInstitution())
    // What is left over on the back of the cover is no second title.
    if (this.typed || this.author || !this.titled) {
      this.titled = this.putFound(FieldRole.title, this.candidates.title()) || this.titled
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
      this.fields.put(FieldRole.place, fieldOf(block, from + found.place[0], from + found.place[1]))
    if (found?.year)
      this.fields.put(FieldRole.year, fieldOf(block, from + found.year[0], from + found.year[1]))
    if (found?.year) this.close()
  }

  private readRun(block: Block, run: readonly Range[], order: number): void {
    const below = this.top.withoutMinistry(block, run, order)
    if (below !== null && !this.head) this.close()
    let lines = below ?? run
    const first = lines[0]
    const text = first === undefined ? '' : block.text.slice(first.from, first.to)
    if (!this.head && this.top.isAgain(text)) this.close()
    const above = this.head || (!this.top.found && !this.candidates.isTitled && !this.typed)
    if (above) lines = this.top.withoutInstitutions(block, lines, order)
    const rest = this.withoutAuthor(block, lines)
    const from = rest[0]?.from
    const to = rest.at(-1)?.to
    if (from === undefined || to === undefined || block.kind === 'item') return
    this.candidates.add({ block, from, to, lines: rest.length, order })
    this.head = false
  }

  private withoutAuthor(block: Block, lines: readonly Range[]): readonly Range[] {
    if (this.author || lines.length === 0) return lines
    const text = (line: Range | undefined) =>
      line === undefined ? '' : block.text.slice(line.from, line.to)
    const first = lines[0]
    const last = lines.at(-1)
    const alone = lines.length === 1
    if (first && isVietnameseName(text(first)) && (alone || this.candidates.isEmpty)) {
      this.fields.put(FieldRole.author, fieldOf(block, first.from, first.to))
      this.author = this.authored = true
      this.head = false
      return lines.slice(1)
    }
    if (last && !alone && isStrongName(text(last))) {
      this.fields.put(FieldRole.author, fieldOf(block, last.from, last.to))
      this.author = this.authored = true
      return lines.slice(0, -1)
    }
    return lines
  }
}
