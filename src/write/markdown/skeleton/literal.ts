import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** Marks inside a line, and all marks that Markdown may know. */
const INLINE = /[\\`*_[\]<>&#~|]/g
const ANY = /[!-/:-@[-`{-~]/g

/**
 * Words that Markdown shows as they are: with as few marks escaped as that takes. Escaping always would put
 * backslashes into “R&D” and “A_B”, which the candidate reads and edits.
 *
 * @param before what stands before them on their line, such as "# Chapter 1. "
 */
export function literal(words: string, before: string): string {
  const escaped = words.replace(INLINE, '\\$&')
  const good = [words, escaped].find((one) => onlyText(fromMarkdown(before + one))?.endsWith(words))
  return good ?? words.replace(ANY, '\\$&')
}

/** The text of a tree that holds no marks and one block; null for any other. */
function onlyText(node: Nodes): string | null {
  if (node.type === 'text') return node.value
  const [child, ...more] = 'children' in node ? node.children : []
  return child === undefined || more.length > 0 ? null : onlyText(child)
}
