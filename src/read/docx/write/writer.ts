import type { Look, LookRole } from '../../layout.js'
import { Recovery } from '../../recovery.js'
import { isListTitle } from '../body/contents.js'
import { headingDepth, labelText, type Paragraph } from '../body/paragraph.js'
import type { Inline } from '../runs/inline.js'
import type { Element } from '../types.js'
import { looksOf, mostOf } from './looks.js'
import { type Rendered, render } from './render.js'
import { type GridCell, tableText } from './table-text.js'

/** A section that ended: its properties, and where its text begins. */
export interface SectionEnd {
  readonly start: number
  readonly properties: Element
}

/** Writes paragraphs and tables as blocks of Markdown, and resolves what points into them. */
export class Writer {
  readonly recovery = new Recovery()
  readonly looks: Look[] = []
  readonly sections: SectionEnd[] = []
  #sectionStart = 0
  #bulletDepth = -1
  /** A heading, the title of a list or a paragraph of prose was written, so the cover is over. */
  isInBody = false

  paragraph(paragraph: Paragraph): void {
    const depth = headingDepth(paragraph)
    if (depth > 0) this.#heading(paragraph, depth)
    else this.#text(paragraph)
  }

  /** @param number of the first `w:p` in it */
  table(rows: readonly (readonly GridCell[])[], number: number | null): void {
    const { markdown, placed, face } = tableText(rows)
    const { start, end } = this.#block(markdown, number)
    for (const { inline, rendered, offset } of placed) {
      resolve(inline, rendered, start + offset, 0, inline.length)
    }
    if (face && end > start) this.looks.push({ start, end, role: 'table', ...face })
  }

  note(number: number, inlines: readonly Inline[], paragraph: number | null): void {
    const rendered = inlines.map((inline) =>
      render(inline, 0, inline.length, { label: '', as: 'cell' }),
    )
    const prefix = `[^${number}]: `
    const text = rendered.map(({ markdown }) => markdown.replaceAll('\\|', '|')).filter(Boolean)
    const { start, end } = this.#block(prefix + text.join(' '), paragraph)
    const face = mostOf(inlines.flatMap(({ pieces }) => pieces))
    if (face) {
      this.looks.push({ start, end, role: 'note', font: face.font, size: face.size, spacing: null })
    }
    for (const inline of inlines) {
      const rough = { markdown: '', at: () => 0 }
      resolve(inline, rough, start, 0, inline.length)
    }
  }

  /** The section ends here; what is written from now on belongs to the next one. */
  endSection(properties: Element): void {
    this.sections.push({ start: this.#sectionStart, properties })
    this.#sectionStart = this.recovery.length === 0 ? 0 : this.recovery.length + 1
  }

  #heading(paragraph: Paragraph, depth: number): void {
    const { inline, number } = paragraph
    const label = labelText(paragraph)
    const rendered = render(inline, 0, inline.length, { label, as: 'heading' })
    const text = rendered.markdown.trim()
    // "CHƯƠNG 1" may be all there is; a bare "1." is an empty line that is counted.
    const isEmpty = inline.text.trim() === '' && !/\p{L}{3}/u.test(label)
    const prefix = `${'#'.repeat(depth)} `
    const { start, end } = this.#block(isEmpty ? '' : prefix + text, number)
    this.#finish(paragraph, 'heading', [0, inline.length], rendered, start + prefix.length)
    if (end > start) this.isInBody = true
    const pictures = inline.inserts.filter(({ kind }) => kind === 'picture')
    for (const { markdown } of pictures) this.#block(markdown, number)
  }

  #text(paragraph: Paragraph): void {
    const { inline, number, label, role } = paragraph
    let first = labelText(paragraph)
    let bullet = label?.bullet === true
    if (bullet && !inline.isEmpty) {
      this.#bulletDepth = Math.min(paragraph.format.numbering?.level ?? 0, this.#bulletDepth + 1)
    } else if (!inline.isEmpty) this.#bulletDepth = -1
    for (const range of rangesOf(inline)) {
      const rendered = render(inline, range[0], range[1], { label: first, as: 'paragraph' })
      const isWritten = rendered.markdown.length > first.length
      const prefix = bullet && isWritten ? `${'  '.repeat(Math.max(0, this.#bulletDepth))}- ` : ''
      const { start } = this.#block(isWritten ? prefix + rendered.markdown : '', number)
      this.#finish(paragraph, role, range, rendered, start + prefix.length)
      if (!isWritten) continue
      first = ''
      bullet = false
      if (rendered.markdown.length > MIN_PROSE_CHARACTERS || isListTitle(inline.text.slice(0, 100)))
        this.isInBody = true
    }
  }

  #finish(
    { inline, format }: Paragraph,
    role: LookRole,
    range: readonly [number, number],
    rendered: Rendered,
    base: number,
  ): void {
    const offset = Math.min(base, this.recovery.length)
    resolve(inline, rendered, offset, ...range)
    if (rendered.markdown === '') return
    for (const look of looksOf(inline, range, rendered, base, role, format.spacing)) {
      if (look.end <= this.recovery.length) this.looks.push(look)
    }
  }

  #block(markdown: string, paragraph: number | null) {
    return this.recovery.block(markdown, { page: null, paragraph })
  }
}

/** A paragraph of so many characters is no line of a cover. */
const MIN_PROSE_CHARACTERS = 220

/** Stretches between page breaks and empty lines: each is a block. */
function rangesOf(inline: Inline): [number, number][] {
  const { text, cuts } = inline
  if (cuts.length === 0 && !text.includes('\n')) return [[0, text.length]]
  const ends = [...cuts]
  for (const gap of text.matchAll(/\n[^\S\n]{0,200}(?=\n)/gu)) ends.push(gap.index)
  const ranges: [number, number][] = []
  let from = 0
  for (const end of [...ends.sort((a, b) => a - b), text.length]) {
    if (end < from || (end === from && ranges.length > 0)) continue
    ranges.push([from, end])
    from = end
  }
  return ranges
}

/** Gives the offset in the recovered text to all who asked for one in this stretch. */
function resolve(inline: Inline, rendered: Rendered, base: number, from: number, to: number): void {
  for (const { at, found } of inline.marksIn(from, to)) {
    // An index at a page break is answered by the next stretch.
    if (at < to || to === inline.length) found(base + rendered.at(at))
  }
}
