import type { PageSection, Spacing } from '../layout.js'

/** An element of XML. Names and attributes carry the usual prefix of their namespace ("w:p"), whatever the file calls it. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

/** The parts of a Word file. Nothing outside of the file is ever opened. */
export interface Package {
  /** Name of the part that holds the document, e.g. "word/document.xml". */
  readonly main: string
  /** Root element of a part; null where there is none. Parsed once. */
  readonly part: (name: string) => Element | null
  /** What a part refers to, by relationship id; targets are names of parts, or addresses where `external`. */
  readonly relations: (name: string) => ReadonlyMap<string, Relation>
  /** Bytes of a part; null where there is none. */
  readonly bytes: (name: string) => Uint8Array | null
}

export interface Relation {
  /** Last segment of its type: "styles", "numbering", "footnotes", "image", "hyperlink", "header" … */
  readonly type: string
  readonly target: string
  readonly external: boolean
}

/** Properties of a paragraph in force: document defaults, table style, style with all it is based on, numbering, own. */
export interface ParagraphFormat {
  /** Id of its style (the default paragraph style where it names none); null in a file without styles. */
  readonly style: string | null
  /** Names in English of its style and of all that one is based on, in lower case: ["my heading", "heading 1"]. */
  readonly styleNames: readonly string[]
  /** 0 for the highest heading to 8; null for body text. */
  readonly outline: number | null
  /** The list it is counted in; null where none, or where the numbering was taken off (numId 0). */
  readonly numbering: { readonly list: string; readonly level: number } | null
  readonly spacing: Spacing | null
  readonly alignment: 'left' | 'center' | 'right' | 'both' | null
  /** Points. */
  readonly indent: { readonly left: number; readonly firstLine: number }
  /** By position, points. */
  readonly tabs: readonly {
    readonly at: number
    readonly leader: 'dots' | 'line' | null
    readonly align: 'left' | 'center' | 'right'
  }[]
  readonly pageBreakBefore: boolean
}

/** Properties of a run in force. */
export interface RunFormat {
  /** Of Latin letters, theme fonts resolved. */
  readonly font: string | null
  /** Points. */
  readonly size: number | null
  readonly bold: boolean
  readonly italic: boolean
  /** Shown in capitals, whatever the letters are. */
  readonly caps: boolean
  readonly smallCaps: boolean
  /** Not shown and not printed. */
  readonly hidden: boolean
  readonly vertical: 'superscript' | 'subscript' | null
}

export interface Styles {
  /** @param properties the `w:pPr` of the paragraph, @param table id of the style of the table around it */
  readonly paragraph: (properties: Element | null, table: string | null) => ParagraphFormat
  /** @param properties the `w:rPr` of the run, @param paragraph the `w:pPr` around it */
  readonly run: (
    properties: Element | null,
    paragraph: Element | null,
    table: string | null,
  ) => RunFormat
}

/** What Word prints before a counted paragraph. */
export interface Label {
  /** "2.1.", "CHƯƠNG 1.", "a)", "•"; empty for a level that shows nothing. */
  readonly text: string
  readonly suffix: 'tab' | 'space' | 'nothing'
  readonly bullet: boolean
}

export interface Numbering {
  /**
   * Counts a paragraph and gives its label; null for one that is in no list. Called once for each paragraph of the
   * main text, in its order.
   */
  readonly count: (paragraph: ParagraphFormat) => Label | null
}

/** A `w:sectPr` with its headers and footers, as the layout has it; `start` and `page` are set by whoever knows them. */
export type SectionFormat = Omit<PageSection, 'start' | 'page'>
