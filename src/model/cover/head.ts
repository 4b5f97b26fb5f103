import { plain } from '../../text/plain.js'
import { FieldRole } from '../roles.js'
import type { Block, CoverField } from '../types.js'
import { bodyLines, institutions, isCutLine, ministryEnd } from './bodies.js'
import type { Candidates } from './candidates.js'
import { fieldOf, joinFields } from './field.js'
import type { Range } from './pieces.js'

/** Receives the fields that are found. */
export interface Fields {
  /** Adds a field. */
  readonly put: (id: string, field: CoverField) => void
  /** Lengthens the last field of this role. */
  readonly extend: (id: string, field: CoverField) => void
}

/** Reads ministry and institutions at the top of a cover. A block may hold only one line of a longer name. */
export class HeadReader {
  /** An institution was found. */
  found = false
  private readonly seen = new Set<string>()
  private bodyOrder = -2
  private ministryOrder = -2

  constructor(
    private readonly fields: Fields,
    private readonly candidates: Candidates,
  ) {}

  /** The line named an institution before: an inner cover begins. */
  isAgain(line: string): boolean {
    return this.seen.has(plain(line).trim())
  }

  /** Takes ministries off the start of a run of lines; null where there are none. */
  withoutMinistry(block: Block, run: readonly Range[], order: number): readonly Range[] | null {
    const first = run[0]
    const last = run.at(-1)
    if (first === undefined || last === undefined) return null
    if (this.ministryOrder === order - 1) {
      this.ministryOrder = -2
      this.fields.extend(FieldRole.ministry, fieldOf(block, first.from, first.to))
      return run.slice(1)
    }
    const text = block.text.slice(first.from, last.to)
    const length = ministryEnd(text, first.to - first.from)
    if (length === 0) return null
    const end = first.from + length
    this.fields.put(FieldRole.ministry, fieldOf(block, first.from, end))
    const open = /(?:^| )(?:and|&|va|of)$/.test(plain(text.slice(0, length)).trim())
    if (open && end >= last.to) this.ministryOrder = order
    const blank = /^\s*/.exec(block.text.slice(end))?.[0].length ?? 0
    const rest = run
      .map(({ from, to }) => ({ from: Math.max(from, end + blank), to }))
      .filter(({ from, to }) => from < to)
    return this.withoutMinistry(block, rest, order) ?? rest
  }

  /** Takes institutions off the start of a run of lines. */
  withoutInstitutions(block: Block, run: readonly Range[], order: number): readonly Range[] {
    let rest = this.extended(block, run, order)
    while (rest.length > 0) {
      const count = bodyLines(rest.map((line) => block.text.slice(line.from, line.to)))
      const first = rest[0]
      const last = rest[(count ?? 1) - 1]
      if (count === null || first === undefined || last === undefined) break
      this.seen.add(plain(block.text.slice(first.from, first.to)).trim())
      const above = /^(?:academy|university|institute) of/.test(plain(block.text.slice(first.from)))
        ? this.candidates.takeLineAbove(order)
        : null
      for (const [index, one] of institutions(block.text.slice(first.from, last.to)).entries()) {
        const field = fieldOf(block, first.from + one.from, first.from + one.to)
        this.fields.put(
          FieldRole.institution,
          index === 0 && above ? joinFields(above, field) : field,
        )
      }
      rest = rest.slice(count)
      this.found = true
      this.bodyOrder = order
    }
    return rest
  }

  /** "OF POLITICS" or "HỒ CHÍ MINH" in a block of its own continues the institution above it. */
  private extended(block: Block, lines: readonly Range[], order: number): readonly Range[] {
    const first = lines[0]
    if (first === undefined || this.bodyOrder !== order - 1) return lines
    if (!isCutLine(block.text.slice(first.from, first.to))) return lines
    this.fields.extend(FieldRole.institution, fieldOf(block, first.from, first.to))
    this.bodyOrder = order
    return lines.slice(1)
  }
}
