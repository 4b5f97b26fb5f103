import { ownWords } from '../model/outline/headings.js'
import { PartRole } from '../model/roles.js'
import { Locator } from '../model/signs/lines.js'
import type { Heading } from '../model/types.js'
import { chapterLabel, chapterName, lostChapters } from './lost-chapters.js'
import type { Bound, BoundPart, Problem } from './types.js'

/** A part, chapter or section of a summary with everything below it. */
export interface OutlineNode {
  readonly kind: 'part' | 'chapter' | 'section' | 'closing'
  /** Id of the profile's part; null where the profile has none for it. */
  readonly id: string | null
  /** Digit groups as they are written, "2.1"; null where there are none. */
  readonly number: string | null
  /** Without the number; the profile's label where the heading is missing. */
  readonly title: string
  /** Number and title in one line, as a reader sees them. */
  readonly text: string
  /** Line of the heading, from 1; null for what is missing. */
  readonly line: number | null
  /** Words of the heading and of all below it; null for the list of works, which is not counted. */
  readonly words: number | null
  /** Entries of the list of works. */
  readonly entries?: number
  /** `part`: nothing of it is there; `heading`: its text is there without its heading. */
  readonly missing?: 'part' | 'heading'
  readonly children: readonly OutlineNode[]
}

/** Headings that are nested deeper are listed side by side, so that walking the tree never overflows the stack. */
const MAX_LEVELS = 12

/** The tree of a summary's headings with what the profile asks for and is not there, in its place. */
export function outlineTree(bound: Bound): readonly OutlineNode[] {
  return new Tree(bound).top()
}

class Tree {
  readonly #bound: Bound
  readonly #locator: Locator
  readonly #ids: ReadonlyMap<Heading, string>
  /** What is missing, by the heading it should stand below (null for parts). */
  readonly #missing: ReadonlyMap<Heading | null, readonly Problem[]>
  readonly #works: Heading | null

  constructor(bound: Bound) {
    this.#bound = bound
    this.#locator = new Locator(bound.outline.source)
    this.#ids = idsOf(bound.parts)
    const absent = bound.problems.filter(({ kind, heading }) => kind === 'missing' && !heading)
    this.#missing = grouped(absent)
    this.#works = bound.find(PartRole.works)?.heading ?? null
  }

  top(): readonly OutlineNode[] {
    const nodes = this.#row(null, this.#bound.outline.parts, 1)
    for (const n of lostChapters(this.#bound))
      nodes.splice(this.#indexFor(n, nodes), 0, this.#lost(n))
    return nodes
  }

  /** Headings side by side, with what is missing among them. */
  #row(parent: Heading | null, headings: readonly Heading[], depth: number): OutlineNode[] {
    const missing = this.#missing.get(parent) ?? []
    const before = (next: Heading) => missing.filter((problem) => problem.before === next)
    const known = new Set(headings)
    const others = missing.filter((problem) => !problem.before || !known.has(problem.before))
    const nodes = headings.flatMap((heading) => [
      ...before(heading).map((problem) => this.#absent(problem)),
      ...this.#nodes(heading, depth),
    ])
    return [...nodes, ...others.map((problem) => this.#absent(problem))]
  }

  /** The node of a heading; at the deepest level those below it stand behind it. */
  #nodes(heading: Heading, depth: number): OutlineNode[] {
    if (depth < MAX_LEVELS)
      return [this.#node(heading, this.#row(heading, heading.children, depth + 1))]
    return [heading, ...descendants(heading)].map((one) => this.#node(one, []))
  }

  #node(heading: Heading, children: readonly OutlineNode[]): OutlineNode {
    const { kind, title, text, implied, numeral, number } = heading
    const id = this.#ids.get(heading) ?? null
    const digits = numeral?.digits ?? (kind === 'chapter' ? number : [])
    const label = implied && text === '' ? this.#nameOf(heading, id) : null
    const below = children.reduce((sum, { words }) => sum + (words ?? 0), 0)
    return {
      kind,
      id,
      number: digits.length > 0 ? digits.join('.') : null,
      title: label ?? title,
      text: label ?? text,
      line: implied ? null : this.#locator.point(heading.start).line,
      words: this.#isOfWorks(heading) ? null : ownWords(heading) + below,
      ...(heading === this.#works ? { entries: this.#bound.summary.works.length } : {}),
      ...(implied ? { missing: 'heading' as const } : {}),
      children,
    }
  }

  /** What a heading would be called that is not written. */
  #nameOf({ kind, number }: Heading, id: string | null): string {
    if (kind === 'chapter') return chapterName(chapterLabel(this.#bound), number[0] ?? 0)
    return id === null ? number.join('.') : this.#bound.label(id)
  }

  #absent({ part, parent }: Problem): OutlineNode {
    const id = part?.id ?? null
    const title = id === null ? '' : this.#bound.label(id)
    return this.#missingNode(parent ? 'section' : 'part', id, null, title)
  }

  #lost(n: number): OutlineNode {
    const title = chapterName(chapterLabel(this.#bound), n)
    const id = this.#bound.wanted(PartRole.chapter)?.id ?? PartRole.chapter
    return this.#missingNode('chapter', id, String(n), title)
  }

  #missingNode(
    kind: OutlineNode['kind'],
    id: string | null,
    number: string | null,
    title: string,
  ): OutlineNode {
    const nothing = { line: null, words: 0, missing: 'part', children: [] } as const
    return { kind, id, number, title, text: title, ...nothing }
  }

  /** Where among the parts a lost chapter belongs: behind the one before it, else before what follows chapters. */
  #indexFor(n: number, nodes: readonly OutlineNode[]): number {
    const isBefore = ({ kind, number }: OutlineNode) => kind === 'chapter' && Number(number) < n
    const last = nodes.findLastIndex(isBefore)
    if (last >= 0) return last + 1
    const { parts } = this.#bound.profile
    const chapters = parts.findIndex(({ role }) => role === PartRole.chapter)
    const later = parts.slice(chapters).map((part) => part.id)
    const next = nodes.findIndex(({ id, kind }) => kind === 'chapter' || later.includes(id ?? ''))
    return next < 0 ? nodes.length : next
  }

  #isOfWorks(heading: Heading): boolean {
    for (let at: Heading | null = heading; at; at = at.parent) if (at === this.#works) return true
    return false
  }
}

/** Ids of parts by their headings; a heading that stands for two parts has the id of the outer one. */
function idsOf(parts: readonly BoundPart[]): Map<Heading, string> {
  const ids = new Map<Heading, string>()
  const walk = (bound: readonly BoundPart[]) => {
    for (const { part, heading, children } of bound) {
      if (heading && !ids.has(heading)) ids.set(heading, part.id)
      walk(children)
    }
  }
  walk(parts)
  return ids
}

function grouped(problems: readonly Problem[]): Map<Heading | null, Problem[]> {
  const groups = new Map<Heading | null, Problem[]>()
  for (const problem of problems) {
    const group = groups.get(problem.parent)
    if (group) group.push(problem)
    else groups.set(problem.parent, [problem])
  }
  return groups
}

/** Everything below a heading in the order of the document, without recursion. */
function descendants(heading: Heading): Heading[] {
  const found: Heading[] = []
  const open = [...heading.children].reverse()
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next)
    open.push(...[...next.children].reverse())
  }
  return found
}
