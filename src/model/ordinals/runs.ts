import { judgeFirst, judgeWrongFirst } from './firsts.js'
import { sameWords, saysFirst, saysItem, textBetween } from './mentions.js'
import { mixedSlip, mixes } from './mixtures.js'
import { isEnglish, isWord, markOf } from './systems.js'
import type { Ordinal, OrdinalSlip } from './types.js'
import {
  follows,
  nextOf,
  PROSE,
  type Run,
  slipOf,
  twinOf,
  type Verdict,
  type View,
} from './verdicts.js'

export type { Run, Verdict, View } from './verdicts.js'

export function judge(mark: Ordinal, view: View): Verdict {
  if (mark.system === 'weekday') return judgeWeekday(mark, view)
  const next = inner(view.runs, (run) => run.systems.includes(mark.system) && follows(run, mark))
  if (next && !(mark.weak && laterStrong(mark, view.later))) return { is: 'next', run: next }
  if (mark.value === 1) return judgeFirst(mark, view)
  // A word after a comma may be prose ("first, we …"); marks in brackets are marks anywhere.
  if (mark.weak || (mark.pause === 'comma' && isWord(mark.system))) return PROSE
  const mixed = inner(view.runs, (run) => mixes(run, mark, view))
  const own = inner(view.runs, (run) => run.systems.includes(mark.system))
  // It may be a slip of an inner run or a change of system in an outer one: which one is not known.
  if (mixed && own) return PROSE
  if (mixed) return mixedSlip(mark, mixed)
  if (own) return judgeDeviation(mark, own, view)
  if (mark.place === 'block' && isWord(mark.system)) return { is: 'opening', headless: true }
  return PROSE
}

function inner(runs: readonly Run[], wanted: (run: Run) => boolean): Run | undefined {
  return [...runs].reverse().find(wanted)
}

/** The same mark comes again and surely: this one was prose. */
const laterStrong = (mark: Ordinal, later: readonly Ordinal[]): boolean =>
  nextOf([mark.system], later)?.value === mark.value

function judgeWeekday(mark: Ordinal, view: View): Verdict {
  const run = inner(view.runs, (each) => each.systems.some(isEnglish) && follows(each, mark))
  const system = run?.systems.find(isEnglish)
  const before = run?.ordinals.at(-1)
  if (!run || !system || !before) return PROSE
  const hasNext = nextOf(run.systems, view.later)?.value === mark.value + 1
  if (mark.place === 'inline' && !hasNext) return PROSE
  const expected = markOf(system, mark.value, before.raw)
  const slip: OrdinalSlip = { kind: 'weekday', at: mark, after: before, expected, single: true }
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
  return judgeWrongFirst(mark, run, view) ?? judgeRepeat(mark, run, next)
}

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
