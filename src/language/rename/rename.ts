import type { Position, Range, TextEdit } from 'vscode-languageserver-types'
import type { Bound } from '../../bind/types.js'
import { PartRole } from '../../model/roles.js'
import { formatNumber } from '../../model/signs/numerals.js'
import type { Heading } from '../../model/types.js'
import { retitled } from '../../rule/fix/edits.js'
import { renumber } from '../../rule/fix/renumber.js'
import { writtenMark, writtenNumber } from '../../rule/fix/written-number.js'
import type { Edit } from '../../rule/types.js'
import type { Span } from '../../text/types.js'
import { pointerAt } from '../definition/definition.js'
import { type Analysis, summaryOf } from '../document/analysis.js'
import { textEdits } from '../document/edits.js'
import { sectionAt } from '../document/sections.js'
import { movesTo } from './moves.js'
import { readNewName } from './new-name.js'
import { RenameError } from './refusals.js'

export { RenameError } from './refusals.js'

/** A number that can be renamed: where it stands, and as it is written. */
export interface Renameable {
  readonly range: Range
  readonly placeholder: string
}

/** The number of the heading in the line of a position, or of the one that the text names there; null for none. */
export function renameableAt(analysis: Analysis, at: Position): Renameable | null {
  const named = namedAt(analysis, at)
  if (!named) return null
  const { places } = analysis
  const { start, end } = places.rangeOf(named.at)
  const { line } = places.positionOf(places.offsetOf(at))
  // Editors offer to rename only what stands in the line of the cursor.
  if (start.line > line || end.line < line) return null
  return { range: { start, end }, placeholder: named.raw }
}

/**
 * Gives the heading at a position another number, with everything below it, the headings behind it whose number it
 * takes, and the references that surely mean one of them. Those that may mean another heading stay.
 *
 * @param newName a number such as "2.3", with or without a dot, and perhaps a new title behind it
 * @throws {RenameError} where that cannot be, with the next step
 */
export function rename(analysis: Analysis, at: Position, newName: string): TextEdit[] {
  const bound = summaryOf(analysis)
  const named = namedAt(analysis, at)
  if (!bound || !named) throw new RenameError('nothing')
  const { heading } = named
  const { digits, title } = readNewName(newName, heading)
  const numbers = numberEdits(heading, digits, bound)
  const titles = title === null ? [] : titleEdits(heading, title, bound)
  // A new title has the references that were typed with it.
  const around = numbers.filter((edit) => titles.every((other) => !isWithin(edit, other)))
  return textEdits([...around, ...titles], analysis)
}

interface Named {
  readonly heading: Heading
  /** The number at the position, without word or title. */
  readonly at: Span
  readonly raw: string
}

function namedAt(analysis: Analysis, at: Position): Named | null {
  if (analysis.source.kind !== 'markdown' || !summaryOf(analysis)) return null
  const pointer = pointerAt(analysis, at)
  const [target, ...others] = pointer?.targets ?? []
  if (pointer && target && others.length === 0) return { heading: target, ...pointer.reference }
  const heading = sectionAt(analysis, analysis.places.offsetOf(at))?.heading
  const mark = heading && writtenMark(heading)
  return heading && mark ? { heading, at: mark, raw: mark.raw } : null
}

function numberEdits(heading: Heading, to: readonly number[], bound: Bound): readonly Edit[] {
  if (formatNumber(writtenNumber(heading) ?? []) === formatNumber(to)) return []
  const { outline } = bound
  const works = bound.find(PartRole.works)?.heading ?? null
  const { edits } = renumber(movesTo(heading, to, outline), outline, works)
  if (edits.length === 0) throw new RenameError('unwritten')
  return edits
}

function titleEdits(heading: Heading, title: string, { outline }: Bound): readonly Edit[] {
  if (title === heading.title) return []
  const edits = retitled(heading, title, outline.source)
  if (edits.length === 0) throw new RenameError('title')
  return edits
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
