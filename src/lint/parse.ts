import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Plugin } from 'unified'

const own = new WeakSet<Root>()

/** Parses Markdown with tables and footnotes; the whole of GFM costs twice the time and gives no more. */
export function parseMarkdown(text: string): Root {
  const tree = fromMarkdown(text, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  })
  own.add(tree)
  return tree
}

/** The tree came from `parseMarkdown` and still has its positions. */
export function isOwnTree(tree: Root): boolean {
  return own.has(tree) && tree.position !== undefined
}

/** Our parser as a unified plugin. */
export const tomtatParse: Plugin<[], string, Root> = function () {
  this.parser = parseMarkdown
}
