import { cleanLine } from '../../../model/signs/clean.js'
import { isRule, lineStart } from '../../../model/signs/syntax.js'
import type { WrittenLine } from './written.js'

/** Whether the reader makes this clean text of a line. */
function readsAs(line: string, clean: string): boolean {
  return cleanLine(line, 0, line.length).text === clean
}

/** A clean text that Markdown and the reader take as it is: no mark in it means anything. */
function escaped(clean: string): string {
  return clean.replace(/[\\`*_<[&]/gu, '\\$&')
}

/** Several written lines as one. Where a link or tag over two lines would become one, its marks are escaped. */
export function joined(lines: readonly WrittenLine[]): string {
  const parts = (of: (line: WrittenLine) => string) =>
    lines.map((line, at) => (at === 0 ? '' : line.glue) + of(line)).join('')
  const text = parts((line) => line.text.replace(/\t+/gu, ' '))
  const clean = parts((line) => line.clean)
  return readsAs(text, clean) ? text : escaped(clean)
}

/** The text of a heading: one line without emphasis, which a heading has already. */
export function headingText(lines: readonly WrittenLine[]): string {
  const text = joined(lines)
  const clean = lines.map((line, at) => (at === 0 ? '' : line.glue) + line.clean).join('')
  const bare = text.replace(/(?<!\\)(?:\*+|(?<![\p{L}\p{N}_])_{1,2}|_{1,2}(?![\p{L}\p{N}_]))/gu, '')
  const kept = readsAs(bare, clean) ? bare : text
  // Hash marks at the end would close the heading.
  return kept.trim().replace(/(\s)(#+)$/u, '$1\\$2')
}

/** A number of an ordered list as Markdown knows it, at the start of a paragraph. */
export const ORDERED = /^(\d{1,9})([.)])(?=\s|$)/u

/**
 * Escapes what would be read as the mark of a list, heading, quotation, note or fence at the start of a paragraph
 * and is none.
 *
 * @param counted the number at the start is one that Markdown would count anew
 */
export function escapedStart(paragraph: string, counted: boolean): string {
  if (counted) return paragraph.replace(ORDERED, '$1\\$2')
  const text = paragraph.replace(/^`{3,}[ \t]*/u, '')
  const [line = ''] = text.split('\n', 1)
  const { kind } = lineStart(line)
  const marked = kind === 'bullet' || kind === 'atx' || isRule(line)
  if (marked || /^(?:>|~{3})/u.test(text)) return `\\${text}`
  return text.replace(/^(\[[^\]]+\]):/u, '$1\\:')
}
