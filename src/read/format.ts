import type { Texts } from '../model/types.js'
import type { Source } from './types.js'

/** How one kind of file becomes text. A new format is a file like `markdown.ts` and a line in `formats.ts`. */
export interface Format {
  readonly kind: Source['kind']
  /** In lower case, with the dot. */
  readonly extensions: readonly string[]
  readonly name: Texts
  readonly read: (bytes: Uint8Array) => string
}
