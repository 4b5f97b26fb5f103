import { child, chosenBranch } from '../../package/tree.js'
import { Fields, isContents } from '../runs/fields.js'
import { type Survey, survey } from '../survey.js'
import type { Element, Numbering } from '../types.js'
import type { GridCell } from '../write/table-text.js'
import type { Writer } from '../write/writer.js'
import { Borders } from './borders.js'
import { isContentsControl, isContentsStyle } from './contents.js'
import { readNote } from './note-text.js'
import type { Paragraph } from './paragraph.js'
import { ParagraphReader, type Surroundings } from './paragraph-reader.js'
import type { Doc } from './story.js'
import { type Grid, noteTableChanges, readGrid } from './tables.js'
import { typedContents } from './typed-contents.js'

/** Where the walk is, and who takes the paragraphs that are found there. */
interface Site extends Surroundings {
  readonly take: (paragraph: Paragraph) => void
  /** In a cell of a table with lines. */
  readonly inGrid: boolean
}

/** Walks through the body of a document in its order and hands its paragraphs to a writer. */
export class Body {
  readonly #doc: Doc
  readonly #writer: Writer
  readonly #survey: Survey
  readonly #paragraphs: ParagraphReader
  readonly #borders: Borders
  /** What makes a table of contents that was typed. */
  readonly #leftOut = new Set<Element>()

  /** @param root `w:document` */
  constructor(root: Element, doc: Doc, numbering: Numbering, writer: Writer) {
    this.#doc = doc
    this.#writer = writer
    this.#survey = survey(root)
    const fields = new Fields(this.#survey.fields)
    const story = { doc, part: doc.file.main, fields, isNote: false }
    this.#paragraphs = new ParagraphReader(doc, story, numbering)
    this.#borders = new Borders(doc.file)
  }

  /** @param body `w:body` */
  read(body: Element): void {
    const take = (paragraph: Paragraph) => {
      this.#writer.paragraph(paragraph)
      this.#notes(paragraph.number)
    }
    const site: Site = { table: null, role: 'body', take, inGrid: false }
    this.#blocks(body.children, site)
    this.#take(this.#paragraphs.rest(site), site)
  }

  #blocks(children: Element['children'], site: Site): void {
    for (const [index, one] of children.entries()) {
      if (typeof one !== 'string') this.#block(one, children, index, site)
    }
    this.#take(this.#paragraphs.restOfText(site), site)
  }

  #block(one: Element, children: Element['children'], index: number, site: Site): void {
    switch (one.name) {
      case 'w:p':
        this.#paragraph(one, site, () => this.#leadsContents(children, index))
        break
      case 'w:tbl':
        if (this.#leftOut.has(one)) break
        this.#take(this.#paragraphs.restOfText(site), site)
        this.#table(one, site)
        break
      case 'w:sdt':
        if (!isContentsControl(one)) this.#blocks(child(one, 'w:sdtContent')?.children ?? [], site)
        break
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        this.#blocks(one.children, site)
        break
      case 'mc:AlternateContent':
        this.#blocks(chosenBranch(one)?.children ?? [], site)
        break
      case 'w:sectPr':
        this.#endSection(one)
        break
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
        this.#paragraphs.wait(one)
        break
    }
  }

  #paragraph(element: Element, site: Site, leadsContents: () => boolean): void {
    const number = this.#survey.numbers.get(element) ?? 0
    const around = { ...site, isLeftOut: this.#leftOut.has(element) }
    this.#take(this.#paragraphs.read(element, number, around, leadsContents), site)
    const section = child(child(element, 'w:pPr'), 'w:sectPr')
    if (section) this.#endSection(section)
  }

  /** Hands a paragraph on, and behind it the text boxes that hang on it. */
  #take(paragraph: Paragraph | null, site: Site): void {
    if (!paragraph) return
    site.take(paragraph)
    for (const box of paragraph.boxes) this.#blocks(box.children, { ...site, table: null })
  }

  #table(table: Element, site: Site): void {
    const grid = readGrid(table, this.#borders, !this.#writer.isInBody)
    noteTableChanges(table, grid, this.#doc.annotations, this.#writer.recovery.length)
    // In a cell of a table with lines, everything is text of that cell.
    if (grid.isLayout || site.inGrid) this.#cells(grid, site)
    else this.#grid(grid)
  }

  #cells({ rows, style, isFrame }: Grid, site: Site): void {
    // Columns hold no running text, with or without lines between them.
    const inside: Site = { ...site, table: style, role: isFrame ? site.role : 'table' }
    for (const { cells } of rows) {
      for (const { element, isMergedDown } of cells)
        if (!isMergedDown) this.#blocks(element.children, inside)
    }
  }

  #grid(grid: Grid): void {
    let first: number | null = null
    const rows = grid.rows.map(({ before, cells }) => {
      const row: GridCell[] = before > 0 ? [{ paragraphs: [], span: before }] : []
      for (const { element, span, isMergedDown } of cells) {
        const paragraphs: Paragraph[] = []
        const take = (paragraph: Paragraph) => {
          first ??= paragraph.number
          paragraphs.push(paragraph)
        }
        const site: Site = { table: grid.style, role: 'table', take, inGrid: true }
        if (!isMergedDown) this.#blocks(element.children, site)
        row.push({ paragraphs, span })
      }
      return row
    })
    this.#writer.table(rows, first)
    this.#notes(first)
  }

  #notes(paragraph: number | null): void {
    for (const note of this.#doc.notes.take()) {
      this.#writer.note(note.number, readNote(note, this.#doc), paragraph)
    }
  }

  #endSection(properties: Element): void {
    const change = child(properties, 'w:sectPrChange')
    const { length } = this.#writer.recovery
    if (change) this.#doc.annotations.changeAt('format', change, length)
    this.#writer.endSection(properties)
  }

  /** A table of contents follows: typed, or as a field with at most one empty paragraph before it. */
  #leadsContents(children: Element['children'], index: number): boolean {
    const typed = typedContents(children, index)
    for (const one of typed) this.#leftOut.add(one)
    if (typed.size > 0) return true
    for (const one of children.slice(index + 1, index + 3)) {
      if (typeof one === 'string') continue
      if (one.name === 'w:sdt') return isContentsControl(one)
      if (one.name !== 'w:p') return false
      const field = this.#survey.begins.get(one)
      if (field !== undefined) return isContents(field)
      if (isContentsStyle(this.#doc.styles.paragraph(child(one, 'w:pPr'), null))) return true
    }
    return false
  }
}
