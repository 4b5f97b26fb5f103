import { Borders } from './borders.js'
import { Fields, isContents } from './fields.js'
import { Inline } from './inline.js'
import { isContentsStyle, isContentsTitle, type Paragraph } from './paragraph.js'
import { readRuns } from './runs.js'
import type { Doc, Place, Story } from './story.js'
import { type Survey, survey } from './survey.js'
import type { GridCell } from './table-text.js'
import { type Grid, readGrid } from './tables.js'
import { child, chosenBranch, elements, valOf } from './tree.js'
import type { Element, Label, Numbering } from './types.js'
import type { Writer } from './writer.js'

/** Where the walk is: what paragraphs here belong to, and who takes them. */
interface Site {
  /** Id of the style of the table around; null outside of tables. */
  readonly table: string | null
  readonly role: 'body' | 'table'
  readonly take: (paragraph: Paragraph) => void
}

/** A paragraph whose end was deleted: the next one goes on with it. */
interface Joined {
  readonly inline: Inline
  readonly boxes: Element[]
  readonly number: number
}

/** Walks through the body of a document in its order and hands its paragraphs to a writer. */
export class Body {
  readonly #doc: Doc
  readonly #numbering: Numbering
  readonly #writer: Writer
  readonly #survey: Survey
  readonly #story: Story
  readonly #borders: Borders
  /** Marks of comments between paragraphs. */
  #waiting: Element[] = []
  #joined: Joined | null = null

  constructor(root: Element, doc: Doc, numbering: Numbering, writer: Writer) {
    this.#doc = doc
    this.#numbering = numbering
    this.#writer = writer
    this.#survey = survey(root)
    this.#story = {
      doc,
      part: doc.file.main,
      fields: new Fields(this.#survey.fields),
      isNote: false,
    }
    this.#borders = new Borders(doc.file)
  }

  read(body: Element): void {
    const take = (paragraph: Paragraph) => {
      this.#writer.paragraph(paragraph)
      this.#notes(paragraph.number)
    }
    this.#blocks(body.children, { table: null, role: 'body', take })
    if (this.#waiting.length > 0 || this.#joined) this.#flush({ table: null, role: 'body', take })
  }

  #blocks(children: Element['children'], site: Site): void {
    for (const [index, one] of children.entries()) {
      if (typeof one !== 'string') this.#one(one, children, index, site)
    }
    if (this.#joined) this.#flush(site)
  }

  #one(one: Element, children: Element['children'], index: number, site: Site): void {
    switch (one.name) {
      case 'w:p':
        this.#paragraph(one, site, () => this.#leadsContents(children, index))
        break
      case 'w:tbl':
        if (this.#joined) this.#flush(site)
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
        this.#waiting.push(one)
        break
    }
  }

  #paragraph(element: Element, site: Site, leadsContents: () => boolean): void {
    const first = element.children[0]
    const properties =
      typeof first === 'object' && first.name === 'w:pPr' ? first : child(element, 'w:pPr')
    const { fields } = this.#story
    const format = this.#doc.styles.paragraph(properties, site.table)
    const isListed = isContentsStyle(format)
    if (fields.inContents && format.outline !== null && !isListed) fields.leaveContents()
    const before = this.#joined
    this.#joined = null
    const place: Place = {
      properties,
      table: site.table,
      format,
      inline: before?.inline ?? new Inline(),
      boxes: before?.boxes ?? [],
      isCounted: false,
    }
    if (format.pageBreakBefore) {
      place.inline.mark((offset) => this.#doc.pages.begin(offset, 'broken'))
    }
    for (const mark of this.#waiting.splice(0)) this.#doc.annotations.comment(mark, place.inline)
    const from = place.inline.length
    readRuns(element.children, place, this.#story)
    const number = before?.number ?? this.#survey.numbers.get(element) ?? 0
    const isJoined = this.#changes(properties, place.inline, from)
    if (isJoined) this.#joined = { inline: place.inline, boxes: place.boxes, number }
    else if (isListed || (isContentsTitle(titleOf(place.inline)) && leadsContents())) {
      // A table of contents repeats the headings. Its marks still stand somewhere.
      this.#finish({ ...place, inline: withoutText(place.inline) }, number, site)
    } else this.#finish(place, number, site)
    const section = child(properties, 'w:sectPr')
    if (section) this.#endSection(section)
  }

  #finish(place: Place, number: number, site: Site): void {
    const { format, inline, boxes, isCounted } = place
    const isCaption = isCounted || format.styleNames.includes('caption')
    const label = this.#isHidden(place) ? null : this.#label(place)
    const role = site.role === 'body' && isCaption ? 'caption' : site.role
    site.take({ number, inline, format, label, role, boxes })
    for (const box of boxes) this.#blocks(box.children, { ...site, table: null })
  }

  /** A label looks like the end of its paragraph. */
  #label({ format, properties, table }: Place): Label | null {
    const label = this.#numbering.count(format)
    if (!label || label.bullet || !/\p{Ll}/u.test(label.text)) return label
    const { caps } = this.#doc.styles.run(child(properties, 'w:rPr'), properties, table)
    return caps ? { ...label, text: label.text.toLocaleUpperCase('vi') } : label
  }

  /** Word counts an empty paragraph, but none that is hidden altogether. */
  #isHidden({ inline, format, properties, table }: Place): boolean {
    if (!format.numbering || !inline.isEmpty) return false
    return this.#doc.styles.run(child(properties, 'w:rPr'), properties, table).hidden
  }

  /** Notes the changes of a paragraph and of its end; returns whether its end was deleted. */
  #changes(properties: Element | null, inline: Inline, from: number): boolean {
    if (!properties) return false
    const { annotations } = this.#doc
    const change = child(properties, 'w:pPrChange')
    if (change) annotations.change('format', change, inline, from)
    const mark = child(properties, 'w:rPr')
    if (!mark) return false
    const inserted = child(mark, 'w:ins') ?? child(mark, 'w:moveTo')
    if (inserted) annotations.change('insertion', inserted, inline, inline.length)
    const deleted = child(mark, 'w:del') ?? child(mark, 'w:moveFrom')
    if (deleted) annotations.change('deletion', deleted, inline, inline.length)
    return deleted !== null
  }

  /** Writes what waits for a next paragraph where none comes. */
  #flush(site: Site): void {
    const joined = this.#joined
    this.#joined = null
    const place: Place = {
      properties: null,
      table: site.table,
      format: this.#doc.styles.paragraph(null, site.table),
      inline: joined?.inline ?? new Inline(),
      boxes: joined?.boxes ?? [],
      isCounted: false,
    }
    for (const mark of this.#waiting.splice(0)) this.#doc.annotations.comment(mark, place.inline)
    this.#finish(place, joined?.number ?? this.#survey.numbers.size, site)
  }

  #table(table: Element, site: Site): void {
    const grid = readGrid(table, this.#borders, !this.#writer.isInBody)
    const change = child(child(table, 'w:tblPr'), 'w:tblPrChange')
    const { annotations } = this.#doc
    if (change) annotations.changeAt('format', change, this.#writer.recovery.length)
    for (const { element } of grid.rows) {
      const inserted = child(child(element, 'w:trPr'), 'w:ins')
      if (inserted) annotations.changeAt('insertion', inserted, this.#writer.recovery.length)
    }
    for (const row of elements(table, 'w:tr')) {
      const deleted = child(child(row, 'w:trPr'), 'w:del')
      if (deleted) annotations.changeAt('deletion', deleted, this.#writer.recovery.length)
    }
    // In a cell of a table with lines, everything is text of that cell.
    if (grid.isLayout || site.role === 'table') this.#cells(grid, site)
    else this.#grid(grid, site)
  }

  #cells(grid: Grid, site: Site): void {
    for (const { cells } of grid.rows) {
      for (const { element, goesOn } of cells) {
        if (!goesOn) this.#blocks(element.children, { ...site, table: grid.style })
      }
    }
  }

  #grid(grid: Grid, site: Site): void {
    let first: number | null = null
    const rows = grid.rows.map(({ before, cells }) => {
      const row: GridCell[] = before > 0 ? [{ paragraphs: [], span: before }] : []
      for (const { element, span, goesOn } of cells) {
        const paragraphs: Paragraph[] = []
        const take = (paragraph: Paragraph) => {
          first ??= paragraph.number
          paragraphs.push(paragraph)
        }
        if (!goesOn) this.#blocks(element.children, { table: grid.style, role: 'table', take })
        row.push({ paragraphs, span })
      }
      return row
    })
    const number = first ?? 0
    this.#writer.table(rows, number)
    if (site.role === 'body') this.#notes(number)
  }

  #notes(paragraph: number): void {
    for (const { number, element, part } of this.#doc.notes.take()) {
      const known = survey(element)
      const story: Story = {
        doc: this.#doc,
        part,
        fields: new Fields(known.fields),
        isNote: true,
      }
      const inlines: Inline[] = []
      for (const one of known.numbers.keys()) {
        const properties = child(one, 'w:pPr')
        const format = this.#doc.styles.paragraph(properties, null)
        const inline = new Inline()
        readRuns(
          one.children,
          { properties, table: null, format, inline, boxes: [], isCounted: false },
          story,
        )
        inlines.push(inline)
      }
      this.#writer.note(number, inlines, paragraph)
    }
  }

  #endSection(properties: Element): void {
    const change = child(properties, 'w:sectPrChange')
    if (change) this.#doc.annotations.changeAt('format', change, this.#writer.recovery.length)
    this.#writer.endSection(properties)
  }

  /** A table of contents begins in one of the next paragraphs, with at most one empty one between. */
  #leadsContents(children: Element['children'], index: number): boolean {
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

function titleOf(inline: Inline): string {
  return inline.length < 120 ? inline.text : ''
}

function withoutText(inline: Inline): Inline {
  const empty = new Inline()
  for (const { found } of inline.marks) empty.mark(found)
  return empty
}

/** A content control that holds a table of contents. */
function isContentsControl(control: Element): boolean {
  const properties = child(control, 'w:sdtPr')
  const part = child(properties, 'w:docPartObj') ?? child(properties, 'w:docPartList')
  return valOf(part, 'w:docPartGallery') === 'Table of Contents'
}
