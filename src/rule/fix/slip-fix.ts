import type { Bound } from '../../bind/types.js'
import { PartRole } from '../../model/roles.js'
import type { Heading, Outline, Slip } from '../../model/types.js'
import { nearness } from '../../text/fold.js'
import type { Edit, Report } from '../types.js'
import { beginningOf, insertion } from './edits.js'
import { renumber } from './renumber.js'
import { followers, siblingsOf, writtenNumber } from './written-number.js'

type Digits = readonly number[]
type SlipFix = Pick<Report, 'fix' | 'edits' | 'leaves'>

/** Above this no fix is offered: no real section is divided into more, and time grows with the square. */
const MAX_SIBLINGS = 200

/** Titles as near as this are the same one, pasted twice. */
const SAME_TITLE_NEARNESS = 0.9

/**
 * The fix of the number of a heading: with its subsections, the headings behind it that would collide,
 * and the references. Empty where the right number cannot be known or cannot be written.
 */
export function slipFix(heading: Heading, bound: Bound): SlipFix {
  const { slip } = heading
  const isUsual = siblingsOf(heading, bound.outline).length <= MAX_SIBLINGS
  if (!slip || slip.expected.length === 0 || !isUsual) return {}
  if (slip.kind === 'unnumbered') {
    const edits = inserted(heading, bound)
    return { fix: 'suggest', edits: [...edits, ...claims(heading, bound, edits)] }
  }
  const from = writtenNumber(heading)
  if (!from || from.length !== slip.expected.length) return {}
  const moves = movesFor(heading, slip, from, bound)
  if (!moves) return {}
  const works = bound.find(PartRole.works)?.heading ?? null
  const { edits, unsure } = renumber(moves, bound.outline, works)
  const sure = isCertain(heading, slip, from, bound, moves)
  const kind = sure ? 'safe' : 'suggest'
  return { fix: kind, edits: [...edits, ...claims(heading, bound, edits)], leaves: unsure }
}

/**
 * Edits that change nothing, at the number of every heading beside it: two slips of one row are fixed one
 * after the other, since each was read with the other still in the text.
 */
function claims(heading: Heading, { outline }: Bound, edits: readonly Edit[]): readonly Edit[] {
  if (edits.length === 0) return []
  return siblingsOf(heading, outline).map(({ numeral, start }) =>
    insertion(numeral?.start ?? start, ''),
  )
}

/** Headings that get another number, this one first; null where that would be guessing. */
function movesFor(
  heading: Heading,
  { kind, expected }: Slip,
  from: Digits,
  { outline }: Bound,
): ReadonlyMap<Heading, Digits> | null {
  const wanted = kind === 'gap' || kind === 'order' ? from : expected
  const behind = followers(heading, outline).filter((one) =>
    sameParent(writtenNumber(one) ?? [], wanted),
  )
  const moves = new Map([[heading, expected]])
  if (kind === 'gap') return closed(moves, behind, last(from) - last(expected), from)
  return kind === 'order' ? sorted(moves, behind, from) : pushed(moves, behind, expected)
}

/** "2, 2, 3, 5": what would collide moves on by one, and no more. */
function pushed(moves: Map<Heading, Digits>, behind: readonly Heading[], expected: Digits) {
  let reached = expected
  for (const next of behind) {
    const own = writtenNumber(next) ?? []
    if (last(own) > last(reached)) break
    if (next.slip && next.slip.kind !== 'duplicate') return null
    reached = plus(reached, 1)
    moves.set(next, reached)
  }
  return moves
}

/** "1, 3, 4": all that follow move back. */
function closed(
  moves: Map<Heading, Digits>,
  behind: readonly Heading[],
  lost: number,
  from: Digits,
) {
  let before = last(from)
  for (const next of behind) {
    const own = writtenNumber(next) ?? []
    if (last(own) <= before) return null
    before = last(own)
    moves.set(next, plus(own, -lost))
  }
  return moves
}

/** "1, 3, 2, 4": these numbers, in their order. */
function sorted(moves: Map<Heading, Digits>, behind: readonly Heading[], from: Digits) {
  const first = last([...moves.values()][0] ?? [])
  let highest = last(from)
  for (const next of behind) {
    if (highest === first + moves.size - 1) break
    highest = Math.max(highest, last(writtenNumber(next) ?? []))
    moves.set(next, [...from.slice(0, -1), first + moves.size])
  }
  return highest === first + moves.size - 1 ? moves : null
}

/**
 * A number used twice in a row, by two headings that are not the same one twice; or one wrong number among
 * others that go on as if it were right. In all other cases a heading may have been lost or moved.
 */
function isCertain(
  heading: Heading,
  { kind, expected, other }: Slip,
  from: Digits,
  { outline }: Bound,
  moves: ReadonlyMap<Heading, Digits>,
): boolean {
  if (collides(heading, moves, outline)) return false
  if (kind === 'wrong' || kind === 'parent') return isContinued(heading, expected, moves)
  if (kind !== 'duplicate' || !other) return false
  const [next] = followers(other, outline)
  const doubled =
    next === heading && last(expected) === last(from) + 1 && sameParent(expected, from)
  if (!doubled || nearness(heading.title, other.title) >= SAME_TITLE_NEARNESS) return false
  if (heading.kind === 'chapter') return moves.size === 1 && isAlone(heading, expected)
  // "1.2" below 1.2.1 and 1.2.2 may be 1.2.3 that lost its last group, unless it is divided itself.
  return heading.depth > 0 || other.children.length === 0 || heading.children.length > 0
}

/** A heading beside it that keeps its number carries one of the new ones. */
function collides(
  heading: Heading,
  moves: ReadonlyMap<Heading, Digits>,
  outline: Outline,
): boolean {
  const fresh = new Set([...moves.values()].map((digits) => digits.join('.')))
  return siblingsOf(heading, outline).some(
    (one) => !moves.has(one) && fresh.has((writtenNumber(one) ?? []).join('.')),
  )
}

/** The heading behind it, or the first below it, carries the number that follows from the right one. */
function isContinued(
  heading: Heading,
  expected: Digits,
  moves: ReadonlyMap<Heading, Digits>,
): boolean {
  if (moves.size > 1) return false
  const below = writtenNumber(heading.children[0] ?? heading) ?? []
  if (below.length > expected.length && expected.every((digit, at) => below[at] === digit))
    return true
  const siblings = heading.parent?.children ?? []
  const next = siblings[siblings.indexOf(heading) + 1]
  const number = next ? (writtenNumber(next) ?? []) : []
  return sameParent(number, expected) && last(number) === last(expected) + 1
}

/** The sections of a chapter carry its right number already, or none. */
function isAlone(chapter: Heading, [n]: Digits): boolean {
  return chapter.children.every((child) => [n, undefined].includes(writtenNumber(child)?.[0]))
}

/** The number and a blank before a heading that has none, with a dot where the one beside it has one. */
function inserted(heading: Heading, { outline }: Bound): readonly Edit[] {
  const [block] = heading.blocks
  if (!block || heading.kind === 'chapter') return []
  const beside = heading.parent?.children.find(({ numeral }) => numeral !== null)
  const dot = beside?.numeral?.dot === false ? '' : '.'
  const number = `${(heading.slip?.expected ?? []).join('.')}${dot} `
  return [insertion(beginningOf(block, outline.source), number)]
}

const last = (digits: Digits): number => digits.at(-1) ?? 0

const plus = (digits: Digits, more: number): Digits => [...digits.slice(0, -1), last(digits) + more]

function sameParent(a: Digits, b: Digits): boolean {
  return a.length === b.length && a.slice(0, -1).every((digit, at) => digit === b[at])
}
