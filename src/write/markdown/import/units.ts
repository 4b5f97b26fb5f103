import type { Block, Heading, Outline, Work } from '../../../model/types.js'
import { headingText, joined } from './escape.js'
import { type ItemStart, listMarks } from './lists.js'
import type { SourceReader, Written } from './written.js'

/** One way to write a unit. */
export interface Form {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'entry' | 'raw'
  /** May have several lines. */
  readonly text: string
  readonly quoted: boolean
  /** What parts it from the unit behind it, where that is as it was in the source. */
  readonly join: 'blank' | 'line' | 'same'
}

/** A heading, a block of text or (several blocks) an entry of the list of works. */
export interface Unit {
  /** The ways to write it, the cleanest first, the one nearest to the source last. */
  readonly forms: readonly Form[]
  /** The heading or block it writes; null for what the reader does not see. */
  readonly of: Heading | Block | null
}

type Marks = ReadonlyMap<Block, string>

/** Everything from the first part on, in the order of the document. */
export function bodyUnits(outline: Outline, works: readonly Work[], reader: SourceReader): Unit[] {
  return new UnitWriter(outline, works, reader).write()
}

/** Blocks before the first part that stay text. */
export function textUnits(blocks: readonly Block[], reader: SourceReader): Unit[] {
  const marks = listMarks(blocks, (block) => reader.itemStartOf(block))
  return blocks.flatMap((block) => blockUnits(block, reader, marks))
}

class UnitWriter {
  readonly #outline: Outline
  readonly #reader: SourceReader
  readonly #entries: ReadonlyMap<Block, Work>

  constructor(outline: Outline, works: readonly Work[], reader: SourceReader) {
    this.#outline = outline
    this.#reader = reader
    this.#entries = new Map(works.map((work) => [work.block, work]))
  }

  write(): Unit[] {
    const units: Unit[] = []
    for (const heading of this.#outline.headings) {
      units.push(...this.#heading(heading))
      const marks = listMarks(heading.body, (block) => this.#reader.itemStartOf(block))
      for (let at = 0; at < heading.body.length; ) {
        const size = this.#sizeOfEntry(heading.body, at)
        const blocks = heading.body.slice(at, at + size)
        units.push(...(size > 1 ? this.#entry(blocks) : this.#block(blocks[0] as Block, marks)))
        at += size
      }
    }
    return [...units, ...extras(this.#reader.rest())]
  }

  #heading(heading: Heading): Unit[] {
    if (heading.blocks.length === 0) return [{ forms: [form('raw', '')], of: heading }]
    const { source } = this.#outline
    const written = heading.blocks.map((block) => this.#reader.take(block))
    const lines = written.flatMap((one) => one.lines)
    const [next] = heading.body
    const end = heading.blocks.at(-1)?.end ?? heading.end
    const between = next && next.start > end ? source.slice(end, next.start) : '\n\n'
    const join = joinOf(between)
    const quoted = written[0]?.quoted
    const kind = heading.depth > 0 ? 'heading' : 'paragraph'
    const asWritten = { ...form(kind, linesAsWritten(lines, heading.depth), quoted), join }
    const marked = form('heading', `${'#'.repeat(depthOf(heading))} ${headingText(lines)}`)
    // A heading that runs into its text ends where the reader ends it; the title of a chapter whose mark was lost is
    // recognised by its capitals.
    const runIn = { ...form('paragraph', joined(lines), quoted), join }
    const plain = heading.depth > 0 ? [asWritten] : [runIn, asWritten]
    const forms = heading.implied || join === 'same' ? plain : [marked, asWritten]
    return [...extras(written.flatMap(({ before }) => before)), { forms, of: heading }]
  }

  #block(block: Block, marks: Marks): Unit[] {
    const entry = this.#entries.has(block)
    const units = blockUnits(block, this.#reader, marks)
    if (!entry) return units
    return units.map((unit) => ({
      ...unit,
      forms: unit.forms.map((one) =>
        one.kind === 'paragraph' ? { ...one, kind: 'entry' as const } : one,
      ),
    }))
  }

  /** How many blocks from here on are one entry of the list of works. */
  #sizeOfEntry(body: readonly Block[], at: number): number {
    const work = this.#entries.get(body[at] as Block)
    if (!work || work.end <= work.block.end) return 1
    const behind = body.slice(at + 1)
    const stop = behind.findIndex((block) => block.start >= work.end || !isProse(block))
    return 1 + (stop < 0 ? behind.length : stop)
  }

  /** The blocks of an entry on one line. */
  #entry(blocks: readonly Block[]): Unit[] {
    const all = blocks.map((block) => this.#reader.take(block))
    const text = all.map(({ lines }) => joined(lines)).join(' ')
    const [first] = blocks
    const one = first?.bullet ? form('item', `- ${text}`) : form('entry', text)
    return [
      ...extras(all.flatMap(({ before }) => before)),
      { forms: [{ ...one, quoted: all[0]?.quoted ?? false }], of: first ?? null },
    ]
  }
}

function isProse({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'item'
}

function form(kind: Form['kind'], text: string, quoted = false): Form {
  return { kind, text, quoted, join: 'blank' }
}

/** Lines that the reader does not see. */
function extras(lines: readonly string[]): Unit[] {
  return lines.map((line) => ({ forms: [form('raw', line)], of: null }))
}

/** Parts and chapters at the top; sections as deep as their number, from the top of its scope. */
function depthOf({ kind, level, parent }: Heading): number {
  if (kind === 'part' || kind === 'chapter') return 1
  if (kind === 'closing') return 2
  let top = parent
  while (top?.parent) top = top.parent
  return Math.max(2, Math.min(6, level + (top?.kind === 'chapter' ? 0 : 1)))
}

/** What the source has between a heading and its text. */
function joinOf(between: string): Form['join'] {
  const ends = between.match(/\r\n|\n|\r/gu)?.length ?? 0
  return ends === 0 ? 'same' : ends === 1 ? 'line' : 'blank'
}

/** Lines that followed each other stay together. */
function linesAsWritten(lines: Written['lines'], depth: number): string {
  let text = ''
  for (const [index, line] of lines.entries()) {
    const own = line.depth > 0 ? line.depth : index === 0 ? depth : 0
    const last = lines[index - 1]
    const gap = !last ? '' : line.at - last.at <= 1 && last.depth === 0 ? '\n' : '\n\n'
    text += `${gap}${own > 0 ? `${'#'.repeat(own)} ` : ''}${line.text}`
  }
  return text
}

function blockUnits(block: Block, reader: SourceReader, marks: Marks): Unit[] {
  const isOpaque = block.lines.length === 0
  if (isOpaque) {
    const { text, before, isFollowed } = reader.takeRaw(block)
    const raw: Form = { ...form('raw', text), join: isFollowed ? 'same' : 'blank' }
    return [...extras(before), { forms: [raw], of: block }]
  }
  const written = reader.take(block)
  const forms =
    block.kind === 'table'
      ? tableForms(written)
      : block.bullet
        ? itemForms(written, marks.get(block) ?? '- ', reader.itemStartOf(block))
        : block.depth > 0
          ? [form('heading', `${'#'.repeat(block.depth)} ${headingText(written.lines)}`)]
          : paragraphForms(written)
  return [...extras(written.before), { forms, of: block }]
}

function tableForms({ lines }: Written): Form[] {
  const rows = lines.map(({ text }) => text)
  return [form('raw', tableOf(rows)), form('raw', rows.join('\n'))]
}

/** One line; the lines of the source where it is read otherwise: some lists are recognised by their lines only. */
function paragraphForms({ lines, quoted }: Written): Form[] {
  const ways = lines.length < 2 ? [[joined(lines)]] : [[joined(lines)], keptLines(lines)]
  return ways.map((way) => form('paragraph', way.join('\n'), quoted))
}

function itemForms(
  { lines, quoted }: Written,
  mark: string,
  { bullet, column }: ItemStart,
): Form[] {
  const asWritten = `${' '.repeat(quoted ? 0 : Math.min(column, 3))}${bullet} `
  return [
    form('item', mark + joined(lines), quoted),
    form('item', asWritten + keptLines(lines).join('\n'), quoted),
  ]
}

/** Lines that followed each other; what a page break or a hyphen had parted is one. */
function keptLines(lines: Written['lines']): string[] {
  const groups: (typeof lines)[number][][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && (line.glue === '' || line.at - before.at > 1)) last.push(line)
    else groups.push([line])
  }
  return groups.map(joined)
}

/**
 * Rows whose cells are parted by tabs, as a table of Markdown; the first row is its head.
 *
 * @param rows as they were written, one a line of the source
 */
function tableOf(rows: readonly string[]): string {
  const cells = rows.map((row) => row.split('\t'))
  // Tabs that only align words leave no empty cells.
  const even = cells.every((row) => row.length === cells[0]?.length)
  const table = even ? cells : rows.map((row) => row.split(/\t+/u))
  const width = Math.max(...table.map((row) => row.length))
  const [head = [], ...body] = table.map((row) => rowOf(row, width))
  return [head, rowOf([], width, '---'), ...body].join('\n')
}

function rowOf(cells: readonly string[], width: number, filling = ''): string {
  const all = Array.from({ length: width }, (_, at) => cells[at]?.trim() ?? filling)
  return `| ${all.map((cell) => cell.replace(/(?<!\\)\|/gu, '\\|')).join(' | ')} |`
}
