import { leadsIn, saysFirst, textAbove } from './mentions.js'
import { clash, isWord } from './systems.js'
import type { Ordinal, OrdinalSlip, System } from './types.js'
import { areNeighbours, follows, nextOf, type Run, type Verdict, type View } from './verdicts.js'

/** A mark of another system goes on where the run stands, and the run's own system does not. */
export function mixes(run: Run, mark: Ordinal, view: View): boolean {
  const [first] = run.ordinals
  if (!first || !follows(run, mark)) return false
  if (run.systems.includes(mark.system)) return false
  if (run.ordinals.every((ordinal) => ordinal.weak)) return false
  if (nextOf(run.systems, view.later)?.value === mark.value) return false
  return run.systems.some((system) => clash(system, mark.system)) || mixesFigures(run, mark, view)
}

export function mixedSlip(mark: Ordinal, run: Run): Verdict {
  const after = run.ordinals.at(-1) ?? null
  const slip: OrdinalSlip = { kind: 'mixed', at: mark, after, expected: null, single: false }
  return { is: 'slip', run, slip, last: mark.value }
}

/**
 * "(2)" between "Thứ nhất" and "Thứ ba", or "Thứ hai" after "(1)". Lists of figures below a word are
 * usual, so the mark must stand where an item does, and no list of its own may have begun above.
 */
function mixesFigures(run: Run, mark: Ordinal, view: View): boolean {
  const last = run.ordinals.at(-1)
  if (!last || run.local !== null || mark.place !== 'block') return false
  const words = run.systems.some(isWord)
  if (words === isWord(mark.system) || mark.system === 'weekday') return false
  const text = textAbove(mark, view.body, view.before)
  if (words ? beginsWith(mark.system, text) : saysFirst(withoutFirst(text))) return false
  const systems = words ? run.systems : [mark.system]
  if (nextOf(systems, view.later)?.value === mark.value + 1) return true
  if (words && !BRACKETED.includes(mark.system)) return false
  return areNeighbours(view.body, last, mark) && !leadsIn(last.block.text)
}

const BRACKETED: readonly System[] = ['parens', 'paren']

const withoutFirst = (text: string): string => text.replaceAll('(1)', '')

/** The text holds a first item of this kind of figures or letters. */
function beginsWith(system: System, text: string): boolean {
  if (system === 'roman') return /(?<!\p{L})i\)/iu.test(text)
  if (system === 'letter') return /(?<!\p{L})a\)/iu.test(text)
  return /(?<![\p{L}\p{N}.,])\(?1[).](?!\d)/u.test(text)
}
