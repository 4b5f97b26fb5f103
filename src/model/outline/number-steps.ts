/**
 * One step of reading heading numbers: what a number may mean behind another, and what that costs.
 */

type Move = 'fits' | 'fills' | 'trust' | 'correct' | 'number' | 'pass'

/** A number with its key, so that it is joined once. */
export interface Digits {
  readonly groups: readonly number[]
  readonly key: string
}

export interface State {
  readonly at: Digits
  /** Numbers that were skipped and may still come. */
  readonly holes: readonly string[]
  readonly cost: number
  readonly move: Move
  readonly expected: Digits
  readonly before: State | null
}

const COST = {
  trust: 1,
  skip: 0.02,
  correct: 1.01,
  second: 1.005,
  otherDepth: 1.2,
  level: 0.3,
  stranger: 0.5,
  number: 1,
  pass: 0.9,
}

export const key = (groups: readonly number[]) => groups.join('.')
export const digitsOf = (groups: readonly number[]): Digits => ({ groups, key: key(groups) })

/** All numbers that may come after one: its first child, and the next sibling on every level. */
export function successors({ groups }: Digits, root: number): Digits[] {
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

export function steps(state: State, { written, level, hint, root }: Step): State[] {
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
  const again = !hint && state.at.key.startsWith(`${written.key}.`)
  const corrected = options.flatMap((option) => {
    if (option.key === written.key) return []
    const depth = option.groups.length
    const alike = depth === (hint || written.groups.length)
    // 1.2 behind 1.2.1, which would stand alone: it has rather lost its last group than means 1.3.
    const second = again && depth > written.groups.length && option.groups.at(-1) === 2
    const cost = second ? COST.second : alike ? COST.correct : COST.otherDepth
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
 * The cost of taking a number as it is written: it has another level than the heading, or a parent
 * that neither continues nor begins here.
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

export function sameParent(a: readonly number[], b: readonly number[]): boolean {
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
