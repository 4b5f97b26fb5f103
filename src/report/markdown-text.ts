import type { BlockContent, DefinitionContent, Nodes, RootContent } from 'mdast'
import { wrap } from './console/wrap.js'
import type { Colors } from './text/text.js'

/** How wide a text may be, and whether it is coloured. */
export interface Paper {
  readonly width: number
  readonly colors: Colors
}

/** Prose in Markdown (paragraphs and lists) as lines for a terminal, without its marks. */
export function markdownText(
  nodes: readonly (RootContent | BlockContent | DefinitionContent)[],
  paper: Paper,
  indent = '',
): string {
  return nodes.map((node) => `${blockText(node, paper, indent)}\n`).join('\n')
}

function blockText(node: RootContent, paper: Paper, indent: string): string {
  if (node.type !== 'list') return wrap(inlineText(node, paper.colors), paper.width, indent)
  return node.children
    .map((item) => {
      const text = markdownText(item.children, paper, `${indent}  `).trimEnd()
      return `${indent}•${text.slice(indent.length + 1)}`
    })
    .join('\n')
}

/** Words of a paragraph; what is set off in italics is cited, and stands in quotation marks. */
export function inlineText(node: Nodes, colors: Colors): string {
  if (node.type === 'text') return node.value.replaceAll('\n', ' ')
  if (node.type === 'inlineCode') return colors.cyan(node.value)
  const inner = 'children' in node ? node.children.map((one) => inlineText(one, colors)) : []
  const text = inner.join('')
  if (node.type === 'emphasis') return `“${text}”`
  if (node.type === 'strong') return colors.bold(text)
  return node.type === 'link' && node.url !== text ? `${text} (${node.url})` : text
}
