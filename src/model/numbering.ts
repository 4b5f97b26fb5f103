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

type Move = 'fits' | 'fills' | 'trust' | 'correct' | 'number' | 'pass'

/** A number with its key, so that it is joined once. */
interface Digits {
  readonly groups: readonly number[]
  readonly key: string
}

interface State {
  readonly at: Digits
  /** Numbers that were skipped and may still come. */
  readonly holes: readonly string[]
  readonly cost: number
  readonly move: Move
  readonly expected: Digits
  readonly before: State | null
}

const BEAM = 12
const COST = {
  trust: 1,
  skip: 0.02,
  correct: 1.01,
  sibling: 1.1,
  otherDepth: 1.2,
  level: 0.3,
  stranger: 0.5,
  number: 1,
  pass: 0.9,
}

const key = (groups: readonly number[]) => groups.join('.')
const digitsOf = (groups: readonly number[]): Digits => ({ groups, key: key(groups) })

/** All numbers that may come after one: its first child, and the next sibling on every level. */
function successors({ groups }: Digits, root: number): Digits[] {
  const next = [digitsOf([...groups, 1])]
  for (let depth = groups.length; depth > root; depth--) {
    next.push(digitsOf([...groups.slice(0, depth - 1), (groups[depth - 1] ?? 0) + 1]))
  }
  return next
}

/** The successor that a number of this depth should have been. */
function expectedFor(depth: number, options: readonly Digits[]): Digits {
  return options.find(({ groups }) => groups.length === depth) ?? options[0] ?? digitsOf([1])
}

interface Step {
  readonly written: Digits | null
  readonly level: number
  readonly hint: number
  readonly root: number
}

function steps(state: State, { written, level, hint, root }: Step): State[] {
  const options = successors(state.at, root)
  const step = (
    at: Digits,
    cost: number,
    move: Move,
    expected: Digits,
    holes = state.holes,
  ): State => ({ at, holes, cost: state.cost + cost, move, expected, before: state })
  if (!written) {
    const expected = expectedFor(level, options)
    const pass = step(state.at, COST.pass, 'pass', expected)
    const fits = expected.groups.length === level
    return fits ? [step(expected, COST.number, 'number', expected), pass] : [pass]
  }
  const expected = expectedFor(written.groups.length, options)
  // Read as another number, even where it would fit: what comes behind may show that it is wrong.
  const corrected = options.flatMap((option) => {
    if (option.key === written.key) return []
    const alike = option.groups.length === (hint || written.groups.length)
    const sibling = option.groups.length === state.at.groups.length
    const cost = alike ? COST.correct : sibling ? COST.sibling : COST.otherDepth
    return [step(option, cost, 'correct', option)]
  })
  if (options.some((option) => option.key === written.key)) {
    return [step(written, 0, 'fits', expected), ...corrected]
  }
  if (state.holes.includes(written.key)) {
    const rest = state.holes.filter((hole) => hole !== written.key)
    const resumed = [...rest, ...resumption(state, written)]
    return [step(written, 0, 'fills', expected, resumed), ...corrected]
  }
  const skipped = sameParent(written.groups, expected.groups) ? between(expected, written) : []
  const cost =
    COST.trust + COST.skip * Math.max(0, skipped.length - 1) + doubt(state, written, expected, hint)
  const holes = [...state.holes, ...skipped].slice(-6)
  return [step(written, cost, 'trust', expected, holes), ...corrected]
}

/**
 * What speaks against taking a number at its word: another level than the heading has, or a parent
 * that neither goes on nor begins here.
 */
function doubt(state: State, written: Digits, expected: Digits, hint: number): number {
  // A number above the heading before it, once more (1.2 after 1.2.1), has lost its last group.
  const again = state.at.key.startsWith(`${written.key}.`) ? COST.level : 0
  const level = hint > 0 && hint !== written.groups.length ? COST.level : again
  if (sameParent(written.groups, expected.groups) || written.groups.length === 1) return level
  const begins = written.groups.at(-1) === 1 && !isBehind(written.groups, state.at.groups)
  return level + (begins ? 0 : COST.stranger)
}

/** Stands before another number in the order of the document. */
function isBehind(a: readonly number[], b: readonly number[]): boolean {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    if (a[index] !== b[index]) return (a[index] ?? 0) < (b[index] ?? 0)
  }
  return a.length <= b.length
}

function sameParent(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length - 1; index++) if (a[index] !== b[index]) return false
  return true
}

/** The numbers from `first` up to (not with) `last`, at most three. */
function between(first: Digits, last: Digits): string[] {
  const parent = first.groups.slice(0, -1)
  const from = first.groups.at(-1) ?? 0
  const to = Math.min(last.groups.at(-1) ?? 0, from + 3)
  const numbers: string[] = []
  for (let value = from; value < to; value++) numbers.push(key([...parent, value]))
  return numbers
}

/** After a number that had been skipped, the count goes on behind the highest sibling. */
function resumption(state: State, filled: Digits): string[] {
  for (let past: State | null = state; past; past = past.before) {
    if (past.move === 'trust' && sameParent(past.at.groups, filled.groups)) {
      return [key([...filled.groups.slice(0, -1), (past.at.groups.at(-1) ?? 0) + 1])]
    }
  }
  return []
}

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
    beam = sorted.slice(0, BEAM).filter(({ cost }) => cost <= limit)
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
