import type { Candidate } from './candidates.js'
import type { Draft } from './outline.js'
import type { Block } from './types.js'

/**
 * A label without number that heads a subsection at some institutions and a section at others. "Research purpose"
 * below "2. Research purpose and tasks" is the subsection; in a row of sections without numbers it is one of them.
 *
 * @param partDepth depth of the Markdown headings that are parts, 0 where there are none
 */
export function placed(
  label: Candidate,
  block: Block,
  drafts: readonly Draft[],
  partDepth: number,
): Candidate {
  const below = label.hit?.below
  if (!label.hit || !below?.alone) return label
  const byDepth = block.depth > 0 ? Math.max(1, block.depth - Math.max(1, partDepth)) : null
  const level = byDepth ?? (belongsBelow(below.id, drafts) ? 2 : 1)
  return { ...label, level }
}

/** Whether the section that was read last is this one, or one of no known name in a row of numbers. */
function belongsBelow(id: string, drafts: readonly Draft[]): boolean {
  const top = drafts.findLast(({ kind, level }) => kind !== 'section' || level === 1)
  if (top?.kind !== 'section') return false
  const hit = top.candidate?.hit
  if (!hit) return top.numeral !== null
  return (hit.below?.id ?? hit.id) === id && (top.numeral !== null || !hit.below?.alone)
}
