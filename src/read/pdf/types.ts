/**
 * What a PDF shows, before it is read as paragraphs. Lengths are points; `x` counts from the left edge of the page, `y`
 * from its top edge down, and `y` of text is its base line.
 */

/** Text that was drawn in one go. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** Key into `Drawing.fonts`. */
  readonly font: string
  /** A blank was drawn before it. */
  readonly spaced: boolean
}

/** A page of the file; two pages of the summary may stand on it. */
export interface Sheet {
  /** From 1, as a viewer counts. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
}

export interface Font {
  /** "Times New Roman"; null where the file does not say. */
  readonly name: string | null
  readonly bold: boolean
  /** Null where it was not looked at. */
  readonly embedded: boolean | null
  /** Sheet it is first used on, from 1. */
  readonly page: number
}

/** An entry of the document outline (bookmarks). */
export interface Bookmark {
  readonly title: string
  /** From 1. */
  readonly depth: number
  /** Sheet it leads to, from 1. */
  readonly page: number
}

/** All that is taken from the file. */
export interface Drawing {
  readonly sheets: readonly Sheet[]
  readonly fonts: ReadonlyMap<string, Font>
  readonly bookmarks: readonly Bookmark[]
}

/** A stretch of a line between wide gaps. */
export interface Cell {
  readonly text: string
  readonly x0: number
  readonly x1: number
}

export interface Line {
  /** Letters as they are read, numbers of notes between `noteOpen` and `noteClose`. */
  readonly text: string
  readonly cells: readonly Cell[]
  readonly x0: number
  readonly x1: number
  readonly y: number
  /** Of most letters. */
  readonly size: number
  /** Key into `Drawing.fonts`, of most letters. */
  readonly font: string
  readonly bold: 'all' | 'start' | 'none'
}

/** A page of the summary. */
export interface Page {
  readonly sheet: number
  readonly width: number
  readonly height: number
  /** It shares its sheet with another one. */
  readonly imposed: boolean
  /** From top to bottom. */
  readonly lines: readonly Line[]
}

/** Stand around the number of a note in `Line.text`; from the private use area, so no text holds them. */
export const noteOpen = '\ue000'
export const noteClose = '\ue001'
