import type { Root } from 'mdast'
import { startsRoman } from '../../text/numbers/roman.js'
import { PartRole } from '../roles.js'
import { sliceBlock } from '../signs/block.js'
import { readBlocks } from '../signs/blocks.js'
import { readFrontMatter } from '../signs/front-matter.js'
import { limitHeadings } from '../signs/limits.js'
import type { Block, FrontMatter, Outline, Vocabulary } from '../types.js'
import type { Candidate } from './candidates.js'
import { surveyChapters } from './chapters.js'
import { type Draft, impliedHeading, makeDraft } from './draft.js'
import { gather } from './gather.js'
import { withoutItems } from './items.js'
import { languageOf } from './language.js'
import type { Reader } from './reader.js'
import { recognise } from './recognise.js'
import { growTree } from './tree.js'

/**
 * Recovers cover, parts, chapters and numbered sections from a text.
 *
 * @param source the whole text, without byte order mark
 * @param tree its mdast with positions
 * @param vocabulary labels that make a line a heading even where nothing else marks it
 * @throws {TooMuch} where there are more headings than any summary has
 */
export function readOutline(
  source: string,
  tree: Root,
  vocabulary: Vocabulary,
  frontMatter: FrontMatter | null = readFrontMatter(source),
): Outline {
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

/** Takes the block at `index` as heading or text; returns how many blocks it took. */
function take(reader: Reader, index: number): number {
  const block = reader.blocks[index] as Block
  const candidate =
    block.kind === 'paragraph' || block.kind === 'heading' ? recognise(reader, block, index) : null
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
  limitHeadings(reader.drafts.length)
  return used
}

/** Level by the depth of the Markdown heading, else by the label. */
function hintOf(
  { partDepth, scope }: Reader,
  { depth }: Block,
  { kind, hit, level }: Candidate,
): number {
  if (kind !== 'section') return 0
  if (depth > 0)
    return Math.max(0, depth - Math.max(1, partDepth) + (scope === PartRole.chapter ? 1 : 0))
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
  return (
    scope === 'cover' || (scope === PartRole.introduction && lastSection >= 3) || scope === 'end'
  )
}

function impliedChapter(reader: Reader, block: Block): Draft {
  reader.scope = PartRole.chapter
  return impliedHeading(block, 'chapter', [1], 1, reader.drafts.at(-1)?.body)
}

/** Moves the reader to the scope that a heading opens; opens a lost introduction. */
function enter(reader: Reader, candidate: Candidate, text: string): void {
  if (candidate.kind === 'chapter') reader.scope = PartRole.chapter
  else if (candidate.kind === 'part') {
    const role = candidate.hit?.role
    reader.scope = role === PartRole.introduction || role === PartRole.works ? role : 'end'
    reader.lastSection = 0
  } else if (candidate.kind === 'section') {
    if (reader.scope === 'cover') reader.scope = PartRole.introduction
    if (reader.scope === PartRole.introduction && candidate.level === 1) reader.lastSection++
    if (candidate.hit && startsRoman(text)) reader.roman = true
  }
}
