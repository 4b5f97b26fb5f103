import type { Mark, Work } from '../../model/types.js'
import { byGroup } from '../../model/works/entry.js'
import { secondMark } from '../../model/works/marks.js'
import type { NumberSlip } from '../../model/works/sequence.js'
import type { Edit } from '../types.js'
import { beginningOf, insertion, plainEdit } from './edits.js'

/** Entries with the numbers that they get. */
export type Numbers = ReadonlyMap<Work, number>

/** The mark of entry `value`, written like another one; "1." where there is none. */
export function markLike(like: Mark | null, value: number): string {
  if (!like) return `${value}.`
  if (like.kind === 'letter') return `${String.fromCharCode(96 + value)})`
  return withNumber(secondMark(like.raw), value)
}

/** The last number of a mark; "1. 2." says 2. */
function numberIn(mark: string): RegExpExecArray | null {
  return [...mark.matchAll(/\d+/gu)].at(-1) ?? null
}

function withNumber(mark: string, value: number): string {
  const { 0: old = '', index = 0 } = numberIn(mark) ?? {}
  return mark.slice(0, index) + value + mark.slice(index + old.length)
}

/** The mark of entry `value` as it stands in the source, `2\.` where the others are `1\.`. */
export function writtenLike(like: Work | null, value: number, source: string): string {
  const mark = like?.mark ?? null
  if (!mark || mark.kind === 'letter' || secondMark(mark.raw) !== mark.raw)
    return markLike(mark, value)
  const start = source.charAt(mark.start - 1) === '\\' ? mark.start - 1 : mark.start
  return withNumber(source.slice(start, mark.end), value)
}

/**
 * Writes the number of an entry: into its mark where it has one, else before it.
 *
 * @param like the mark that the other entries have
 */
export function numberEdit(
  { mark, block }: Work,
  value: number,
  like: Work | null,
  source: string,
): Edit | null {
  const wanted = writtenLike(like, value, source)
  if (mark?.value == null) {
    const bullet = like?.block.bullet ? null : block.bullet
    if (bullet) return { ...bullet, text: wanted }
    return insertion(beginningOf(block, source), `${wanted} `)
  }
  const own = mark.kind === 'letter' ? /[a-zđ]/u.exec(mark.raw) : numberIn(mark.raw)
  if (!own) return null
  const at = block.span(own.index, own.index + own[0].length)
  const text = mark.kind === 'letter' ? String.fromCharCode(96 + value) : String(value)
  return plainEdit(source, at, own[0], text)
}

/**
 * The numbers that fix a slip: that of its entry, and those of the entries behind it that would collide
 * (or, behind a gap, that go on from it). Null where the numbers behind it are in disorder themselves.
 */
export function numbersFor(
  { index, kind, expected }: NumberSlip,
  works: readonly Work[],
): Numbers | null {
  const numbers = new Map<Work, number>()
  const slipped = works[index]
  if (!slipped) return null
  if (kind === 'same') return new Map(works.map((work, at) => [work, at + 1]))
  numbers.set(slipped, expected)
  const lost = kind === 'gap' ? (slipped.mark?.value ?? expected) - expected : 0
  let before = kind === 'gap' ? expected + lost : expected
  for (const work of works.slice(index + 1)) {
    const value = work.mark?.value ?? null
    const anew = work.group !== slipped.group && value !== before + 1 && value !== before
    if (anew || (lost === 0 && value !== null && value > before)) break
    // What has no number either is a slip of its own.
    if (value === null && kind === 'lost') {
      before++
      continue
    }
    if (value === null || (lost > 0 && value <= before)) return null
    before = lost > 0 ? value : before + 1
    numbers.set(work, before - lost)
  }
  return numbers
}

/** Where a group in which nothing is numbered begins to count: at 1 where others do, else behind the one before. */
export function firstNumber(group: readonly Work[], works: readonly Work[]): number {
  const groups = byGroup(works)
  const at = groups.findIndex(([first]) => first === group[0])
  const restarts = groups.slice(1).some(([first]) => first?.mark?.value === 1)
  return restarts ? 1 : (groups[at - 1]?.at(-1)?.mark?.value ?? 0) + 1
}

/** Reads as an entry without any doubt: names stand in it, and a year or a title. */
export function isSurelyEntry({ authors, year, title }: Work): boolean {
  return authors.length > 0 && (year !== null || title !== null)
}

/** The text cites works by their marks, "[2]" or "CT2". Renumbering would then make citations wrong. */
export function areCited(works: readonly Work[], text: () => string): boolean {
  const marks = works.flatMap(({ mark }) => mark ?? [])
  if (marks.some(({ raw }) => /CT/iu.test(raw))) return /(?<!\p{L})CT ?\d/u.test(text())
  const isBracketed = marks.some(({ kind }) => kind === 'brackets')
  return isBracketed && /\[\d{1,3}(?:[\],;]|[–-]\d)/u.test(text())
}

/** The usual mark of each group; that of the whole list where a group has none. */
export function usualMarks(works: readonly Work[]): Map<number, Mark | null> {
  const all = commonMark(works)
  return new Map(byGroup(works).map((group) => [group[0]?.group ?? 0, commonMark(group) ?? all]))
}

/** The number that an entry carries; null for none. */
export function numberOn(work: Work): number | null {
  return work.mark?.value ?? null
}

/** The first mark of the kind that most entries of a group carry; of two equal ones, that of the whole list. */
export function commonMark(group: readonly Work[], all: readonly Work[] = group): Mark | null {
  const marks = group.flatMap(({ mark }) => (mark === null || mark.value === null ? [] : [mark]))
  const count = (works: readonly Work[], { kind }: Mark) =>
    works.filter(({ mark }) => mark?.value != null && mark.kind === kind).length
  const byCount = (a: Mark, b: Mark) => count(group, b) - count(group, a)
  return marks.sort((a, b) => byCount(a, b) || count(all, b) - count(all, a))[0] ?? null
}
