import { isSummaryFrontMatter } from '../model/cover/front-matter.js'
import { FieldRole } from '../model/roles.js'
import type { CoverRequirement } from '../profile/types.js'
import type { Span } from '../text/types.js'
import type { Bound } from './types.js'

/** Fields of the cover that must be filled once the council is named, even where `blank` does not name them. */
const printed = new Set<FieldRole | null>([FieldRole.place, FieldRole.year])
const blanks = /…|\.{3,}|_{3,}/u
/** A day or an hour; a year alone is none. */
const hourOrDay = /(?<!\d)\d{1,2}(?!\d)/u

/**
 * The field is one that the printed summary may no longer leave blank: what waits for the council, and
 * place and year. Independent reviewers stay secret.
 */
export function isFilledAtTheEnd({ role, blank }: CoverRequirement): boolean {
  return role !== FieldRole.independentReviewers && (blank !== null || printed.has(role))
}

/** Where a field that is there is still to be filled in; null where it is filled. */
export function unfilledSpan({ key, role }: CoverRequirement, bound: Bound): Span | null {
  const found = bound.summary.cover[key] ?? []
  const blank = found.find((one) => one.blank || blanks.test(one.value))
  if (blank || role !== FieldRole.defence) return blank ?? null
  return defenceIsKnown(bound) ? null : (found[0] ?? null)
}

/** Place, day and hour: two keys of the front matter, or a sentence of the cover that holds a number. */
function defenceIsKnown({ summary, outline }: Bound): boolean {
  const { frontMatter } = outline
  const defence = frontMatter?.data.defence
  if (isSummaryFrontMatter(frontMatter) && typeof defence === 'object' && defence !== null) {
    return ['place', 'time'].every((key) => {
      const value: unknown = (defence as Record<string, unknown>)[key]
      return value !== undefined && value !== null && String(value).trim() !== ''
    })
  }
  return (summary.cover.defence ?? []).some(({ value }) => hourOrDay.test(value))
}
