import { relatedPart } from '../../package/package.js'
import { elements } from '../../package/tree.js'
import type { Change, Remark } from '../../types.js'
import type { Inline } from '../runs/inline.js'
import type { Element, Package } from '../types.js'

interface OpenSpan {
  author: string | null
  start: number
  end: number
}

interface OpenChange extends OpenSpan {
  readonly kind: Change['kind']
}

/** Collects tracked changes and comments while the text is written. */
export class Annotations {
  readonly #changes: OpenChange[] = []
  readonly #remarks: OpenSpan[] = []
  readonly #open = new Map<string, OpenSpan>()
  readonly #authors: ReadonlyMap<string, string | null>

  constructor(file: Package) {
    this.#authors = authorsOf(relatedPart(file, 'comments'))
  }

  /**
   * A change of what stands from an index to the end of what was read so far.
   *
   * @param mark the element that records it, e.g. `w:ins`
   */
  change(kind: Change['kind'], mark: Element, inline: Inline, from: number): void {
    const change: OpenChange = { kind, author: authorOf(mark), start: 0, end: 0 }
    this.#changes.push(change)
    inline.mark((offset) => {
      change.start = offset
      change.end = offset
    }, from)
    if (inline.length === from) return
    inline.mark((offset) => {
      change.end = offset
    })
  }

  /** A change of what has no text: a section, a table. */
  changeAt(kind: Change['kind'], mark: Element, offset: number): void {
    this.#changes.push({ kind, author: authorOf(mark), start: offset, end: offset })
  }

  /** `w:commentRangeStart`, `w:commentRangeEnd` or `w:commentReference`. */
  comment(mark: Element, inline: Inline): void {
    const id = mark.attributes['w:id'] ?? ''
    const known = this.#open.get(id)
    if (known) {
      if (mark.name === 'w:commentRangeEnd') inline.mark((offset) => this.#end(known, offset))
      return
    }
    const remark: OpenSpan = { author: this.#authors.get(id) ?? null, start: 0, end: 0 }
    this.#open.set(id, remark)
    this.#remarks.push(remark)
    inline.mark((offset) => {
      remark.start = offset
      remark.end = offset
    })
  }

  /** Changes in the order of the text; what one author did at one place is one change. */
  changes(): Change[] {
    const sorted = this.#changes.sort((a, b) => a.start - b.start)
    const changes: OpenChange[] = []
    const last = new Map<Change['kind'], OpenChange>()
    for (const change of sorted) {
      const before = last.get(change.kind)
      // A blank line between two paragraphs is no gap.
      if (before?.author === change.author && change.start <= before.end + 2) {
        before.end = Math.max(before.end, change.end)
        continue
      }
      changes.push(change)
      last.set(change.kind, change)
    }
    return changes
  }

  /** Comments of people, in the order of the text. */
  remarks(): Remark[] {
    return this.#remarks
      .filter(({ author }) => !isOwnComment(author))
      .sort((a, b) => a.start - b.start)
  }

  #end(remark: OpenSpan, offset: number): void {
    remark.end = Math.max(remark.start, offset)
  }
}

function authorOf(mark: Element): string | null {
  const author = mark.attributes['w:author']?.trim()
  return author ? author : null
}

function authorsOf(comments: Element | null): Map<string, string | null> {
  return new Map(
    elements(comments, 'w:comment').map((one) => [one.attributes['w:id'] ?? '', authorOf(one)]),
  )
}

/** Author of the comments that `tomtat annotate` writes. */
export const ownAuthor = 'tomtat'

/** Whether the program wrote a comment itself: such a comment is no remark on the text that anybody has to settle. */
export function isOwnComment(author: string | null): boolean {
  return author === ownAuthor
}
