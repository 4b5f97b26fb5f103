import type { Problem } from '../bind/types.js'
import type { Heading } from '../model/types.js'
import { short } from '../text/messages.js'
import type { Texts } from '../text/types.js'

/** Where a part belongs, in words: "before “5. …”", "after “3. …”". */
export function whereOf({
  before,
  after,
  heading,
}: Pick<Problem, 'before' | 'after' | 'heading'>): Texts {
  if (heading?.implied && heading.text === '') return { en: 'there', vi: 'tại đó' }
  if (before) return { en: `before “${quote(before)}”`, vi: `trước “${quote(before)}”` }
  if (after) return { en: `after “${quote(after)}”`, vi: `sau “${quote(after)}”` }
  return { en: 'here', vi: 'tại đây' }
}

/** As `whereOf`; where no sibling is there to stand beside, the parent says where. */
export function whereWithin(
  problem: Pick<Problem, 'before' | 'after' | 'heading' | 'parent'>,
): Texts {
  const { before, after, heading, parent } = problem
  if (before || after || heading || !parent) return whereOf(problem)
  return { en: `below “${quote(parent)}”`, vi: `dưới “${quote(parent)}”` }
}

/** A heading as a message names it: its number and the first words of its title. */
export function quote(heading: Heading, limit = 60): string {
  return short(heading.text || heading.number.join('.'), limit)
}
