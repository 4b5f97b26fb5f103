import type { Block } from '../types.js'
import { sameWords, saysFirst, saysItem, textBetween } from './mentions.js'
import { clash, isEnglish, isWord, markOf } from './systems.js'
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

const PROSE: Verdict = { is: 'prose' }

/** What is known when a mark is judged. */
export interface View {
  readonly body: readonly Block[]
  /** Open runs that the mark may belong to, innermost last. */
  readonly runs: readonly Run[]
  /** The marks that follow it at its own place. */
  readonly later: readonly Ordinal[]
}

export function judge(mark: Ordinal, view: View): Verdict {
  if (mark.system === 'weekday') return judgeWeekday(mark, view)
  const next = inner(view.runs, (run) => run.systems.includes(mark.system) && follows(run, mark))
  if (next && !(mark.weak && laterStrong(mark, view.later))) return { is: 'next', run: next }
  if (mark.value === 1) return judgeFirst(mark, view)
  // A word after a comma may be prose ("first, we …"); marks in brackets are marks anywhere.
  if (mark.weak || (mark.pause === 'comma' && isWord(mark.system))) return PROSE
  const mixed = inner(view.runs, (run) => mixes(run, mark, view.later))
  const own = inner(view.runs, (run) => run.systems.includes(mark.system))
  // Both an inner run that slips and an outer one that changes its system: nobody can tell.
  if (mixed && own) return PROSE
  if (mixed) return mixedSlip(mark, mixed)
  if (own) return judgeDeviation(mark, own, view)
  if (mark.place === 'block' && isWord(mark.system)) return { is: 'opening', headless: true }
  return PROSE
}

const follows = (run: Run, mark: Ordinal): boolean => run.last + 1 === mark.value

function inner(runs: readonly Run[], wanted: (run: Run) => boolean): Run | undefined {
  return [...runs].reverse().find(wanted)
}

/** The same mark comes again and surely: this one was prose. */
const laterStrong = (mark: Ordinal, later: readonly Ordinal[]): boolean =>
  nextOf([mark.system], later)?.value === mark.value

/** The next sure mark of a system, unless a new enumeration begins before it. */
function nextOf(systems: readonly System[], later: readonly Ordinal[]): Ordinal | undefined {
  const next = later.find((mark) => !mark.weak && systems.includes(mark.system))
  return next && next.value > 1 ? next : undefined
}

function judgeWeekday(mark: Ordinal, view: View): Verdict {
  const run = inner(view.runs, (each) => each.systems.some(isEnglish) && follows(each, mark))
  const system = run?.systems.find(isEnglish)
  const before = run?.ordinals.at(-1)
  if (!run || !system || !before) return PROSE
  const goesOn = nextOf(run.systems, view.later)?.value === mark.value + 1
  if (mark.place === 'inline' && !goesOn) return PROSE
  const expected = markOf(system, mark.value, before.raw)
  const slip: OrdinalSlip = { kind: 'weekday', at: mark, after: before, expected, single: true }
  return { is: 'slip', run, slip, last: mark.value }
}

/** A first item opens a run, unless it stands between items 2 and 4. */
function judgeFirst(mark: Ordinal, view: View): Verdict {
  const run = view.runs.at(-1)
  const before = run?.ordinals.at(-1)
  if (!run || !before || mark.weak || run.last < 2) return { is: 'opening', headless: false }
  if (!run.systems.includes(mark.system)) return { is: 'opening', headless: false }
  const next = nextOf([mark.system], view.later)
  if (next?.value !== run.last + 2 || !twinOf(mark, run)) return { is: 'opening', headless: false }
  return slipOf('repeat', mark, run, before, true)
}

/** A mark of another system goes on where the run stands, and the run's own system does not. */
function mixes(run: Run, mark: Ordinal, later: readonly Ordinal[]): boolean {
  const [first] = run.ordinals
  if (!first || !follows(run, mark)) return false
  if (run.systems.includes(mark.system)) return false
  if (!run.systems.some((system) => clash(system, mark.system))) return false
  if (run.ordinals.every((ordinal) => ordinal.weak)) return false
  return nextOf(run.systems, later)?.value !== mark.value
}

function mixedSlip(mark: Ordinal, run: Run): Verdict {
  const after = run.ordinals.at(-1) ?? null
  const slip: OrdinalSlip = { kind: 'mixed', at: mark, after, expected: null, single: false }
  return { is: 'slip', run, slip, last: mark.value }
}

/** A mark of the run's own system with a value that does not follow. */
function judgeDeviation(mark: Ordinal, run: Run, view: View): Verdict {
  const before = run.ordinals.at(-1)
  if (!before) return PROSE
  const wanted = run.last + 1
  const between = textBetween(view.body, before, mark)
  if (saysItem(between, wanted)) return { is: 'resumed', run }
  if (mark.value === 2 && saysFirst(between)) return { is: 'opening', headless: false }
  const next = nextOf(run.systems, view.later)
  if (mark.value > wanted) {
    if (next?.value === wanted) return PROSE
    return slipOf('jump', mark, run, before, next?.value === wanted + 1)
  }
  return judgeRepeat(mark, run, next)
}

/** The item of the run that already has this mark. */
const twinOf = (mark: Ordinal, run: Run): Ordinal | undefined =>
  run.ordinals.find((ordinal) => ordinal.value === mark.value)

function judgeRepeat(mark: Ordinal, run: Run, next: Ordinal | undefined): Verdict {
  const before = run.ordinals.at(-1)
  if (!before) return PROSE
  const twin = twinOf(mark, run)
  if (twin && sameWords(twin, mark)) return { is: 'resumed', run }
  if (twin && next?.value === run.last + 2) return slipOf('repeat', mark, run, before, true)
  // Item 2 and 3 after a finished list: a list of its own that lost its first mark.
  if (next?.value === mark.value + 1 && mark.value < run.last) {
    return { is: 'opening', headless: isWord(mark.system) && mark.place === 'block' }
  }
  if (!twin || (mark.value < run.last && next?.value !== run.last + 1)) return PROSE
  const slip = repeatSlip(mark, run, before)
  return { is: 'slip', run, slip, last: next?.value === run.last + 1 ? run.last : mark.value }
}

function repeatSlip(mark: Ordinal, run: Run, before: Ordinal): OrdinalSlip {
  const expected = markOf(mark.system, run.last + 1, mark.raw)
  return { kind: 'repeat', at: mark, after: before, expected, single: false }
}

function slipOf(
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
