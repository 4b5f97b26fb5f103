import type { Block, Heading, Outline } from '../../model/types.js'
import type { Recovered } from '../../read/types.js'
import { lastUpTo } from '../../text/last-up-to.js'
import type { Span } from '../../text/types.js'
import type { Origin } from '../types.js'

/** Letters of a paragraph that are enough to find it again. */
const MAX_WORDS_CHARACTERS = 60

/**
 * Where in the original a span of a recovered text stands. Nulls for a text that is the file itself: its lines
 * and columns are enough.
 *
 * @param at in the recovered text
 */
export function originOf(at: Span, outline: Outline, recovered: Recovered | null): Origin {
  if (!recovered) return nowhere
  const offset = behindMarks(at, outline.blocks)
  const { page = null, paragraph = null } = lastUpTo(recovered.origins, offset) ?? {}
  return {
    page,
    paragraph,
    heading: headingAt(outline.headings, offset)?.text ?? null,
    words: wordsAt(outline.blocks, offset),
  }
}

/** Where the text of a span begins: blocks begin behind their marks, and a span may begin before them. */
function behindMarks({ start, end }: Span, blocks: readonly Block[]): number {
  const before = lastUpTo(blocks, start)
  if (before && before.end > start) return start
  const next = blocks[before ? blocks.indexOf(before) + 1 : 0]
  return next && next.start < end ? next.start : start
}

const nowhere: Origin = { page: null, paragraph: null, heading: null, words: null }

/** The heading that the offset stands in or below; those that were inferred are not in the file. */
function headingAt(headings: readonly Heading[], offset: number): Heading | undefined {
  return headings.findLast(({ start, implied }) => start <= offset && !implied)
}

/** How the paragraph at the offset begins. */
function wordsAt(blocks: readonly Block[], offset: number): string | null {
  const text = (lastUpTo(blocks, offset) ?? blocks[0])?.text ?? ''
  if (text.length <= MAX_WORDS_CHARACTERS) return text === '' ? null : text
  const cut = text.slice(0, MAX_WORDS_CHARACTERS)
  const blank = cut.lastIndexOf(' ')
  return `${blank > 0 ? cut.slice(0, blank) : cut}…`
}
