import {
  type Digits,
  digitsOf,
  key,
  type State,
  sameParent,
  steps,
  successors,
} from './number-steps.js'

/**
 * Finds the least number of slips that explains the numbers of a document.
 *
 * Every heading either follows from the one before (the next child or the next sibling on some
 * level), or is a slip. A slip is trusted (the author skipped or repeated a number and went on from
 * there) or corrected (one wrong number among right ones); the cheaper reading of the whole
 * sequence wins, so one slip never makes every heading behind it wrong.
 */

export interface Written {
  /** Digit groups as written, null for a heading without a number. */
  readonly digits: readonly number[] | null
  /** Level the heading should have where it carries no number (1 for "2.", 2 for "2.1."). */
  readonly level: number
  /** Level that its Markdown depth or its label speaks for; 0 where nothing does. */
  readonly hint?: number
}

export interface Reading {
  /** The number that is meant; empty where the heading carries none. */
  readonly number: readonly number[]
  /** The number that would have followed. */
  readonly expected: readonly number[]
  readonly slip: {
    readonly kind: 'gap' | 'duplicate' | 'order' | 'parent' | 'unnumbered' | 'wrong'
    readonly expected: readonly number[]
    /** Index of the other heading concerned, or -1. */
    readonly other: number
  } | null
}

/** So many readings of the headings before are kept at each step, the cheapest ones. */
const MAX_READINGS = 12

/**
 * Reads a sequence of headings.
 *
 * @param sequence headings in the order of the document
 * @param root number under which all of them stand ([] for a scope of its own)
 */
export function readNumbers(sequence: readonly Written[], root: readonly number[] = []): Reading[] {
  const written = sequence.map(({ digits }) => (digits ? digitsOf(digits) : null))
  const start: State = {
    at: digitsOf(root),
    holes: [],
    cost: 0,
    move: 'fits',
    expected: digitsOf([]),
    before: null,
  }
  const path = plainPath(start, written, root.length) ?? bestPath(start, written, sequence, root)
  const keys = written.map((digits) => digits?.key ?? '')
  return path.map((state, index) => reading(state, index, path, written, keys))
}

/** The path where every number fits, as most do; null at the first that does not. */
function plainPath(
  start: State,
  written: readonly (Digits | null)[],
  root: number,
): State[] | null {
  const path: State[] = []
  let before = start
  for (const at of written) {
    if (!at || !successors(before.at, root).some((option) => option.key === at.key)) return null
    before = { at, holes: [], cost: 0, move: 'fits', expected: at, before }
    path.push(before)
  }
  return path
}

function bestPath(
  start: State,
  written: readonly (Digits | null)[],
  sequence: readonly Written[],
  root: readonly number[],
): State[] {
  let beam = [start]
  for (const [index, digits] of written.entries()) {
    const best = new Map<string, State>()
    const { level = 1, hint = 0 } = sequence[index] ?? {}
    const input = { written: digits, level, hint, root: root.length }
    for (const state of beam) {
      for (const next of steps(state, input)) {
        const id = next.holes.length ? `${next.at.key}|${next.holes.join(' ')}` : next.at.key
        const other = best.get(id)
        if (!other || next.cost < other.cost - 1e-9) best.set(id, next)
      }
    }
    const sorted = [...best.values()].sort((a, b) => a.cost - b.cost)
    const limit = (sorted[0]?.cost ?? 0) + 1.6
    beam = sorted.slice(0, MAX_READINGS).filter(({ cost }) => cost <= limit)
  }
  const path: State[] = []
  for (let state: State | null = beam[0] ?? null; state?.before; state = state.before)
    path.push(state)
  return path.reverse()
}

function reading(
  state: State,
  index: number,
  path: readonly State[],
  written: readonly (Digits | null)[],
  keys: readonly string[],
): Reading {
  const { move } = state
  const number = state.at.groups
  const expected = state.expected.groups
  const slip = (
    kind: NonNullable<Reading['slip']>['kind'],
    other = -1,
    wanted = expected,
  ): Reading => ({
    number,
    expected,
    slip: { kind, expected: wanted, other },
  })
  if (move === 'fits' || move === 'fills') return { number, expected, slip: null }
  if (move === 'pass') return { number: [], expected, slip: null }
  if (move === 'number') return slip('unnumbered')
  const own = written[index]
  const digits = own?.groups ?? []
  const twin = keys.indexOf(own?.key ?? '')
  if (twin >= 0 && twin < index) return slip('duplicate', twin)
  if (move === 'trust') {
    const filler = path.findIndex(
      (other, at) => at > index && other.move === 'fills' && sameParent(other.at.groups, number),
    )
    if (filler >= 0) return slip('order', filler)
  }
  if (!sameParent(digits, expected)) {
    // 4.1 after 3.2: the heading above it was lost.
    const lost = move === 'trust' && digits.length > 1
    return lost ? slip('gap', -1, missingParent(digits, path, index)) : slip('parent')
  }
  const ahead = (digits.at(-1) ?? 0) > (expected.at(-1) ?? 0)
  return slip(move === 'correct' ? 'wrong' : ahead ? 'gap' : 'order')
}

/** The highest number above this one that no heading before it carries; else the number before it. */
function missingParent(
  digits: readonly number[],
  path: readonly State[],
  index: number,
): readonly number[] {
  for (let depth = 1; depth < digits.length; depth++) {
    const above = key(digits.slice(0, depth))
    const there = path.slice(0, index).some(({ at }) => key(at.groups.slice(0, depth)) === above)
    if (!there) return digits.slice(0, depth)
  }
  return [...digits.slice(0, -1), 1]
}
