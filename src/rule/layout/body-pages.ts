import type { Bound } from '../../bind/types.js'
import { bodyStretches, lastLetter } from './stretches.js'

/**
 * The pages that hold text of the body, from 1, in their order: cover and list of works apart.
 *
 * @param starts offsets at which the pages begin, ascending
 */
export function bodyPages(bound: Bound, starts: readonly number[]): readonly number[] {
  const pages = new Set<number>()
  for (const stretch of bodyStretches(bound)) {
    const last = pageAt(starts, lastLetter(bound.outline.source, stretch))
    for (let page = pageAt(starts, stretch.start); page <= last; page++) pages.add(page)
  }
  return [...pages]
}

/** Offset at which a page begins. */
export function pageStart(starts: readonly number[], page: number): number {
  return starts[page - 1] ?? 0
}

/** The page that this offset is on; what stands before the first page is on it. */
function pageAt(starts: readonly number[], offset: number): number {
  let page = 1
  while ((starts[page] ?? Number.POSITIVE_INFINITY) <= offset) page++
  return page
}
