import { startsSmall } from '../../../model/signs/syntax.js'
import type { Page } from '../types.js'

/** A web address or DOI that ends with one of its marks. */
function isAddress(token: string): boolean {
  return /(?:https?:\/\/|www\.|doi:|10\.\d)/u.test(token) && /[-./_=?&#~%]$/u.test(token)
}

function areCapitals(tail: string, head: string): boolean {
  return /\p{Lu}{2}[-\u2010]$/u.test(tail) && /^\p{Lu}{2}/u.test(head)
}

/** The words of a file, to tell whether a hyphen at the end of a line divides one or belongs to it. */
export class Words {
  readonly #pages: readonly Page[]
  #known: Set<string> | null = null
  #verdict: boolean | null = null

  constructor(pages: readonly Page[]) {
    this.#pages = pages
  }

  /** The next line behind a text, with a blank between, or closed up where a hyphen stands at the end. */
  join(text: string, next: string): string {
    const token = text.slice(Math.max(text.lastIndexOf(' ') + 1, text.length - 80))
    // "No. 02-NQ/TU", "https://example.org/thesis".
    if (/[\p{L}\p{N}/]\/$/u.test(token) && /^[\p{L}\p{N}]/u.test(next)) return `${text}${next}`
    if (isAddress(token) && /^[\p{Ll}\d]/u.test(next)) return `${text}${next}`
    if (/^https?:\/\/\S{30}/u.test(token) && /^[a-z\d]+[-./_=?&]\S/u.test(next))
      return `${text}${next}`
    // "1859-1485", "pp. 15–23"; a dash between blanks is none of these.
    const isAttached = /[\p{L}\p{N}][-\u2010\u2011]$/u.test(token) || /\p{N}–$/u.test(token)
    if (!isAttached) return `${text} ${next}`
    return this.#isDivided(token, next) ? `${text.slice(0, -1)}${next}` : `${text}${next}`
  }

  /** "develop-ment", unlike "socio-economic", "1859-1485" and addresses. */
  #isDivided(token: string, next: string): boolean {
    const tail = /^[“"‘'(]?(\p{L}[\p{L}-]{0,60})[-\u2010]$/u.exec(token)?.[1]?.toLowerCase()
    if (tail === undefined || !(startsSmall(next) || areCapitals(token, next))) return false
    // An address continues with its hyphen.
    if ((tail.match(/-/gu)?.length ?? 0) > 1) return false
    const head = /^\p{L}+(?:-\p{L}+)*/u.exec(next)?.[0].toLowerCase() ?? ''
    const known = this.#words()
    if (known.has(`${tail}-${head}`)) return false
    const isCompound = known.has(tail) && known.has(head)
    if (known.has(`${tail}${head}`)) return !isCompound || this.#divides()
    return !isCompound && this.#divides()
  }

  /** The file hyphenates: most words divided at its line ends are found elsewhere without the hyphen. */
  #divides(): boolean {
    this.#verdict ??= this.#judge()
    return this.#verdict
  }

  #judge(): boolean {
    const known = this.#words()
    let divided = 0
    let hyphened = 0
    for (const { lines } of this.#pages) {
      for (const [index, { text }] of lines.entries()) {
        const tail = /(\p{L}{2,40})[-\u2010]$/u.exec(text.slice(-45))?.[1]?.toLowerCase()
        const head = /^\p{Ll}+/u.exec(lines[index + 1]?.text ?? '')?.[0]
        if (tail === undefined || head === undefined) continue
        if (known.has(`${tail}-${head}`)) hyphened++
        else if (known.has(`${tail}${head}`)) divided++
      }
    }
    return divided > hyphened
  }

  #words(): Set<string> {
    if (this.#known) return this.#known
    this.#known = new Set()
    for (const { lines } of this.#pages) {
      for (const { text } of lines) {
        // The last word of a line may be a part of one.
        for (const word of text
          .toLowerCase()
          .split(/[^\p{L}-]/u)
          .slice(0, -1))
          this.#known.add(word)
      }
    }
    return this.#known
  }
}
