import { hasNoSmall } from '../../text/capitals.js'
import { trimEndOf } from '../../text/trim.js'
import type { Block, CoverField } from '../types.js'
import { isInstitution } from './bodies.js'
import { fieldOf } from './field.js'
import { words } from './names.js'

/** A stretch that may be the title: neighbouring lines with nothing known between them. */
export interface Candidate {
  readonly block: Block
  readonly from: number
  readonly to: number
  readonly lines: number
  /** Number of the piece in the cover: neighbours follow each other. */
  readonly order: number
}

const noName = /\d|(?:^| )(?:OF|AND|THE|IN|VÀ|CỦA)(?: |$)/

/** The lines of one copy of the cover that were not recognised as anything else. */
export class Candidates {
  private list: Candidate[] = []

  get isEmpty(): boolean {
    return this.list.length === 0
  }

  /** Something is there that is more than a short line. */
  get isTitled(): boolean {
    return this.list.some((one) => one.lines > 1 || words(textOf(one)).length > 4)
  }

  /** Takes out the short line just above: the beginning of a name that goes on below. */
  takeLineAbove(order: number): CoverField | null {
    const last = this.list.length - 1
    return this.list[last]?.order === order - 1 && !this.isTitled ? this.take(last) : null
  }

  add(candidate: Candidate): void {
    this.list.push(candidate)
  }

  clear(): void {
    this.list = []
  }

  /** Takes out an author whose name is not Vietnamese: a short line in capitals above a long one. */
  takeAuthor(): CoverField | null {
    const index = this.list.findIndex((one) => {
      const text = textOf(one)
      const count = words(text).length
      return one.lines === 1 && count >= 2 && count <= 5 && hasNoSmall(text) && !noName.test(text)
    })
    const longer = this.list.slice(index + 1).some((one) => words(textOf(one)).length >= 6)
    return longer ? this.take(index) : null
  }

  /** Takes out an institution under the title: a line of its own, while another is left for the title. */
  takeInstitution(): CoverField | null {
    if (this.list.length < 2) return null
    return this.take(
      this.list.findIndex((one) => {
        const text = textOf(one)
        return one.lines === 1 && words(text).length <= 10 && isInstitution(text)
      }),
    )
  }

  /** The longest stretch that can be a title. A title that a page break or a last line of years divided is joined. */
  title(): CoverField | null {
    const runs: Candidate[][] = []
    for (const one of this.list) {
      const last = runs.at(-1)
      const before = last?.at(-1)
      if (last !== undefined && before !== undefined && continues(before, one)) last.push(one)
      else runs.push([one])
    }
    const fields = runs.map(titleOf).filter((field) => isTitle(field.value))
    return fields.sort((a, b) => b.value.length - a.value.length)[0] ?? null
  }

  private take(index: number): CoverField | null {
    const found = this.list[index]
    if (found === undefined) return null
    this.list.splice(index, 1)
    return fieldOf(found.block, found.from, found.to)
  }
}

function textOf({ block, from, to }: Candidate): string {
  return block.text.slice(from, to)
}

/** The next block, in capitals like the one before it or only years. */
function continues(before: Candidate, one: Candidate): boolean {
  if (one.order !== before.order + 1) return false
  const text = textOf(one).trim()
  return /^[\d\s()–-]+$/.test(text) || (hasNoSmall(text) && hasNoSmall(textOf(before)))
}

function titleOf(run: readonly Candidate[]): CoverField {
  const fields = run.map(({ block, from, to }) => fieldOf(block, from, to))
  const [first] = fields
  const value = trimEndOf(run.map((one) => textOf(one).trim()).join(' '), ' :;,–—-')
  if (first === undefined || run.length < 2)
    return first ?? { value, blank: false, start: 0, end: 0 }
  return { value, blank: false, start: first.start, end: fields.at(-1)?.end ?? first.end }
}

function isTitle(text: string): boolean {
  const count = words(text).length
  if (count < 2 || count > 60) return false
  return hasNoSmall(text) || (count <= 40 && !/[.!?;](?:\s|$)/.test(text))
}
