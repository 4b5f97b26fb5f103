import type { Outline, Span, Texts } from '../../model/types.js'
import type { Bound } from '../../profile/types.js'
import type { Layout, Look } from '../../read/layout.js'
import { behindCover, lettersIn } from './stretches.js'

/** Letters that a paragraph must have of another look before it counts as one that looks otherwise. */
const PARAGRAPH = 20

/** What a stretch of text is like in one respect. */
export interface Reading {
  /** As a message names it: "Arial", "13 pt". */
  readonly said: Texts
  readonly fits: boolean
}

/** A paragraph most of which looks otherwise than wanted. */
export interface Odd {
  readonly at: Span
  readonly said: Texts
}

/** How the body text looks in one respect. */
export interface Verdict {
  /** Share of its letters that look otherwise than wanted, from 0 to 1. */
  readonly share: number
  /** The commonest look that is not the wanted one; null where all is as wanted. */
  readonly commonest: Texts | null
  /** In the order of the text. */
  readonly paragraphs: readonly Odd[]
}

/**
 * Judges the body text by its letters: headings, tables, captions, notes and the cover apart.
 *
 * @param read null where a look does not tell
 */
export function judgeLooks(
  bound: Bound,
  { looks }: Layout,
  read: (look: Look) => Reading | null,
): Verdict {
  const { source } = bound.outline
  const body = behindCover(bound)
  const total = new Tally()
  const paragraphs: Odd[] = []
  const byBlock = new Paragraphs(bound.outline, (one) => paragraphs.push(one))
  for (const look of body ? looks : []) {
    if (look.role !== 'body' || look.start < (body?.start ?? 0)) continue
    const reading = read(look)
    if (!reading) continue
    total.add(reading, lettersIn(source, look.start, look.end))
    byBlock.add(look, reading)
  }
  byBlock.close()
  return { share: total.share, commonest: total.commonest, paragraphs }
}

/** Letters by how they look. */
class Tally {
  #all = 0
  #wrong = 0
  readonly #kinds = new Map<string, { readonly said: Texts; letters: number }>()

  add({ said, fits }: Reading, letters: number): void {
    this.#all += letters
    if (fits) return
    this.#wrong += letters
    const kind = this.#kinds.get(said.en)
    if (kind) kind.letters += letters
    else this.#kinds.set(said.en, { said, letters })
  }

  get wrong(): number {
    return this.#wrong
  }

  get share(): number {
    return this.#all === 0 ? 0 : this.#wrong / this.#all
  }

  get commonest(): Texts | null {
    let best: { readonly said: Texts; letters: number } | null = null
    for (const kind of this.#kinds.values()) {
      if (kind.letters > (best?.letters ?? 0)) best = kind
    }
    return best?.said ?? null
  }
}

/** Goes through looks in the order of the text and tells the paragraphs that mostly look otherwise. */
class Paragraphs {
  readonly #outline: Outline
  readonly #tell: (odd: Odd) => void
  #index = 0
  #tally = new Tally()

  constructor(outline: Outline, tell: (odd: Odd) => void) {
    this.#outline = outline
    this.#tell = tell
  }

  /** A look may hold for several paragraphs, and a paragraph have several looks. */
  add(look: Look, reading: Reading): void {
    const { blocks, source } = this.#outline
    for (let block = blocks[this.#index]; block; block = blocks[this.#index]) {
      if (block.end > look.start) {
        if (block.start >= look.end) return
        const [start, end] = [Math.max(block.start, look.start), Math.min(block.end, look.end)]
        this.#tally.add(reading, lettersIn(source, start, end))
        if (block.end > look.end) return
      }
      this.close()
      this.#index++
    }
  }

  close(): void {
    const at = this.#outline.blocks[this.#index]
    const { wrong, share, commonest } = this.#tally
    this.#tally = new Tally()
    if (at && commonest && wrong >= PARAGRAPH && share > 0.5) this.#tell({ at, said: commonest })
  }
}
