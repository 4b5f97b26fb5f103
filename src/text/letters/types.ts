import type { Span } from '../types.js'

/** A kind of defect in the characters of a text. */
export type Defect = 'decomposed' | 'crossed' | 'foreign' | 'invisible' | 'lost' | 'legacy'

/** One place of it. */
export interface LetterDefect extends Span {
  /** What stands there, as people may be shown it: a letter, or "U+200B". */
  readonly shown: string
  /** What should stand there; null where nobody can tell. */
  readonly wanted: string | null
}
