import { isWithin } from '../../model/outline/headings.js'
import { type Reference, readReferences } from '../../model/outline/references.js'
import { formatNumber } from '../../model/signs/numerals.js'
import type { Heading, Outline } from '../../model/types.js'
import { type Digits, scopeOf, writtenNumber } from './written-number.js'

/** The headings that carry a number, and the references to it. */
export interface Named {
  readonly carriers: Heading[]
  readonly references: Reference[]
}

/** For a number that no heading carries and no reference names. */
export const NOTHING: Named = { carriers: [], references: [] }

/** Above this a number identifies no heading, and time would grow with the square. */
const MAX_CARRIERS = 50

const names = new WeakMap<Outline, ReadonlyMap<string, Named>>()

/**
 * Every number of an outline with its carriers and references. A number of one group counts for chapters only:
 * "Section 2" may mean anything.
 */
export function namesIn(outline: Outline): ReadonlyMap<string, Named> {
  const known = names.get(outline)
  if (known) return known
  const fresh = new Map<string, Named>()
  for (const heading of outline.headings) {
    const digits = writtenNumber(heading) ?? []
    const isNamed = heading.kind === 'chapter' ? digits.length === 1 : digits.length > 1
    if (heading.implied || !isNamed) continue
    const named = fresh.get(formatNumber(digits)) ?? { carriers: [], references: [] }
    named.carriers.push(heading)
    fresh.set(formatNumber(digits), named)
  }
  for (const reference of readReferences(outline)) {
    const key = formatNumber(reference.digits)
    const named = fresh.get(key) ?? { carriers: [], references: [] }
    named.references.push(reference)
    fresh.set(key, named)
  }
  names.set(outline, fresh)
  return fresh
}

/** The text refers to a number that no heading carries. */
export function isDangling(digits: Digits, outline: Outline, works: Heading | null): boolean {
  const { carriers, references } = namesIn(outline).get(formatNumber(digits)) ?? NOTHING
  return (
    carriers.length === 0 && references.some(({ own, owner }) => own && !isWithin(owner, works))
  )
}

/** The one heading that a reference can mean; null where there are two. */
export function targetOf(
  reference: Reference,
  carriers: readonly Heading[],
  outline: Outline,
): Heading | null {
  const [first, ...others] = meantBy(reference, carriers, outline)
  return others.length === 0 ? (first ?? null) : null
}

/** The headings that a reference can mean, of those that carry its number; none where too many do. */
export function meantBy(
  { owner, inChapter, listed }: Reference,
  carriers: readonly Heading[],
  outline: Outline,
): readonly Heading[] {
  if (carriers.length < 2) return carriers
  if (carriers.length > MAX_CARRIERS || listed.length > MAX_CARRIERS) return []
  // "Sections 2.1 to 2.3" are all in the introduction, or all in the chapters.
  const together = carriers.filter((one) =>
    listed.every((digits) => isCarriedIn(scopeOf(one), digits, outline)),
  )
  const likely = together.length > 0 ? together : carriers
  // From a chapter, "section 2.1" is one of the chapters; the introduction speaks of either.
  const near =
    inChapter || scopeOf(owner) === 'chapters'
      ? likely.filter((one) => scopeOf(one) === 'chapters')
      : likely
  return near.length > 0 ? near : likely
}

/** A heading of the scope has the number, or none has. */
function isCarriedIn(scope: Heading | 'chapters', digits: Digits, outline: Outline): boolean {
  const { carriers = [] } = namesIn(outline).get(formatNumber(digits)) ?? {}
  return carriers.length === 0 || carriers.some((one) => scopeOf(one) === scope)
}
