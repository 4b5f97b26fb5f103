import type { Root } from 'mdast'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Plugin } from 'unified'
import { Locator } from './lines.js'
import { limitMarkdown } from './markdown-limits.js'

/**
 * Inline marks that the model takes off by itself, in text out of Word too: left unparsed, they save
 * two fifths of the time. Inline HTML stays, for the comments that suppress a rule.
 */
const INLINE = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
]

/**
 * What only the grammar of Markdown can distinguish from prose: fences, HTML, tables, notes, definitions. The
 * model reads everything else from the lines, so a text without any of it need not be parsed: that is
 * more than half of the time of a check.
 */
const GRAMMAR =
  /```|~~~|<|\[\^|^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*\||^[ \t>]*\[[^\]\n\r\u2028\u2029]+\]:/mu

/** The tree of a text without code, comments, tables and notes. */
function emptyTree(text: string): Root {
  const end = new Locator(text).point(text.length)
  return {
    type: 'root',
    children: [],
    position: { start: { line: 1, column: 1, offset: 0 }, end },
  }
}

/**
 * Parses the blocks of Markdown, tables and footnotes among them; all of GFM would cost twice the time.
 *
 * @throws {TooMuch} where that would take minutes
 */
export function parseMarkdown(text: string): Root {
  return GRAMMAR.test(text) ? parseGrammar(text) : emptyTree(text)
}

function parseGrammar(text: string): Root {
  limitMarkdown(text)
  const extensions: NonNullable<Options['extensions']> = [{ disable: { null: INLINE } }]
  const mdastExtensions: NonNullable<Options['mdastExtensions']> = []
  // Every line is tried for a table, which costs half of the time where there is none.
  if (/^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*\|/mu.test(text)) {
    extensions.push(gfmTable())
    mdastExtensions.push(gfmTableFromMarkdown())
  }
  if (text.includes('[^')) {
    extensions.push(gfmFootnote())
    mdastExtensions.push(gfmFootnoteFromMarkdown())
  }
  return fromMarkdown(text, { extensions, mdastExtensions })
}

/** Our parser as a unified plugin. */
export const tomtatParse: Plugin<[], string, Root> = function () {
  this.parser = parseMarkdown
}
