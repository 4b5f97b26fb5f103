import type { Span } from '../text/types.js'

/**
 * What a file says of its pages. Lengths are millimetres, letters and fixed line heights points. What the file does
 * not say, or what could only be guessed, is null.
 */
export interface Layout {
  readonly pages: Pages | null
  /** Stretches of equal page geometry, by ascending `start`; the first begins at 0. */
  readonly sections: readonly PageSection[]
  /** How the text looks, by ascending `start`, without overlaps. Text between two of them was not judged. */
  readonly looks: readonly Look[]
  /** Fonts of a PDF, each once by name; null for Word, which may embed none. */
  readonly fonts: readonly PdfFont[] | null
}

export interface Pages {
  readonly count: number
  /** Counted; else what the file last claimed. */
  readonly exact: boolean
  /** Offsets at which each page begins, `count` of them; null where the file does not say. */
  readonly starts: readonly number[] | null
}

export interface PageSection {
  readonly start: number
  /** First page of the section, from 1; null for Word. */
  readonly page: number | null
  /** A booklet that is imposed two pages a sheet counts as what one of its pages has. */
  readonly paper: { readonly width: number; readonly height: number } | null
  /** Of a left-to-right page; a gutter is added to its side. In mirrored margins `left` is the inner one. */
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  } | null
  /** The margins were measured by where the text stands, so they may be wider than the ones that were set. */
  readonly measured: boolean
  /** Two pages stand on each sheet. */
  readonly imposed: boolean
  readonly columns: number
  /** Where page numbers stand (odd and even pages may differ); empty for none, null where that is not known. */
  readonly numbers: readonly PageNumber[] | null
}

export interface PageNumber {
  readonly position: PagePosition
  /** Points. */
  readonly size: number | null
}

/** What a stretch of text is, as far as reading can know; the rules find out what is the cover. */
export type LookRole = 'body' | 'heading' | 'table' | 'caption' | 'note'

export interface Look extends Span {
  readonly role: LookRole
  /** Family as the file names it, without the marks of a subset: "Times New Roman"; null where it is not known. */
  readonly font: string | null
  /** Points. */
  readonly size: number | null
  readonly spacing: Spacing | null
}

/** Distance of lines: a multiple of a single line, or points that are kept exactly or at least. */
export type Spacing =
  | { readonly kind: 'multiple'; readonly lines: number }
  | { readonly kind: 'exact' | 'least'; readonly points: number }

export interface PdfFont {
  /** "Times New Roman", without the marks of a subset. */
  readonly name: string
  readonly embedded: boolean
  /** First page it is used on, from 1. */
  readonly page: number
}

/** Where on a page a number or a running head stands. */
export type PagePosition = `${'top' | 'bottom'}-${'left' | 'center' | 'right'}`
