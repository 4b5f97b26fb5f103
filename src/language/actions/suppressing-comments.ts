import type { Bound } from '../../bind/types.js'
import { startOfLine } from '../../model/signs/lines.js'
import { lineStart } from '../../model/signs/syntax.js'
import type { Block, Outline } from '../../model/types.js'
import { insertion, usualLineEnd } from '../../rule/fix/edits.js'
import type { Edit } from '../../rule/types.js'

/** Blocks of prose; a comment would tear a table or a note apart, and is none in code. */
const PROSE: ReadonlySet<Block['kind']> = new Set(['heading', 'paragraph', 'item'])

const IGNORE = /<!--\s*lint\s+ignore(?![\w-])/gu

/**
 * The comment that suppresses a rule for the block at an offset, on a line of its own before it. Where such a comment
 * stands there already, the rule joins it: of two comments the first would hold for the second.
 */
export function ignoring(rule: string, at: number, { outline }: Bound): Edit | null {
  const { source } = outline
  const block = outline.blocks.find(({ end }) => end >= at)
  if (!block || !PROSE.has(block.kind)) return null
  const start = startOfLine(source, block.start)
  if (start > at || !beginsBlock(start, at, outline)) return null
  const last = [...source.slice(0, start).matchAll(IGNORE)].at(-1)
  const other = last ? source.slice(last.index, start) : ''
  if (/^<!--[^>]*-->\s*$/u.test(other)) return joined(rule, start - other.length, other)
  if (last && !isOver(other, source.slice(start, start + 7))) return null
  const end = usualLineEnd(source)
  return insertion(start, `<!--lint ignore ${rule}-->${end}${end}`)
}

/** A comment at this line begins a block of Markdown that reaches as far as the finding, and divides no other. */
function beginsBlock(start: number, at: number, { source, headings, frontMatter }: Outline) {
  const before = source.slice(0, start)
  const [first = '', ...rest] = source.slice(start, Math.max(at, start + 1)).split(/\r\n|\n|\r/u)
  const isWhole = rest.every((line) => line.trim() !== '' && lineStart(line).kind === 'plain')
  return (
    start >= (frontMatter?.end ?? 0) &&
    isWhole &&
    !/^[ \t\u00a0>|]/u.test(first) &&
    !headings.some((one) => !one.implied && one.start < start && start < one.end) &&
    before.lastIndexOf('<!--') <= before.lastIndexOf('-->') &&
    // In a fence that is never closed, which is no code for us, Markdown sees no comment.
    (before.match(/^[ \t>]*(?:```|~~~)/gmu)?.length ?? 0) % 2 === 0
  )
}

/** The rule in the comment before the block; to one that gives a reason nothing can be added. */
function joined(rule: string, start: number, comment: string): Edit | null {
  const head = /^<!--\s*lint\s+ignore(?:[\s,]+[a-z]+-[a-z-]+[a-z])+(?=\s*-->)/u.exec(comment)?.[0]
  return head === undefined ? null : insertion(start + head.length, ` ${rule}`)
}

/** Whether the block that an earlier comment silences ends before ours; it may be a list that ours would divide. */
function isOver(between: string, next: string): boolean {
  return /^#{1,6}[ \t]/mu.test(between) || /^#{1,6}[ \t]/u.test(next)
}

/**
 * The comment that suppresses a rule in a whole document: behind its front matter, or at the top.
 *
 * @param at where the finding stands that is to go; no comment can suppress what stands in the front matter
 */
export function disabling(rule: string, at: number, { outline }: Bound): Edit | null {
  const { source, frontMatter } = outline
  if (/<!--\s*lint\s+enable/u.test(source)) return null
  const comment = `<!--lint disable ${rule}-->`
  const end = usualLineEnd(source)
  if (frontMatter) {
    return at < frontMatter.end ? null : insertion(frontMatter.end, `${end}${end}${comment}`)
  }
  // Front matter without its closing line would not be recognised behind a comment.
  return source.startsWith('---') ? null : insertion(0, `${comment}${end}${end}`)
}
