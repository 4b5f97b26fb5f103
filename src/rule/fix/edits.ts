import type { Block, Heading } from '../../model/types.js'
import type { Span } from '../../text/types.js'
import type { Edit } from '../types.js'

/**
 * The span with another text, where the source holds there what the rule has read, letter for letter.
 *
 * @param was what the rule has read, in NFC and with single blanks
 * @returns null where marks of Markdown or ends of lines stand between the letters: they would be lost
 */
export function plainEdit(
  source: string,
  { start, end }: Span,
  was: string,
  text: string,
): Edit | null {
  const written = source.slice(start, end)
  const plain = written === was || reduced(written) === was
  if (!plain) return null
  // The backslash before a mark goes with it, unless another mark takes its place.
  const escaped = /(?:^|[^\\])\\$/u.test(source.slice(Math.max(0, start - 2), start))
  return { start: escaped && !/^[!-/:-@[\]^_`{-~]/u.test(text) ? start - 1 : start, end, text }
}

/**
 * As the model reads it: NFC, single blanks, numbers without the backslashes of `1\.` and `\[2\]`. The end of a
 * line is no blank here: it would be lost.
 */
function reduced(written: string): string {
  const text = written.normalize('NFC').replace(/[^\S\r\n]+/gu, ' ')
  return /^[\d.()[\] \\-]*$/u.test(text) ? text.replaceAll('\\', '') : text
}

/** All of the edits, or none where one of them cannot be made. */
export function allOf(edits: readonly (Edit | null)[]): readonly Edit[] {
  const made = edits.filter((edit) => edit !== null)
  return made.length < edits.length ? [] : made
}

/** Another title for a heading; nothing where the title stands on several lines, or marks of Markdown in it. */
export function retitled({ title, titleSpan }: Heading, wanted: string, source: string) {
  return allOf([plainEdit(source, titleSpan, title, wanted)])
}

export function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text }
}

/** Where text goes that shall stand before a block: before the marks of emphasis that open there. */
export function beginningOf(block: Block, source: string): number {
  let at = block.bullet ? block.span(0, 1).start : block.start
  while (/[*_]/u.test(source.charAt(at - 1))) at--
  return at
}

/**
 * The blank that is missing between a number and its title: behind the marks of emphasis that close
 * there (`**2.1.**Title`), before those that open (`2.1.**Title**`).
 *
 * @param block which begins with the number
 * @param length of the number in the block's text
 */
export function blankBehind(block: Block, length: number, source: string): Edit | null {
  const { end } = block.span(0, length)
  const between = source.slice(end, block.span(length, length + 1).start)
  if (!/^[*_]*$/u.test(between)) return null
  const opened = source.slice(beginningOf(block, source), block.span(0, 1).start)
  return insertion(between !== '' && opened.endsWith(between) ? end + between.length : end, ' ')
}

/** What ends the lines of a text; `\n` where there is only one line. */
export function usualLineEnd(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n'
}
