import { type Reference, readReferences } from '../../model/outline/references.js'
import { isWithin } from '../../model/outline/within.js'
import { formatNumber } from '../../model/signs/numerals.js'
import type { Heading, Outline } from '../../model/types.js'
import { formatRoman, parseRoman, ROMAN_NUMBER } from '../../text/roman.js'
import type { Span } from '../../text/types.js'
import type { Edit } from '../types.js'
import { allOf, plainEdit } from './edits.js'

/** New numbers for some headings: what it takes to write them. */
export interface Renumbering {
  /** Numbers of the headings and of the references that surely mean them; empty where they cannot be written. */
  readonly edits: readonly Edit[]
  /** References that may mean one of these headings or another one. They are left as they are. */
  readonly unsure: readonly Span[]
}

type Digits = readonly number[]
type Moves = ReadonlyMap<Heading, Digits>

/** A group of three digits is no number of a heading any more. */
const LARGEST = 99

/**
 * Gives headings new numbers, with everything below them and the references that point there.
 *
 * @param moves headings with their new numbers; what stands below them follows
 * @param works the list of published works, whose titles refer to other texts
 */
export function renumber(moves: Moves, outline: Outline, works: Heading | null): Renumbering {
  const all = new Map([...moves].flatMap(([heading, to]) => [...withBelow(heading, to)]))
  if ([...all.values()].flat().some((digit) => digit > LARGEST)) return { edits: [], unsure: [] }
  const { source } = outline
  const edits = [
    ...[...all].flatMap(([heading, to]) => numberEdits(heading, to, source)),
    ...[...moves].flatMap(([heading, to]) => closingEdits(heading, to, source)),
  ]
  const { sure, unsure } = referencesTo(all, outline, works)
  const changed = sure.map(({ at, raw, to }) => plainEdit(source, at, raw, likeRaw(to, raw)))
  return { edits: allOf([...edits, ...changed]), unsure }
}

/**
 * The number that a heading carries in the text, or that those below it show where it was lost; null for none,
 * and for a chapter that counts in words.
 */
export function writtenNumber(heading: Heading): Digits | null {
  if (heading.implied) return heading.number.length > 0 ? heading.number : null
  if (heading.kind !== 'chapter') return heading.numeral?.digits ?? null
  const raw = chapterMark(heading)?.raw
  return raw === undefined ? null : [countOf(raw)]
}

/** The headings below the same one, or all chapters. */
export function siblingsOf({ parent }: Heading, { parts }: Outline): readonly Heading[] {
  return parent?.children ?? parts.filter(({ kind }) => kind === 'chapter')
}

/** The headings of a heading's level behind it that carry a number. */
export function followers(heading: Heading, outline: Outline): Heading[] {
  const siblings = siblingsOf(heading, outline)
  return siblings.slice(siblings.indexOf(heading) + 1).filter((one) => writtenNumber(one) !== null)
}

/** The introduction, any other part, or all chapters together: a number means another heading in each. */
export function scopeOf(heading: Heading): Heading | 'chapters' {
  let top = heading
  while (top.parent) top = top.parent
  return top.kind === 'chapter' ? 'chapters' : top
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

/** The number that stands in a heading, as written and without the word before it; null for none. */
export function writtenMark(heading: Heading): (Span & { readonly raw: string }) | null {
  const [block] = heading.blocks
  const mark = markOf(heading)
  if (!block || !mark) return null
  return { raw: mark.raw, ...block.span(mark.from, mark.from + mark.raw.length) }
}

/** A number in the text of the heading, which begins at `from`. */
function markOf(heading: Heading): { readonly raw: string; readonly from: number } | null {
  if (heading.kind === 'chapter') return chapterMark(heading)
  return heading.numeral && { raw: heading.numeral.raw, from: 0 }
}

/** The number of "Chapter 2", "CHƯƠNG II" in the text of the heading. */
function chapterMark({ blocks }: Heading): { readonly raw: string; readonly from: number } | null {
  const hit = CHAPTER_MARK.exec(blocks[0]?.text ?? '')
  return hit ? { raw: hit[2] ?? '', from: hit[1]?.length ?? 0 } : null
}

/** The number in "Conclusion of chapter 2", "Kết luận chương II". */
export const CHAPTER_NUMBER = new RegExp(
  `(?<![\\p{L}\\d.])(?:\\d{1,2}|${ROMAN_NUMBER})(?![\\p{L}\\d])`,
  'u',
)
const GROUP = new RegExp(`\\d+|${ROMAN_NUMBER}`, 'gu')
/** The word and the number of "Chapter 2", "CHƯƠNG II" at the start of a heading, each in a group. */
export const CHAPTER_MARK = new RegExp(`^(\\p{L}+ +)(\\d{1,2}|${ROMAN_NUMBER})(?![\\p{L}\\d])`, 'u')
const CHAPTER_NUMBERS = new RegExp(CHAPTER_NUMBER.source, 'gu')

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

/** The headings that carry a number, and the references to it. */
interface Named {
  readonly carriers: Heading[]
  readonly references: Reference[]
}

const NOTHING: Named = { carriers: [], references: [] }

/** A number that more headings carry says nothing any more. */
const MOST_MEANT = 50

const names = new WeakMap<Outline, ReadonlyMap<string, Named>>()

/** Every number of an outline with its carriers and references. "Section 2" is nobody's word for the second section. */
export function namesIn(outline: Outline): ReadonlyMap<string, Named> {
  const known = names.get(outline)
  if (known) return known
  const fresh = new Map<string, Named>()
  for (const heading of outline.headings) {
    const digits = writtenNumber(heading) ?? []
    const isNamed = heading.kind === 'chapter' ? digits.length === 1 : digits.length > 1
    if (heading.implied || !isNamed) continue
    const named = fresh.get(formatNumber(digits)) ?? { carriers: [], references: [] }
    named.carriers.push(heading)
    fresh.set(formatNumber(digits), named)
  }
  for (const reference of readReferences(outline)) {
    const key = formatNumber(reference.digits)
    const named = fresh.get(key) ?? { carriers: [], references: [] }
    named.references.push(reference)
    fresh.set(key, named)
  }
  names.set(outline, fresh)
  return fresh
}

function referencesTo(all: Moves, outline: Outline, works: Heading | null) {
  const keys = new Set([...all.keys()].map((heading) => formatNumber(writtenNumber(heading) ?? [])))
  const sure: Sure[] = []
  const unsure: Span[] = []
  // Who refers to a number that only comes to be has written the references for the new numbers.
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

/** The text refers to a number that no heading carries. */
function isDangling(digits: Digits, outline: Outline, works: Heading | null): boolean {
  const { carriers, references } = namesIn(outline).get(formatNumber(digits)) ?? NOTHING
  return (
    carriers.length === 0 && references.some(({ own, owner }) => own && !isWithin(owner, works))
  )
}

/** The one heading that a reference can mean; null where there are two. */
function targetOf(
  reference: Reference,
  carriers: readonly Heading[],
  outline: Outline,
): Heading | null {
  const [first, ...others] = meantBy(reference, carriers, outline)
  return others.length === 0 ? (first ?? null) : null
}

/** The headings that a reference can mean, of those that carry its number; none where too many do. */
export function meantBy(
  { owner, inChapter, listed }: Reference,
  carriers: readonly Heading[],
  outline: Outline,
): readonly Heading[] {
  if (carriers.length < 2) return carriers
  if (carriers.length > MOST_MEANT || listed.length > MOST_MEANT) return []
  // "Sections 2.1 to 2.3" are all in the introduction, or all in the chapters.
  const together = carriers.filter((one) =>
    listed.every((digits) => isCarriedIn(scopeOf(one), digits, outline)),
  )
  const likely = together.length > 0 ? together : carriers
  // From a chapter, "section 2.1" is one of the chapters; the introduction speaks of either.
  const near =
    inChapter || scopeOf(owner) === 'chapters'
      ? likely.filter((one) => scopeOf(one) === 'chapters')
      : likely
  return near.length > 0 ? near : likely
}

/** A heading of the scope has the number, or none has. */
function isCarriedIn(scope: Heading | 'chapters', digits: Digits, outline: Outline): boolean {
  const { carriers = [] } = namesIn(outline).get(formatNumber(digits)) ?? {}
  return carriers.length === 0 || carriers.some((one) => scopeOf(one) === scope)
}

function countOf(raw: string): number {
  return /^\d/u.test(raw) ? Number(raw) : (parseRoman(raw) ?? 0)
}

function likeRaw(digits: Digits, raw: string): string {
  return /^\d/u.test(raw) ? formatNumber(digits) : formatRoman(digits[0] ?? 0)
}
