import type { Pages as PageCount } from '../../layout.js'

/** No page holds more; programs that do not count pages keep the page count of an empty template. */
const MAX_CHARACTERS_PER_PAGE = 9000

/** Collects where pages begin, as the program that saved the file recorded it. */
export class Pages {
  readonly #rendered: number[] = []
  readonly #broken: number[] = []

  /** @param kind left by the last layout, or asked for by whoever wrote the text */
  begin(offset: number, kind: 'rendered' | 'broken'): void {
    ;(kind === 'rendered' ? this.#rendered : this.#broken).push(offset)
  }

  /**
   * Pages as the file last claimed them, with their places only where as many were found.
   *
   * @param claimed number of pages; null where the file does not say
   * @param text what was recovered
   */
  count(claimed: number | null, text: string): PageCount | null {
    if (claimed === null || claimed < 1 || text.length > claimed * MAX_CHARACTERS_PER_PAGE)
      return null
    const starts = this.#starts(text)
    const missing = claimed - starts.length
    const fits = Math.abs(missing) <= 1 && this.#rendered.length > 0
    if (!fits) return { count: claimed, exact: false, starts: null }
    // The page that left no trace is an empty one: the back of the cover.
    if (missing === 1) starts.unshift(0)
    return { count: starts.length, exact: false, starts }
  }

  /** A break that somebody set and the page that the layout saw behind it are one. */
  #starts(text: string): number[] {
    const rendered = this.#rendered.sort((a, b) => a - b)
    const starts = [0, ...rendered]
    let next = 0
    for (const broken of this.#broken.sort((a, b) => a - b)) {
      while ((rendered[next] ?? Infinity) < broken) next++
      const seen = rendered[next]
      const same = seen !== undefined && isSameBreak(text, broken, seen)
      if (!same && broken < text.length && !isSameBreak(text, 0, broken)) starts.push(broken)
      if (same) next++
    }
    return starts.sort((a, b) => a - b)
  }
}

function isSameBreak(text: string, from: number, to: number): boolean {
  return to - from <= 40 && !/[\p{L}\p{N}]/u.test(text.slice(from, to))
}
