import type { Root } from 'mdast'
import { joinBlocks, readBlocks, sliceBlock } from './blocks.js'
import {
  type Candidate,
  counted,
  endAtLabel,
  grouped,
  labelled,
  looksLikeHeading,
  nearClosing,
  nearLabel,
} from './candidates.js'
import { isListedChapter, type Survey, surveyChapters } from './chapters.js'
import { readFrontMatter } from './front-matter.js'
import { placed } from './label-level.js'
import { languageOf } from './language.js'
import { matchNumeral, readNumeral } from './numerals.js'
import { isCapitals, isFinished } from './syntax.js'
import { growTree, impliedHeading } from './tree.js'
import type { Block, FrontMatter, Heading, LabelHit, Outline, Vocabulary } from './types.js'

/** Where the reader is; it decides what a number means. */
type Scope = 'cover' | 'introduction' | 'chapter' | 'end' | 'works'

/** A heading while the outline is made. */
export type Draft = { -readonly [Key in keyof Heading]: Heading[Key] } & {
  readonly candidate: Candidate | null
  /** Level that the Markdown depth or the label speaks for, 0 where nothing does. */
  readonly hint: number
}

interface Reader {
  readonly blocks: readonly Block[]
  readonly vocabulary: Vocabulary
  readonly frontMatter: FrontMatter | null
  readonly survey: Survey
  /** Depth of the Markdown headings that are parts, 0 where there are none. */
  readonly partDepth: number
  readonly drafts: Draft[]
  readonly cover: Block[]
  scope: Scope
  /** Number of the last section of the introduction. */
  lastSection: number
  /** The introduction counts its sections I, II, III. */
  roman: boolean
}

/**
 * Recovers cover, parts, chapters and numbered sections from a text.
 *
 * @param source the whole text, without byte order mark
 * @param tree its mdast with positions
 * @param vocabulary labels that make a line a heading even where nothing else marks it
 */
export function readOutline(source: string, tree: Root, vocabulary: Vocabulary): Outline {
  const frontMatter = readFrontMatter(source)
  const blocks = readBlocks(
    source,
    tree,
    frontMatter?.end ?? 0,
    (line) => line.length <= 160 && vocabulary.find(line) !== null,
  )
  const survey = surveyChapters(blocks, vocabulary)
  const reader: Reader = {
    blocks,
    vocabulary,
    frontMatter,
    survey,
    partDepth: survey.partDepth,
    drafts: [],
    cover: [],
    scope: 'cover',
    lastSection: 0,
    roman: false,
  }
  for (let index = 0; index < blocks.length; ) index += take(reader, index)
  const { parts, headings } = growTree(withoutItems(reader.drafts))
  return {
    source,
    frontMatter,
    cover: reader.cover,
    parts,
    headings,
    blocks,
    language: languageOf(source, frontMatter, headings, vocabulary),
  }
}

/**
 * Numbered sentences are items, not headings: all lines of a group end like sentences, and no text
 * stands below any of them ("5.1. To clarify …." "5.2. To survey …."). They go back to the text above.
 */
function withoutItems(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (let index = 0; index < drafts.length; ) {
    const group = groupAt(drafts, index)
    const above = kept.at(-1)
    if (above && group.length >= 2 && group.every(isSentence)) {
      for (const { blocks, body } of group) above.body.push(...blocks, ...body)
    } else kept.push(...group)
    index += group.length
  }
  return kept
}

/** The headings from `index` on that follow each other with numbers of one depth. */
function groupAt(drafts: readonly Draft[], index: number): Draft[] {
  const depth = (draft: Draft | undefined) => draft?.numeral?.digits.length ?? 0
  const parent = (draft: Draft | undefined) => draft?.numeral?.digits.slice(0, -1).join('.')
  const first = drafts[index]
  let end = index + 1
  const grouped = first?.kind === 'section' && first.depth === 0 && depth(first) > 1
  while (grouped && depth(drafts[end]) === depth(first) && parent(drafts[end]) === parent(first))
    end++
  return drafts.slice(index, end)
}

function isSentence({ title, body, depth, candidate }: Draft): boolean {
  return depth === 0 && !candidate?.hit && body.length === 0 && /[.;]$/u.test(title)
}

/** Takes the block at `index` as heading or text; returns how many blocks it took. */
function take(reader: Reader, index: number): number {
  const block = reader.blocks[index] as Block
  const candidate =
    block.kind === 'paragraph' || block.kind === 'heading' ? find(reader, block, index) : null
  if (!candidate) {
    const last = reader.drafts.at(-1)
    if (last) last.body.push(block)
    else reader.cover.push(block)
    return 1
  }
  if (opensLostChapter(reader, block, candidate)) reader.drafts.push(impliedChapter(reader, block))
  enter(reader, candidate, block.text)
  const { heading, used } = gather(reader, index, candidate)
  const [from, to] = candidate.title
  const runsIn = used === 1 && to < block.text.length
  const own = runsIn ? sliceBlock(block, 0, to) : heading
  const titleFrom =
    candidate.kind === 'chapter' || candidate.numbered ? Math.min(from, own.text.length) : 0
  const blank = own.text[titleFrom] === ' ' ? 1 : 0
  const draft = makeDraft(own, candidate, titleFrom + blank, hintOf(reader, own, candidate))
  if (runsIn) draft.body.push(sliceBlock(block, to, block.text.length))
  reader.drafts.push(draft)
  return used
}

/** Level by the depth of the Markdown heading, else by the label. */
function hintOf(
  { partDepth, scope }: Reader,
  { depth }: Block,
  { kind, hit, level }: Candidate,
): number {
  if (kind !== 'section') return 0
  if (depth > 0) return Math.max(0, depth - Math.max(1, partDepth) + (scope === 'chapter' ? 1 : 0))
  if (hit?.below?.alone) return level
  return hit?.level === 'subsection' ? 2 : hit?.level === 'section' ? 1 : 0
}

/** "1.1." behind the sections of the introduction begins a chapter whose heading was lost. */
function opensLostChapter(
  { scope, lastSection, drafts }: Reader,
  block: Block,
  { kind, hit }: Candidate,
): boolean {
  if (kind !== 'section' || hit || !/^1[.]1(?:\D|$)/u.test(block.text)) return false
  if (drafts.some((draft) => draft.kind === 'chapter')) return false
  return scope === 'cover' || (scope === 'introduction' && lastSection >= 3) || scope === 'end'
}

function impliedChapter(reader: Reader, block: Block): Draft {
  reader.scope = 'chapter'
  return impliedHeading(block, 'chapter', [1], 1, reader.drafts.at(-1)?.body)
}

function makeDraft(own: Block, candidate: Candidate, titleFrom: number, hint: number): Draft {
  // Below I, II, III the numbers 1, 2 begin anew everywhere, so they are no chain.
  const unchained =
    candidate.kind === 'chapter' ||
    (candidate.level === 2 && own.depth === 0 && /^\d{1,2}[.)] /u.test(own.text))
  const number = unchained ? null : readNumeral(own, candidate.numbered)
  const title = own.text.slice(titleFrom)
  return {
    kind: candidate.kind,
    start: own.start,
    end: own.end,
    text: own.text,
    title,
    titleSpan: own.span(titleFrom, own.text.length),
    numeral: number?.numeral ?? null,
    number:
      candidate.kind === 'chapter' && candidate.n !== null
        ? [candidate.n]
        : (number?.numeral.digits ?? []),
    slip: null,
    level: candidate.kind === 'chapter' ? 1 : candidate.kind === 'section' ? candidate.level : 0,
    depth: own.depth,
    implied: false,
    parent: null,
    children: [],
    body: [],
    blocks: [own],
    candidate,
    hint,
  }
}

/** What the block at `index` heads, by the scope it stands in. */
function find(reader: Reader, block: Block, index: number): Candidate | null {
  const { vocabulary, survey, scope } = reader
  const chapter = survey.chapters.get(index)
  if (chapter && !isListedChapter(survey, index)) return chapter
  const label = chapter ? null : labelled(block, vocabulary)
  if (label?.kind === 'part') {
    const part = partOrClosing(reader, label, block, index)
    if (part) return part
  }
  if (label?.kind === 'closing') return scope === 'chapter' ? label : null
  const numbered = numberedHeading(reader, block, index, label)
  if (numbered) return numbered
  if (scope === 'works' && block.depth === 0 && !looksLikeHeading(block)) return null
  const closing = scope === 'chapter' ? nearClosing(block, vocabulary) : null
  if (closing) return closing
  const near = isSetOff(reader, block) ? nearLabel(block, vocabulary) : null
  if (near?.kind === 'part' && isFree(reader, near)) return near
  if (block.depth > 0) return markdownHeading(reader, block, label)
  return survey.strays.has(index) && scope !== 'cover' ? stray(block) : null
}

function numberedHeading(
  reader: Reader,
  block: Block,
  index: number,
  label: Candidate | null,
): Candidate | null {
  const { vocabulary, scope } = reader
  if (scope === 'works' || (scope === 'end' && block.depth === 0)) return null
  const groups = grouped(block)
  if (groups) {
    const candidate = endAtLabel(block, groups, vocabulary)
    const known =
      scope !== 'cover' || label !== null || block.depth > 0 || /^1\.1(?:\D|$)/u.test(block.text)
    return known ? { ...candidate, hit: label?.hit ?? null } : null
  }
  const single = scope === 'introduction' || scope === 'cover' || block.depth > 0
  if (single && matchNumeral(block.text, block.depth > 0)) {
    const after = reader.blocks[index + 1]
    const before = reader.blocks[index - 1]
    if (reader.roman && block.depth === 0) return belowRoman(label)
    const found = counted(block, vocabulary, reader.lastSection + 1, after)
    const inList =
      !found?.hit &&
      block.depth === 0 &&
      before !== undefined &&
      reader.drafts.at(-1)?.blocks[0] !== before &&
      matchNumeral(before.text)?.digits.length === 1
    if (found && !inList && (scope !== 'cover' || found.hit || block.depth > 1)) return found
    return null
  }
  const inIntroduction = scope === 'introduction' || (scope === 'cover' && block.depth !== 1)
  if (label?.kind !== 'section' || !inIntroduction) return null
  // An item of a list may say what a label says; it ends like a sentence.
  if (!label.numbered && block.depth === 0 && /[.;,]$/u.test(block.text)) return null
  return placed(label, block, reader.drafts)
}

/** "1. Research purpose" below "II. Purpose and tasks": a subsection by its label, else an item. */
function belowRoman(label: Candidate | null): Candidate | null {
  if (label?.kind !== 'section') return null
  return { ...label, level: 2, hit: label.hit && { ...label.hit, level: 'subsection' } }
}

/** A conclusion's label inside the chapters closes a chapter where another conclusion comes later. */
function partOrClosing(
  reader: Reader,
  label: Candidate,
  block: Block,
  index: number,
): Candidate | null {
  const { scope, survey, partDepth } = reader
  const closing: Candidate = { ...label, kind: 'closing' }
  const deeper = partDepth > 0 && block.depth > partDepth
  if (scope !== 'chapter') {
    // "1. Conclusion" below CONCLUSION AND RECOMMENDATIONS is a section of it.
    const inside = scope !== 'cover' && (deeper || (block.depth === 0 && matchNumeral(block.text)))
    return inside ? null : label
  }
  if (concludes(reader)) return deeper || matchNumeral(block.text) ? null : label
  if ((matchNumeral(block.text)?.digits.length ?? 0) > 1) return closing
  if (deeper) return closing
  return survey.closings.has(index) ? closing : label
}

/** The chapter that is being read is the conclusion by its title ("CHƯƠNG 5. KẾT LUẬN VÀ KIẾN NGHỊ"). */
function concludes({ drafts, vocabulary }: Reader): boolean {
  const chapter = drafts.findLast(({ kind }) => kind === 'chapter')
  return chapter !== undefined && vocabulary.near(chapter.title)?.id === 'conclusion'
}

/** A near miss is only believed of a Markdown heading as high as the parts, or of capitals. */
function isSetOff(reader: Reader, block: Block): boolean {
  return block.depth > 0 ? block.depth <= Math.max(1, reader.partDepth) : isCapitals(block.text)
}

/** A near label counts as a part only where that part has not been seen. */
function isFree(reader: Reader, near: Candidate): boolean {
  return !reader.drafts.some(({ candidate }) => candidate?.hit?.id === near.hit?.id)
}

function markdownHeading(reader: Reader, block: Block, label: Candidate | null): Candidate | null {
  const { partDepth, scope, frontMatter } = reader
  const whole: Candidate = {
    kind: 'section',
    hit: label?.hit ?? null,
    title: [0, block.text.length],
    n: null,
    numbered: false,
    level: 0,
  }
  if (scope === 'cover') {
    const titled = frontMatter !== null && typeof frontMatter.data.title === 'string'
    const own =
      titled &&
      reader.vocabulary.find(block.text) === null &&
      !sameWords(block.text, String(frontMatter.data.title))
    return own && block.depth <= Math.max(1, partDepth) && !isCoverLine(block.text)
      ? { ...whole, kind: 'part' }
      : null
  }
  if (block.depth <= Math.max(1, partDepth)) return { ...whole, kind: 'part' }
  const level = block.depth - Math.max(1, partDepth) + (scope === 'chapter' ? 1 : 0)
  return { ...whole, level: label?.level && scope === 'introduction' ? label.level : level }
}

function sameWords(a: string, b: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return plain(a) === plain(b)
}

function isCoverLine(text: string): boolean {
  return /summary|thesis|dissertation|tóm tắt|luận án/iu.test(text)
}

function stray(block: Block): Candidate {
  return {
    kind: 'part',
    hit: null,
    title: [0, block.text.length],
    n: null,
    numbered: false,
    level: 0,
  }
}

/** Moves the reader to the scope that a heading opens; opens a lost introduction. */
function enter(reader: Reader, candidate: Candidate, text: string): void {
  if (candidate.kind === 'chapter') reader.scope = 'chapter'
  else if (candidate.kind === 'part') {
    const id = candidate.hit?.id
    reader.scope = id === 'introduction' ? 'introduction' : id === 'works' ? 'works' : 'end'
    reader.lastSection = 0
  } else if (candidate.kind === 'section') {
    if (reader.scope === 'cover') reader.scope = 'introduction'
    if (reader.scope === 'introduction' && candidate.level === 1) reader.lastSection++
    if (candidate.hit && /^[IVX]{1,4}[.)] /u.test(text)) reader.roman = true
  }
}

/** A heading and the blocks that go on with it: titles over several lines, capitals after a page break. */
function gather(
  reader: Reader,
  index: number,
  candidate: Candidate,
): { heading: Block; used: number } {
  let heading = reader.blocks[index] as Block
  let used = 1
  const [, to] = candidate.title
  if (to < heading.text.length) return { heading, used }
  let untitled = candidate.kind === 'chapter' && candidate.title[0] >= heading.text.length
  for (let next = reader.blocks[index + used]; next; next = reader.blocks[index + used]) {
    if (!goesOn(reader, heading, next, index + used, untitled, candidate)) break
    heading = joinBlocks(heading, next.depth > 0 ? { ...next } : next)
    untitled = false
    used++
  }
  return { heading, used }
}

function goesOn(
  reader: Reader,
  heading: Block,
  next: Block,
  index: number,
  untitled: boolean,
  candidate: Candidate,
): boolean {
  if (next.bullet || (next.kind !== 'paragraph' && next.kind !== 'heading')) return false
  if (/^(?:[IVX]{1,4}|[A-ZĐ])[.)] /u.test(next.text)) return false
  if (matchNumeral(next.text) || reader.survey.chapters.has(index) || next.text.length > 400)
    return false
  const known = reader.vocabulary.find(next.text)
  if (known && !(untitled && titlesLast(reader, known, next, index))) {
    if (known.level === 'part' || known.level === 'closing' || !isCapitals(next.text)) return false
  }
  if (untitled)
    return (
      isCapitals(next.text) ||
      next.depth > 0 ||
      next.bold ||
      (!isFinished(next.text) && next.text.length <= 250)
    )
  if (next.depth > 0) return false
  const titled =
    candidate.kind === 'chapter' ? heading.text.slice(candidate.title[0]) : heading.text
  if (isCapitals(next.text))
    return candidate.kind !== 'closing' && isCapitals(titled) && !isFinished(heading.text)
  return candidate.numbered && isTitleTail(heading, next, reader.blocks[index + 1])
}

/** "CHAPTER 5" above "CONCLUSION AND RECOMMENDATIONS", where no other conclusion comes. */
function titlesLast({ survey }: Reader, { id }: LabelHit, { text }: Block, index: number): boolean {
  return id === 'conclusion' && text.includes(' ') && survey.conclusions.at(-1) === index
}

/** The rest of a long title after a page break: no sentence, and right before the first heading below it. */
function isTitleTail(heading: Block, next: Block, after: Block | undefined): boolean {
  if (
    heading.depth > 0 ||
    heading.text.length < 60 ||
    isFinished(heading.text) ||
    next.text.length > 200
  )
    return false
  const above = matchNumeral(heading.text)?.digits ?? []
  const below = after ? (matchNumeral(after.text)?.digits ?? []) : []
  return (
    !isFinished(next.text) &&
    below.length === above.length + 1 &&
    above.every((digit, at) => below[at] === digit)
  )
}
