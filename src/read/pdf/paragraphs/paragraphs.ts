import { isContentsLine, isFinished, lineStart, startsSmall } from '../../../model/signs/syntax.js'
import { isCapitals } from '../../../text/capitals.js'
import { ROMAN_COUNT } from '../../../text/numbers/roman.js'
import { countsOn, countsWithin, startsMarked, startsWithOrdinal } from '../lines/marks.js'
import { type Column, near, reachesEdge, type Type } from '../lines/measure.js'
import type { Line } from '../types.js'

/** What is known of a page when two of its lines are judged. */
export interface Setting {
  readonly type: Type
  readonly column: Column
  /** How far the first line of a paragraph is indented in this file, in points; 0 where it is flush. */
  readonly indent: number
  /** Full lines end at the right edge of the column. */
  readonly justified: boolean
}

/** Centred in the column, with space on both sides. */
export function isCentred(line: Line, setting: Setting): boolean {
  const { column, type } = setting
  // A ragged first line may end as far from the right as it begins from the left.
  if (beginsLikeProse(line, setting)) return false
  const left = line.x0 - column.left
  const right = column.right - line.x1
  const slack = type.size * 1.5
  return left > slack && right > slack && Math.abs(left - right) < Math.max(type.size, left * 0.12)
}

/** As far from the edge as first lines of paragraphs are, and set as prose is. */
function beginsLikeProse(line: Line, setting: Setting): boolean {
  const isPlain = line.bold !== 'all' && !isCapitals(line.text)
  return isAtIndent(line, setting) && (isPlain || startsMarked(line.text))
}

function isAtIndent(line: Line, { column, indent }: Setting): boolean {
  return indent > 0 && Math.abs(line.x0 - column.left - indent) < 1.5
}

/** As far from the left edge of the column as from its right one: set in the middle, or filling the line. */
export function isSymmetric(line: Line, { column, type }: Setting): boolean {
  const left = line.x0 - column.left
  const right = column.right - line.x1
  return Math.abs(left - right) < Math.max(type.size, left * 0.12)
}

/** The line is full: the first word of the next line had no room on it, or it is stretched to the edge. */
export function isFull(line: Line, next: Line, { column, justified }: Setting): boolean {
  // A line of one or two words has no blanks to be stretched.
  if (justified && (line.text.match(/ /gu)?.length ?? 0) > 2) return reachesEdge(line, column)
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0
  const letter = (next.x1 - next.x0) / Math.max(1, next.text.length)
  return line.x1 + letter * (word + 0.8) > column.right
}

export function isIndented(line: Line, { column, type }: Setting): boolean {
  return line.x0 > column.left + type.size * 0.7
}

/**
 * Whether a line continues the paragraph above it, both on one page.
 *
 * @param open lines of the paragraph so far that stand on this page
 * @param after the line below, where there is one
 */
export function continuesParagraph(
  open: readonly [Line, ...Line[]],
  line: Line,
  after: Line | undefined,
  setting: Setting,
): boolean {
  const last = open.at(-1) ?? open[0]
  if (isContentsLine(last.text) || isContentsLine(line.text) || isToFill(last)) return false
  if (!sameLook(last, line) || !isClose(last, line, setting)) return false
  const marked = opensParagraph(open, line, setting)
  if (beginsHeading(last, line)) return false
  if (marked && countsOn(open[0].text, line.text)) return false
  if (marked && !isFull(last, line, setting)) return false
  if (isFirstAgain(open, line, after, setting)) return false
  const step = line.x0 - last.x0
  const slack = setting.type.size * 0.5
  if (step > slack) return endsTitle(last, line, setting) || hangs(open, line, after, setting)
  if (marked && (isFinished(last.text) || isIndented(line, setting))) return false
  // It returns from a hanging indent to the edge where entries begin.
  if (step < -slack && open.length > 1) return false
  if (step < -slack && !startsAtFirst(last, line, setting)) return false
  if (setting.indent === 0 && isFinished(last.text) && !isFull(last, line, setting)) return false
  return isFull(last, line, setting) || (startsSmall(line.text) && !isFinished(last.text))
}

/** Begins with a mark that is not of the midst of the paragraph above: an ordinal below a stretched line is. */
function opensParagraph(open: readonly [Line, ...Line[]], line: Line, setting: Setting): boolean {
  if (!startsMarked(line.text)) return false
  const texts = open.map(({ text }) => text)
  if (countsWithin(texts, line.text)) return false
  const last = open.at(-1) ?? open[0]
  return !(
    setting.justified &&
    startsWithOrdinal(line.text) &&
    !countsOn(open[0].text, line.text) &&
    isFull(last, line, setting)
  )
}

/** The last line of a title whose other lines fill the column stands in the middle. */
function endsTitle(last: Line, line: Line, setting: Setting): boolean {
  const isTitle = last.bold === 'all' || isCapitals(last.text)
  const isAlike = last.bold === line.bold && !startsMarked(line.text)
  return isTitle && isAlike && isSymmetric(line, setting) && isFull(last, line, setting)
}

const NUMBER = `(?:\\d{1,4}|${ROMAN_COUNT})`
const CHAPTER = new RegExp(`^(?:CHƯƠNG|CHAPTER|Chương|Chapter) ${NUMBER}(?:[.:]|$|\\s)`, 'u')
const CHAPTER_MARK = new RegExp(`^(?:Chương|Chapter|Phần|Part) ${NUMBER}[.:]? (?=\\S+ \\S)`, 'u')

/** "2.1. Title" or "Chapter 2. TITLE" below a line, however well that one fills the column. */
export function beginsHeading(last: Line, line: Line): boolean {
  if (CHAPTER.test(line.text)) return inCapitals(line.text)
  return lineStart(line.text).kind === 'groups' && (line.bold === 'all' || isCapitals(last.text))
}

/** A paragraph of one full line stands above an indented first line: the line below goes back to the edge. */
function isFirstAgain(
  open: readonly Line[],
  line: Line,
  after: Line | undefined,
  setting: Setting,
): boolean {
  const [first] = open
  if (open.length > 1 || !first || !after) return false
  if (!isAtIndent(first, setting) || !isAtIndent(line, setting)) return false
  return (
    after.x0 < line.x0 - setting.type.size * 0.5 &&
    isClose(line, after, setting) &&
    near(line.size, after.size) &&
    isFull(line, after, setting)
  )
}

/** Size, weight and capitals stay as they are. */
function sameLook(last: Line, line: Line): boolean {
  if (!near(last.size, line.size)) return false
  if (last.bold === 'all' && line.bold === 'none') return false
  if (last.bold === 'none' && line.bold === 'all')
    return line.text.length < 25 && startsSmall(line.text)
  return inCapitals(last.text) === inCapitals(line.text) || line.text.length < 12 || !isWordy(last)
}

/** Capitals behind a chapter's number: "Chương 2 CƠ SỞ LÝ LUẬN". */
function inCapitals(text: string): boolean {
  return isCapitals(text.replace(CHAPTER_MARK, ''))
}

/** Ends with a row of dots for somebody to write on. */
function isToFill({ text }: Line): boolean {
  return /(?:\.{4}|…{2}|_{4})\s*$/u.test(text.slice(-12))
}

function isWordy({ text }: Line): boolean {
  return text.length >= 8 && /\p{L}{2}/u.test(text)
}

/** The lines are no farther apart than their size asks for. */
function isClose(last: Line, line: Line, { type }: Setting): boolean {
  const usual = Math.max(type.leading * (line.size / type.size), line.size)
  return line.y - last.y <= usual * 1.17 + 0.5
}

/** The first line stands out to the left of the ones below it, as a mark or an entry of a list does. */
function hangs(
  open: readonly [Line, ...Line[]],
  line: Line,
  after: Line | undefined,
  setting: Setting,
): boolean {
  const [first] = open
  if (open.length > 1 || !isFull(first, line, setting)) return false
  if (startsMarked(first.text) && !startsMarked(line.text)) return true
  if (setting.indent > 0 || startsMarked(line.text)) return false
  return after !== undefined && Math.abs(after.x0 - line.x0) < setting.type.size * 0.3
}

/** An indented first line above one that begins at the left edge, or at the edge of a deeper list. */
function startsAtFirst(last: Line, line: Line, setting: Setting): boolean {
  return (
    isFull(last, line, setting) &&
    last.x0 - line.x0 < (setting.column.right - setting.column.left) * 0.4
  )
}

/**
 * Whether a paragraph goes on at the top of the next page.
 *
 * @param open its lines so far
 */
export function goesOverPage(
  open: readonly [Line, ...Line[]],
  line: Line,
  setting: Setting,
  before: Setting,
): boolean {
  const last = open.at(-1) ?? open[0]
  if (
    !near(last.size, line.size) ||
    (last.bold !== line.bold && (last.bold === 'all' || line.bold === 'all'))
  )
    return false
  if (isCentred(last, before) || isCentred(line, setting)) return false
  if (isContentsLine(last.text) || isContentsLine(line.text)) return false
  const marked = opensParagraph(open, line, before)
  if (marked && (isFinished(last.text) || countsOn(open[0].text, line.text))) return false
  if (beginsHeading(last, line)) return false
  if (startsSmall(line.text) && !isFinished(last.text) && !marked) return true
  if (!isFull(last, line, before)) return false
  if (startsSmall(line.text) && !marked) return true
  const offset = line.x0 - setting.column.left - (last.x0 - before.column.left)
  // All lines of an item may be indented, so an indent is no sign of a new one.
  if (isIndented(line, setting) && (open.length < 2 || Math.abs(offset) > 1.5)) return false
  if (isFinished(last.text)) return (setting.indent > 0 || setting.justified) && !marked
  return inCapitals(last.text) === inCapitals(line.text)
}
