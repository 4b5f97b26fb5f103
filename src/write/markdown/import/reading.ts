import type { Bound } from '../../../bind/types.js'
import { PartRole } from '../../../model/roles.js'
import type { Block, Heading } from '../../../model/types.js'
import { blocksBelow } from '../../../model/works/works.js'

/** What was read of one heading or block, as a key; `of` is the heading or block itself. */
export interface Fact {
  readonly key: string
  readonly of: Heading | Block
}

/**
 * Everything that rules judge in the body, in the order of the document, without places. Two texts with the same
 * facts have the same findings there.
 */
export function factsOf({ outline, summary, find }: Bound): Fact[] {
  const index = new Map(outline.headings.map((heading, at) => [heading, at]))
  const list = find(PartRole.works)?.heading
  const inList = new Set(list ? blocksBelow(list) : [])
  const entries = new Map(summary.works.map((work) => [work.block, work]))
  const spans = summary.works.map(({ start, end }) => [start, end] as const)
  const place = (heading: Heading | null | undefined) =>
    heading ? (index.get(heading) ?? null) : null
  const headingKey = (heading: Heading) => {
    const { kind, text, title, numeral, number, slip, level, implied, parent } = heading
    const marks = numeral && { ...numeral, digits: null, start: 0, end: 0 }
    const wrong = slip && [slip.kind, slip.expected, place(slip.other)]
    const runIn = isRunIn(heading, outline.source)
    return [kind, text, title, marks, number, wrong, level, implied, place(parent), runIn]
  }
  const blockKey = (block: Block) => {
    const work = entries.get(block)
    if (work) return ['work', work.text, work.mark?.raw, work.mark?.kind, work.group]
    if (inList.has(block) && spans.some(([start, end]) => block.start > start && block.end <= end))
      return null
    return [block.kind, block.kind === 'comment' ? '' : block.text, block.bullet !== null]
  }
  return outline.headings.flatMap((heading) => [
    { key: JSON.stringify(headingKey(heading)), of: heading },
    ...heading.body.flatMap((block) => {
      const key = blockKey(block)
      return key ? [{ key: JSON.stringify(key), of: block }] : []
    }),
  ])
}

/** What was read of the whole: counts, claims and the items of the contributions. */
export function totalsOf({ summary, isSummary, language, parts, problems }: Bound): string {
  const { counts, claims, contributions } = summary
  const { author, title, ...numbers } = counts
  const bound = parts.map(({ part, heading }) => [part.id, heading?.text ?? null])
  return JSON.stringify([
    isSummary,
    language,
    numbers,
    claims.map(({ noun, value, raw }) => [noun, value, raw]),
    contributions.map(({ text, mark }) => [text, mark]),
    bound,
    problems.map(({ kind, part, heading }) => [kind, part?.id, heading?.text]),
  ])
}

/** The text continues in the line of the heading. */
function isRunIn({ blocks, body }: Heading, source: string): boolean {
  const end = blocks.at(-1)?.end
  const next = body[0]?.start
  return (
    end !== undefined &&
    next !== undefined &&
    next >= end &&
    !/[\n\r]/u.test(source.slice(end, next))
  )
}
