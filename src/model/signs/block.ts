import type { Span } from '../../text/types.js'
import type { Block } from '../types.js'
import { Clean } from './clean.js'
import { startsSmall } from './syntax.js'

/** What makes a block, before its methods. */
interface Parts {
  readonly kind: Block['kind']
  readonly clean: Clean
  readonly lines: readonly string[]
  readonly bullet: Span | null
  readonly depth: number
  readonly bold: boolean
  readonly joins: readonly number[]
}

/** A block of clean text. */
export function makeBlock(parts: Parts): Block & { readonly clean: Clean } {
  const { clean, bullet } = parts
  const all = clean.span(0, clean.text.length)
  return {
    ...parts,
    text: clean.text,
    start: bullet?.start ?? all.start,
    end: all.end,
    at: (index) => clean.at(index),
    span: (from, to) => clean.span(from, to),
  }
}

/** The part of a block from `from` to `to`, as a paragraph or heading line of its own. */
export function sliceBlock(block: Block, from: number, to: number): Block {
  const clean = cleanOf(block).slice(from, to)
  return makeBlock({
    kind: block.kind === 'item' ? 'paragraph' : block.kind,
    clean,
    lines: [clean.text],
    bullet: from === 0 ? block.bullet : null,
    depth: from === 0 ? block.depth : 0,
    bold: block.bold,
    joins: block.joins,
  })
}

/** Several blocks as one: what page breaks had cut, or a title over several lines. */
export function joinBlocks(blocks: readonly [Block, ...Block[]]): Block {
  const [first, ...rest] = blocks
  if (rest.length === 0) return first
  return makeBlock({
    kind: first.kind,
    clean: joinCleans(blocks.map(cleanOf)),
    lines: blocks.flatMap(({ lines }) => lines),
    bullet: first.bullet,
    depth: first.depth,
    bold: blocks.every(({ bold }) => bold),
    joins: [...first.joins, ...rest.map(({ start }) => start)],
  })
}

/** Texts behind each other, with a blank between; a word or number that was divided at its hyphen closes up. */
export function joinCleans(parts: readonly Clean[]): Clean {
  return Clean.join(parts, (before, after) => {
    const end = before.slice(-3)
    const divided = /\p{L}-$/u.test(end)
      ? startsSmall(after)
      : /\d-$/u.test(end) && /^\d/u.test(after)
    return divided ? '' : ' '
  })
}

/** The clean text that a block was made of. */
function cleanOf(block: Block): Clean {
  return (block as Block & { readonly clean: Clean }).clean
}
