import type { Pages } from '../pages/pages.js'
import type { Pictures } from '../pictures.js'
import type { Fields } from '../runs/fields.js'
import type { Inline } from '../runs/inline.js'
import type { Element, Package, ParagraphFormat, Styles } from '../types.js'
import type { Annotations } from './annotations.js'
import type { Notes } from './notes.js'

/** What holds for the whole document while it is read. */
export interface Doc {
  readonly file: Package
  readonly styles: Styles
  readonly annotations: Annotations
  readonly pictures: Pictures
  readonly pages: Pages
  readonly notes: Notes
}

/** A stretch of paragraphs that follow each other: the body, or one note. */
export interface Story {
  readonly doc: Doc
  /** Name of the part whose relationships hold. */
  readonly part: string
  readonly fields: Fields
  /** A note of Word cannot hold notes. */
  readonly isNote: boolean
}

/** The paragraph that runs are read into. */
export interface OpenParagraph {
  readonly properties: Element | null
  /** Id of the style of the table around it. */
  readonly table: string | null
  readonly format: ParagraphFormat
  readonly inline: Inline
  /** Contents of the text boxes (`w:txbxContent`) that are anchored in it. */
  readonly boxes: Element[]
  /** It holds a number that Word counts, as captions do. */
  isCounted: boolean
}
