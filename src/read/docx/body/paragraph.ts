import { isCapitals } from '../../../text/capitals.js'
import type { Inline } from '../runs/inline.js'
import type { Element, Label, ParagraphFormat } from '../types.js'

/** A paragraph that was read and is not written yet. */
export interface Paragraph {
  /** Number of its `w:p`. */
  readonly number: number
  readonly inline: Inline
  readonly format: ParagraphFormat
  readonly label: Label | null
  readonly role: 'body' | 'caption' | 'table'
  /** Text boxes that hang on it. */
  readonly boxes: readonly Element[]
}

/** Longer than any heading; with a full stop it is text that was given the style of one. */
const MAX_HEADING_CHARACTERS = 300
/** Without a number, a longer sentence of several clauses is no heading. */
const MAX_UNNUMBERED_CHARACTERS = 70

/** Depth of the Markdown heading that a paragraph is, from 1 to 6; 0 for text. */
export function headingDepth(paragraph: Paragraph): number {
  const { format, inline } = paragraph
  if (format.outline === null || isSentence(paragraph, inline) || isCaption(paragraph)) return 0
  return Math.min(6, format.outline + 1)
}

/** Text that was given the style of a heading. */
function isSentence(paragraph: Paragraph, { length, text }: Inline): boolean {
  if (length <= MAX_UNNUMBERED_CHARACTERS || !/[.;:…]\s*$/u.test(text.slice(-20))) return false
  if (length > MAX_HEADING_CHARACTERS) return true
  const start = labelText(paragraph) + text.slice(0, MAX_HEADING_CHARACTERS)
  if (!/[,;:.]\s/u.test(start)) return false
  return !isCapitals(start) && !/^\s*(?:\d|\p{L}{2,12}[ \u00a0]\d)/u.test(start)
}

/** The caption of a table or figure, in the style of a heading so that some list finds it. */
function isCaption(paragraph: Paragraph): boolean {
  const start = labelText(paragraph) + paragraph.inline.text.slice(0, 40)
  return /^\s*(?:bảng|hình|biểu đồ|sơ đồ|đồ thị|table|figure|fig\.|chart|diagram|box)\s\d{1,2}(?:[.-]\d{1,3}){0,3}(?:[.:\s]|$)/iu.test(
    start.normalize('NFC'),
  )
}

/** What stands before the words of a paragraph, with its blank; empty for bullets and for nothing. */
export function labelText({ label, inline }: Paragraph): string {
  if (!label || label.bullet || label.text === '') return ''
  // Blanks that begin the paragraph stand behind a label that has none of its own.
  const isApart = label.suffix !== 'nothing' || /^\s/u.test(inline.text.slice(0, 1))
  return isApart ? `${label.text} ` : label.text
}
