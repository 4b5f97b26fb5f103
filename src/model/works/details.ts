import { DATE_WORD_VI, MONTH, SEASON } from '../../text/dates.js'
import { ROMAN_NUMBER } from '../../text/numbers/roman.js'
import { PUBLISHED_IN, PUBLISHER } from '../../text/publications.js'
import { trimEndOf } from '../../text/trim.js'
import type { Range } from './head.js'
import { findIdentifiers } from './identifiers.js'

/** What stands after the title, each with its label ("No. 5", "pp. 10–15", "ISSN: 1859-1485"). */
export interface Details {
  readonly issn: Range | null
  readonly isbn: Range | null
  readonly doi: Range | null
  readonly url: Range | null
  readonly issue: Range | null
  readonly pages: Range | null
  readonly publisher: Range | null
  readonly container: Range | null
  /** Years after the title, likeliest first. */
  readonly years: readonly (Range & { readonly value: number })[]
}

const URL = /https?:\/\/\S+|(?<![\p{L}\d@])www\.\S+/giu
const ISSUES: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}\\d])(?:special\\sissue|issue|volume|vol|nos|no|nr|n°|№|số(?:\\s(?:đặc biệt|chuyên đề|ra))?|tập|quyển|kỳ|chuyên đề)(?!\\p{L})[.:]?\\s?(?:no\\.?|số|tháng|nr\\.?)?\\s?[:.]?\\s?(?:[A-Z]{1,3}-?)?(?:\\d+[A-Za-z]?|${ROMAN_NUMBER}(?!\\p{L}))(?:\\s?\\(\\s?[^()\\ue000]{1,20}\\))?(?:\\s?[/–&-]\\s?\\d+)*`,
    'giu',
  ),
  /(?<![\d/.-])(?<!\d\s?[-–—]\s?)(?<!(?<!\p{L})(?:trang|tr|pp?|pages?)\.?\s?)\d{1,4}[A-Z]?\s?\(\s?\d{1,4}[A-Z]?(?:\s?[-–/,]\s?\d+)?\s?\)/giu,
  /(?<![\d/.-])\d{1,4}\s?\/\s?(?:19|20)\d\d(?!\d)/g,
  /special\sissue|số\s(?:đặc biệt|chuyên đề)|chuyên đề|(?<!\p{L})supplement|\d{4}\sissue/giu,
  /(?<=[,;]\s)\d{1,3}(?=\s?[,:;])/g,
]
/** "(4)" behind the journal; four digits that are no year. */
const BRACKETED =
  /(?<=[,;.\p{L}"”]\s)\(\s?(?!(?:19|20)\d\d(?!\d))\d{1,4}[A-Z]?(?:\s?[-–+,]\s?\d{1,4})?\s?\)/gu
const PAGES: readonly RegExp[] = [
  /(?<![\p{L}\d])(?:pp|p|pages?|pgs|tr|trang)(?!\p{L})[.:]?\s?[A-Za-z]?\d+(?:\s?(?:[-–—]+|to|đến|đến trang)\s?[A-Za-z]?\d+)?(?:\s?[,;]\s?\d+\s?[-–—]\s?\d+)*/giu,
  /(?<!\p{L})(?:article|art)\.?\s(?:id|no|number)?\.?\s?[A-Za-z]?\d+/giu,
  /(?<![\d/.–—-])[A-Za-z]?\d{1,5}\s?[-–—]{1,2}\s?[A-Za-z]?\d{1,5}(?![\d/–—-])/g,
  /(?<!\d)\d+\s(?:pages|trang)(?!\p{L})/giu,
]
const YEAR = /(?<![\d/.–—-])(?<!\d\s?[–-]\s)((?:19|20)\d\d)(?![\d/])(?!\s?[-–—]\s?\d)/g
const LATE_YEAR = /(?<=[\d\p{L}]\s?[/.-]\s?)((?:19|20)\d\d)(?!\d)/gu
/** Reads an entry from `from` (the end of its title) to its end. */
export function readDetails(text: string, from: number): Details {
  const ids = findIdentifiers(text).filter((one) => one.label >= from || one.kind !== 'issn')
  const id = (kind: 'issn' | 'isbn' | 'doi'): Range | null => {
    const hit = ids.find((one) => one.kind === kind)
    return hit === undefined ? null : { from: hit.label, to: hit.to }
  }
  let left = blanked(text, [{ from: 0, to: from }])
  const url = first(left, URL, '.,;)]')
  left = blanked(left, [...all(left, URL), ...ids.map((one) => ({ from: one.label, to: one.to }))])
  const issue =
    merged(left, ISSUES.slice(0, 2)) ?? merged(left, ISSUES.slice(2, 4)) ?? first(left, BRACKETED)
  const dates = left
  if (issue !== null) left = blanked(left, [issue])
  const pages = PAGES.map((shape) => pagesIn(left, shape)).find((hit) => hit !== null) ?? null
  if (pages !== null) left = blanked(left, [pages])
  const number = issue ?? (pages === null ? null : first(left, ISSUES[4] ?? URL))
  if (number !== null) left = blanked(left, [number])
  const years = yearsIn(left, dates)
  const names = namesAfter(blanked(left, all(left, EDITORS)))
  return {
    issn: id('issn'),
    isbn: id('isbn'),
    doi: id('doi'),
    url,
    issue: number,
    pages,
    ...names,
    years,
  }
}

/** Overwrites ranges with a sign that no pattern matches, so that what was understood is not read twice. */
export function blanked(text: string, ranges: readonly Range[]): string {
  let out = text
  for (const { from, to } of ranges)
    out = out.slice(0, from) + '\ue000'.repeat(to - from) + out.slice(to)
  return out
}

function all(text: string, shape: RegExp): Range[] {
  return [...text.matchAll(shape)].map((hit) => ({
    from: hit.index,
    to: hit.index + hit[0].length,
  }))
}

function first(text: string, shape: RegExp, cut?: string): Range | null {
  const hit = all(text, shape)[0]
  if (hit === undefined || cut === undefined) return hit ?? null
  return { from: hit.from, to: hit.from + trimEndOf(text.slice(hit.from, hit.to), cut).length }
}

/** "Vol. 27, No. 3" is one issue: neighbours are joined. */
function merged(text: string, shapes: readonly RegExp[]): Range | null {
  const hits = shapes.flatMap((shape) => all(text, shape)).sort((a, b) => a.from - b.from)
  const head = hits[0]
  if (head === undefined) return null
  let { to } = head
  for (const next of hits.slice(1)) {
    if (next.from > to && !/^[\s,;:(]*$/.test(text.slice(to, next.from))) break
    to = Math.max(to, next.to)
  }
  return { from: head.from, to }
}

/** Pages, but not a span of years such as 2010–2015. */
function pagesIn(text: string, shape: RegExp): Range | null {
  const years = /^(?:19|20)\d\d\s?[-–—]{1,2}\s?(?:19|20)\d\d$/
  return all(text, shape).find((hit) => !years.test(text.slice(hit.from, hit.to))) ?? null
}

/** The last year that stands alone is the likeliest; then one in a date; then one after an issue ("2/2023"). */
function yearsIn(left: string, dates: string): (Range & { value: number })[] {
  const read = (text: string, shape: RegExp) =>
    [...text.matchAll(shape)].map((hit) => ({
      from: hit.index,
      to: hit.index + 4,
      value: Number(hit[1]),
    }))
  return [
    ...read(left, YEAR).reverse(),
    ...read(left, LATE_YEAR),
    ...read(dates, LATE_YEAR),
    ...read(dates, YEAR),
  ]
}

const EDITORS = /[^,;.()\ue000]{3,60}\((?:eds?\.?|editors?|chủ biên)\)[,:]?/giu
const DATE = new RegExp(`^(?:${MONTH}|${DATE_WORD_VI}|${SEASON})(?!\\p{L})[\\s\\d.,/năm]*$`, 'iu')
const LEAD = new RegExp(`^[\\s,.;:–—-]*(?:(?:${PUBLISHED_IN}|on)(?!\\p{L}):?\\s*)?`, 'iu')
/** A full stop cuts, but not after a short capitalised word: "Proc. 5th Int. Conf.", "J. Clin. Med.". */
const CUT =
  /(?:[,;()]|(?<!(?<!\p{L})\p{Lu}\p{L}{0,3})\.)\s+|[()\ue000]+|\s(?=(?:19|20)\d\d(?:[^\d]|$))/gu

/** The container, which is the first row of words that was not read as anything else; and the publisher. */
function namesAfter(left: string): Pick<Details, 'container' | 'publisher'> {
  let container: Range | null = null
  let publisher: Range | null = null
  let broken = false
  for (const piece of segments(left)) {
    const body = left.slice(piece.from, piece.to)
    if (!isName(body)) {
      if (container !== null) broken = true
    } else if (publisher === null && PUBLISHER.test(body)) {
      publisher = piece
      broken = container !== null
    } else if (container === null) container = piece
    else if (!broken && /^,\s+$/.test(left.slice(container.to, piece.from))) {
      container = { from: container.from, to: piece.to }
    } else broken = true
  }
  return { container, publisher }
}

function isName(body: string): boolean {
  return (
    /\p{L}{2}/u.test(body) &&
    !DATE.test(body) &&
    !/^(?:issn|isbn|doi|[ep]-?issn|isi|scopus|if|q[1-4])(?!\p{L})/iu.test(body)
  )
}

function segments(left: string): Range[] {
  const inQuotes = quoteSpans(left)
  const found: Range[] = []
  let from = 0
  for (const hit of left.matchAll(CUT)) {
    if (inQuotes.some((one) => hit.index > one.from && hit.index < one.to)) continue
    found.push({ from, to: hit.index })
    from = hit.index + hit[0].length
  }
  found.push({ from, to: left.length })
  return found.map((one) => trimmedName(left, one)).filter((one) => one.to > one.from)
}

function trimmedName(left: string, range: Range): Range {
  const body = left.slice(range.from, range.to)
  const lead = LEAD.exec(body)?.[0].length ?? 0
  const to = range.from + trimEndOf(body, ' ,.;:–—-').length
  return { from: Math.min(range.from + lead, to), to }
}

function quoteSpans(text: string): Range[] {
  return all(text, /["“][^"”“\ue000]*["”]/g)
}
