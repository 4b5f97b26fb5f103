import { looksLikeNames, looksLikePerson } from '../../text/names/persons.js'
import { trimEndOf } from '../../text/trim.js'
import { readQuotes, singleQuoteEnd } from './quotes.js'

/** A range of an entry's text, end exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The start of an entry up to its title. */
export interface Head {
  readonly authors: Range | null
  /** The year where it stands between authors and title. */
  readonly year: (Range & { readonly value: number }) | null
  /** The title with its quotation marks where it has them; its end is open (null) where it has none. */
  readonly quoted: Range | null
  /** Where the title starts, quotation mark included. */
  readonly title: number
}

const YEAR_PAREN = /\([^()]{0,14}?(?<![\d–-])((?:19|20)\d\d)[a-z]?(?:,[^()]{0,20})?\s?\)/
const YEAR_BARE = /[,.]\s*((?:19|20)\d\d)[a-z]?\s*(?=[,.:])/
/** At the end of what stands before a quoted title. */
const YEAR_BEFORE = /(?:[,.(]\s*|(?<![\s,.(])\s+)((?:19|20)\d\d)[a-z]?\s*(?:[,.:)]\s*)?$/
const EDGE = /^[\s,.;:–—-]+/
const END_MARKS = ' ,;:–—-'

/** UTF-16 units. A longer text was not meant as an entry and is read no further. */
export const MAX_ENTRY_CHARACTERS = 4000

/** Reads authors, an early year and the place of the title. */
export function readHead(whole: string): Head {
  const text = whole.slice(0, MAX_ENTRY_CHARACTERS)
  const quoted = titleQuotation(text)
  if (quoted !== null) return quotedHead(text, quoted)
  return yearHead(text, YEAR_PAREN) ?? yearHead(text, YEAR_BARE) ?? personHead(text)
}

function quotedHead(text: string, quoted: Range): Head {
  const before = text.slice(0, quoted.from)
  const hit = YEAR_PAREN.exec(before) ?? YEAR_BEFORE.exec(before)
  const namesEnd = hit?.index ?? before.length
  return {
    authors: namesIn(text, namesEnd),
    year: hit === null ? null : yearAt(hit),
    quoted,
    title: quoted.from,
  }
}

function yearHead(text: string, shape: RegExp): Head | null {
  const hit = shape.exec(text.slice(0, 400))
  if (hit === null) return null
  const authors = namesIn(text, hit.index)
  if (authors === null) return null
  const after = hit.index + hit[0].length
  const title = after + (EDGE.exec(text.slice(after))?.[0].length ?? 0)
  return { authors, year: yearAt(hit), quoted: null, title }
}

function yearAt(hit: RegExpExecArray): Range & { value: number } {
  const digits = hit[1] ?? ''
  const from = hit.index + hit[0].indexOf(digits)
  return { from, to: from + digits.length, value: Number(digits) }
}

/** Names at the start, split from the title only by commas or a full stop: "A, B, Title of the work. Journal". */
function personHead(text: string): Head {
  let end = 0
  let next = 0
  for (const piece of pieces(text)) {
    if (!looksLikePerson(text.slice(piece.from, piece.to)) && !initialsAfter(text, piece, end))
      break
    end = piece.to
    next = piece.next
  }
  return { authors: end === 0 ? null : { from: 0, to: end }, year: null, quoted: null, title: next }
}

function initialsAfter(text: string, piece: Range, end: number): boolean {
  return end > 0 && /^\s*(?:\p{Lu}\.?[\s-]?){1,4}$/u.test(text.slice(piece.from, piece.to))
}

function* pieces(text: string): Generator<Range & { next: number }> {
  let from = 0
  for (const hit of text.matchAll(
    /[,;]\s*|\s(?:and|và|&|[-–—])\s|(?<=\p{L}{2})\.\s+|\.\s+(?=\p{Lu}\p{Ll}+\s+\p{Ll})/gu,
  )) {
    yield { from, to: hit.index, next: hit.index + hit[0].length }
    from = hit.index + hit[0].length
    if (from > 400) return
  }
}

function namesIn(text: string, end: number): Range | null {
  const raw = trimEndOf(text.slice(0, end), END_MARKS).replace(/(?<=\p{L}{2})\.$/u, '')
  return looksLikeNames(raw) ? { from: 0, to: raw.length } : null
}

/** The quotation that is the title: the first one, where what stands before it is no part of a sentence. */
function titleQuotation(text: string): Range | null {
  const first = readQuotes(text).pairs[0]
  if (first !== undefined && endsBeforeTitle(text.slice(0, first.from))) return first
  const single = /(?:^|[,.:;)–-]\s?)(?=['‘]\p{Lu})/u.exec(text)
  if (single === null) return null
  const from = single.index + single[0].length
  if (first !== undefined && first.from < from) return null
  const to = singleQuoteEnd(text, from)
  return to > 0 && endsBeforeTitle(text.slice(0, from)) ? { from, to } : null
}

function endsBeforeTitle(before: string): boolean {
  const bare = before.trim()
  if (bare === '' || /[.:)\]]$/.test(bare)) return bare.length < 300 && !/[“"«]/.test(bare)
  const undated = bare.replace(YEAR_PAREN, ' ').replace(/(?:19|20)\d\d[a-z]?/g, ' ')
  const names = trimEndOf(undated, END_MARKS)
  return looksLikeNames(names.trim()) || /^\p{L}[^,.]{0,80}:?$/u.test(names)
}
