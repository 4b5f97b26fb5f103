import type { Heading } from '../../model/types.js'
import { allParts } from '../../profile/all-parts.js'
import type { Bound, BoundPart, Part } from '../../profile/types.js'
import { type Cursor, isWithin } from './cursor.js'

/** Where a heading that is not there belongs. */
export interface Place {
  /** The heading it stands below; null for parts and chapters. */
  readonly parent: Heading | null
  /** The headings beside it, with all that stands below the first one between. */
  readonly after: Heading | null
  readonly before: Heading | null
}

/** A part that has no heading yet, or only the one that is being written. */
export interface Gap extends Place {
  readonly part: Part
  /** Its text is there, and begins at `before`. */
  readonly hasText: boolean
}

/** The parts that the profile asks for and the document lacks, in the order of the profile. */
export function gapsIn(bound: Bound, cursor: Cursor): readonly Gap[] {
  const { own } = cursor
  const absent = bound.problems.flatMap(({ kind, part, heading, parent, after, before }): Gap[] => {
    const isLost = kind === 'missing' && (heading === null || heading.implied)
    if (!part || !isLost || (own && isWithin(parent, own))) return []
    return [{ part, parent, after, before: heading ?? before, hasText: heading !== null }]
  })
  const order = new Map(allParts(bound.profile.parts).map((part, index) => [part, index]))
  const all = [...begun(bound, own), ...absent]
  return all.sort((a, b) => (order.get(a.part) ?? 0) - (order.get(b.part) ?? 0))
}

/** The part that the heading on the line of the cursor is taken for. */
function begun({ parts }: Bound, own: Heading | null): Gap[] {
  const bound = own && boundTo(own, parts)
  if (!own || !bound || bound.part.id === 'chapter') return []
  const beside = bound.parent?.children ?? parts
  const at = beside.indexOf(bound)
  const near = (some: readonly BoundPart[]) => some.find(({ heading }) => heading)?.heading ?? null
  const after = near(beside.slice(0, at).reverse())
  const before = near(beside.slice(at + 1))
  return [{ part: bound.part, parent: own.parent, after, before, hasText: false }]
}

function boundTo(heading: Heading, parts: readonly BoundPart[]): BoundPart | null {
  for (const part of parts) {
    if (part.heading === heading) return part
    const found = boundTo(heading, part.children)
    if (found) return found
  }
  return null
}

/** The line of the cursor lies between the headings that a heading belongs between. */
export function isHere({ parent, after, before }: Place, cursor: Cursor, bound: Bound): boolean {
  const { start } = cursor.line
  const from = after ?? parent
  const last = after ? lastBelow(after, cursor) : parent
  if (from && (last?.start ?? 0) >= start) return false
  const to = before ?? (parent ? behind(parent, cursor) : null)
  return start <= (to?.start ?? bound.outline.source.length)
}

function lastBelow(heading: Heading, { headings }: Cursor): Heading {
  return headings.findLast((one) => isWithin(one, heading)) ?? heading
}

/** The first heading behind one and all that stands below it. */
function behind(heading: Heading, { headings }: Cursor): Heading | null {
  const from = headings.indexOf(heading)
  return headings.slice(from + 1).find((one) => !isWithin(one, heading)) ?? null
}
