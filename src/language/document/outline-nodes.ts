import type { OutlineNode } from '../../bind/outline-tree.js'
import type { Analysis } from './analysis.js'

/** What `tomtat outline` says of the headings that are written, by their line from 1. */
export function nodesByLine({ report }: Analysis): ReadonlyMap<number, OutlineNode> {
  const nodes = new Map<number, OutlineNode>()
  const walk = (row: readonly OutlineNode[]): void => {
    for (const node of row) {
      if (node.line !== null) nodes.set(node.line, node)
      walk(node.children)
    }
  }
  walk(report.outline)
  return nodes
}
