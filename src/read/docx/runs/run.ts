import { child, chosenBranch, elements } from '../../package/tree.js'
import type { OpenParagraph, Story } from '../body/story.js'
import type { Element, RunFormat } from '../types.js'
import { isSequence } from './fields.js'
import type { PieceLook } from './inline.js'
import { raised, symbolOf } from './symbols.js'
import { tabText } from './tabs.js'

/** Reads what stands in a run or a paragraph, in its order. */
type ReadChildren = (children: Element['children'], paragraph: OpenParagraph, story: Story) => void

/**
 * Reads one `w:r`.
 *
 * @param readChildren reads the runs that stand in it: those of a word with its pronunciation (`w:ruby`)
 */
export function readRun(
  run: Element,
  paragraph: OpenParagraph,
  story: Story,
  readChildren: ReadChildren,
): void {
  const from = paragraph.inline.length
  const first = run.children[0]
  const own = typeof first === 'object' && first.name === 'w:rPr' ? first : child(run, 'w:rPr')
  const reader = new RunReader(own, paragraph, story, readChildren)
  for (const one of run.children) if (typeof one !== 'string') reader.read(one)
  const change = own && child(own, 'w:rPrChange')
  if (change) story.doc.annotations.change('format', change, paragraph.inline, from)
}

class RunReader {
  readonly #own: Element | null
  readonly #paragraph: OpenParagraph
  readonly #story: Story
  readonly #readChildren: ReadChildren
  #format: RunFormat | null = null
  /** The mark of a note that somebody typed follows; the note is counted anyway. */
  #isMarked = false

  constructor(
    own: Element | null,
    paragraph: OpenParagraph,
    story: Story,
    readChildren: ReadChildren,
  ) {
    this.#own = own
    this.#paragraph = paragraph
    this.#story = story
    this.#readChildren = readChildren
  }

  read(one: Element): void {
    const { fields, doc } = this.#story
    const { inline } = this.#paragraph
    switch (one.name) {
      case 'w:t':
        if (!fields.isSuppressed && !this.#isMarked) this.#text(textOf(one))
        break
      case 'w:fldChar':
        fields.mark(one)
        break
      case 'w:instrText':
        fields.instruct(textOf(one))
        if (isSequence(fields.instruction)) this.#paragraph.isCounted = true
        break
      case 'w:br':
        this.#break(one.attributes['w:type'])
        break
      case 'w:lastRenderedPageBreak':
        inline.mark((offset) => doc.pages.begin(offset, 'rendered'))
        break
      case 'w:commentReference':
        doc.annotations.comment(one, inline)
        break
      case 'mc:AlternateContent':
        for (const inside of elements(chosenBranch(one))) this.read(inside)
        break
      default:
        if (!fields.isSuppressed && !this.#look().hidden) this.#visible(one)
    }
  }

  #visible(one: Element): void {
    switch (one.name) {
      case 'w:tab':
      case 'w:ptab':
        this.#paragraph.inline.tab(
          tabText(one, this.#own, this.#paragraph, this.#look().size),
          this.#look(),
        )
        break
      case 'w:cr':
        this.#put('\n')
        break
      case 'w:noBreakHyphen':
        this.#put('-')
        break
      case 'w:sym':
        this.#put(symbolOf(one.attributes['w:font'] ?? '', one.attributes['w:char'] ?? ''))
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#note(one)
        break
      case 'w:drawing':
      case 'w:pict':
        this.#drawing(one)
        break
      case 'w:ruby':
        this.#readChildren(child(one, 'w:rubyBase')?.children ?? [], this.#paragraph, this.#story)
        break
    }
  }

  #look(): RunFormat {
    const { properties, table } = this.#paragraph
    this.#format ??= this.#story.doc.styles.run(this.#own, properties, table)
    return this.#format
  }

  #text(text: string): void {
    const { hidden, caps, vertical } = this.#look()
    if (hidden || text === '') return
    const shown = caps ? text.toLocaleUpperCase('vi') : text
    this.#put(vertical ? raised(shown, vertical) : shown)
  }

  #put(text: string): void {
    const look: PieceLook = this.#look()
    this.#paragraph.inline.put(text, look)
  }

  #break(type: string | undefined): void {
    const { fields, doc } = this.#story
    const { inline } = this.#paragraph
    if (type === 'page') inline.mark((offset) => doc.pages.begin(offset, 'broken'))
    if (fields.isSuppressed) return
    if (type === 'page' || type === 'column') inline.cut()
    else this.#put('\n')
  }

  #note(reference: Element): void {
    const { doc, isNote } = this.#story
    const kind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
    const number = isNote ? null : doc.notes.refer(kind, reference.attributes['w:id'] ?? '')
    if (number !== null) this.#paragraph.inline.insert(`[^${number}]`, 'note')
    const mark = reference.attributes['w:customMarkFollows']
    this.#isMarked = mark !== undefined && mark !== '0' && mark !== 'false'
  }

  /** Text boxes and pictures of a drawing, of its one branch that counts. */
  #drawing(element: Element): void {
    for (const one of element.children) {
      if (typeof one === 'string') continue
      if (one.name === 'w:txbxContent') this.#paragraph.boxes.push(one)
      else if (one.name === 'a:blip') this.#picture(one.attributes['r:embed'])
      else if (one.name === 'v:imagedata') this.#picture(one.attributes['r:id'])
      else if (one.name === 'mc:AlternateContent') this.#drawing(chosenBranch(one) ?? none)
      else this.#drawing(one)
    }
  }

  #picture(id: string | undefined): void {
    const address = this.#story.doc.pictures.add(this.#story.part, id)
    // What somebody wrote to describe the picture is not part of the text.
    if (address !== null) this.#paragraph.inline.insert(`![](${address})`, 'picture')
  }
}

const none: Element = { name: '', attributes: {}, children: [] }

/** Blanks at its ends count only where the file says so; line ends are blanks. */
function textOf(element: Element): string {
  const [only, ...more] = element.children
  let text = typeof only === 'string' ? only : ''
  for (const one of more) if (typeof one === 'string') text += one
  if (/[\t\n\r\u2028\u2029]/u.test(text)) text = text.replace(/[\t\n\r\u2028\u2029]/gu, ' ')
  return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^ +/u, '').trimEnd()
}
