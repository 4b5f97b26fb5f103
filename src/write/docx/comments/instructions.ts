import type { Element } from '../../../read/docx/types.js'

/** Follows the fields of a document to know where their instructions stand. */
export class Instructions {
  /** For each open field, whether its instruction is over. */
  readonly #over: boolean[] = []
  #open = 0

  /** Whether what comes now belongs to an instruction. */
  get isInside(): boolean {
    return this.#open > 0
  }

  /** @param mark `w:fldChar` */
  take(mark: Element): void {
    const type = mark.attributes['w:fldCharType']
    if (type === 'begin') {
      this.#over.push(false)
      this.#open++
    } else if (this.#over.pop() === false) this.#open--
    if (type === 'separate') this.#over.push(true)
  }
}
