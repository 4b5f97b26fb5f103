import type { Block } from '../types.js'
import { isFigure, lostFirst } from './firsts.js'
import { readMarkers } from './markers.js'
import { judge, type Run, type View } from './runs.js'
import { clash, isWord } from './systems.js'
import type { Enumeration, Ordinal } from './types.js'

export { readMarkers } from './markers.js'
export { saysFirst } from './mentions.js'
export { isWord, markOf, seriesOf } from './systems.js'
export type { Enumeration, Ordinal, OrdinalSlip, System } from './types.js'

/** Marks that are digits or letters are judged only in runs of at least this length. */
const MIN_JUDGED_MARKS = 3
/** To judge a mark, so many of the marks that follow are looked at. */
const LOOK_AHEAD_MARKS = 200

interface State {
  readonly body: readonly Block[]
  /** The text above the body. */
  readonly before: string
  /** Every run of the body, in the order of their first marks. */
  readonly runs: Run[]
  /** Runs that may go on, innermost last. */
  open: Run[]
}

/**
 * The enumerations of a section in document order, nested ones too, with their slips.
 * `blocks` are those between two headings; `before` is the text above them (the heading),
 * in which a first item may hide.
 */
export function readOrdinals(blocks: readonly Block[], before = ''): Enumeration[] {
  // A reader never sees a comment, so the blocks around it are neighbours.
  const body = blocks.filter(({ kind }) => kind !== 'comment')
  const marks = body.map(readMarkers)
  const starts = marks.flatMap((each) => each.slice(0, 1).filter((mark) => mark.place === 'block'))
  const state: State = { body, before, runs: [], open: [] }
  let started = 0
  for (const [index, block] of body.entries()) {
    const own = marks[index] ?? []
    const head = own[0]?.place === 'block' ? own[0] : null
    if (head) started += 1
    const after = starts.slice(started, started + LOOK_AHEAD_MARKS)
    const run = head ? placeHead(state, head, after) : null
    const inline = head ? own.slice(1) : own
    placeInline(state, block, inline, run, after, body[index - 1])
  }
  return state.runs.map((run) => finish(run, body, before))
}

/** A mark at the start of a block. Runs within paragraphs end here. */
function placeHead(state: State, head: Ordinal, later: readonly Ordinal[]): Run | null {
  state.open = state.open.filter((run) => run.local === null)
  const { body, before } = state
  return settle(state, head, { body, before, runs: state.open, later }, null)
}

function placeInline(
  state: State,
  block: Block,
  marks: readonly Ordinal[],
  headRun: Run | null,
  starts: readonly Ordinal[],
  previous: Block | undefined,
): void {
  const head = headRun?.ordinals.at(-1)
  const inHead = headRun && head && !continuesAtStart(headRun, head, starts)
  for (const [index, mark] of marks.entries()) {
    const local = state.open.filter((run) => run.local === block)
    const torn = local.length > 0 || headRun ? [] : tornRuns(state, previous, block)
    const runs = inHead && mark.pause === 'stop' ? [headRun, ...local] : [...torn, ...local]
    const later = [
      ...marks.slice(index + 1, index + 1 + LOOK_AHEAD_MARKS),
      ...(inHead ? starts : []),
    ]
    const view: View = { body: state.body, before: state.before, runs, later }
    if (torn.length > 0 && !torn.some((run) => run.systems.includes(mark.system))) continue
    if (torn.length > 0 && !torn.some((run) => run.last + 1 === mark.value)) continue
    settle(state, mark, view, block)
  }
}

/** Runs that broke off within the paragraph before: "… Fifth, to decide" + "Sixth, to guide …". */
function tornRuns(state: State, previous: Block | undefined, block: Block): Run[] {
  return state.open.filter((run) => {
    const last = run.ordinals.at(-1)
    if (last?.block === block) return true
    return last !== undefined && last.block === previous && last.place === 'inline'
  })
}

/** The next block carries the item that follows, so marks within this block belong to another enumeration. */
function continuesAtStart(run: Run, head: Ordinal, starts: readonly Ordinal[]): boolean {
  const next = starts.find((mark) =>
    run.systems.some((system) => system === mark.system || clash(system, mark.system)),
  )
  return next !== undefined && next.value === head.value + 1
}

/** Puts a mark into its run. Returns the run, null where the mark is prose. */
function settle(state: State, mark: Ordinal, view: View, local: Block | null): Run | null {
  const verdict = judge(mark, view)
  switch (verdict.is) {
    case 'prose':
      return null
    case 'opening':
      return openRun(state, mark, local, verdict.headless)
    case 'next':
      return extend(state, verdict.run, mark, mark.value)
    case 'resumed':
      return extend(state, verdict.run, mark, mark.value)
    case 'slip':
      verdict.run.slips.push(verdict.slip)
      return extend(state, verdict.run, mark, verdict.last)
  }
}

function openRun(state: State, mark: Ordinal, local: Block | null, headless: boolean): Run {
  const run: Run = {
    systems: [mark.system],
    ordinals: [mark],
    slips: [],
    last: mark.value,
    local,
    headless,
  }
  // A list of the same kind is over when another begins, with all that stood in it.
  const same = state.open.findIndex(
    (each) => each.local === local && each.systems.includes(mark.system),
  )
  state.open = [...(same < 0 ? state.open : state.open.slice(0, same)), run]
  state.runs.push(run)
  return run
}

function extend(state: State, run: Run, mark: Ordinal, last: number): Run {
  run.ordinals.push(mark)
  run.last = last
  if (mark.system !== 'weekday' && !run.systems.includes(mark.system)) run.systems.push(mark.system)
  const index = state.open.indexOf(run)
  if (index >= 0) state.open = state.open.slice(0, index + 1)
  return run
}

function finish(run: Run, body: readonly Block[], before: string): Enumeration {
  const [first] = run.ordinals
  // "Thứ 2: …", "Thứ 4: …" (Monday, Wednesday) without a first item is a timetable.
  const days = run.headless && first !== undefined && isFigure(first)
  const judged = !days && (run.systems.some(isWord) || run.ordinals.length >= MIN_JUDGED_MARKS)
  const slips = judged ? [...lostFirst(run, body, before), ...run.slips] : []
  return { ordinals: run.ordinals, slips }
}
