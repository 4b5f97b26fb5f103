import type { Layout, PageSection } from '../../read/layout.js'
import type { Span } from '../../text/types.js'
import { lettersIn } from './stretches.js'

/** A section of pages, as far as it holds text of the stretches that are judged. */
export interface Held {
  readonly section: PageSection
  /** Where its text begins in the first of the stretches. */
  readonly start: number
  readonly letters: number
}

/** The sections that hold text of these stretches, in their order. */
export function sectionsIn(
  { sections }: Layout,
  source: string,
  stretches: readonly Span[],
): readonly Held[] {
  return sections.flatMap((section, index) => {
    const end = sections[index + 1]?.start ?? source.length
    const parts = stretches
      .map((one) => ({ start: Math.max(one.start, section.start), end: Math.min(one.end, end) }))
      .filter((one) => one.end > one.start)
    const letters = parts.reduce((sum, one) => sum + lettersIn(source, one.start, one.end), 0)
    const [first] = parts
    return first && letters > 0 ? [{ section, start: first.start, letters }] : []
  })
}

/** Upright; pages with a wide table are often on their side. */
export function isUpright({ paper }: PageSection): boolean {
  return paper === null || paper.width <= paper.height
}

/** Upright pages are to be set, and the file has others, which have to stay as they are. */
export function hasTurnedBeside({ sections }: Layout, toSet: PageSection): boolean {
  return isUpright(toSet) && !sections.every(isUpright)
}

/** Letters of all of them together. */
export function lettersOf(held: readonly Held[]): number {
  return held.reduce((sum, { letters }) => sum + letters, 0)
}

/** The sections of the sort that holds most text; sections with the same key are one sort. */
export function commonest(
  held: readonly Held[],
  key: (section: PageSection) => string,
): readonly Held[] {
  const sorts = new Map<string, Held[]>()
  for (const one of held) {
    const sort = sorts.get(key(one.section))
    if (sort) sort.push(one)
    else sorts.set(key(one.section), [one])
  }
  let best: readonly Held[] = []
  for (const sort of sorts.values()) if (lettersOf(sort) > lettersOf(best)) best = sort
  return best
}
