import type { Profile } from '../../profile/types.js'
import type { Layout, PageSection } from '../../read/layout.js'
import { samePaper, turned } from './lengths.js'
import { isPdf } from './next-step.js'

/**
 * Whether lengths on these pages are those of the booklet. A PDF on other paper than the profile asks for is made
 * larger or smaller when it is printed; the paper alone is what is wrong with it then.
 */
export function isTrueToSize(
  { paper, imposed }: PageSection,
  layout: Layout,
  { page }: Profile,
): boolean {
  if (!isPdf(layout) || !page?.paper) return !imposed
  return paper !== null && (samePaper(paper, page.paper) || samePaper(turned(paper), page.paper))
}

/** Tells of an offset whether lengths there are those of the booklet; true where no section is known. */
export function trueToSize(layout: Layout, profile: Profile): (offset: number) => boolean {
  const { sections } = layout
  const known = sections.map((section) => isTrueToSize(section, layout, profile))
  return (offset) => {
    let low = 0
    let high = sections.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((sections[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return known[low] ?? true
  }
}
