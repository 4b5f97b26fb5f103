import type { Block } from '../types.js'
import { markOf } from './systems.js'
import type { Ordinal, OrdinalSlip, System } from './types.js'

/** An enumeration while it is being read. */
export interface Run {
  readonly systems: System[]
  readonly ordinals: Ordinal[]
  readonly slips: OrdinalSlip[]
  /** The value that counts as reached; after a single wrong word, the value meant. */
  last: number
  /** The paragraph it lives in; null where its items are blocks. */
  readonly local: Block | null
  /** It begins with 2 or more. */
  readonly headless: boolean
}

/** What a mark turns out to be. */
export type Verdict =
  | { readonly is: 'next'; readonly run: Run }
  | { readonly is: 'slip'; readonly run: Run; readonly slip: OrdinalSlip; readonly last: number }
  | { readonly is: 'resumed'; readonly run: Run }
  | { readonly is: 'opening'; readonly headless: boolean }
  | { readonly is: 'prose' }

export const PROSE: Verdict = { is: 'prose' }

/** What is known when a mark is judged. */
export interface View {
  readonly body: readonly Block[]
  /** The text above the body: its heading. */
  readonly before: string
  /** Open runs that the mark may belong to, innermost last. */
  readonly runs: readonly Run[]
  /** The marks that follow it at its own place. */
  readonly later: readonly Ordinal[]
}

export const follows = (run: Run, mark: Ordinal): boolean => run.last + 1 === mark.value

/** The next sure mark of a system, unless a new enumeration begins before it. */
export function nextOf(systems: readonly System[], later: readonly Ordinal[]): Ordinal | undefined {
  const next = later.find((mark) => !mark.weak && systems.includes(mark.system))
  return next && next.value > 1 ? next : undefined
}

/** The item of the run that already has this mark. */
export const twinOf = (mark: Ordinal, run: Run): Ordinal | undefined =>
  run.ordinals.find((ordinal) => ordinal.value === mark.value)

/** No block stands between the two marks, and none of them is within a paragraph. */
export function areNeighbours(body: readonly Block[], first: Ordinal, second: Ordinal): boolean {
  if (first.place !== 'block' || second.place !== 'block') return false
  return blockIndexOf(body, second) - blockIndexOf(body, first) === 1
}

export function slipOf(
  kind: 'jump' | 'repeat',
  mark: Ordinal,
  run: Run,
  after: Ordinal,
  single: boolean,
): Verdict {
  const expected = markOf(mark.system, run.last + 1, mark.raw)
  const slip: OrdinalSlip = { kind, at: mark, after, expected, single }
  return { is: 'slip', run, slip, last: single ? run.last + 1 : mark.value }
}

const known = new WeakMap<readonly Block[], ReadonlyMap<Block, number>>()

/** Index of a mark's block in the body. To search for it at every mark would take quadratic time. */
export function blockIndexOf(body: readonly Block[], { block }: Ordinal): number {
  const indexes = known.get(body) ?? new Map(body.map((one, index) => [one, index]))
  known.set(body, indexes)
  return indexes.get(block) ?? -1
}
