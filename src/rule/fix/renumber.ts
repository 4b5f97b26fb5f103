import { isWithin } from '../../model/outline/headings.js'
import type { Reference } from '../../model/outline/references.js'
import { formatNumber } from '../../model/signs/numerals.js'
import type { Heading, Outline } from '../../model/types.js'
import type { Span } from '../../text/types.js'
import type { Edit } from '../types.js'
import { allOf, plainEdit } from './edits.js'
import { isDangling, NOTHING, namesIn, targetOf } from './named-numbers.js'
import {
  CHAPTER_NUMBERS,
  countOf,
  type Digits,
  GROUP,
  likeRaw,
  markOf,
  writtenNumber,
} from './written-number.js'

/** New numbers for some headings: what it takes to write them. */
export interface Renumbering {
  /** Numbers of the headings and of the references that surely mean them; empty where they cannot be written. */
  readonly edits: readonly Edit[]
  /** References that may mean one of these headings or another one. They are left as they are. */
  readonly unsure: readonly Span[]
}

type Moves = ReadonlyMap<Heading, Digits>

/** Larger numbers are never given: no heading has a group of three digits. */
const MAX_NUMBER = 99

/**
 * Gives headings new numbers, with everything below them and the references that point there.
 *
 * @param moves headings with their new numbers; what stands below them follows
 * @param works the list of published works, whose titles refer to other texts
 */
export function renumber(moves: Moves, outline: Outline, works: Heading | null): Renumbering {
  const all = new Map([...moves].flatMap(([heading, to]) => [...withBelow(heading, to)]))
  if ([...all.values()].flat().some((digit) => digit > MAX_NUMBER)) return { edits: [], unsure: [] }
  const { source } = outline
  const edits = [
    ...[...all].flatMap(([heading, to]) => numberEdits(heading, to, source)),
    ...[...moves].flatMap(([heading, to]) => closingEdits(heading, to, source)),
  ]
  const { sure, unsure } = referencesTo(all, outline, works)
  const changed = sure.map(({ at, raw, to }) => plainEdit(source, at, raw, likeRaw(to, raw)))
  return { edits: allOf([...edits, ...changed]), unsure }
}

function* withBelow(heading: Heading, to: Digits): Generator<[Heading, Digits]> {
  yield [heading, to]
  const from = writtenNumber(heading) ?? []
  for (const child of heading.children) yield* below(child, from, to)
}

/** What carries the old number of the heading above it at its beginning gets the new one there. */
function* below(heading: Heading, from: Digits, to: Digits): Generator<[Heading, Digits]> {
  const own = writtenNumber(heading)
  if (own && own.length > from.length && startsWith(own, from))
    yield [heading, [...to, ...own.slice(from.length)]]
  for (const child of heading.children) yield* below(child, from, to)
}

function startsWith(digits: Digits, prefix: Digits): boolean {
  return prefix.every((digit, at) => digits[at] === digit)
}

function numberEdits(heading: Heading, to: Digits, source: string): (Edit | null)[] {
  if (heading.implied) return []
  const [block] = heading.blocks
  const mark = markOf(heading)
  if (!block || !mark) return [null]
  const groups = [...mark.raw.matchAll(GROUP)]
  if (groups.length !== to.length) return [null]
  return groups.flatMap(({ 0: group, index }, at) => {
    const digit = to[at] ?? 0
    if (countOf(group) === digit) return []
    const span = block.span(mark.from + index, mark.from + index + group.length)
    return [plainEdit(source, span, group, likeRaw([digit], group))]
  })
}

/** "Conclusion of chapter 2" counts with its chapter. */
function closingEdits(chapter: Heading, to: Digits, source: string): (Edit | null)[] {
  if (chapter.kind !== 'chapter') return []
  const old = writtenNumber(chapter)?.[0]
  const closings = chapter.children.filter(({ kind, numeral }) => kind === 'closing' && !numeral)
  return closings.flatMap(({ blocks: [block] }) => {
    const hits = [...(block?.text.matchAll(CHAPTER_NUMBERS) ?? [])]
    const [hit] = hits
    if (!block || !hit || hits.length > 1 || countOf(hit[0]) !== old) return []
    const span = block.span(hit.index, hit.index + hit[0].length)
    return [plainEdit(source, span, hit[0], likeRaw(to, hit[0]))]
  })
}

interface Sure extends Reference {
  readonly to: Digits
}

function referencesTo(all: Moves, outline: Outline, works: Heading | null) {
  const keys = new Set([...all.keys()].map((heading) => formatNumber(writtenNumber(heading) ?? [])))
  const sure: Sure[] = []
  const unsure: Span[] = []
  // A reference to a number that no heading has yet shows that the references were written for the new numbers.
  const isAhead = [...all.values()].some((to) => isDangling(to, outline, works))
  for (const key of keys) {
    const { carriers, references } = namesIn(outline).get(key) ?? NOTHING
    for (const reference of references) {
      if (isWithin(reference.owner, works)) continue
      const target = reference.own ? targetOf(reference, carriers, outline) : null
      const to = target && all.get(target)
      if (to && !isAhead) sure.push({ ...reference, to })
      else if (to || !target) unsure.push(reference.at)
    }
  }
  return { sure, unsure: unsure.sort((a, b) => a.start - b.start) }
}
