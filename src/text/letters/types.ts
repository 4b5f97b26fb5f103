import type { Span } from '../types.js'

/** A kind of defect in the characters of a text. */
export type Defect = 'decomposed' | 'crossed' | 'foreign' | 'invisible' | 'lost' | 'legacy'

/** A stretch of the source that has the defect. */
export interface LetterDefect extends Span {
  /** What stands there, as people may be shown it: a letter, or "U+200B". */
  readonly shown: string
  /** What should stand there; null where that is not known. */
  readonly wanted: string | null
}
