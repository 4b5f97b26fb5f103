import { isCapitals } from '../../text/capitals.js'
import { PartRole } from '../roles.js'
import { limitHeadings } from '../signs/limits.js'
import { matchNumeral } from '../signs/numerals.js'
import { isFinished } from '../signs/syntax.js'
import type { Block, Vocabulary } from '../types.js'
import { type Candidate, chapterMark, looksLikeHeading } from './candidates.js'

/** What must be known of the whole document before it is read from the top. */
export interface Survey {
  /** Chapter marks by index of their block. */
  readonly chapters: ReadonlyMap<number, Candidate>
  /** Marks that only list the chapters (structure section, table of contents). */
  readonly listed: ReadonlySet<number>
  /** Blocks with a conclusion's label that close a chapter: a chapter follows, and another conclusion. */
  readonly closings: ReadonlySet<number>
  /** Unknown lines in capitals at the end of a part: they look like a part. */
  readonly strays: ReadonlySet<number>
  /** Introduction, conclusion and list of works carry a known label, so no near miss is looked for. */
  readonly framed: boolean
  /** Blocks with a conclusion's label. */
  readonly conclusions: readonly number[]
  readonly partDepth: number
}

export function isListedChapter(survey: Survey, index: number): boolean {
  return survey.listed.has(index)
}

/** Goes through the blocks once for chapters, conclusions and unknown parts. */
export function surveyChapters(blocks: readonly Block[], vocabulary: Vocabulary): Survey {
  const chapters = new Map<number, Candidate>()
  const conclusions: number[] = []
  const parts = new Set<number>()
  const roles = new Set<PartRole | null>()
  const numbered: number[] = []
  const capitals: number[] = []
  let partDepth = 0
  let last: Candidate | null = null
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue
    const mark: Candidate | null = closesChapter(block, last, vocabulary)
      ? null
      : chapterMark(block, vocabulary)
    if (mark) chapters.set(index, mark)
    last = mark ?? last
    const number = matchNumeral(block.text)
    if ((number?.digits.length ?? 0) > 1) numbered.push(index)
    if (mark || number || block.bullet) {
      if (mark && block.depth > 0) partDepth = least(partDepth, block.depth)
      continue
    }
    const hit = block.text.length <= 300 ? vocabulary.find(block.text) : null
    if (hit?.level === 'part') {
      parts.add(index)
      roles.add(hit.role)
      if (hit.role === PartRole.conclusion) conclusions.push(index)
      if (block.depth > 0) partDepth = least(partDepth, block.depth)
    } else if (!hit && block.depth === 0 && isCapitals(block.text) && block.text.length <= 80)
      capitals.push(index)
  }
  for (const [index, candidate] of unmarked(blocks, chapters, parts, numbered, partDepth)) {
    chapters.set(index, candidate)
  }
  limitHeadings(chapters.size + parts.size)
  const listed = listings(blocks, chapters, numbered)
  const marks = [...chapters.keys()].filter((index) => !listed.has(index))
  const boundary = [...marks, ...parts].sort((a, b) => a - b)
  return {
    chapters,
    listed,
    closings: closingsOf(conclusions, marks, boundary),
    strays: straysOf(capitals, boundary, numbered, blocks),
    conclusions,
    framed: [PartRole.introduction, PartRole.conclusion, PartRole.works].every((role) =>
      roles.has(role),
    ),
    partDepth,
  }
}

/**
 * Headings as high as the chapters that lost "Chapter 2": the first number below them is "2.1", no heading stands between,
 * and there is a chapter 1 and no chapter 2.
 */
function unmarked(
  blocks: readonly Block[],
  chapters: ReadonlyMap<number, Candidate>,
  parts: ReadonlySet<number>,
  numbered: readonly number[],
  partDepth: number,
): [number, Candidate][] {
  const marked = [...chapters].sort(([a], [b]) => a - b)
  const [first] = marked
  if (!first || partDepth === 0) return []
  return numbered.flatMap((below) => {
    const digits = matchNumeral((blocks[below] as Block).text)?.digits ?? []
    const [n = 0] = digits
    if (digits.length !== 2 || digits[1] !== 1) return []
    const index = highestAbove(blocks, below, partDepth)
    const block = blocks[index]
    if (!block || chapters.has(index) || parts.has(index)) return []
    const before = marked.findLast(([at]) => at < index)?.[1].n ?? 0
    const isNext = before === n - 1 && !marked.some(([, one]) => one.n === n)
    if (!isNext || matchNumeral(block.text, true)) return []
    const candidate: Candidate = { ...first[1], title: [0, block.text.length], n: null }
    return [[index, candidate] satisfies [number, Candidate]]
  })
}

/** The nearest Markdown heading as high as the chapters above a block. */
function highestAbove(blocks: readonly Block[], from: number, partDepth: number): number {
  for (let at = from - 1; at >= 0 && at >= from - 60; at--) {
    const depth = blocks[at]?.depth ?? 0
    if (depth > 0 && depth <= partDepth) return at
  }
  return -1
}

/** "Chapter 1 conclusion" inside chapter 1; elsewhere it begins a chapter of that title. */
function closesChapter(block: Block, chapter: Candidate | null, vocabulary: Vocabulary): boolean {
  if (chapter === null || block.text.length > 80) return false
  const hit = vocabulary.find(block.text)
  return hit?.level === 'closing' && hit.n !== null && hit.n === chapter.n
}

function least(current: number, depth: number): number {
  return current === 0 ? depth : Math.min(current, depth)
}

/**
 * Of several marks with one number, those without numbered headings below only list the chapters,
 * as long as a later one has some.
 */
function listings(
  blocks: readonly Block[],
  chapters: ReadonlyMap<number, Candidate>,
  numbered: readonly number[],
): Set<number> {
  const listed = new Set<number>()
  const indexes = [...chapters.keys()].sort((a, b) => a - b)
  const hasSections = (at: number) => {
    const from = indexes[at] ?? 0
    const to = indexes[at + 1] ?? blocks.length
    return numbered.some((index) => index > from && index < to)
  }
  for (const [at, index] of indexes.entries()) {
    const n = chapters.get(index)?.n
    const twins = indexes.flatMap((other, place) =>
      place > at && chapters.get(other)?.n === n ? [place] : [],
    )
    if (!hasSections(at) && twins.some(hasSections)) listed.add(index)
  }
  // The last of a list stands right before the first real chapter's sections only by chance.
  for (const [at, index] of indexes.entries()) {
    const before = indexes[at - 1]
    const later = indexes.some(
      (other, place) => place > at && chapters.get(other)?.n === chapters.get(index)?.n,
    )
    if (before !== undefined && listed.has(before) && index === before + 1 && later)
      listed.add(index)
  }
  return listed
}

function closingsOf(
  conclusions: readonly number[],
  chapters: readonly number[],
  boundary: readonly number[],
): Set<number> {
  const last = conclusions.at(-1)
  const closings = new Set<number>()
  for (const index of conclusions) {
    const next = boundary.find((other) => other > index)
    if (index !== last && next !== undefined && chapters.includes(next)) closings.add(index)
  }
  return closings
}

/** At most two lines in capitals that are headings of their own: finished text before, a part or the end behind. */
function straysOf(
  capitals: readonly number[],
  boundary: readonly number[],
  numbered: readonly number[],
  blocks: readonly Block[],
): Set<number> {
  const first = boundary[0] ?? blocks.length
  const free = capitals.filter((index) => {
    const next = boundary.find((other) => other > index) ?? blocks.length
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    if (index <= first || !before || !after) return false
    if (
      boundary.includes(index - 1) ||
      looksLikeHeading(before) ||
      matchNumeral(before.text)?.digits.length === 2
    )
      return false
    if (looksLikeHeading(after) || !isFinished(before.text)) return false
    return !numbered.some((other) => other > index && other < next)
  })
  return new Set(free.length <= 2 ? free : [])
}
