import { DATE_LINE_VI } from '../../text/dates.js'
import { startsRoman } from '../../text/numbers/roman.js'
import { CONTAINER_START, GROUP_OF_WORKS, JOURNAL_WORD } from '../../text/publications.js'
import type { Span } from '../../text/types.js'
import type { Block, Mark } from '../types.js'
import { readHead } from './head.js'
import { type Marked, markOf } from './marks.js'

/** The blocks of one entry, as one text. */
export interface Entry extends Span {
  readonly text: string
  readonly block: Block
  readonly mark: Mark | null
  readonly group: number
  /** Source span of a range of `text`. */
  readonly span: (from: number, to: number) => Span
}

interface Piece {
  readonly block: Block
  /** Start of the piece in the block's text. */
  readonly from: number
}

interface Draft {
  readonly pieces: Piece[]
  readonly mark: Mark | null
  readonly group: number
}

const READ = new Set<Block['kind']>(['paragraph', 'item', 'heading'])

/** Divides the blocks of a list of works into entries; group headings, lead-ins and signatures fall out. */
export function readEntries(blocks: readonly Block[]): Entry[] {
  const read = blocks.filter((block) => READ.has(block.kind) && block.text.trim() !== '')
  const marked = read.map(markOf)
  const numbered = marked.some((one) => one.mark !== null)
  const drafts: Draft[] = []
  let group = 0
  read.forEach((block, i) => {
    const own = marked[i] ?? { mark: null, length: 0 }
    const last = drafts.at(-1)
    const next = marked.slice(i + 1).find((one) => one.mark?.value != null)?.mark?.value ?? null
    if (isGroupHeading(block, own, next)) {
      if (last !== undefined && last.group === group) group++
    } else if (startsEntry(block, own, last, numbered, group)) {
      drafts.push({ pieces: [{ block, from: own.length }], mark: own.mark, group })
    } else if (last !== undefined && last.group === group && continues(block, last)) {
      last.pieces.push({ block, from: 0 })
    }
  })
  return drafts.map(entryOf)
}

/** A short line that names a kind of works, or stands where the numbers start anew. */
function isGroupHeading(block: Block, own: Marked, next: number | null): boolean {
  const { text } = block
  const short = text.split(/\s+/).length <= 18 && !/(?:19|20)\d\d|["“«]|https?:/.test(text)
  if (block.kind === 'heading') return short || block.depth > 0
  // Pages end an entry that was cut in two, never a heading.
  if (!short || /\d\s?[-–—]\s?\d/.test(text)) return false
  if (GROUP_OF_WORKS.test(text) && !/,\s*(?:số|no|tr|pp|vol)/iu.test(text))
    return !namesFirst(text.slice(own.length))
  if (own.mark !== null) return false
  if (startsRoman(text) || /^[A-ZĐ][.)]\s/.test(text)) return !namesFirst(text) || block.bold
  return next === 1 && !isDetail(text) && (block.bold || text.endsWith(':'))
}

function namesFirst(text: string): boolean {
  return readHead(text).authors !== null
}

function startsEntry(
  block: Block,
  own: Marked,
  last: Draft | undefined,
  numbered: boolean,
  group: number,
): boolean {
  const text = block.text.slice(own.length)
  if (own.mark !== null) {
    if (own.mark.kind !== 'bullet') {
      const opens = last === undefined || last.group !== group
      return opens || !isDetail(text) || (isNext(own, last) && isDated(text))
    }
    return last === undefined || (!isDetail(text) && (isDated(text) || namesFirst(text)))
  }
  if (isDetail(text) || isSignature(text)) return false
  const sure = looksLikeEntry(text)
  if (last === undefined) return sure || (!numbered && isDated(text) && !text.endsWith(':'))
  if (sure) return true
  return (
    isComplete(last) &&
    isDated(text) &&
    (namesFirst(text) || !numbered) &&
    /^["“\p{Lu}]/u.test(text)
  )
}

/** The number goes on from that of the entry before it: an entry even where its authors are missing. */
function isNext(own: Marked, last: Draft): boolean {
  return own.mark?.value != null && own.mark.value === (last.mark?.value ?? 0) + 1
}

/** Names and then a year in brackets or a title in quotation marks: nothing but an entry starts so. */
function looksLikeEntry(text: string): boolean {
  const head = readHead(text)
  return head.authors !== null && (head.year !== null || head.quoted !== null)
}

const DATED = new RegExp(`(?:19|20)\\d\\d|["“«]|${JOURNAL_WORD}`, 'iu')

/** A year, a quotation or a journal: signs of a work. */
function isDated(text: string): boolean {
  return DATED.test(text)
}

/** Text that only adds to the entry before it: an address, pages, the rest of a sentence. */
function isDetail(text: string): boolean {
  return (
    /^(?:https?:|www\.|doi|[ep]?-?issn|isbn|pp?\.\s?\d|tr\.\s?\d|trang\s\d|vol\.|no\.\s?\d|số\s\d|link|address|địa chỉ|url|truy cập)/iu.test(
      text,
    ) ||
    /^[\p{Ll}(,;&–]/u.test(text) ||
    /^\d{1,5}\s?[-–—]{1,2}\s?\d{1,5}(?!\d)/.test(text) ||
    CONTAINER_START.test(text)
  )
}

function isSignature(text: string): boolean {
  return DATE_LINE_VI.test(text.slice(0, 60)) && text.split(/\s+/).length < 14
}

function textOf(draft: Draft): string {
  return draft.pieces.map((piece) => piece.block.text.slice(piece.from)).join(' ')
}

function isComplete(draft: Draft): boolean {
  return /[.!?)\d”"]\s*$/.test(textOf(draft)) && isDated(textOf(draft))
}

/** Whether an unmarked paragraph belongs to the entry before it. */
function continues(block: Block, last: Draft): boolean {
  if (isSignature(block.text)) return false
  if (isDetail(block.text)) return true
  const before = textOf(last)
  return !/[.!?]["”)]?\s*$/.test(before) && (/[,;:–&-]\s*$/.test(before) || !isComplete(last))
}

function entryOf(draft: Draft): Entry {
  const first = draft.pieces[0]
  const final = draft.pieces.at(-1)
  if (first === undefined || final === undefined) throw new Error('an entry has at least one block')
  let length = 0
  const parts = draft.pieces.map((piece) => {
    const text = piece.block.text.slice(piece.from)
    const part = { ...piece, start: length, text }
    length += text.length + 1
    return part
  })
  const partAt = (index: number) => parts.findLast((part) => part.start <= index) ?? parts[0]
  const span = (from: number, to: number): Span => {
    const [a, b] = [partAt(from), partAt(Math.max(from, to - 1))]
    if (a === undefined || b === undefined)
      return { start: first.block.start, end: final.block.end }
    const inA = a.from + from - a.start
    if (a === b) return a.block.span(inA, b.from + to - b.start)
    return {
      start: a.block.span(inA, inA + 1).start,
      end: b.block.span(b.from, b.from + to - b.start).end,
    }
  }
  return {
    text: parts.map((part) => part.text).join(' '),
    block: first.block,
    mark: draft.mark,
    group: draft.group,
    start: first.block.start,
    end: final.block.end,
    span,
  }
}
