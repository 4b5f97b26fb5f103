import { child, chosenBranch } from '../../package/tree.js'
import type { OpenParagraph, Story } from '../body/story.js'
import type { Element } from '../types.js'
import { isContents, isSequence } from './fields.js'
import { mathText } from './math.js'
import { readRun } from './run.js'

/** Reads what stands in a paragraph, in its order. */
export function readRuns(
  children: Element['children'],
  paragraph: OpenParagraph,
  story: Story,
): void {
  for (const one of children) if (typeof one !== 'string') readOne(one, paragraph, story)
}

function readOne(one: Element, paragraph: OpenParagraph, story: Story): void {
  const { inline } = paragraph
  const { annotations } = story.doc
  const from = inline.length
  switch (one.name) {
    case 'w:r':
      readRun(one, paragraph, story, readRuns)
      break
    case 'w:hyperlink':
      readRuns(one.children, paragraph, story)
      link(one, from, paragraph, story)
      break
    case 'w:fldSimple':
      readSimpleField(one, paragraph, story)
      break
    case 'w:ins':
    case 'w:moveTo':
      readRuns(one.children, paragraph, story)
      annotations.change('insertion', one, inline, from)
      break
    case 'w:del':
    case 'w:moveFrom':
      annotations.change('deletion', one, inline, from)
      break
    case 'w:sdt':
      readRuns(child(one, 'w:sdtContent')?.children ?? [], paragraph, story)
      break
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:dir':
    case 'w:bdo':
      readRuns(one.children, paragraph, story)
      break
    case 'mc:AlternateContent':
      readRuns(chosenBranch(one)?.children ?? [], paragraph, story)
      break
    case 'm:oMath':
    case 'm:oMathPara':
      if (!story.fields.isSuppressed) inline.put(mathText(one), lookAround(paragraph, story))
      break
    case 'w:commentRangeStart':
    case 'w:commentRangeEnd':
      annotations.comment(one, inline)
      break
  }
}

function readSimpleField(field: Element, paragraph: OpenParagraph, story: Story): void {
  const instruction = field.attributes['w:instr'] ?? ''
  if (isContents(instruction)) return
  if (isSequence(instruction)) paragraph.isCounted = true
  readRuns(field.children, paragraph, story)
}

function lookAround({ inline, properties, table }: OpenParagraph, { doc }: Story) {
  return inline.pieces.at(-1) ?? doc.styles.run(null, properties, table)
}

/** A link is one in the text too where that says more than its words. */
function link(element: Element, from: number, { inline }: OpenParagraph, story: Story): void {
  const id = element.attributes['r:id']
  const relation = id === undefined ? undefined : story.doc.file.relations(story.part).get(id)
  const address = relation?.external ? relation.target.trim() : ''
  const text = inline.since(from)
  const isPlain = text.trim() === text && text !== '' && !/[\\*_`<[\]&\n]/u.test(text)
  if (!isPlain || !/^(?:https?:\/\/|mailto:)[^\s()<>\\]{1,2000}$/iu.test(address)) return
  if (shortened(address) === shortened(text)) return
  if ((inline.inserts.at(-1)?.at ?? -1) >= from || (inline.cuts.at(-1) ?? -1) >= from) return
  inline.plain(from)
  inline.insert('[', 'open', from)
  inline.insert(`](${address})`, 'close')
}

/** An address as people write it. */
function shortened(address: string): string {
  return address
    .replace(/^(?:https?:\/\/|mailto:)(?:www\.)?/iu, '')
    .replace(/\/$/u, '')
    .toLowerCase()
}
