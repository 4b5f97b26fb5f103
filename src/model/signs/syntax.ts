import { SMALL_ROMAN_COUNT } from '../../text/numbers/roman.js'
import { trimEndOf } from '../../text/trim.js'

/** How one line of the source begins: what Markdown or Word put before its words. */

/** Bullets of Markdown and of Word's plain text; a dash needs a blank behind it. */
const BULLET = /^(?:[-*+–—•●▪■◦○·‣➢➤✓❖]|\uf0b7|\uf02d)(?=[ \t\u00a0])/u
const ATX = /^(#{1,6})(?:[ \t]+|$)/u

/** Number in digit groups: "2.1.", "2.1.1.1 ", "4.2. 5.", "1.2.1.Title". */
const GROUPS = /^\d{1,2}(?:[ \u00a0]?\.[ \u00a0]?\d{1,2})+(?!\d)/u
/** A list number: "1.", "12)", "[3]", "[3].", "(4)", "CT5." (công trình, a work). */
const COUNTED =
  /^(?:\d{1,2}[.)](?=[ \t\u00a0]|\p{L}|[“"«*_])|\[\d{1,3}\](?:\.?(?=[ \t\u00a0])|\.?(?=\p{Lu}))|(?:\[CT ?\d{1,2}\]|CT ?\d{1,2}[.:)])(?=[ \t\u00a0])|\(\d{1,2}\)(?=[ \t\u00a0]|\p{L}))/u
/** "a)", "(i)", "i)": lettered and roman items. */
const LETTERED = new RegExp(`^(?:\\(?(?:[a-zđ]|${SMALL_ROMAN_COUNT})\\))(?=[ \\t\\u00a0])`, 'u')

export interface LineStart {
  readonly kind: 'atx' | 'bullet' | 'groups' | 'counted' | 'lettered' | 'row' | 'plain'
  /** Depth of a Markdown heading, else 0. */
  readonly depth: number
  /** Offset (in the line) of the bullet, -1 for none, and of the content after all marks. */
  readonly bullet: number
  readonly content: number
}

/** Reads the marks at the start of a line of the source. Quote marks and indentation are passed over. */
export function lineStart(line: string): LineStart {
  const indent = /^[ \t\u00a0>]*/u.exec(line)?.[0].length ?? 0
  const rest = line.slice(indent)
  const atx = ATX.exec(rest)
  if (atx) {
    return { kind: 'atx', depth: atx[1]?.length ?? 1, bullet: -1, content: indent + atx[0].length }
  }
  const bullet = BULLET.exec(rest)
  if (bullet) {
    const gap = /^[ \t\u00a0]+/u.exec(rest.slice(bullet[0].length))?.[0].length ?? 0
    return { kind: 'bullet', depth: 0, bullet: indent, content: indent + bullet[0].length + gap }
  }
  // Word writes the rows of a table with tabs between the cells.
  const row = /\S\t+[^\t]*\S\t+\S/u.test(rest)
  return { kind: row ? 'row' : numberKind(rest), depth: 0, bullet: -1, content: indent }
}

function numberKind(rest: string): LineStart['kind'] {
  const bare = rest.replace(/^[*_]{1,3}/u, '').replace(/^(\d{1,2})\\/u, '$1')
  if (GROUPS.test(bare)) return 'groups'
  if (COUNTED.test(bare)) return 'counted'
  return LETTERED.test(bare) ? 'lettered' : 'plain'
}

/** A line that ends a sentence or opens a list. */
export function isFinished(text: string): boolean {
  return /[.!?…:;]$/u.test(trimEndOf(text, '”"’\')]»*_').slice(-1))
}

/** Begins with a small letter, as the rest of a sentence that was cut does. */
export function startsSmall(text: string): boolean {
  return /^[“"‘'(]?\p{Ll}/u.test(text)
}

/** A page number on a line of its own, bare or between dashes: "7", "- 7 -", "| 7". */
export function isPageNumber(text: string): boolean {
  return /^[-–—|\s]{0,3}\d{1,3}[-–—|\s]{0,3}$/u.test(text)
}

/** A rule: a line of dashes, stars, underscores or equals signs; dashes and stars may stand apart. */
export function isRule(line: string): boolean {
  return /^[ \t]*(?:[-–—]{3,}|[*]{3,}|_{3,}|={3,}|(?:[*-][ \t]+){2,}[*-])[ \t]*$/u.test(line)
}

const CONTENTS_PAGE = new RegExp(`[.…]\\s*(?:\\d{1,3}|${SMALL_ROMAN_COUNT})$`, 'u')

/** A line of a table of contents: words, dotted leader, page. */
export function isContentsLine(text: string): boolean {
  const page = CONTENTS_PAGE.exec(text.slice(-12))?.[0]
  if (page === undefined) return false
  const leader = text.slice(
    Math.max(0, text.length - page.length - 12),
    text.length - page.length + 1,
  )
  return /(?:\.{4}|…{2}|(?:\. ?){4})$/u.test(leader.trimEnd()) && /\p{L}/u.test(text)
}
