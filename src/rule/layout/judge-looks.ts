import type { Bound } from '../../bind/types.js'
import type { Block } from '../../model/types.js'
import type { Layout, Look } from '../../read/layout.js'
import type { Span, Texts } from '../../text/types.js'
import { bodyParagraphs, lettersIn } from './stretches.js'

/** Letters that a paragraph must have of another look before it counts as one that looks otherwise. */
const MIN_ODD_LETTERS = 20

/** What a stretch of text is like in one respect. */
export interface Reading {
  /** As a message names it: "Arial", "13 pt". */
  readonly name: Texts
  readonly fits: boolean
}

/** A paragraph most of which looks otherwise than wanted. */
interface Odd {
  readonly at: Span
  readonly name: Texts
}

/** How the body text looks in one respect. */
export interface Verdict {
  /** Share of its letters that look otherwise than wanted, from 0 to 1. */
  readonly share: number
  /** The commonest look that is not the wanted one, with its own share; null where all is as wanted. */
  readonly commonest: { readonly name: Texts; readonly share: number } | null
  /** In the order of the text. */
  readonly paragraphs: readonly Odd[]
}

/**
 * Judges the body text by its letters: headings, tables, captions, notes and the cover apart.
 *
 * @param read returns null for a look that does not say
 */
export function judgeLooks(
  { outline }: Bound,
  { looks }: Layout,
  read: (look: Look) => Reading | null,
): Verdict {
  const sweep = new Sweep(outline.source, bodyParagraphs(outline))
  for (const look of looks) {
    const reading = look.role === 'body' ? read(look) : null
    if (reading) sweep.add(look, reading)
  }
  sweep.close()
  const { total, odd } = sweep
  return { share: total.share, commonest: total.commonest, paragraphs: odd }
}

/** Letters by how they look. */
class Tally {
  #all = 0
  #wrong = 0
  readonly #kinds = new Map<string, { readonly name: Texts; letters: number }>()

  add({ name, fits }: Reading, letters: number): void {
    this.#all += letters
    if (fits) return
    this.#wrong += letters
    const kind = this.#kinds.get(name.en)
    if (kind) kind.letters += letters
    else this.#kinds.set(name.en, { name, letters })
  }

  get wrong(): number {
    return this.#wrong
  }

  get share(): number {
    return this.#all === 0 ? 0 : this.#wrong / this.#all
  }

  get commonest(): Verdict['commonest'] {
    let best: { readonly name: Texts; letters: number } | null = null
    for (const kind of this.#kinds.values()) {
      if (kind.letters > (best?.letters ?? 0)) best = kind
    }
    return best && { name: best.name, share: best.letters / this.#all }
  }
}

/** Goes through looks in the order of the text, paragraph by paragraph. */
class Sweep {
  readonly total = new Tally()
  /** Paragraphs that mostly look otherwise. */
  readonly odd: Odd[] = []
  readonly #source: string
  readonly #paragraphs: readonly Block[]
  #index = 0
  #tally = new Tally()

  constructor(source: string, paragraphs: readonly Block[]) {
    this.#source = source
    this.#paragraphs = paragraphs
  }

  /** A look may hold for several paragraphs, and a paragraph have several looks. */
  add(look: Look, reading: Reading): void {
    for (let one = this.#paragraph; one; one = this.#paragraph) {
      if (one.end > look.start) {
        if (one.start >= look.end) return
        const [start, end] = [Math.max(one.start, look.start), Math.min(one.end, look.end)]
        const letters = lettersIn(this.#source, start, end)
        this.total.add(reading, letters)
        this.#tally.add(reading, letters)
        if (one.end > look.end) return
      }
      this.close()
      this.#index++
    }
  }

  /** Ends the paragraph that is being gone through. */
  close(): void {
    const at = this.#paragraph
    const { wrong, share, commonest } = this.#tally
    this.#tally = new Tally()
    if (at && commonest && wrong >= MIN_ODD_LETTERS && share > 0.5) {
      this.odd.push({ at, name: commonest.name })
    }
  }

  get #paragraph(): Block | undefined {
    return this.#paragraphs[this.#index]
  }
}
