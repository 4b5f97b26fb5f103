import { relatedPart } from '../../package/package.js'
import { elements } from '../../package/tree.js'
import type { Element, Package } from '../types.js'

type NoteKind = 'footnote' | 'endnote'

/** A note that the text refers to: its number in the text, and where it stands. */
export interface Note {
  readonly number: number
  readonly element: Element
  /** Name of the part it stands in. */
  readonly part: string
}

/** Footnotes and endnotes of a document, numbered together in the order in which the text refers to them. */
export class Notes {
  readonly #notes: Readonly<Record<NoteKind, ReadonlyMap<string, Element>>>
  readonly #parts: Readonly<Record<NoteKind, string>>
  readonly #numbers = new Map<Element, number>()
  #waiting: Note[] = []

  constructor(file: Package) {
    this.#notes = { footnote: notesOf(file, 'footnote'), endnote: notesOf(file, 'endnote') }
    this.#parts = { footnote: partOf(file, 'footnotes'), endnote: partOf(file, 'endnotes') }
  }

  /** Number of a note in the text; null where there is no such note. */
  refer(kind: NoteKind, id: string): number | null {
    const element = this.#notes[kind].get(id)
    if (!element) return null
    const known = this.#numbers.get(element)
    if (known !== undefined) return known
    const number = this.#numbers.size + 1
    this.#numbers.set(element, number)
    this.#waiting.push({ number, element, part: this.#parts[kind] })
    return number
  }

  /** Notes that were referred to since they were last taken. */
  take(): readonly Note[] {
    const waiting = this.#waiting
    if (waiting.length > 0) this.#waiting = []
    return waiting
  }
}

function partOf(file: Package, type: string): string {
  for (const relation of file.relations(file.main).values()) {
    if (relation.type === type && !relation.external) return relation.target
  }
  return file.main
}

/** Lines that part notes from the text are stored as notes too, and are none. */
function notesOf(file: Package, kind: NoteKind): Map<string, Element> {
  const notes = new Map<string, Element>()
  for (const note of elements(relatedPart(file, `${kind}s`), `w:${kind}`)) {
    const { 'w:id': id, 'w:type': type = 'normal' } = note.attributes
    if (id !== undefined && type === 'normal') notes.set(id, note)
  }
  return notes
}
