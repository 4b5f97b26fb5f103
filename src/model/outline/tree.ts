import type { Heading, Slip } from '../types.js'
import { type Draft, impliedHeading } from './draft.js'
import { readNumbers, type Written } from './numbering.js'

/** Reads the numbers of the headings and hangs every heading below its own; lost headings are inferred. */
export function growTree(drafts: readonly Draft[]): { parts: Heading[]; headings: Heading[] } {
  const parts: Draft[] = []
  const headings: Draft[] = []
  const runs = runsOf(drafts)
  // A part between two chapters does not begin their numbers anew.
  readRun(runs.filter(isChapters).flat())
  for (const run of runs) {
    if (!isChapters(run)) readRun(run)
    hang(run, parts, headings)
  }
  return { parts, headings }
}

function isChapters(run: readonly Draft[]): boolean {
  return run[0]?.kind === 'chapter'
}

/** Stretches with numbers of their own: the introduction, all chapters together, every other part. */
function runsOf(drafts: readonly Draft[]): Draft[][] {
  const runs: Draft[][] = []
  for (const draft of drafts) {
    const last = runs.at(-1)
    const continues =
      draft.kind === 'chapter' ? last?.[0]?.kind === 'chapter' : draft.kind !== 'part'
    if (last && continues) last.push(draft)
    else runs.push([draft])
  }
  return runs
}

function readRun(run: readonly Draft[]): void {
  const counted = run.filter(
    ({ kind, numeral }) =>
      kind === 'chapter' || kind === 'section' || (kind === 'closing' && numeral !== null),
  )
  const hinted = agrees(counted)
  const sequence: Written[] = counted.map((draft) => ({
    digits: draft.number.length > 0 ? draft.number : null,
    level: draft.level || 1,
    hint: hinted ? draft.hint : 0,
  }))
  const ranks = new Ranks(counted)
  for (const [index, reading] of readNumbers(sequence).entries()) {
    const draft = counted[index] as Draft
    const other =
      reading.slip && reading.slip.other >= 0 ? (counted[reading.slip.other] ?? null) : null
    draft.slip = reading.slip && { ...reading.slip, other }
    draft.number = reading.number
    if (draft.number.length > 0) ranks.move(draft, draft.number.length)
    if (draft.slip?.kind === 'unnumbered' || reading.number.length === 0) {
      draft.slip = unnumbered(draft, ranks, reading.expected)
    }
  }
}

/** Levels by Markdown depth are believed where they agree with most numbers. */
function agrees(drafts: readonly Draft[]): boolean {
  const judged = drafts.filter(({ hint, number }) => hint > 0 && number.length > 0)
  const same = judged.filter(({ hint, number }) => hint === number.length).length
  return judged.length > 0 && same >= judged.length * 0.8
}

/** A heading without number is a slip only where most others of its level carry one. */
function unnumbered(draft: Draft, ranks: Ranks, expected: readonly number[]): Slip | null {
  const { all, numbered } = ranks.peersOf(draft)
  const known = draft.depth > 0 || draft.candidate?.hit !== null
  if (!known || numbered < 2 || numbered < all * 0.75) return null
  return {
    kind: 'unnumbered',
    expected: expected.length === draft.level ? expected : [],
    other: null,
  }
}

/** How many headings of each kind and level there are, and how many carry a number; kept while levels change. */
class Ranks {
  readonly #counts = new Map<string, { all: number; numbered: number }>()

  constructor(drafts: readonly Draft[]) {
    for (const draft of drafts) this.#add(draft, 1)
  }

  /** Gives a heading another level. */
  move(draft: Draft, level: number): void {
    this.#add(draft, -1)
    draft.level = level
    this.#add(draft, 1)
  }

  /** The counts of its kind and level without the heading itself. */
  peersOf(draft: Draft): { readonly all: number; readonly numbered: number } {
    const { all, numbered } = this.#countsOf(draft)
    return { all: all - 1, numbered: numbered - numbersOf(draft) }
  }

  #add(draft: Draft, by: 1 | -1): void {
    const counts = this.#countsOf(draft)
    counts.all += by
    counts.numbered += by * numbersOf(draft)
  }

  #countsOf({ kind, level }: Draft): { all: number; numbered: number } {
    const key = `${kind} ${level}`
    const counts = this.#counts.get(key) ?? { all: 0, numbered: 0 }
    this.#counts.set(key, counts)
    return counts
  }
}

/** 1 for a heading that carries a number, 0 for one that does not. */
function numbersOf({ numeral, candidate }: Draft): number {
  return (numeral ?? candidate?.n) ? 1 : 0
}

function hang(run: readonly Draft[], parts: Draft[], headings: Draft[]): void {
  let part: Draft | null = null
  const path: Draft[] = []
  const add = (draft: Draft, parent: Draft | null) => {
    draft.parent = parent
    if (parent) parent.children.push(draft)
    else parts.push(draft)
    headings.push(draft)
  }
  for (const draft of run) {
    if (draft.kind === 'part' || draft.kind === 'chapter') {
      part = draft
      path.length = 0
      add(draft, null)
      continue
    }
    if (draft.kind === 'closing') {
      path.length = 0
      add(draft, part)
      continue
    }
    const lost = lostTop(draft, part, headings)
    if (lost) {
      part = lost
      path.length = 0
      add(lost, null)
    }
    for (const above of ancestors(draft, part, path)) add(above, above.parent as Draft | null)
    add(draft, parentOf(draft, part, path))
    while (path.length > 0 && (path.at(-1) as Draft).level >= draft.level) path.pop()
    path.push(draft)
  }
}

/** The part or chapter whose heading was lost above this one. */
function lostTop(draft: Draft, part: Draft | null, headings: readonly Draft[]): Draft | null {
  if (!part) {
    return impliedHeading(draft, 'part', [], 0, undefined)
  }
  const n = draft.number[0]
  if (draft.number.length < 2 || n === undefined) return null
  if (part.kind === 'chapter' && part.number[0] !== n && draft.slip?.kind === 'gap') {
    return headings.some(({ kind, number }) => kind === 'chapter' && number[0] === n)
      ? null
      : impliedHeading(draft, 'chapter', [n], 1, headings.at(-1)?.body)
  }
  return null
}

function ancestors(draft: Draft, part: Draft | null, path: Draft[]): Draft[] {
  const root = part?.kind === 'chapter' ? 1 : 0
  const made: Draft[] = []
  for (let length = root + 1; length < draft.number.length; length++) {
    const number = draft.number.slice(0, length)
    const there = path.some((other) => other.number.join('.') === number.join('.'))
    if (there || draft.slip?.kind === 'parent') continue
    const above = impliedHeading(draft, 'section', number, length, undefined)
    while (path.length > 0 && (path.at(-1) as Draft).level >= length) path.pop()
    above.parent = path.at(-1) ?? part
    path.push(above)
    made.push(above)
  }
  return made
}

function parentOf(draft: Draft, part: Draft | null, path: readonly Draft[]): Draft | null {
  for (let index = path.length - 1; index >= 0; index--) {
    const above = path[index] as Draft
    if (above.level < draft.level) return above
  }
  return part
}
