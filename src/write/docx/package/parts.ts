import type { Package } from '../../../read/docx/types.js'
import { damaged } from '../../../read/package/error.js'
import { Part } from './part.js'

/** The parts of a Word file that are edited, each once. */
export class Parts {
  readonly #file: Package
  readonly #edited = new Map<string, { readonly name: string; readonly part: Part }>()
  readonly #made = new Map<string, Uint8Array>()

  constructor(file: Package) {
    this.#file = file
  }

  /**
   * A part to be edited; null where there is none.
   *
   * @param root name that its root element must have; any where it is left out
   * @throws {DocxError} where it is damaged, or something else
   */
  find(name: string, root?: string): Part | null {
    const key = name.toLowerCase()
    const known = this.#edited.get(key)?.part
    const bytes = known ? null : this.#file.bytes(name)
    const part = known ?? (bytes && new Part(name, bytes))
    if (part && root !== undefined && part.root.name !== root) throw damaged(name)
    if (part) this.#edited.set(key, { name, part })
    return part
  }

  /** A part that is not there yet. */
  make(name: string, text: string): void {
    this.#made.set(name, new TextEncoder().encode(text))
  }

  /** New contents by part name. */
  changed(): ReadonlyMap<string, Uint8Array> {
    const changed = new Map(this.#made)
    for (const { name, part } of this.#edited.values()) {
      if (part.isChanged) changed.set(name, part.bytes())
    }
    return changed
  }
}
