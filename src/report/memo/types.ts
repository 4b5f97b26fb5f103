import type { Level } from '../../profile/types.js'
import type { Language } from '../../text/types.js'

/** What a candidate has to correct, ready to be printed: plain text throughout, nothing in it is markup. */
export interface Memo {
  readonly locale: Language
  readonly heading: string
  /** Whose memo it is; null leaves a line to be filled in by hand. */
  readonly facts: readonly { readonly label: string; readonly value: string | null }[]
  readonly verdict: string
  /** Why the file could not be read, and what its author does about it; empty for all others. */
  readonly reasons: readonly string[]
  /** Parts that hold errors first, then in the order of the document. */
  readonly groups: readonly MemoGroup[]
  /** What is not listed, and other things to know at the end. */
  readonly notes: readonly string[]
  /** Date, office and hint of the one who signs, a line each. */
  readonly signature: readonly string[]
}

/** What has to be corrected in one part of the summary, most serious first. */
export interface MemoGroup {
  readonly title: string
  readonly items: readonly MemoItem[]
}

/** One thing to correct. */
export interface MemoItem {
  readonly level: Level
  /** How much it matters, in words. */
  readonly weight: string
  /** Where to look, in words; empty where it is about the whole document. */
  readonly place: string
  /** What is, what is wanted and the next step. */
  readonly text: string
  /** Sentences behind it: other places, what it should read, and the basis in brackets. */
  readonly more: readonly string[]
}
