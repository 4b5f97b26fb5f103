import type { Span } from '../../text/types.js'
import type { Block } from '../types.js'

/**
 * A way of marking the items of an enumeration:
 * `first` First, Second · `firstly` Firstly · `one` "One is" · `nhat` Thứ nhất · `mot` Một là ·
 * `parens` (1) · `paren` 1) · `dot` 1. · `roman` (i) · `letter` a) · `weekday` Tuesday for "thứ ba".
 */
export type System =
  | 'first'
  | 'firstly'
  | 'one'
  | 'nhat'
  | 'mot'
  | 'parens'
  | 'paren'
  | 'dot'
  | 'roman'
  | 'letter'
  | 'weekday'

/** The mark of one item, where it stands. */
export interface Ordinal extends Span {
  readonly block: Block
  /** Range in `block.text`, without the comma or colon after it. */
  readonly from: number
  readonly to: number
  readonly raw: string
  readonly system: System
  readonly value: number
  /** At the start of its block, or within the paragraph. */
  readonly place: 'block' | 'inline'
  /** What stands before it: nothing, the end of a sentence or clause, a comma, a plain word. */
  readonly pause: 'start' | 'stop' | 'comma' | 'word'
  /** May be ordinary prose ("Third parties …"): only believed where it continues a run. */
  readonly weak: boolean
}

/** One slip of an enumeration. */
export interface OrdinalSlip {
  readonly kind: 'jump' | 'repeat' | 'mixed' | 'weekday' | 'start' | 'first'
  readonly at: Ordinal
  /** The mark before it; for `mixed` the one that shows the other system; null for `start` and `first`. */
  readonly after: Ordinal | null
  /** The mark that belongs there, in the case of `at`; null where the author must choose. */
  readonly expected: string | null
  /** Only this mark is wrong: what follows goes on as if it were right. */
  readonly single: boolean
}

/** Items that are counted together. */
export interface Enumeration {
  readonly ordinals: readonly Ordinal[]
  readonly slips: readonly OrdinalSlip[]
}
