import type { Texts } from '../model/types.js'

/** A file after reading: one text, without a byte order mark. */
export interface Source {
  /** As the user named it, with `/` between folders. */
  readonly path: string
  readonly kind: 'markdown' | 'text'
  readonly text: string
}

/** Something that could not be run. `line` and `column` count from 1 where a place is known. */
export interface Trouble {
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
