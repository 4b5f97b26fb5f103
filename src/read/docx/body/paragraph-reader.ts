import { child } from '../../package/tree.js'
import { Inline } from '../runs/inline.js'
import { readRuns } from '../runs/runs.js'
import type { Element, Label, Numbering } from '../types.js'
import { isContentsStyle, isContentsTitle } from './contents.js'
import type { Paragraph } from './paragraph.js'
import type { Doc, OpenParagraph, Story } from './story.js'

/** Where a paragraph stands. */
export interface Surroundings {
  /** Id of the style of the table around; null outside of tables. */
  readonly table: string | null
  readonly role: 'body' | 'table'
  /** The paragraph belongs to a table of contents. */
  readonly isLeftOut?: boolean
}

/** A paragraph whose end was deleted: the next one goes on with it. */
interface Joined {
  readonly inline: Inline
  readonly boxes: Element[]
  readonly number: number
}

/** Reads the paragraphs of a document in its order. */
export class ParagraphReader {
  readonly #doc: Doc
  readonly #story: Story
  readonly #numbering: Numbering
  /** Marks of comments between paragraphs. */
  #waiting: Element[] = []
  #joined: Joined | null = null
  #last = 0

  constructor(doc: Doc, story: Story, numbering: Numbering) {
    this.#doc = doc
    this.#story = story
    this.#numbering = numbering
  }

  /** `w:commentRangeStart` or `w:commentRangeEnd` between paragraphs. */
  wait(mark: Element): void {
    this.#waiting.push(mark)
  }

  /**
   * @param number of the paragraph
   * @param leadsContents whether a table of contents follows
   * @returns null where its end was deleted, so that the next one goes on with it
   */
  read(
    element: Element,
    number: number,
    around: Surroundings,
    leadsContents: () => boolean,
  ): Paragraph | null {
    const properties = child(element, 'w:pPr')
    const { fields } = this.#story
    const open = this.#open(properties, around, number)
    const { inline, format } = open
    const isListed = around.isLeftOut === true || isContentsStyle(format)
    if (fields.inContents && format.outline !== null && !isListed) fields.leaveContents()
    const from = inline.length
    readRuns(element.children, open, this.#story)
    if (this.#changes(properties, inline, from)) {
      this.#joined = { inline, boxes: open.boxes, number: open.number }
      return null
    }
    const isTitle =
      !isListed && inline.length < 120 && isContentsTitle(inline.text) && leadsContents()
    return isListed || isTitle
      ? this.#finish({ ...open, inline: inline.marksOnly() }, around)
      : this.#finish(open, around)
  }

  /** The joined paragraph that waits for a next one where none comes; null for nothing. */
  rest(around: Surroundings): Paragraph | null {
    if (!this.#joined && this.#waiting.length === 0) return null
    return this.#finish(this.#open(null, around, this.#last), around)
  }

  /** As `rest`, at the end of a cell or box: comments wait on for the next paragraph behind it. */
  restOfText(around: Surroundings): Paragraph | null {
    return this.#joined ? this.rest(around) : null
  }

  #open(properties: Element | null, around: Surroundings, number: number): NumberedParagraph {
    const before = this.#joined
    this.#joined = null
    this.#last = number
    const { table } = around
    const open: NumberedParagraph = {
      properties,
      table,
      format: this.#doc.styles.paragraph(properties, table),
      inline: before?.inline ?? new Inline(),
      boxes: before?.boxes ?? [],
      isCounted: false,
      number: before?.number ?? number,
    }
    const { pages, annotations } = this.#doc
    if (open.format.pageBreakBefore) {
      open.inline.mark((offset) => pages.begin(offset, 'broken'))
    }
    for (const mark of this.#waiting.splice(0)) annotations.comment(mark, open.inline)
    return open
  }

  #finish(open: NumberedParagraph, around: Surroundings): Paragraph {
    const { number, format, inline, boxes, isCounted } = open
    const isCaption = isCounted || format.styleNames.includes('caption')
    const label = this.#isHidden(open) ? null : this.#label(open)
    const role = around.role === 'body' && isCaption ? 'caption' : around.role
    return { number, inline, format, label, role, boxes }
  }

  /** A label has the formatting of the end of its paragraph. */
  #label({ format, properties, table }: OpenParagraph): Label | null {
    const label = this.#numbering.count(format)
    if (!label || label.bullet || !/\p{Ll}/u.test(label.text)) return label
    const { caps } = this.#doc.styles.run(child(properties, 'w:rPr'), properties, table)
    return caps ? { ...label, text: label.text.toLocaleUpperCase('vi') } : label
  }

  /** Word counts an empty paragraph, but none that is hidden altogether. */
  #isHidden({ inline, format, properties, table }: OpenParagraph): boolean {
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
}

interface NumberedParagraph extends OpenParagraph {
  readonly number: number
}
