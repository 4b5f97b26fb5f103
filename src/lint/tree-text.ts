import type { Nodes, Root } from 'mdast'

/** A text for a tree that came without one: headings and paragraphs as remark would write them, no more. */
export function textOfTree(tree: Root): string {
  return tree.children.map((node) => blockText(node, '')).join('\n\n')
}

function blockText(node: Nodes, indent: string): string {
  if (node.type === 'heading') return `${'#'.repeat(node.depth)} ${inlineText(node)}`
  if (node.type === 'html' || node.type === 'yaml') {
    return node.type === 'yaml' ? `---\n${node.value}\n---` : node.value
  }
  if (node.type === 'list') {
    const first = node.start ?? 1
    const mark = (index: number) => (node.ordered ? `${first + index}.` : '-')
    const items = node.children.map(
      (item, index) => `${indent}${mark(index)} ${children(item, `${indent}  `)}`,
    )
    return items.join(node.spread ? '\n\n' : '\n')
  }
  if (node.type === 'blockquote' || node.type === 'listItem') return children(node, indent)
  return inlineText(node)
}

function children(node: Extract<Nodes, { children: unknown }>, indent: string): string {
  return node.children.map((child) => blockText(child as Nodes, indent)).join('\n\n')
}

function inlineText(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'strong') return `**${node.children.map(inlineText).join('')}**`
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map((child) => inlineText(child as Nodes)).join('') : ''
}
