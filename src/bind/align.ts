import { PartRole } from '../model/roles.js'
import type { Heading } from '../model/types.js'
import { vocabularyOfParts } from '../profile/labels/vocabulary.js'
import type { Part } from '../profile/types.js'
import { core, nearness } from '../text/fold.js'
import type { Problem } from './types.js'

/** Which part a heading is by its label. */
export interface Match {
  readonly heading: Heading
  /** Index of the part among the parts of this level, -1 for none. */
  readonly part: number
  readonly exact: boolean
}

export interface Alignment {
  /** Headings of each part, by the part's index, in the order of the document. */
  readonly bound: ReadonlyMap<number, readonly Heading[]>
  /** Indexes of parts that are wanted and not there. */
  readonly missing: readonly number[]
  /** Headings that no part asks for. */
  readonly extra: readonly Heading[]
  readonly problems: readonly Problem[]
}

/** Looks each heading up among the labels of these parts. */
export function matchParts(headings: readonly Heading[], parts: readonly Part[]): Match[] {
  const vocabulary = vocabularyOfParts(parts)
  const chapter = parts.findIndex(({ role }) => role === PartRole.chapter)
  return headings.map((heading) => {
    if (heading.kind === 'chapter' && chapter >= 0) return { heading, part: chapter, exact: true }
    const hit =
      heading.title === ''
        ? null
        : (vocabulary.find(heading.title) ?? vocabulary.near(heading.title))
    const found = hit ? parts.findIndex(({ id }) => id === hit.id) : -1
    // A part that may be absent needs an exact label.
    const part = hit?.exact || (parts[found]?.count.min ?? 0) > 0 ? found : -1
    return { heading, part: part === chapter ? -1 : part, exact: hit?.exact ?? false }
  })
}

/**
 * Aligns headings with the parts of a profile by the greatest total weight: what keeps the order
 * stays, what breaks it is misplaced, and a heading that stands where a part is wanted is that part
 * under another name. Every difference is one problem.
 */
export function align(
  matches: readonly Match[],
  parts: readonly Part[],
  parent: Heading | null,
  listed: boolean,
): Alignment {
  const kept = listed ? keepOrder(matches, parts) : keepAll(matches, parts)
  const bound = new Map<number, Heading[]>()
  for (const { heading, part } of kept) push(bound, part, heading)
  const problems: Problem[] = []
  const extra: Heading[] = []
  for (const match of matches) {
    if (kept.includes(match)) continue
    const part = parts[match.part]
    const taken = bound.has(match.part)
    const twin = bound.get(match.part)?.[0]
    if (!part || (taken && !(match.exact && isAgain(match.heading, twin, parent))))
      extra.push(match.heading)
    else {
      if (!taken) push(bound, match.part, match.heading)
      const kind = taken ? 'repeated' : 'order'
      problems.push({
        kind,
        part,
        heading: match.heading,
        at: match.heading,
        parent,
        ...neighbours(match.part, kept, match.heading),
      })
    }
  }
  share(parts, bound)
  const missing = rename(matches, parts, bound, extra, kept, problems, parent)
  for (const { heading, part, exact } of matches) {
    const near = part >= 0 && !exact && bound.get(part)?.includes(heading)
    if (near && isSlip(heading, parts[part]))
      problems.push({
        kind: 'label',
        part: parts[part] ?? null,
        heading,
        at: heading.titleSpan,
        parent,
        before: null,
        after: null,
      })
  }
  return { bound, missing, extra, problems }
}

/**
 * The same part a second time. Below a section, two synonyms side by side ("Research subjects",
 * "Research objects") are two subsections.
 */
function isAgain(heading: Heading, twin: Heading | undefined, parent: Heading | null): boolean {
  return parent?.kind !== 'section' || core(heading.title) === core(twin?.title ?? '')
}

/** A label that was mistyped; one that only says more than the profile's ("… and source material") is right. */
function isSlip(heading: Heading, part: Part | undefined): boolean {
  const labels = [...(part?.labels.en ?? []), ...(part?.labels.vi ?? [])]
  return labels.some((label) => nearness(label, heading.title) >= 0.8)
}

function push(map: Map<number, Heading[]>, key: number, heading: Heading): void {
  const list = map.get(key)
  if (list) list.push(heading)
  else map.set(key, [heading])
}

/** The matches of greatest weight whose parts do not go backwards. */
function keepOrder(matches: readonly Match[], parts: readonly Part[]): Match[] {
  const known = matches.filter(({ part }) => part >= 0)
  const best: { weight: number; before: number }[] = []
  for (const [index, match] of known.entries()) {
    const own = match.exact ? 3 : 2
    let weight = own
    let before = -1
    for (let past = 0; past < index; past++) {
      const other = known[past] as Match
      const repeats = other.part === match.part && (parts[match.part]?.count.max ?? 1) > 1
      if (other.part < match.part || repeats) {
        const sum = (best[past]?.weight ?? 0) + own
        if (sum > weight) [weight, before] = [sum, past]
      }
    }
    best.push({ weight, before })
  }
  let at = best.reduce(
    (top, { weight }, index) => (weight > (best[top]?.weight ?? 0) ? index : top),
    0,
  )
  const kept: Match[] = []
  while (at >= 0 && known[at]) {
    kept.unshift(known[at] as Match)
    at = best[at]?.before ?? -1
  }
  return kept
}

/** Where any order is right: the first of each part, exact labels before near ones. */
function keepAll(matches: readonly Match[], parts: readonly Part[]): Match[] {
  const kept = new Set<Match>()
  for (const [index, part] of parts.entries()) {
    const own = matches.filter((match) => match.part === index)
    const best = own.find(({ exact }) => exact) ?? own[0]
    for (const match of part.count.max > 1 ? own : best ? [best] : []) kept.add(match)
  }
  return matches.filter((match) => kept.has(match))
}

/** The headings between which a part belongs, by the parts that were kept. */
export function neighbours(part: number, kept: readonly Match[], self: Heading | null = null) {
  const before = kept.find((match) => match.part > part && match.heading !== self)?.heading ?? null
  const after =
    kept.filter((match) => match.part < part && match.heading !== self).at(-1)?.heading ?? null
  return { before, after }
}

/**
 * Two headings for one part and none for its neighbour ("Aim" and "Objectives", both of them words for
 * the purpose, and no tasks): one of them is the neighbour.
 */
function share(parts: readonly Part[], bound: Map<number, Heading[]>): void {
  // Several chapters are normal, so none of them stands for another part.
  const spare = (index: number) => {
    const headings = parts[index]?.role === PartRole.chapter ? [] : (bound.get(index) ?? [])
    return headings.length > 1 ? headings : []
  }
  for (const [index, part] of parts.entries()) {
    if (!isNeeded(part) || bound.has(index)) continue
    const taken = spare(index - 1).pop() ?? spare(index + 1).shift()
    if (taken) push(bound, index, taken)
  }
}

/**
 * Parts without a heading: a lost heading (known by the numbers below it) or one unknown heading in
 * that position is taken for it; the rest is missing.
 *
 * @param extra is emptied of the headings that were taken
 */
function rename(
  matches: readonly Match[],
  parts: readonly Part[],
  bound: Map<number, Heading[]>,
  extra: Heading[],
  kept: readonly Match[],
  problems: Problem[],
  parent: Heading | null,
): number[] {
  const missing: number[] = []
  const wanted = parts.flatMap((part, index) =>
    isNeeded(part) && !bound.has(index) ? [index] : [],
  )
  for (const index of wanted) {
    const place = neighbours(index, kept)
    const rivals = wanted.filter((other) => {
      const { before, after } = neighbours(other, kept)
      return before === place.before && after === place.after && !bound.has(other)
    })
    const free = between(matches, place).filter((heading) => extra.includes(heading))
    const lost = free.find((heading) => heading.implied)
    const taken = lost ?? (free.length === 1 && rivals.length === 1 ? free[0] : undefined)
    if (!taken) {
      missing.push(index)
      continue
    }
    push(bound, index, taken)
    extra.splice(extra.indexOf(taken), 1)
    const kind = taken.implied ? 'missing' : 'renamed'
    const part = parts[index] ?? null
    problems.push({ kind, part, heading: taken, at: taken, parent, ...place })
  }
  return missing
}

/** Wanted where it is absent; chapters are counted, not bound one by one. */
function isNeeded({ role, need, count }: Part): boolean {
  return role !== PartRole.chapter && need !== 'may' && count.min > 0
}

/** The headings from one neighbour to the other. */
function between(
  matches: readonly Match[],
  { before, after }: { before: Heading | null; after: Heading | null },
): Heading[] {
  const headings = matches.map(({ heading }) => heading)
  const from = after ? headings.indexOf(after) : -1
  const to = before ? headings.indexOf(before) : headings.length
  return headings.slice(from + 1, to)
}
