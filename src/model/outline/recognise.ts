import { isCapitals } from '../../text/capitals.js'
import { startsRoman } from '../../text/numbers/roman.js'
import { PartRole } from '../roles.js'
import { matchNumeral } from '../signs/numerals.js'
import type { Block } from '../types.js'
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
import { isListedChapter } from './chapters.js'
import { placed } from './label-level.js'
import type { Reader } from './reader.js'

/** What the block at `index` heads, by the scope it stands in. */
export function recognise(reader: Reader, block: Block, index: number): Candidate | null {
  const { vocabulary, survey, scope } = reader
  const chapter = survey.chapters.get(index)
  if (chapter && !isListedChapter(survey, index)) return chapter
  const label = chapter ? null : labelled(block, vocabulary)
  if (label?.kind === 'part') {
    const part = partOrClosing(reader, label, block, index)
    if (part) return part
  }
  if (label?.kind === 'closing') return scope === PartRole.chapter ? label : null
  const numbered = numberedHeading(reader, block, index, label)
  if (numbered) return numbered
  if (scope === PartRole.works && block.depth === 0 && !looksLikeHeading(block)) return null
  const closing = scope === PartRole.chapter ? nearClosing(block, vocabulary) : null
  if (closing) return closing
  const near = !survey.framed && isSetOff(reader, block) ? nearLabel(block, vocabulary) : null
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
  if (scope === PartRole.works || (scope === 'end' && block.depth === 0)) return null
  const groups = grouped(block)
  if (groups) {
    const candidate = endAtLabel(block, groups, vocabulary)
    const known =
      scope !== 'cover' || label !== null || block.depth > 0 || /^1\.1(?:\D|$)/u.test(block.text)
    return known ? { ...candidate, hit: label?.hit ?? null } : null
  }
  const single = scope === PartRole.introduction || scope === 'cover' || block.depth > 0
  if (single && matchNumeral(block.text, block.depth > 0)) {
    const after = reader.blocks[index + 1]
    const before = reader.blocks[index - 1]
    if (isBelowRoman(reader, block)) return belowRoman(label, block)
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
  const inIntroduction = scope === PartRole.introduction || (scope === 'cover' && block.depth !== 1)
  if (label?.kind !== 'section' || !inIntroduction) return null
  // An item of a list may say what a label says; it ends like a sentence.
  if (!label.numbered && block.depth === 0 && /[.;,]$/u.test(block.text)) return null
  return placed(label, block, reader.drafts)
}

/** In an introduction that counts I, II, III: a line, or a Markdown heading deeper than those, with "1." before it. */
function isBelowRoman({ roman, drafts }: Reader, { depth }: Block): boolean {
  if (!roman || depth === 0) return roman
  const above = drafts.findLast(({ text }) => startsRoman(text))
  return above !== undefined && above.depth > 0 && depth > above.depth
}

/** "1. Research purpose" below "II. Purpose and tasks": a subsection by its label or its marks, else an item. */
function belowRoman(label: Candidate | null, block: Block): Candidate | null {
  if (label?.kind === 'section') {
    return { ...label, level: 2, hit: label.hit && { ...label.hit, level: 'subsection' } }
  }
  if (block.depth === 0) return null
  const from = matchNumeral(block.text, true)?.length ?? 0
  return {
    kind: 'section',
    hit: null,
    title: [from, block.text.length],
    n: null,
    numbered: true,
    level: 2,
  }
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
  if (scope !== PartRole.chapter) {
    // "1. Conclusion" below CONCLUSION AND RECOMMENDATIONS is a section of it.
    const inside = scope !== 'cover' && (deeper || (block.depth === 0 && matchNumeral(block.text)))
    return inside ? null : label
  }
  if (concludes(reader)) return deeper || matchNumeral(block.text) ? null : label
  // "1.1. Contents" is a section like any other: only a conclusion closes.
  const role = label.hit?.role
  const closes = role === PartRole.conclusion || role === PartRole.recommendations
  if ((matchNumeral(block.text)?.digits.length ?? 0) > 1 || deeper) return closes ? closing : null
  return survey.closings.has(index) ? closing : label
}

/** The chapter that is being read is the conclusion by its title ("CHƯƠNG 5. KẾT LUẬN VÀ KIẾN NGHỊ"). */
function concludes({ drafts, vocabulary }: Reader): boolean {
  const chapter = drafts.findLast(({ kind }) => kind === 'chapter')
  return chapter !== undefined && vocabulary.nearPart(chapter.title)?.role === PartRole.conclusion
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
  const level = block.depth - Math.max(1, partDepth) + (scope === PartRole.chapter ? 1 : 0)
  return { ...whole, level: label?.level && scope === PartRole.introduction ? label.level : level }
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
