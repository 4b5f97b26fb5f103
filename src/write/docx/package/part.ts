import type { Element } from '../../../read/docx/types.js'
import { damaged } from '../../../read/package/error.js'
import { decodePart, encodingOfPart, parsePartText } from '../../../read/package/part-text.js'
import type { ElementRange } from '../../../read/package/xml.js'
import { encode, isSame, markOf } from '../../../read/text/encoding.js'

/** One change of the text of a part: `text` in place of what stands from `start` to `end`. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A part of a Word file that is edited in its text, so that every letter of the rest stays as it is. */
export class Part {
  readonly root: Element
  readonly #bytes: Uint8Array
  readonly #text: string
  readonly #ranges = new Map<Element, ElementRange>()
  readonly #edits: Edit[] = []

  /** @throws {DocxError} where it is no XML that can be used, or its letters could not be written back */
  constructor(name: string, bytes: Uint8Array) {
    this.#bytes = bytes
    this.#text = decodePart(bytes)
    if (!isSame(encodeAs(this.#text, bytes), bytes)) throw damaged(name)
    this.root = parsePartText(this.#text, name, (element, place) =>
      this.#ranges.set(element, place),
    )
  }

  get isChanged(): boolean {
    return this.#edits.length > 0
  }

  /** Where an element of this part begins. */
  startOf(element: Element): number {
    return this.#rangeOf(element).start
  }

  /** The start tag of an element as it is written. */
  tagOf(element: Element): string {
    const { start, opened } = this.#rangeOf(element)
    return this.#text.slice(start, opened)
  }

  /** How often a pattern occurs in the text. */
  count(pattern: RegExp): number {
    return [...this.#text.matchAll(pattern)].length
  }

  /**
   * Puts something in front of and behind what stands in an element. Once for each element.
   *
   * @param head a child that stays in front of both
   */
  surround(element: Element, before: string, after: string, head: Element | null = null): void {
    const { opened, closes, end } = this.#rangeOf(element)
    if (opened < end) {
      this.#insert(head ? this.#rangeOf(head).end : opened, before)
      this.#insert(closes, after)
      return
    }
    const text = `>${before}${after}</${nameIn(this.tagOf(element))}>`
    this.#edits.push({ start: end - '/>'.length, end, text })
  }

  remove(element: Element): void {
    const { start, end } = this.#rangeOf(element)
    this.#edits.push({ start, end, text: '' })
  }

  /** The part with its edits, in the encoding that it has. */
  bytes(): Uint8Array {
    const pieces: string[] = []
    let at = 0
    // What is put in where something is taken out stands before that.
    const edits = this.#edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
    for (const { start, end, text } of edits) {
      pieces.push(this.#text.slice(at, start), text)
      at = end
    }
    pieces.push(this.#text.slice(at))
    return encodeAs(pieces.join(''), this.#bytes)
  }

  #insert(at: number, text: string): void {
    if (text !== '') this.#edits.push({ start: at, end: at, text })
  }

  #rangeOf(element: Element): ElementRange {
    const place = this.#ranges.get(element)
    if (!place) throw new Error('This element stands in another part.')
    return place
  }
}

/** The name of a tag, with the prefix that it is written with. */
export function nameIn(tag: string): string {
  return /^<([^\s/>]+)/u.exec(tag)?.[1] ?? ''
}

function encodeAs(text: string, bytes: Uint8Array): Uint8Array {
  return encode(markOf(bytes) + text, encodingOfPart(bytes))
}
