import type { OutlineNode } from '../../bind/outline-tree.js'
import type { Heading } from '../../model/types.js'
import type { Span } from '../../text/types.js'
import type { Analysis } from './analysis.js'

/** A heading that is written, with where it and everything below it stands. */
export interface Section {
  readonly heading: Heading
  /** Line of the heading, from 1, as the tree of the outline has it. */
  readonly line: number
  /** The heading with the marks before it. */
  readonly head: Span
  /** From the start of the heading's line to the last word of what is below it. */
  readonly whole: Span
}

/** The written headings of a text in their order; empty where the text could not be read. */
export function sectionsOf({ bound, places }: Analysis): Section[] {
  const headings = bound?.outline.headings.filter(({ implied }) => !implied) ?? []
  const lines = headings.map(({ start }) => places.positionOf(start).line)
  const starts = lines.map((line) => places.lineAt(line).start)
  const ends = endsOf(headings, starts, places.source)
  return headings.map((heading, at): Section => {
    const start = starts[at] ?? heading.start
    const end = Math.max(heading.end, ends.get(heading) ?? 0)
    return {
      heading,
      line: (lines[at] ?? 0) + 1,
      head: { start, end: heading.end },
      whole: { start, end },
    }
  })
}

/** The section whose heading stands at an offset. */
export function sectionAt(analysis: Analysis, offset: number): Section | null {
  const stands = ({ head }: Section) => head.start <= offset && offset <= head.end
  return sectionsOf(analysis).find(stands) ?? null
}

/** Where headings end with all that is below them; from the last one up, since headings may be nested without end. */
function endsOf(
  headings: readonly Heading[],
  starts: readonly number[],
  source: string,
): Map<Heading, number> {
  const ends = new Map<Heading, number>()
  for (const [at, heading] of [...headings.entries()].reverse()) {
    const own = source.slice(0, starts[at + 1] ?? source.length).trimEnd().length
    const end = Math.max(own, ends.get(heading) ?? 0)
    ends.set(heading, end)
    const above = writtenAbove(heading)
    if (above) ends.set(above, Math.max(end, ends.get(above) ?? 0))
  }
  return ends
}

/** The nearest heading above that is written, not only inferred from numbers. */
function writtenAbove({ parent }: Heading): Heading | null {
  let above = parent
  while (above?.implied) above = above.parent
  return above
}

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
