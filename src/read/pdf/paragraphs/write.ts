import type { Span } from '../../../text/types.js'
import { escapeInline, escapeStart } from '../../escape.js'
import { Recovery } from '../../recovery.js'
import { Words } from '../lines/words.js'
import { noteClose, noteOpen, type Page } from '../types.js'
import type { Flow } from './flow.js'
import type { Passage } from './passage-list.js'

/** The Markdown of a PDF, and where each passage and page of the summary stands in it. */
export interface Written {
  readonly recovery: Recovery
  /** One for each passage of the flow. */
  readonly spans: readonly Span[]
  /** Where each page of the summary begins. */
  readonly starts: readonly number[]
}

const NOTE = new RegExp(`${noteOpen}(\\d{1,3})${noteClose}`, 'gu')
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Writes the passages as Markdown. */
export function write({ passages, labels }: Flow, pages: readonly Page[]): Written {
  const recovery = new Recovery()
  const words = new Words(pages)
  const starts: (number | null)[] = pages.map(() => null)
  const sheet = (page: number) => ({ page: pages[page]?.sheet ?? null, paragraph: null })
  const spans = passages.map((passage) => {
    const first = passage.lines[0]?.page ?? 0
    const { text, moves } = markdownOf(passage, words, (page, number) =>
      labels.get(`${page} ${number}`),
    )
    const span = recovery.block(text, sheet(first))
    if (text !== '') starts[first] ??= span.start
    for (const { at, page } of moves) {
      recovery.moved(span.start + at, sheet(page))
      starts[page] ??= span.start + at
    }
    return span
  })
  return { recovery, spans, starts: filled(starts, recovery.length) }
}

/** A page without text begins where the next one does. */
function filled(starts: readonly (number | null)[], end: number): number[] {
  const all: number[] = []
  let next = end
  for (let index = starts.length - 1; index >= 0; index--) {
    next = Math.min(starts[index] ?? next, next)
    all[index] = next
  }
  return all
}

interface Marked {
  readonly text: string
  /** Where in the text another page begins. */
  readonly moves: readonly { readonly at: number; readonly page: number }[]
}

type LabelOf = (page: number, number: string) => string | undefined

function markdownOf(passage: Passage, words: Words, labelOf: LabelOf): Marked {
  if (passage.kind === 'table') return { text: tableOf(passage.rows), moves: [] }
  const { kind, depth, lines, label } = passage
  const isBold = depth === 0 && kind !== 'note' && lines.every(({ line }) => line.bold === 'all')
  const prefix = depth > 0 ? `${'#'.repeat(depth)} ` : kind === 'note' ? `[^${label}]: ` : ''
  const moves: { at: number; page: number }[] = []
  let text = ''
  let page = lines[0]?.page ?? 0
  for (const { line, page: own, runsOn } of lines) {
    const part = inline(line.text, own, labelOf)
    if (part === '') continue
    if (text === '') text = part
    else if (kind === 'centred' && depth === 0 && !runsOn) text = `${text}\n${escapeStart(part)}`
    else text = words.join(text, part)
    if (own !== page) {
      moves.push({ at: text.length - part.length, page: own })
      page = own
    }
  }
  if (text === '') return { text, moves: [] }
  const open = isBold ? '**' : ''
  const body = prefix || isBold ? text : escapeStart(text)
  const shift = prefix.length + open.length + body.length - text.length
  return {
    text: `${prefix}${open}${body}${open}`,
    moves: moves.map((move) => ({ ...move, at: move.at + shift })),
  }
}

function inline(text: string, page: number, labelOf: LabelOf): string {
  return escapeInline(text).replace(NOTE, (_, number: string) => {
    const label = labelOf(page, number)
    return label === undefined
      ? number.replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit)
      : `[^${label}]`
  })
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => inline(text, -1, () => undefined).replaceAll('|', '\\|')
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  const [head = [], ...rest] = rows
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rest.map(line)].join('\n')
}
