import { startsSmall } from '../../model/syntax.js'
import type { Page } from './types.js'

/** The words of a file, to tell whether a hyphen at the end of a line divides one or belongs to it. */
export class Words {
  readonly #pages: readonly Page[]
  #known: Set<string> | null = null

  constructor(pages: readonly Page[]) {
    this.#pages = pages
  }

  /** The next line behind a text, with a blank between, or closed up where a hyphen stands at the end. */
  join(text: string, next: string): string {
    if (text.endsWith('\u00ad')) return `${text.slice(0, -1)}${next}`
    const tail = /(\p{L}+)[-\u2010]$/u.exec(text.slice(-40))?.[1]
    if (tail === undefined || !startsSmall(next)) return `${text} ${next}`
    const head = /^\p{L}+/u.exec(next)?.[0] ?? ''
    return this.#isDivided(tail.toLowerCase(), head.toLowerCase())
      ? `${text.slice(0, -1)}${next}`
      : `${text}${next}`
  }

  /** "develop-ment", unlike "socio-economic". */
  #isDivided(tail: string, head: string): boolean {
    const known = this.#words()
    if (known.has(`${tail}${head}`)) return true
    return !known.has(`${tail}-${head}`) && !(known.has(tail) && known.has(head))
  }

  #words(): Set<string> {
    if (this.#known) return this.#known
    this.#known = new Set()
    for (const { lines } of this.#pages) {
      for (const { text } of lines) {
        // The last word of a line may be a part of one.
        for (const word of text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*(?=[^\p{L}-])/gu) ?? [])
          this.#known.add(word)
      }
    }
    return this.#known
  }
}
