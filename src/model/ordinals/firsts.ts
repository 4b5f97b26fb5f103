import type { Block } from '../types.js'
import {
  leadsIn,
  sameWords,
  saysAnyFirst,
  saysFirstAbove,
  saysItem,
  textAbove,
} from './mentions.js'
import { isWord, markOf } from './systems.js'
import type { Ordinal, OrdinalSlip } from './types.js'
import {
  areNeighbours,
  blockIndexOf,
  nextOf,
  type Run,
  slipOf,
  twinOf,
  type Verdict,
  type View,
} from './verdicts.js'

/** So many blocks below a mark are searched for the item after it, named in other words. */
const LOOK_AHEAD_BLOCKS = 50

const OPENING: Verdict = { is: 'opening', headless: false }

/** A first item opens a run, unless it stands between items 2 and 4 or repeats the one above. */
export function judgeFirst(mark: Ordinal, view: View): Verdict {
  const run = view.runs.at(-1)
  const before = run?.ordinals.at(-1)
  if (!run || !before || mark.weak || !run.systems.includes(mark.system)) return OPENING
  if (run.last === 1) return judgeTwoFirsts(mark, run, before, view)
  const next = nextOf([mark.system], view.later)
  if (next?.value !== run.last + 2 || !twinOf(mark, run)) return OPENING
  return slipOf('repeat', mark, run, before, true)
}

/** "First …", and in the very next block "First …" again: the second one is Second. */
function judgeTwoFirsts(mark: Ordinal, run: Run, before: Ordinal, view: View): Verdict {
  if (!isWord(mark.system) || before.weak || !areNeighbours(view.body, before, mark)) return OPENING
  if (leadsIn(before.block.text) || sameWords(before, mark)) return OPENING
  const next = view.later.find((each) => !each.weak && run.systems.includes(each.system))
  if (next) return next.value === 3 ? slipOf('repeat', mark, run, before, true) : OPENING
  const from = blockIndexOf(view.body, before)
  const rest = view.body.slice(from, from + LOOK_AHEAD_BLOCKS).map((block) => block.text)
  // A second item in other words: each of the two begins a list of its own.
  return saysItem(rest.join('\n'), 2) ? OPENING : slipOf('repeat', mark, run, before, false)
}

/** "Second, Second, Third" with no first above: the first word is the wrong one. */
export function judgeWrongFirst(mark: Ordinal, run: Run, view: View): Verdict | null {
  const [first] = run.ordinals
  if (!first || !run.headless || run.ordinals.length > 1) return null
  if (first.value !== 2 || mark.value !== 2 || isFigure(first) || sameWords(first, mark))
    return null
  const hasThird = nextOf(run.systems, view.later)?.value === 3
  if (!hasThird && !areNeighbours(view.body, first, mark)) return null
  if (saysFirstAbove(first, view.body, view.before)) return null
  const expected = markOf(first.system, 1, first.raw)
  const slip: OrdinalSlip = { kind: 'first', at: first, after: null, expected, single: true }
  return { is: 'slip', run, slip, last: 2 }
}

/** Second, Third at the start of blocks, and nothing above them says "first". */
export function lostFirst(run: Run, body: readonly Block[], before: string): OrdinalSlip[] {
  const [first, second] = run.ordinals
  if (!run.headless || !first) return []
  if (run.slips.some(({ kind }) => kind === 'first')) return []
  const surely = second
    ? second.place === 'block' && !saysFirstAbove(first, body, before)
    : isLoneSecond(first, body, before)
  if (!surely) return []
  return [{ kind: 'start', at: first, after: null, expected: null, single: false }]
}

/** With more blocks above than these, something may come first there in words that are not recognised. */
const MAX_BLOCKS_ABOVE = 3

/** "Second, …" all alone, below a few paragraphs that name no first item in any way. */
function isLoneSecond(mark: Ordinal, body: readonly Block[], before: string): boolean {
  if (mark.value !== 2 || mark.weak || !isWord(mark.system) || mark.system === 'one') return false
  const index = blockIndexOf(body, mark)
  if (index > MAX_BLOCKS_ABOVE) return false
  if (body.slice(0, index).some((block) => block.kind !== 'paragraph')) return false
  const below = body.slice(index, index + LOOK_AHEAD_BLOCKS).map((block) => block.text)
  const above = textAbove(mark, body, before, Infinity)
  return !saysAnyFirst(above) && !saysItem(below.join('\n'), 3)
}

/** "Thứ 2" means Monday as often as it means a second item. */
export const isFigure = (mark: Ordinal): boolean => mark.system === 'nhat' && /\d/u.test(mark.raw)
