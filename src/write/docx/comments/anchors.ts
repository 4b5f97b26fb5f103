import { survey } from '../../../read/docx/survey.js'
import type { Element } from '../../../read/docx/types.js'
import { DocxError } from '../../../read/package/error.js'
import { elements } from '../../../read/package/tree.js'
import type { Part } from '../package/part.js'
import { Instructions } from './instructions.js'

/** Elements that hold paragraphs of the body itself. What stands in a text box, or in one of several branches for different programs, bears no comments. */
const holders = new Set([
  'w:document',
  'w:body',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
])

/** The paragraphs of a document that may bear comments. */
export class Anchors {
  readonly #part: Part
  /** In the order of the document. */
  readonly #all: readonly Element[]
  readonly #numbered: readonly Element[]
  readonly #leading: ReadonlySet<Element>
  /** Where comments on the whole document stand. */
  readonly first: Element

  /**
   * @param part the main part, with `w:document` as its root
   * @throws {DocxError} where there is no such paragraph at all
   */
  constructor(part: Part) {
    const { numbers, fields } = survey(part.root)
    this.#part = part
    this.#numbered = [...numbers.keys()]
    this.#leading = leadingIn(part.root)
    this.#all = outsideOfInstructions(paragraphsIn(part.root), fields)
    const [first] = this.#all
    if (!first) throw noParagraph()
    this.first = first
  }

  /** The paragraph of this number (from 1), or the nearest one around or before it. */
  at(number: number | null): Element {
    const wanted = number === null ? undefined : this.#numbered[number - 1]
    if (!wanted) return this.first
    const start = this.#part.startOf(wanted)
    let low = 0
    let high = this.#all.length
    while (low < high) {
      const middle = (low + high) >> 1
      const one = this.#all[middle]
      if (one && this.#part.startOf(one) <= start) low = middle + 1
      else high = middle
    }
    return this.#all[low - 1] ?? this.first
  }

  /** Whether it is the first paragraph of a content control: LibreOffice loses what stands there before a comment. */
  isLeading(paragraph: Element): boolean {
    return this.#leading.has(paragraph)
  }
}

/** The first paragraphs of content controls that hold whole paragraphs. */
function leadingIn(root: Element): ReadonlySet<Element> {
  const leading = new Set<Element>()
  let isNext = false
  const enter = (element: Element) => {
    for (const one of elements(element)) {
      if (one.name === 'w:p') {
        if (isNext) leading.add(one)
        isNext = false
      } else if (holders.has(one.name)) {
        const before = isNext
        isNext ||= one.name === 'w:sdt'
        enter(one)
        // A control without a paragraph has none behind it.
        if (isNext) isNext = before
      }
    }
  }
  enter(root)
  return leading
}

function noParagraph(): DocxError {
  return new DocxError('unsupported', {
    en: 'The document has no paragraph that a comment could stand at. Open it in Word, write its text into the body of the document, and try again.',
    vi: 'Tài liệu không có đoạn văn nào để đặt nhận xét. Hãy mở tệp bằng Word, đưa nội dung vào phần thân tài liệu rồi thử lại.',
  })
}

function paragraphsIn(element: Element): Element[] {
  return element.children.flatMap((one) => {
    if (typeof one === 'string') return []
    if (one.name === 'w:p') return [one]
    return holders.has(one.name) ? paragraphsIn(one) : []
  })
}

/**
 * Leaves out paragraphs that begin or end within the instruction of a field: a mark of a comment would be part of it.
 *
 * @param marks of fields that have a beginning and an end
 */
function outsideOfInstructions(
  paragraphs: readonly Element[],
  marks: ReadonlySet<Element>,
): readonly Element[] {
  const instructions = new Instructions()
  return paragraphs.filter((paragraph) => {
    const wasInside = instructions.isInside
    for (const mark of marksIn(paragraph, marks)) instructions.take(mark)
    return !wasInside && !instructions.isInside
  })
}

function marksIn(element: Element, marks: ReadonlySet<Element>): readonly Element[] {
  return element.children.flatMap((one) => {
    if (typeof one === 'string') return []
    if (marks.has(one)) return [one]
    return marksIn(one, marks)
  })
}
