import type { Language, Span } from '../text/types.js'
import type { PartRole } from './roles.js'

/**
 * The nouns of the domain: plain data, made once for a document and only read afterwards.
 * All offsets count UTF-16 units in the text that was given (after a byte order mark), from 0.
 */

/** The mark before a list item, as it stands in the source: `-`, `*`, `+`, `•`, `(1)`, `a)`, `[2]`, `3.` … */
export interface Mark extends Span {
  readonly raw: string
  readonly kind: 'bullet' | 'dot' | 'paren' | 'parens' | 'brackets' | 'letter' | 'roman'
  /** The number the mark says; null for a bullet. */
  readonly value: number | null
}

/**
 * One paragraph, list item, heading line, table … of the document, with inline marks taken off its text.
 * What a page break had cut in two is one block.
 */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'item' | 'heading' | 'table' | 'code' | 'note' | 'comment'
  /** NFC, one line, without Markdown marks, list bullets or comments; a number or ordinal at its start is kept. */
  readonly text: string
  /** The lines of the block as they were broken in the source, cleaned like `text`. */
  readonly lines: readonly string[]
  /** Bullet before the text (never the number, which `text` keeps). */
  readonly bullet: Span | null
  /** Depth of a Markdown heading (1 to 6), else 0. */
  readonly depth: number
  /** The whole text is bold. */
  readonly bold: boolean
  /** Source offset of a UTF-16 index into `text`. */
  readonly at: (index: number) => number
  /** Source span of a range of `text`. */
  readonly span: (from: number, to: number) => Span
  /** Source offsets where a page break was joined, empty for most blocks. */
  readonly joins: readonly number[]
}

/** A number in digit groups before a heading, as written and as meant. */
export interface Numeral extends Span {
  readonly raw: string
  /** The digit groups as written: "2.1.1." is [2, 1, 1]. */
  readonly digits: readonly number[]
  /** A dot (or other mark) stands after the last group. */
  readonly dot: boolean
  /** A blank stands inside the number: "4.2. 5." */
  readonly blankInside: boolean
  /** A blank stands between number and title. */
  readonly blankAfter: boolean
  /** It stands there twice, typed behind the number that Word counts: "2.1. 2.1. Title". */
  readonly twice: boolean
}

/** What is wrong with the number of one heading; at most one slip a heading, none for headings that merely follow it. */
export interface Slip {
  readonly kind: 'gap' | 'duplicate' | 'order' | 'parent' | 'unnumbered' | 'wrong'
  /** The number that belongs there, in digit groups. */
  readonly expected: readonly number[]
  /** For a duplicate or wrong order: the other heading. */
  readonly other: Heading | null
}

/** A heading with everything below it. */
export interface Heading extends Span {
  readonly kind: 'part' | 'chapter' | 'section' | 'closing'
  /** Number (if any) and title in one line, as a reader sees it. */
  readonly text: string
  /** Title without number and chapter mark, end punctuation kept. */
  readonly title: string
  readonly titleSpan: Span
  readonly numeral: Numeral | null
  /** The number that the heading is meant to carry; empty where headings here carry none. A chapter has one group. */
  number: readonly number[]
  slip: Slip | null
  /** How the number is counted from the top of its scope: 1 for "2.", 2 for "2.1."; 0 for parts and closings. */
  level: number
  /** Depth of the Markdown heading it was written as, 0 where it was recovered from a paragraph. */
  readonly depth: number
  /** The heading was not written; it was inferred from the numbers below it. Its span is where it should stand. */
  readonly implied: boolean
  parent: Heading | null
  readonly children: Heading[]
  /** Blocks between this heading and the next one. */
  readonly body: Block[]
  /** Blocks that make the heading itself; empty where implied. */
  readonly blocks: readonly Block[]
}

/** What the reader recovered: the cover's blocks, then headings with their text. */
export interface Outline {
  readonly source: string
  readonly frontMatter: FrontMatter | null
  /** Blocks before the first part. */
  readonly cover: readonly Block[]
  /** Parts and chapters in the order of the document. */
  readonly parts: readonly Heading[]
  /** All headings in the order of the document, implied ones included. */
  readonly headings: readonly Heading[]
  readonly blocks: readonly Block[]
  readonly language: Language
}

/** YAML front matter: its data and where each top-level key and value stands. */
export interface FrontMatter extends Span {
  readonly data: Readonly<Record<string, unknown>>
  readonly places: ReadonlyMap<string, Span>
  /** Faults of syntax, with place. */
  readonly faults: readonly { readonly message: string; readonly at: Span }[]
}

/** What the recovery of an outline must know of a profile: the labels that are headings even where nothing else marks them. */
export interface Vocabulary {
  /** Looks up a heading text (number stripped or not). */
  readonly find: (text: string) => LabelHit | null
  /** As `find`, and near misses too. */
  readonly near: (text: string) => LabelHit | null
  /** As `near`, among the labels of parts, chapters and closings alone. */
  readonly nearPart: (text: string) => LabelHit | null
}

/** A known label that a heading is, or nearly is. */
export interface LabelHit {
  /** Id of the part, or `closing` for the close of a chapter. */
  readonly id: string
  /** What the part is, whatever its id. */
  readonly role: PartRole | null
  readonly level: 'part' | 'section' | 'subsection' | 'closing' | 'chapter'
  readonly language: Language
  readonly exact: boolean
  /** The `{n}` of a label such as "Conclusion of chapter {n}". */
  readonly n: number | null
  /** Of the name of a subsection: the section it belongs below, and whether it names a section of its own too. */
  readonly below?: { readonly id: string; readonly alone: boolean }
}

/** A field of the cover: its value as written, and where. */
export interface CoverField extends Span {
  readonly value: string
  /** A blank to be filled in by hand ("Reviewer 1: ....."). */
  readonly blank: boolean
}

/**
 * Cover and back of the cover; each list is empty where the field was not found. Keys are the roles of
 * fields (`FieldRole`), and the ids of those that only a profile knows.
 */
export type Cover = Readonly<Record<string, readonly CoverField[]>>

/** One item of the new contributions. */
export interface Contribution extends Span {
  readonly text: string
  /** Family of its mark: a bullet, an ordinal system, or null for none. */
  readonly mark: string | null
}

/** A number that the structure statement claims. */
export interface Claim extends Span {
  readonly noun: 'chapters' | 'sections'
  readonly value: number
  readonly raw: string
}

/** What an entry says of one thing: its text, where in the source, and where in the entry's `text`. */
export interface Hole extends Span {
  readonly value: string
  readonly from: number
  readonly to: number
}

/** One entry of the list of the author's published works. */
export interface Work extends Span {
  /** Entry as one line, without its number. */
  readonly text: string
  readonly block: Block
  readonly mark: Mark | null
  /** Index of the group it stands in (a list may be divided by kind). */
  readonly group: number
  readonly kind: 'article' | 'proceedings' | 'book' | 'chapter-in-book' | 'project'
  readonly authors: readonly string[]
  readonly year: number | null
  readonly title: string | null
  readonly container: string | null
  readonly holes: Readonly<Record<string, Hole | undefined>>
  /** Source span of a range of `text`. */
  readonly span: (from: number, to: number) => Span
}

/** The summary as users of the library see it: what `readSummary` returns. */
export interface Summary {
  readonly kind: 'summary'
  readonly language: Language
  readonly cover: Cover
  readonly outline: Outline
  readonly contributions: readonly Contribution[]
  readonly claims: readonly Claim[]
  readonly works: readonly Work[]
  readonly counts: Counts
}

/** The numbers of a summary, as the JSON report shows them. */
export interface Counts {
  readonly author: string | null
  readonly title: string | null
  readonly institution: string | null
  /** Printed at the foot of the cover; null for what cannot be a year. */
  readonly year: number | null
  readonly chapters: number
  /** N.N headings of the chapters, closings apart. */
  readonly sections: number
  readonly contributions: number
  readonly works: number
  /** Words between blanks from the first part to the list of works, which is not counted. */
  readonly words: number
  readonly pages: number | null
}
