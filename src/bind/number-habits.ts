import { PartRole } from '../model/roles.js'
import type { Heading, Numeral } from '../model/types.js'
import type { NumberForm, Part } from '../profile/types.js'
import type { Bound } from './types.js'

/** Share of the headings that makes a habit, and how many headings there must be. */
export const HABIT = { share: 0.65, headings: 4 }

/**
 * Habit of each depth. "1." and "2.1" side by side are a habit each; below, a depth that agrees with
 * itself has its own, and others follow all numbers in groups.
 */
export function habitsOf(headings: readonly Heading[], fixed: 'always' | 'never' | null) {
  const depths = new Map<number, Numeral[]>()
  for (const { numeral } of headings) {
    if (!numeral) continue
    depths.set(numeral.digits.length, [...(depths.get(numeral.digits.length) ?? []), numeral])
  }
  const grouped = [...depths].flatMap(([depth, all]) => (depth > 1 ? all : []))
  const common = fixed ? fixed === 'always' : habitOf(dots(grouped), grouped.length)
  return new Map(
    [...depths].map(([depth, all]) => {
      const own = depth === 1 ? habitOf(dots(all), all.length) : null
      const agreed = !fixed && all.length >= 2 && [0, all.length].includes(dots(all))
      return [depth, agreed ? dots(all) > 0 : depth === 1 ? own : common]
    }),
  )
}

function dots(numerals: readonly Numeral[]): number {
  return numerals.filter(({ dot }) => dot).length
}

/** true for a dot, false for none, null where the document has no habit. */
function habitOf(dotted: number, all: number): boolean | null {
  if (all < HABIT.headings) return null
  if (dotted / all >= HABIT.share) return true
  return dotted / all <= 1 - HABIT.share ? false : null
}

/** How the profile numbers headings in the part that a heading stands in; null where it does not say. */
export function numberOf(heading: Heading, bound: Bound): NumberForm | null {
  return partAround(heading, bound)?.number ?? null
}

/** The part of the profile, or the chapter, that a heading stands in; null for one that the profile does not know. */
export function partAround(heading: Heading, { parts, wanted }: Bound): Part | null {
  let top = heading
  while (top.parent) top = top.parent
  const bound = parts.find((part) => part.heading === top)?.part
  return bound ?? (top.kind === 'chapter' ? wanted(PartRole.chapter) : null)
}
