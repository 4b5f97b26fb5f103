import type { Element } from '../types.js'

/** Fields whose result repeats what stands elsewhere: tables of contents, of figures, of authorities, indexes. */
const CONTENTS = /^\s*(?:TOC|TOA|INDEX)(?=\s|\\|$)/iu

/** The instruction makes a table of contents, of figures or an index. */
export function isContents(instruction: string): boolean {
  return CONTENTS.test(instruction)
}

interface OpenField {
  inCode: boolean
  left: boolean
  instruction: string
}

/** Follows the fields of a story from mark to mark: their results are text, their instructions are not. */
export class Fields {
  readonly #whole: ReadonlySet<Element>
  readonly #open: OpenField[] = []
  #isSuppressed = 0

  /** @param whole marks of the fields that are complete */
  constructor(whole: ReadonlySet<Element>) {
    this.#whole = whole
  }

  /** What is read now is no text: an instruction, or a result that is left out. */
  get isSuppressed(): boolean {
    return this.#isSuppressed > 0
  }

  /** A table of contents is being left out. */
  get inContents(): boolean {
    return this.#isSuppressed > 0 && this.#open.some(({ left }) => left)
  }

  mark(mark: Element): void {
    if (!this.#whole.has(mark)) return
    const type = mark.attributes['w:fldCharType']
    const field = this.#open.at(-1)
    if (type === 'begin') {
      this.#open.push({ inCode: true, left: false, instruction: '' })
      this.#isSuppressed++
    } else if (type === 'separate' && field?.inCode) {
      field.inCode = false
      field.left = isContents(field.instruction)
      if (!field.left) this.#isSuppressed--
    } else if (type === 'end' && field) {
      this.#open.pop()
      if (field.inCode || field.left) this.#isSuppressed--
    }
  }

  instruct(text: string): void {
    const field = this.#open.at(-1)
    if (field?.inCode && field.instruction.length < 200) field.instruction += text
  }

  /** The instruction of the field that was begun last. */
  get instruction(): string {
    return this.#open.at(-1)?.instruction ?? ''
  }

  /** A heading stands where only contents should be: their end was lost, and the text goes on. */
  leaveContents(): void {
    for (const field of this.#open) {
      if (!field.left) continue
      field.left = false
      this.#isSuppressed--
    }
  }
}

/** The field counts figures, tables and the like. */
export function isSequence(instruction: string): boolean {
  return /^\s*SEQ(?=\s)/iu.test(instruction)
}
