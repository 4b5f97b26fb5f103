import { PartRole } from '../model/roles.js'
import type { Heading } from '../model/types.js'
import type { NumberForm, Part } from '../profile/types.js'
import type { Bound } from './types.js'

/** What the profile says of the numbers of the part that a heading stands in; numbering belongs to a part. */
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
