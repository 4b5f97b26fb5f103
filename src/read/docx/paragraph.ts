import type { Inline } from './inline.js'
import type { Element, Label, ParagraphFormat } from './types.js'

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
const LONGEST_HEADING = 300

/** Depth of the Markdown heading that a paragraph is, from 1 to 6; 0 for text. */
export function headingDepth({ format, inline }: Paragraph): number {
  if (format.outline === null) return 0
  if (inline.length > LONGEST_HEADING && /[.…]\s*$/u.test(inline.since(inline.length - 20)))
    return 0
  return Math.min(6, format.outline + 1)
}

/** What stands before the words of a paragraph, with its blank; empty for bullets and for nothing. */
export function labelText({ label }: Paragraph): string {
  if (!label || label.bullet || label.text === '') return ''
  return label.suffix === 'nothing' ? label.text : `${label.text} `
}
