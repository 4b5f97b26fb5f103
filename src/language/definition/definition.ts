import type { Location, LocationLink, Position } from 'vscode-languageserver-types'
import type { Bound } from '../../bind/types.js'
import { isWithin } from '../../model/outline/headings.js'
import type { Reference } from '../../model/outline/references.js'
import { PartRole } from '../../model/roles.js'
import type { Heading } from '../../model/types.js'
import { meantBy, namesIn } from '../../rule/fix/named-numbers.js'
import type { Span } from '../../text/types.js'
import { type Analysis, summaryOf } from '../document/analysis.js'
import { sectionAt, sectionsOf } from '../document/sections.js'

/** Characters before a number in which its word is looked for; the longest, "paragraphs ", has 11. */
const MAX_WORD_CHARACTERS = 12

/** A place where the text names a section or chapter of its own, and the headings that it can mean. */
export interface Pointer {
  readonly reference: Reference
  readonly targets: readonly Heading[]
}

/** From "section 2.1.1" or "chương III" to the heading; to each that can be meant where several carry the number. */
export function definitionAt(analysis: Analysis, at: Position): LocationLink[] {
  const { uri, places } = analysis
  const pointer = pointerAt(analysis, at)
  if (!pointer) return []
  const { reference, targets } = pointer
  const originSelectionRange = places.rangeOf(withWord(reference, analysis))
  return sectionsOf(analysis)
    .filter(({ heading }) => targets.includes(heading))
    .map(({ head, whole }) => ({
      originSelectionRange,
      targetUri: uri,
      targetRange: places.rangeOf(whole),
      targetSelectionRange: places.rangeOf(head),
    }))
}

/**
 * Every place that names the heading at a position, or the heading that is named there, in the order of the text.
 *
 * @param withHeading the heading itself is a place too
 */
export function referencesTo(
  analysis: Analysis,
  at: Position,
  { withHeading }: { readonly withHeading: boolean },
): Location[] {
  const bound = summaryOf(analysis)
  if (!bound) return []
  const { uri, places } = analysis
  const own = sectionAt(analysis, places.offsetOf(at))?.heading
  const headings = own ? [own] : (pointerAt(analysis, at)?.targets ?? [])
  const pointers = pointersOf(bound).filter(({ targets }) =>
    targets.some((target) => headings.includes(target)),
  )
  return [...(withHeading ? headings : []), ...pointers.map(({ reference }) => reference.at)]
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ uri, range: places.rangeOf(span) }))
}

/** The place at a position where the text names a section or chapter of its own. */
export function pointerAt(analysis: Analysis, at: Position): Pointer | null {
  const bound = summaryOf(analysis)
  const offset = analysis.places.offsetOf(at)
  const stands = ({ reference }: Pointer) => {
    const { start, end } = withWord(reference, analysis)
    return start <= offset && offset <= end
  }
  return (bound && pointersOf(bound).find(stands)) ?? null
}

/** Titles of works name the sections of other texts. */
function pointersOf(bound: Bound): Pointer[] {
  const works = bound.find(PartRole.works)?.heading ?? null
  return [...namesIn(bound.outline).values()].flatMap(({ carriers, references }) =>
    references
      .filter(({ own, owner }) => own && !isWithin(owner, works))
      .map((reference) => ({ reference, targets: meantBy(reference, carriers, bound.outline) })),
  )
}

/** The number with the word before it: "section 2.1". */
export function withWord({ at }: Reference, { places }: Analysis): Span {
  const before = places.source.slice(Math.max(0, at.start - MAX_WORD_CHARACTERS), at.start)
  const word = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+\.? $/u.exec(before)
  return { start: at.start - (word?.[0].length ?? 0), end: at.end }
}
