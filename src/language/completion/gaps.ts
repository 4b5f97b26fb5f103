import type { Bound, BoundPart } from '../../bind/types.js'
import { isWithin } from '../../model/outline/headings.js'
import { PartRole } from '../../model/roles.js'
import type { Heading } from '../../model/types.js'
import type { Part } from '../../profile/types.js'
import type { Cursor } from './cursor.js'

/** Where a missing heading belongs: below one heading, between two others. */
export interface HeadingSlot {
  /** The heading it stands below; null for parts and chapters. */
  readonly parent: Heading | null
  /** The headings beside it; everything below the first stands before it too. */
  readonly after: Heading | null
  readonly before: Heading | null
}

/** A part that has no heading yet, or only the one that is being written. */
export interface Gap extends HeadingSlot {
  readonly part: Part
  /** Its text is there, and begins at `before`. */
  readonly hasText: boolean
  /** Its heading is the one on the line of the cursor. */
  readonly isBegun: boolean
}

/** The parts that the profile asks for and the document lacks. */
export function gapsIn(bound: Bound, cursor: Pick<Cursor, 'own'>): readonly Gap[] {
  const { own } = cursor
  const absent = bound.problems.flatMap(({ kind, part, heading, parent, after, before }): Gap[] => {
    const isLost = kind === 'missing' && (heading === null || heading.implied)
    if (!part || !isLost || (own && isWithin(parent, own))) return []
    return [
      { part, parent, after, before: heading ?? before, hasText: heading !== null, isBegun: false },
    ]
  })
  return [...begun(bound, own), ...absent]
}

/** The part that the heading on the line of the cursor was bound to. */
function begun({ parts }: Bound, own: Heading | null): Gap[] {
  const bound = own && boundTo(own, parts)
  if (!own || !bound || bound.part.role === PartRole.chapter) return []
  const beside = bound.parent?.children ?? parts
  return [
    { part: bound.part, ...slotAmong(beside, bound, own.parent), hasText: false, isBegun: true },
  ]
}

/** Between the headings of the parts that the profile lists before and behind one. */
export function slotAmong(
  beside: readonly BoundPart[],
  bound: BoundPart,
  parent: Heading | null,
): HeadingSlot {
  const at = beside.indexOf(bound)
  const hasHeading = ({ heading }: BoundPart) => heading !== null
  return {
    parent,
    after: beside.slice(0, at).findLast(hasHeading)?.heading ?? null,
    before: beside.slice(at + 1).find(hasHeading)?.heading ?? null,
  }
}

/** The part that a heading was found to be. */
export function boundTo(heading: Heading, parts: readonly BoundPart[]): BoundPart | null {
  for (const part of parts) {
    if (part.heading === heading) return part
    const found = boundTo(heading, part.children)
    if (found) return found
  }
  return null
}

/** Whether the line of the cursor lies in a slot. */
export function isHere(slot: HeadingSlot, cursor: Cursor, bound: Bound): boolean {
  const { parent, after } = slot
  const { start } = cursor.line
  const from = after ?? parent
  const last = after ? lastBelow(after, cursor) : parent
  if (from && (last?.start ?? 0) >= start) return false
  return start <= (endOf(slot, cursor)?.start ?? bound.outline.source.length)
}

function lastBelow(heading: Heading, { headings }: Cursor): Heading {
  return headings.findLast((one) => isWithin(one, heading)) ?? heading
}

/** The heading before which a slot ends; null for the end of the document. */
export function endOf(
  { parent, before }: HeadingSlot,
  cursor: Pick<Cursor, 'headings'>,
): Heading | null {
  return before ?? (parent ? behind(parent, cursor) : null)
}

/** The first heading behind one and all that stands below it. */
function behind(heading: Heading, { headings }: Pick<Cursor, 'headings'>): Heading | null {
  const from = headings.indexOf(heading)
  return headings.slice(from + 1).find((one) => !isWithin(one, heading)) ?? null
}
