/** Language of a summary, and of messages. */
export type Language = 'en' | 'vi'

/** A text for people in both languages. */
export type Texts = Readonly<Record<Language, string>>

/** A stretch of the source text, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What fills a hole of a message. */
export type Value = string | number | Texts
