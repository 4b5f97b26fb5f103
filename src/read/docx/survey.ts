import { chosenBranch } from '../package/tree.js'
import type { Element } from './types.js'

/** What is known of a document before it is read in order. */
export interface Survey {
  /** Number of each `w:p`, from 1 in the order of the document. */
  readonly numbers: ReadonlyMap<Element, number>
  /** Marks of fields (`w:fldChar`) that have a beginning and an end; the others are damaged and mean nothing. */
  readonly fields: ReadonlySet<Element>
  /** Paragraphs in which fields begin, with the instruction of the first one. */
  readonly begins: ReadonlyMap<Element, string>
}

/** Walks a document or note once, for what must be known before it is read in order. */
export function survey(root: Element): Survey {
  const numbers = new Map<Element, number>()
  const fields = new Set<Element>()
  const begins = new Map<Element, string>()
  const open: OpenField[] = []
  const enter = (element: Element, paragraph: Element | null) => {
    for (const one of element.children) {
      if (typeof one === 'string') continue
      switch (one.name) {
        case 'w:p':
          numbers.set(one, numbers.size + 1)
          enter(one, one)
          break
        case 'mc:AlternateContent': {
          // The other branches say the same again.
          const chosen = chosenBranch(one)
          if (chosen) enter(chosen, paragraph)
          break
        }
        case 'w:fldChar':
          takeMark(one, paragraph, open, fields, begins)
          break
        case 'w:instrText': {
          const field = open.at(-1)
          if (field && field.instruction.length < 200) field.instruction += one.children.join('')
          break
        }
        case 'w:rPr':
        case 'w:t':
          break
        case 'w:del':
        case 'w:moveFrom':
          // Deleted fields no longer count, but the paragraphs are counted.
          countOnly(one, numbers)
          break
        default:
          enter(one, paragraph)
      }
    }
  }
  enter(root, null)
  return { numbers, fields, begins }
}

interface OpenField {
  readonly marks: Element[]
  readonly paragraph: Element | null
  /** No other one begins before it in its paragraph. */
  readonly isFirst: boolean
  instruction: string
}

function takeMark(
  mark: Element,
  paragraph: Element | null,
  open: OpenField[],
  fields: Set<Element>,
  begins: Map<Element, string>,
): void {
  const type = mark.attributes['w:fldCharType']
  if (type === 'begin') {
    const isFirst = !begins.has(paragraph ?? mark) && open.at(-1)?.paragraph !== paragraph
    open.push({ marks: [mark], paragraph, isFirst, instruction: '' })
  } else if (type === 'separate') open.at(-1)?.marks.push(mark)
  else if (type === 'end') {
    const field = open.pop()
    if (!field) return
    for (const one of [...field.marks, mark]) fields.add(one)
    // Fields inside of this one ended before it.
    if (field.paragraph && (!begins.has(field.paragraph) || field.isFirst))
      begins.set(field.paragraph, field.instruction)
  }
}

function countOnly(element: Element, numbers: Map<Element, number>): void {
  for (const one of element.children) {
    if (typeof one === 'string') continue
    if (one.name === 'w:p') numbers.set(one, numbers.size + 1)
    countOnly(one, numbers)
  }
}
