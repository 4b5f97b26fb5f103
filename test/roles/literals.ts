import { parseAst } from 'vitest/node'

/** A string literal of a source file that is one of the words looked for. */
export interface Literal {
  readonly word: string
  /** From 1. */
  readonly line: number
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

/** Wrappers of TypeScript that hold an expression; all else of TypeScript compares nothing. */
const WRAPPERS = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']
/** What stands beside these names says what a heading, block, label or node of Markdown looks like. */
const LOOKS = ['kind', 'level', 'type']
/** Values of these keys are words for people. */
const WORDS = ['en', 'vi']

/**
 * String literals of a TypeScript file that are one of these words, without types, words for people and what is
 * compared with or given as a kind or level.
 */
export function literalsIn(source: string, words: ReadonlySet<string>): Literal[] {
  const found: Literal[] = []
  const take = (node: Node, value: unknown) => {
    if (typeof value !== 'string' || !words.has(value)) return
    found.push({ word: value, line: source.slice(0, node.start).split('\n').length })
  }
  const walk = (node: Node) => {
    if (node.type === 'Literal') take(node, node.value)
    if (node.type === 'TemplateElement') take(node, (node.value as { cooked?: string }).cooked)
    for (const child of childrenOf(node)) walk(child)
  }
  walk(parseAst(source, { lang: 'ts' }) as unknown as Node)
  return found
}

function childrenOf(node: Node): Node[] {
  if (node.type.startsWith('TS')) {
    return WRAPPERS.includes(node.type) ? nodesIn(node.expression) : []
  }
  if (node.type === 'Property') {
    const key = nameOf(node.key as Node)
    const isLook = LOOKS.includes(key) && (node.value as Node).type === 'Literal'
    const isLeft = isLook || WORDS.includes(key)
    return [...nodesIn(node.key), ...(isLeft ? [] : nodesIn(node.value))]
  }
  if (node.type === 'BinaryExpression') {
    const sides = [node.left as Node, node.right as Node]
    // `'code' in error` asks for a property.
    if (node.operator === 'in') return sides.slice(1)
    return sides.some((side) => LOOKS.includes(nameOf(side))) ? [] : sides
  }
  return Object.entries(node).flatMap(([key, value]) => (key === 'type' ? [] : nodesIn(value)))
}

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  return typeof value === 'object' && value !== null && 'type' in value ? [value as Node] : []
}

/** `heading?.kind`, `kind`: the last name of an expression, "" for others. */
function nameOf(node: Node): string {
  if (node.type === 'ChainExpression') return nameOf(node.expression as Node)
  if (node.type === 'MemberExpression') return nameOf(node.property as Node)
  return node.type === 'Identifier' ? String(node.name) : ''
}
