import type { Heading } from '../model/types.js'
import type { Bound, NumberForm } from '../profile/types.js'

/** What the profile says of the numbers of the part that a heading stands in; numbering belongs to a part. */
export function numberOf(heading: Heading, { parts, wanted }: Bound): NumberForm | null {
  let top = heading
  while (top.parent) top = top.parent
  const bound = parts.find((part) => part.heading === top)?.part
  return (bound ?? (top.kind === 'chapter' ? wanted('chapter') : null))?.number ?? null
}
