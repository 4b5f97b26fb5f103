import type { Profile } from '../../profile/types.js'
import type { Layout, PageSection } from '../../read/layout.js'
import { lastUpTo } from '../../text/last-up-to.js'
import { samePaper, turned } from './lengths.js'
import { isPdf } from './page-requirement.js'

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

/** Whether lengths at an offset are those of the booklet; true where no section is known. */
export function trueToSize(layout: Layout, profile: Profile): (offset: number) => boolean {
  const { sections } = layout
  const known = new Map(
    sections.map((section) => [section, isTrueToSize(section, layout, profile)]),
  )
  return (offset) => {
    const section = lastUpTo(sections, offset) ?? sections[0]
    return section === undefined || known.get(section) === true
  }
}
