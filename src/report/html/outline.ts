import type { OutlineNode } from '../../bind/outline-tree.js'
import type { FileReport, Finding } from '../../lint/types.js'
import type { Language } from '../../text/types.js'
import { listed } from '../listed.js'
import { both, numberIn, quoted } from './both.js'
import { findingItem } from './finding.js'
import { html, type Markup } from './markup.js'
import { say } from './words.js'

/** Findings by the node that they stand below; those before the first heading under null. */
type Placed = ReadonlyMap<OutlineNode | null, readonly Finding[]>

/** The outline of a summary as a tree, with what is missing in its place and every finding where it stands. */
export function outline({ outline: nodes, findings, language }: FileReport): Markup {
  const placed = placedBelow(nodes, listed(findings))
  const front = placed.get(null)
  const name = nodes.length === 0 ? say.wholeFile : say.front
  return html`<ol class="tree">
${
  front
    ? html`<li><p class="node front">${both(name)}</p>${list(front, language)}</li>
`
    : null
}${nodes.map((node) => branch(node, placed, language))}</ol>`
}

function branch(node: OutlineNode, placed: Placed, language: Language | null): Markup {
  const { text, words, missing, kind, children } = node
  const title = quoted(text, language)
  const head = missing
    ? html`<p class="node ${kind} missing">${title} <b><i aria-hidden="true">✗</i> ${both(missing === 'part' ? say.missingPart : say.missingHeading)}</b></p>`
    : html`<p class="node ${kind}">${title}${words === null ? null : html` <span class="words">${numberIn(words)}</span>`}</p>`
  const below =
    children.length === 0
      ? null
      : html`<ol>
${children.map((child) => branch(child, placed, language))}</ol>`
  return html`<li>${head}${list(placed.get(node) ?? [], language)}${below}</li>
`
}

function list(findings: readonly Finding[], language: Language | null): Markup | null {
  if (findings.length === 0) return null
  return html`<ul class="findings">
${findings.map((finding) => findingItem(finding, language))}</ul>`
}

/** Findings stand in the order of the text, and so do the headings that are there. */
function placedBelow(nodes: readonly OutlineNode[], findings: readonly Finding[]): Placed {
  const headings = written(nodes).sort((a, b) => a.line - b.line)
  const placed = new Map<OutlineNode | null, Finding[]>()
  let next = 0
  let current: OutlineNode | null = null
  for (const finding of [...findings].sort((a, b) => a.line - b.line)) {
    for (; (headings[next]?.line ?? Number.POSITIVE_INFINITY) <= finding.line; next++)
      current = headings[next]?.node ?? null
    const known = placed.get(current)
    if (known) known.push(finding)
    else placed.set(current, [finding])
  }
  return placed
}

interface Written {
  readonly line: number
  readonly node: OutlineNode
}

function written(nodes: readonly OutlineNode[]): Written[] {
  return nodes.flatMap((node) => [
    ...(node.line === null ? [] : [{ line: node.line, node }]),
    ...written(node.children),
  ])
}
