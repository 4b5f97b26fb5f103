import type { Texts } from '../text/types.js'
import type { Recovered, Source } from './types.js'

/** How one kind of file becomes text. A new format is a file like `markdown.ts` and a line in `formats.ts`. */
export interface Format {
  readonly kind: Source['kind']
  /** In lower case, with the dot; the usual one first. */
  readonly extensions: readonly string[]
  /** "Markdown", as in a list of formats. */
  readonly name: Texts
  /** "a PDF", as in a sentence. */
  readonly what: Texts
  /** @throws {ReadError} (also as a rejection) where there is no text to be had */
  readonly read: (bytes: Uint8Array) => string | Promise<Content>
}

/** A text that was recovered from something else. */
export interface Content {
  readonly text: string
  readonly recovered: Recovered
}

/** Why there is no text in a file, and what to do about it. */
export class ReadError extends Error {
  readonly code: 'unreadable' | 'too-large' | 'unsupported'
  readonly texts: Texts

  constructor(code: ReadError['code'], texts: Texts) {
    super(texts.en)
    this.name = 'ReadError'
    this.code = code
    this.texts = texts
  }
}
