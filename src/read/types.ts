import type { Span, Texts } from '../text/types.js'
import type { Layout } from './layout.js'

/** A file after reading: one text, without a byte order mark. */
export interface Source {
  /** As the user named it, with `/` between folders. */
  readonly path: string
  readonly kind: 'markdown' | 'text' | 'docx' | 'pdf'
  /** The file itself where it is a text; else Markdown that was recovered from it. */
  readonly text: string
  /** What a Word file or PDF holds beside its text; without it the text is the file. */
  readonly recovered?: Recovered
}

/** What reading a Word file or PDF gives beside its text. All offsets count UTF-16 units of that text, from 0. */
export interface Recovered {
  /** Where the text comes from, by ascending `start`; each holds until the next begins. */
  readonly origins: readonly Origin[]
  readonly layout: Layout
  /** Tracked changes, in the order of the text. */
  readonly changes: readonly Change[]
  /** Remarks that somebody put beside the text. */
  readonly remarks: readonly Remark[]
  /** Pictures, by the address that the text gives them ("media/image1.png"). */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** Where in the original a stretch of text stands. */
export interface Origin {
  readonly start: number
  /** From 1, as a viewer counts; null for Word, where only the layout knows pages. */
  readonly page: number | null
  /**
   * Number of the `w:p` element in the main part of a Word file, in the order of the document, from 1. Of several
   * branches for different programs only the one that is read counts.
   */
  readonly paragraph: number | null
}

/** A change that is recorded and neither accepted nor refused. The text holds insertions and not deletions. */
export interface Change extends Span {
  readonly kind: 'insertion' | 'deletion' | 'format'
  /** As the file says; null where it does not. */
  readonly author: string | null
}

/** A comment of Word. */
export interface Remark extends Span {
  readonly author: string | null
}

/** Something that could not be run. `line` and `column` count from 1 where a place is known. */
export interface RunProblem {
  readonly path: string
  readonly code:
    | 'unsupported'
    | 'missing'
    | 'unreadable'
    | 'too-large'
    | 'profile'
    | 'config'
    | 'lint-crash'
  readonly message: Texts
  readonly line?: number
  readonly column?: number
}
