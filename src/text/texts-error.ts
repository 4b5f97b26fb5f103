import type { Texts } from './types.js'

/** An error that a person can be told in one line, in both languages. */
export class TextsError extends Error {
  readonly texts: Texts

  constructor(texts: Texts) {
    super(texts.en)
    this.name = new.target.name
    this.texts = texts
  }
}
