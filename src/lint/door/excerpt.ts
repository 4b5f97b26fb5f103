import type { Block, Outline } from '../../model/types.js'
import { lastUpTo } from '../../text/last-up-to.js'
import type { Span } from '../../text/types.js'
import type { Excerpt } from '../types.js'

/** UTF-16 units that are shown on each side of a finding, and of the finding itself. */
const SIDE_CHARACTERS = 60
const EXCERPT_CHARACTERS = 120

/**
 * The words at a span, to be shown beside a message.
 *
 * @param at in the source text
 * @returns null where there is no text, such as that of an empty file
 */
export function excerptOf(at: Span, { blocks, source }: Outline): Excerpt | null {
  const block = lastUpTo(blocks, at.start)
  // What stands in front matter or in a mark before a block is in none.
  const found =
    block && at.start < block.end
      ? cut(block.text, indexIn(block, at.start), indexIn(block, at.end))
      : cut(...lineAt(source, at))
  // The fence of front matter is no text.
  return /^(?:---)?$/u.test(found.before + found.text + found.after) ? null : found
}

/** The first index of the text of a block that stands at an offset or behind it. */
function indexIn({ text, at }: Block, offset: number): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(middle) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function lineAt(source: string, { start, end }: Span): [string, number, number] {
  const from = source.lastIndexOf('\n', start - 1) + 1
  const next = source.indexOf('\n', start)
  const to = next < 0 ? source.length : next
  return [source.slice(from, to).trimEnd(), start - from, Math.min(end, to) - from]
}

function cut(text: string, from: number, to: number): Excerpt {
  const before = text.slice(Math.max(0, from - SIDE_CHARACTERS), from)
  const after = text.slice(to, to + SIDE_CHARACTERS)
  const inside = text.slice(from, Math.min(to, from + EXCERPT_CHARACTERS))
  return {
    before: from > SIDE_CHARACTERS ? `…${whole(before).replace(/^\S+\s+(?=\S)/u, '')}` : before,
    text: to - from > EXCERPT_CHARACTERS ? `${whole(inside)}…` : inside,
    after:
      to + SIDE_CHARACTERS < text.length
        ? `${whole(after).replace(/(?<=\S)\s+\S+$/u, '')}…`
        : after,
  }
}

/** Without halves of characters that a cut left at the ends. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '')
}
