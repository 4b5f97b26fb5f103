import { isCapitals } from '../../text/capitals.js'
import { SMALL_ROMAN_COUNT } from '../../text/numbers/roman.js'
import type { Span } from '../../text/types.js'
import type { Block } from '../types.js'
import type { Clean } from './clean.js'
import type { Line } from './lines.js'
import { isFinished, type lineStart, startsSmall } from './syntax.js'

/** "a)", "(b)", "ii." in small letters: an item begins, nothing goes on. */
const SMALL_MARK = new RegExp(`^(?:\\(?[a-zđ]\\)|${SMALL_ROMAN_COUNT}[.)])`, 'u')

/** A block that is being read. */
export interface Open {
  readonly kind: Block['kind']
  readonly cleans: Clean[]
  readonly raws: string[]
  readonly bullet: Span | null
  depth: number
  readonly start: ReturnType<typeof lineStart>['kind']
}

/** Width at which a text was hard-wrapped, 0 where its lines are paragraphs. */
export function wrapWidth(source: string, lines: readonly Line[]): number {
  const lengths = lines
    .map((line) => source.slice(line.start, line.end).trimEnd().length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b)
  const high = lengths[Math.floor(lengths.length * 0.97)] ?? 0
  if (lengths.length <= 20 || high < 50 || high > 125) return 0
  // Wrapped lines crowd at the width; paragraphs of one line each are of any length.
  const near = lengths.filter((length) => length >= high - 14).length
  return near >= lengths.length * 0.3 ? high : 0
}

/** What is known of the text when a line is judged. */
export interface View {
  /** Length of the line before, in UTF-16 units. */
  readonly length: number
  /** Width at which the text was hard-wrapped, 0 where its lines are paragraphs. */
  readonly wrap: number
  readonly isLabel: (line: string) => boolean
}

/** Whether the next line goes on with the open block. */
export function continues(open: Open, entry: Open, view: View): boolean {
  const last = open.cleans.at(-1)?.text ?? ''
  const text = entry.cleans[0]?.text ?? ''
  const firstWord = /^\S+/u.exec(text)?.[0].length ?? 0
  const full = view.wrap > 0 && view.length + 1 + firstWord > view.wrap - 2
  const loose = !isFinished(last) && open.start === 'plain'
  if (entry.start === 'atx' || open.start === 'atx' || entry.start === 'lettered') return false
  if (entry.start === 'row' || open.start === 'row') return entry.start === open.start
  if (entry.start === 'bullet') return loose && full && !open.bullet
  // "… see section⏎2.1 above", but "… DIGITAL, SỐ⏎3.1. Title" begins a heading.
  const refers = endsInReference(last) && !isCapitals(last) && !/^\S+ \p{Lu}/u.test(text)
  if (entry.start === 'groups') return loose && refers
  if (entry.start === 'counted') return loose && (full || refers)
  const label = labelRule(open, last, text, full, view)
  if (label !== null) return label
  if (isCapitals(last) !== isCapitals(text) && (text.includes(' ') || isCapitals(last))) {
    return full && loose && !isCapitals(last)
  }
  if (startsSmall(text)) return true
  if (view.wrap > 0) return full && !(open.start === 'groups' && view.length < view.wrap * 0.8)
  return continuesLoosely(open, last, text, view.length)
}

/** A known heading stands alone, unless both lines together are one too. */
function labelRule(open: Open, last: string, text: string, full: boolean, { isLabel }: View) {
  if (open.cleans.length === 1 && isLabel(last)) {
    return isLabel(`${last} ${text}`) || (isCapitals(last) && isCapitals(text) && !isLabel(text))
  }
  const begins = /^[\p{Lu}\d]/u.test(text) && (isFinished(last) || !full || isCapitals(text))
  return begins && isLabel(text) ? false : null
}

/** In a text whose lines are paragraphs, or in Markdown with soft line ends. */
function continuesLoosely(open: Open, last: string, text: string, length: number): boolean {
  const finished = isFinished(last)
  // A title above its paragraph.
  if (length > 160 || (length < 120 && text.length > 160 && !finished)) return false
  if (open.start === 'groups' && !isCapitals(text)) return false
  const title = open.cleans.length === 1 && length < 120 && !endsOpen(last)
  if (title && !finished && /^\p{Lu}/u.test(text) && isFinished(text)) return false
  return !finished
}

/** So much of the end of a text is searched for the words it may end with, which are shorter. */
const TAIL_CHARACTERS = 20

/** Ends with a word that asks for another one. */
function endsOpen(text: string): boolean {
  return /[,–-]$|\s(?:a|an|the|of|in|on|to|for|by|and|or|with|at|từ|của|và|với|cho|về|các|những|trong|tại)$/iu.test(
    text.slice(-TAIL_CHARACTERS),
  )
}

/** "… see section", "… Table": the number that follows is part of the sentence. */
function endsInReference(text: string): boolean {
  return /(?:^|\s)(?:section|sections|chapter|table|figure|and|to|in|of|mục|tiết|chương|bảng|hình|và|đến|số|,)$/iu.test(
    text.slice(-TAIL_CHARACTERS),
  )
}

/** The second block is the rest of the first ones, which belong together: a page break stands between them. */
export function isCut(
  open: readonly [Block, ...Block[]],
  second: Block,
  isLabel: View['isLabel'],
): boolean {
  const [first] = open
  if (second.kind !== 'paragraph' || second.bullet) return false
  if (first.kind !== 'paragraph' && first.kind !== 'item') return false
  if (!startsSmall(second.text) || SMALL_MARK.test(second.text)) return false
  // A short numbered heading is whole; the small letter below it begins its text.
  const numbered = /^(?:\d{1,2}\.|[[(]\d)/u.test(first.text)
  const short = numbered ? shortText(open) : null
  const last = ` ${open.at(-1)?.text ?? ''}`
  if (numbered && (short !== null || second.text.length > 240) && !endsOpen(last))
    return short !== null && isLabel(`${short} ${second.text}`)
  return !isFinished(last)
}

/** The text of blocks that belong together where it is shorter than 60 letters, else null. */
function shortText(blocks: readonly Block[]): string | null {
  let text = ''
  for (const block of blocks) {
    text = text === '' ? block.text : `${text} ${block.text}`
    if (text.length >= 60) return null
  }
  return text
}
