import { startsRoman } from '../../text/numbers/roman.js'
import type { Block } from '../types.js'
import type { Candidate } from './candidates.js'
import type { Draft } from './draft.js'

/**
 * A label without number that heads a subsection at some institutions and a section at others. "Research purpose"
 * below "2. Research purpose and tasks" is the subsection; in a row of sections without numbers it is one of them.
 *
 * @param label of a section of the introduction
 * @param drafts headings before it
 */
export function placed(label: Candidate, block: Block, drafts: readonly Draft[]): Candidate {
  const below = label.hit?.below
  if (startsRoman(block.text)) return below?.alone ? { ...label, level: 1 } : label
  if (label.numbered) return label
  if (!below) return isBelow(label, drafts) ? { ...label, level: 2 } : label
  if (!below.alone) return label
  const top = lastSection(drafts)
  const isLower =
    top && top.depth > 0 && block.depth > 0 ? block.depth > top.depth : belongsBelow(below.id, top)
  return { ...label, level: isLower ? 2 : 1 }
}

/** Right below the numbered section of the same part, or beside a subsection without number below a numbered one. */
function isBelow(label: Candidate, drafts: readonly Draft[]): boolean {
  const above = drafts.at(-1)
  if (above?.kind !== 'section') return false
  if (above.numeral) return above.candidate?.hit?.id === label.hit?.id
  return above.level === 2 && Boolean(lastSection(drafts)?.numeral)
}

/** Whether the section that was read last is this one, or one of no known name in a row of numbers. */
function belongsBelow(id: string, top: Draft | undefined): boolean {
  if (!top) return false
  const hit = top.candidate?.hit
  if (!hit) return top.numeral !== null
  // A heading that only announces what comes is above it, whatever it could be by itself.
  const isAbove = top.numeral !== null || !hit.below?.alone || top.body.length === 0
  return (hit.below?.id ?? hit.id) === id && isAbove
}

function lastSection(drafts: readonly Draft[]): Draft | undefined {
  const top = drafts.findLast(({ kind, level }) => kind !== 'section' || level === 1)
  return top?.kind === 'section' ? top : undefined
}
