import { isCapitals } from '../../text/capitals.js'
import { endsAbbreviated } from '../../text/names/titles.js'
import { parseRoman } from '../../text/numbers/roman.js'
import { matchNumeral } from '../signs/numerals.js'
import { isFinished } from '../signs/syntax.js'
import type { Block, LabelHit, Vocabulary } from '../types.js'

/** What a block is when it is a heading. Indexes are of its `text`. */
export interface Candidate {
  readonly kind: 'part' | 'chapter' | 'closing' | 'section'
  /** Id of the label it was recognised by, null for other reasons. */
  readonly hit: LabelHit | null
  /** Where the title begins and ends; the rest behind it is text that ran into the heading. */
  readonly title: readonly [number, number]
  /** Number of a chapter as written, or of the chapter that a closing names. */
  readonly n: number | null
  /** Carries a number in digit groups at its start. */
  readonly numbered: boolean
  /** Level of a heading without number: 1 section, 2 subsection of the introduction; 0 unknown. */
  readonly level: number
}

const CHAPTER =
  /^(\p{L}{2,12}) +(\d{1,2}|\p{L}{1,6}(?: \p{L}{2,5})?)(?: *([.:–—-]) *| +|$)(?! )(.*)$/u
/** Lengths (UTF-16) above which a block is no heading, or no label. */
const MAX_CHARACTERS = { heading: 600, label: 300, near: 160 }

/** The chapter mark at the start of a block, e.g. "CHƯƠNG 2. TÊN"; null for other text and for sentences. */
export function chapterMark(block: Block, vocabulary: Vocabulary): Candidate | null {
  const line = block.lines[0] ?? block.text
  if (block.bullet || block.text.length > MAX_CHARACTERS.heading) return null
  const hit = CHAPTER.exec(line) ?? CHAPTER.exec(line.replace(/^([^ ]+ [^ ]+) .*$/u, '$1'))
  if (!hit) return unnumberedChapter(block, vocabulary)
  const [, word = '', written = '', separator, rest = ''] = hit
  const from = line.length - rest.length
  const label =
    vocabulary.find(`${word} ${written.split(' ')[0]}`) ?? vocabulary.find(`${word} ${written}`)
  if (label?.level !== 'chapter') return mistypedChapter(block, word, written, from, vocabulary)
  if (!separator && rest !== '' && !readsAsTitle(rest, line, block)) return null
  // "Chương 2: đã làm rõ …" is a sentence about the chapter.
  if (block.depth === 0 && /^\p{Ll}/u.test(rest)) return null
  const n = label.n ?? parseRoman(written)
  return {
    kind: 'chapter',
    hit: label,
    title: [Math.min(from, block.text.length), block.text.length],
    n,
    numbered: false,
    level: 0,
  }
}

/** "Chapter. OVERVIEW" as a Markdown heading: the number was forgotten. */
function unnumberedChapter(block: Block, vocabulary: Vocabulary): Candidate | null {
  const mark = block.depth > 0 ? /^(\p{L}{2,12})\s?[.:–—-]\s*/u.exec(block.text) : null
  const hit = mark ? vocabulary.find(`${mark[1]} 1`) : null
  if (!mark || hit?.level !== 'chapter') return null
  const title: [number, number] = [mark[0].length, block.text.length]
  return { kind: 'chapter', hit, title, n: null, numbered: false, level: 0 }
}

/** "Chaper 1. OVERVIEW": a Markdown heading, or a line of its own, that nearly is a chapter's mark. */
function mistypedChapter(
  block: Block,
  word: string,
  written: string,
  from: number,
  vocabulary: Vocabulary,
): Candidate | null {
  const alone = block.depth > 0 || (block.lines[0] ?? '').length <= word.length + written.length + 2
  if (!alone || !/^\d{1,2}$/u.test(written)) return null
  const hit = vocabulary.nearPart(`${word} ${written}`)
  if (hit?.level !== 'chapter') return null
  return {
    kind: 'chapter',
    hit,
    title: [Math.min(from, block.text.length), block.text.length],
    n: Number(written),
    numbered: false,
    level: 0,
  }
}

/** "Chapter 1 presents …" is a sentence; "CHAPTER 1 OVERVIEW" and "Chapter 1 Overview" are headings. */
function readsAsTitle(rest: string, line: string, block: Block): boolean {
  if (block.depth > 0) return true
  if (isCapitals(rest) || isCapitals(line)) return true
  return /^\p{Lu}/u.test(rest) && !isFinished(block.text) && block.text.length <= 200
}

/** A known label that stands alone: part, closing of a chapter, section without number. */
export function labelled(block: Block, vocabulary: Vocabulary): Candidate | null {
  if (block.bullet || block.text.length > MAX_CHARACTERS.label) return null
  const number = matchNumeral(block.text, true)
  const hit = vocabulary.find(block.text)
  if (!hit || hit.level === 'chapter') return null
  const from = number?.length ?? 0
  const kind = hit.level === 'part' ? 'part' : hit.level === 'closing' ? 'closing' : 'section'
  return {
    kind,
    hit,
    title: [from, block.text.length],
    n: hit.n,
    numbered: number !== null,
    level: hit.level === 'subsection' ? 2 : 1,
  }
}

/** A near miss of a part's or closing's label, in a block that looks like a heading. */
export function nearLabel(block: Block, vocabulary: Vocabulary): Candidate | null {
  if (block.bullet || block.text.length > MAX_CHARACTERS.near || !looksLikeHeading(block))
    return null
  if (matchNumeral(block.text)) return null
  const hit = vocabulary.nearPart(block.text)
  if (hit?.level !== 'part') return null
  return {
    kind: hit.level,
    hit,
    title: [0, block.text.length],
    n: hit.n,
    numbered: false,
    level: 0,
  }
}

/** A mistyped closing of a chapter: it names a chapter, and reads like nothing else. */
export function nearClosing(block: Block, vocabulary: Vocabulary): Candidate | null {
  if (block.bullet || block.text.length > 80 || !/\d[\s.:]*$/u.test(block.text)) return null
  if (matchNumeral(block.text)) return null
  const hit = vocabulary.nearPart(block.text)
  if (hit?.level !== 'closing') return null
  return {
    kind: 'closing',
    hit,
    title: [0, block.text.length],
    n: hit.n,
    numbered: false,
    level: 0,
  }
}

/** Set off from prose: a Markdown heading, bold, or capitals. */
export function looksLikeHeading(block: Block): boolean {
  return block.depth > 0 || block.bold || isCapitals(block.text)
}

/** A heading that begins with a number in two or more groups ("2.1.1. Title"). */
export function grouped(block: Block): Candidate | null {
  if (block.bullet) return null
  const number = matchNumeral(block.text)
  if (!number || number.digits.length < 2) return null
  const title = block.text.slice(number.length)
  const small = /^[“"'(]?\p{Ll}/u.test(title)
  if (block.depth === 0 && small && (!number.dot || isFinished(title) || title.length > 120))
    return null
  if (block.depth === 0 && /^\d/u.test(title) && !number.dot) return null
  if (block.depth === 0 && isTableRow(title)) return null
  const end = block.depth > 0 ? block.text.length : number.length + titleEnd(title)
  return {
    kind: 'section',
    hit: null,
    title: [number.length, end],
    n: null,
    numbered: true,
    level: number.digits.length,
  }
}

/** A row of a table that lost its lines: mostly figures. */
function isTableRow(title: string): boolean {
  const words = title.split(' ')
  const figures = words.filter(
    (word) => /^\(?\d[\d.,%()-]*$/u.test(word) && !/^\(?(?:19|20)\d\d/u.test(word),
  )
  return figures.length >= 3 && words.length < 14
}

/** A heading of the introduction with one group ("1. Rationale"), by its label or by its look and place. */
export function counted(
  block: Block,
  vocabulary: Vocabulary,
  expected: number,
  after: Block | undefined,
): Candidate | null {
  const number = block.bullet ? null : matchNumeral(block.text, block.depth > 0)
  if (number?.digits.length !== 1 || block.text.length > MAX_CHARACTERS.heading) return null
  const title = block.text.slice(number.length)
  const end = labelEnd(title, vocabulary)
  const hit =
    title.length <= MAX_CHARACTERS.label
      ? vocabulary.find(title.slice(0, end))
      : vocabulary.find(title.slice(0, Math.min(end, MAX_CHARACTERS.label)))
  const candidate = (found: LabelHit | null, to: number): Candidate => ({
    kind: 'section',
    hit: found,
    title: [number.length, number.length + to],
    n: null,
    numbered: true,
    level: 1,
  })
  // "1. Review of the literature." in a list of tasks says what a label says; it ends like an item.
  const item = block.depth === 0 && number.digits[0] !== expected && /[.;]$/u.test(title)
  if (hit && !item && hit.level !== 'part' && hit.level !== 'chapter') return candidate(hit, end)
  if (block.depth > 0) return candidate(null, title.length)
  const wanted = number.digits[0] === expected
  if (wanted && title.length <= MAX_CHARACTERS.near) {
    const near = vocabulary.near(title)
    if (near?.level === 'section') return candidate(near, title.length)
  }
  const next = after && matchNumeral(after.text)
  const listed = next?.digits.length === 1 && next.digits[0] === expected + 1
  const titled =
    /^\p{Lu}/u.test(title) &&
    !isFinished(title) &&
    !/,$/u.test(title) &&
    title.length <= MAX_CHARACTERS.near
  return wanted && titled && !listed && after ? candidate(null, title.length) : null
}

/** Where a label that runs into its text ends ("2.1. Research purpose: To clarify …"). */
function labelEnd(title: string, vocabulary: Vocabulary): number {
  const stop = /[.:](?= )/u.exec(title)
  if (!stop || stop.index > MAX_CHARACTERS.near) return title.length
  return vocabulary.find(title.slice(0, stop.index)) ? stop.index + 1 : title.length
}

/** As `labelEnd`, for numbers in groups too: the label's own end wins over the end of the sentence. */
export function endAtLabel(block: Block, candidate: Candidate, vocabulary: Vocabulary): Candidate {
  const [from, to] = candidate.title
  if (block.depth > 0) return candidate
  const end = from + labelEnd(block.text.slice(from), vocabulary)
  return end < block.text.length && end < to ? { ...candidate, title: [from, end] } : candidate
}

/** Index in a title behind its first sentence, where more text follows that is no title any more. */
function titleEnd(title: string): number {
  const stops = /[.!?] (?=[“"(]?\p{Lu})/gu
  for (let hit = stops.exec(title); hit; hit = stops.exec(title)) {
    if (endsAbbreviated(title.slice(0, hit.index))) continue
    const rest = title.slice(hit.index + 2)
    if (hit.index >= 8 && (rest.length > 60 || isFinished(rest))) return hit.index + 1
  }
  return title.length
}
