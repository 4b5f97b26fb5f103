import { habitsOf, partAround } from '../../bind/number-habits.js'
import type { Bound } from '../../bind/types.js'
import { PartRole } from '../../model/roles.js'
import type { Heading } from '../../model/types.js'
import type { Part } from '../../profile/types.js'
import { renumber } from '../../rule/fix/renumber.js'
import type { Edit } from '../../rule/types.js'
import { below, type Spot } from '../../write/markdown/skeleton/part-writer.js'
import type { Cursor } from './cursor.js'
import type { HeadingSlot } from './gaps.js'

/** Whether numbers of so many groups end in a dot in this document; null where it has no habit. */
export function dotHabit({ profile }: Bound, { headings }: Cursor) {
  const { dot } = profile.numbering
  const habits = habitsOf(headings, dot)
  return (groups: number): boolean | null =>
    habits.get(groups) ?? (dot ? null : agreement(headings, groups))
}

/** What the few numbers agree on that make no habit yet; "1." and "2.1" go their own ways. */
function agreement(headings: readonly Heading[], groups: number): boolean | null {
  const numerals = headings.flatMap(({ numeral }) => numeral ?? [])
  const own = numerals.filter(({ digits }) => digits.length === groups)
  const like =
    own.length > 0 || groups === 1 ? own : numerals.filter(({ digits }) => digits.length > 1)
  const dots = new Set(like.map(({ dot }) => dot))
  return dots.size === 1 ? dots.has(true) : null
}

/**
 * Number and depth of a heading that is not there yet, as its parent and the headings beside it have theirs.
 *
 * @param to where it is to stand
 */
export function spotBelow(parent: Heading, to: number, cursor: Cursor, bound: Bound): Spot | null {
  const scope = partAround(parent, bound)
  if (!scope) return null
  const beside = parent.children.filter(
    (child) => child !== cursor.own && child.kind === 'section' && !child.implied,
  )
  const [first] = beside
  const depth = first ? first.depth : below(parent.implied ? depthOfParts(bound) : parent.depth)
  const isNumbered = first ? beside.some(({ numeral }) => numeral) : scope.number
  return { depth, number: isNumbered ? nextNumber(parent, beside, to) : '', scope }
}

/** As `spotBelow`, for a part of the profile. */
export function spotOf(
  { parent, before }: HeadingSlot,
  part: Part,
  isHere: boolean,
  cursor: Cursor,
  bound: Bound,
): Spot {
  const to = isHere ? cursor.line.start : (before?.start ?? Number.POSITIVE_INFINITY)
  const spot = parent && spotBelow(parent, to, cursor, bound)
  return spot ?? { depth: depthOfParts(bound), number: '', scope: part }
}

/** The number behind the last section above an offset, or the first one below their heading; "" for none. */
function nextNumber(parent: Heading, beside: readonly Heading[], to: number): string {
  const last = beside.findLast(({ start, number }) => start < to && number.length > 0)
  if (last) {
    const digits = last.numeral?.digits ?? last.number
    return [...digits.slice(0, -1), (digits.at(-1) ?? 0) + 1].join('.')
  }
  if (parent.number.length === 0 && parent.kind !== 'part') return ''
  return [...parent.number, 1].join('.')
}

/** Depth of the headings of parts and chapters. */
export function depthOfParts({ outline }: Bound): number {
  return outline.parts.find(({ implied }) => !implied)?.depth ?? 1
}

/**
 * Renumbers the headings behind a new one: each moves on by one as long as its number is taken, with everything below
 * it and the references to it.
 *
 * @param number of the heading that is to stand on the line of the cursor, "2.2"
 */
export function makeRoom(
  parent: Heading | null,
  number: string,
  { own, line }: Cursor,
  { find, outline }: Bound,
): readonly Edit[] {
  const moves = new Map<Heading, readonly number[]>()
  const digits = number.split('.').map(Number)
  let taken = digits.at(-1) ?? 0
  for (const heading of parent?.children ?? []) {
    if (heading === own || heading.start < line.start || heading.kind !== 'section') continue
    const { numeral } = heading
    if (numeral?.digits.length !== digits.length || numeral.digits.at(-1) !== taken) break
    taken++
    moves.set(heading, [...digits.slice(0, -1), taken])
  }
  return moves.size > 0 ? renumber(moves, outline, find(PartRole.works)?.heading ?? null).edits : []
}
