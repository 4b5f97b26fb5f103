import type { Edit, Fix } from '../../rule/types.js'
import type { RunFinding } from '../types.js'

/** A text after some fixes, and the findings whose fixes they were. */
export interface Fixed {
  readonly text: string
  readonly fixed: readonly RunFinding[]
}

/**
 * Makes the fixes of findings in their text, once. The edits of a fix are made together or not at all; of
 * fixes that meet, the first in the document is made, and the next check reports the others.
 *
 * @param text the text that was checked, without byte order mark
 * @param kind which fixes are made: safe ones and suggestions are not mixed, since a suggestion may hang on what
 *   is fixed first
 */
export function applyFixes(
  text: string,
  findings: readonly RunFinding[],
  kind: Fix['kind'],
): Fixed {
  const fixes = findings.map(({ fix, edits }) => (fix === kind ? edits : []))
  const { edits, made } = chooseEdits(text, fixes)
  return { text: edited(text, edits), fixed: made.flatMap((at) => findings[at] ?? []) }
}

/** The groups of edits that can be made together, by their indexes in order of place, and all their edits. */
export function chooseEdits(
  text: string,
  groups: readonly (readonly Edit[])[],
): { readonly edits: readonly Edit[]; readonly made: readonly number[] } {
  const sorted = groups
    .map((edits, index) => ({ edits: edits.toSorted(byStart), index }))
    .sort((a, b) => byStart(a.edits[0], b.edits[0]) || a.index - b.index)
  const taken: Edit[] = []
  const made: number[] = []
  for (const { edits, index } of sorted) {
    if (!isSound(edits, text) || edits.some((edit) => meets(edit, taken))) continue
    for (const edit of edits) taken.splice(indexOf(edit.start, taken), 0, edit)
    made.push(index)
  }
  return { edits: taken, made }
}

function byStart(a: Edit | undefined, b: Edit | undefined): number {
  return (a?.start ?? 0) - (b?.start ?? 0) || (a?.end ?? 0) - (b?.end ?? 0)
}

/** The edits lie in the text one behind the other, and change it. */
function isSound(edits: readonly Edit[], text: string): boolean {
  const apart = edits.every(
    ({ start, end }, at) =>
      start >= (edits[at - 1]?.end ?? 0) && end >= start && end <= text.length,
  )
  return apart && edits.some(({ start, end, text: added }) => text.slice(start, end) !== added)
}

/** Index of the first edit that begins behind an offset. */
function indexOf(offset: number, edits: readonly Edit[]): number {
  let [low, high] = [0, edits.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Overlaps or touches one of these edits: what stands beside a change may have another meaning after it. */
function meets({ start, end }: Edit, taken: readonly Edit[]): boolean {
  const at = indexOf(start, taken)
  const [before, after] = [taken[at - 1], taken[at]]
  return (
    (before !== undefined && before.end >= start) || (after !== undefined && after.start <= end)
  )
}

/** The text with edits that stand in order and do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let from = 0
  for (const { start, end, text: added } of edits) {
    pieces.push(text.slice(from, start), added)
    from = end
  }
  return [...pieces, text.slice(from)].join('')
}
