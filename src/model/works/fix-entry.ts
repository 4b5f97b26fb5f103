import { MONTH } from '../../text/dates.js'
import { runTogether } from '../../text/names/vietnamese-names.js'
import { AFTER_TITLE } from '../../text/publications.js'
import { trimEndOf } from '../../text/trim.js'
import type { Span } from '../../text/types.js'
import { WORD_START } from '../../text/words.js'
import type { Work } from '../types.js'
import { type FormFault, isYearEarly } from './faults.js'
import { hasQuotedTitle, readQuotes } from './quotes.js'

/** How the list is meant to be written. */
export interface Style {
  /** The title of this kind stands in quotation marks. */
  readonly quotes: boolean
  /** The year stands in brackets behind the authors. */
  readonly yearEarly: boolean
  /** What stands for a hole that is missing, without its brackets: "pp. …". */
  readonly nameOf: (hole: string) => string
}

/** An entry with its faults fixed, `<…>` where something has to be added. */
export interface FixedEntry {
  /** In one line, as `Work.text`. */
  readonly text: string
  /** From the first to the last change in `text`. */
  readonly from: number
  readonly to: number
  /** As it would stand in the source in place of the span that was given. */
  readonly source: string
}

/** Puts `add` at `at` of the entry's text, in place of `cut` characters behind it. */
interface Change {
  readonly at: number
  readonly add: string
  readonly cut?: number
  /** It shares the emphasis of the word behind or before it; else it stands outside of Markdown's marks. */
  readonly side?: 'behind' | 'before'
}

/**
 * Fixes an entry in its own words: everything that it has stays, and only what the faults name is put in.
 *
 * @param content span of the entry without its number
 * @returns null where the right fix is not certain
 */
export function fixEntry(
  work: Work,
  faults: readonly FormFault[],
  style: Style,
  source: string,
  content: Span,
): FixedEntry | null {
  const changes: Change[] = []
  for (const fault of faults) {
    const some = changesFor(fault, work, faults, style)
    if (some === null) return null
    changes.push(...some)
  }
  changes.sort((a, b) => a.at - b.at)
  let [text, raw, textAt, rawAt, to] = ['', '', 0, content.start, 0]
  for (const change of changes) {
    const { start, end } = sourceRangeOf(change, work, source)
    text += work.text.slice(textAt, change.at) + change.add
    raw += source.slice(rawAt, start) + change.add
    textAt = change.at + (change.cut ?? 0)
    rawAt = end
    to = text.length
  }
  return {
    text: text + work.text.slice(textAt),
    from: changes[0]?.at ?? 0,
    to,
    source: raw + source.slice(rawAt, content.end),
  }
}

/** The range of the source that a change replaces. */
function sourceRangeOf({ at, cut, side }: Change, work: Work, source: string): Span {
  if (cut) return work.span(at, at + cut)
  const next = at < work.text.length ? work.span(at, at + 1).start : work.end
  if (side === 'behind') return { start: next, end: next }
  const before = at === 0 ? work.span(0, 1).start : work.span(at - 1, at).end
  if (side === 'before') return { start: before, end: before }
  const marks = /^[*_]*/.exec(source.slice(before, Math.max(before, next)))?.[0].length ?? 0
  return { start: before + marks, end: before + marks }
}

function changesFor(
  { hole, missing }: FormFault,
  work: Work,
  faults: readonly FormFault[],
  style: Style,
): readonly Change[] | null {
  const name = `<${style.nameOf(hole)}>`
  if (!missing) {
    if (hole === 'authors') return commas(work)
    return hole === 'year' ? movedYear(work, style) : quotes(work)
  }
  if (hole === 'authors') {
    // Where both are missing, the year is put behind the authors.
    const year = faults.some((one) => one.hole === 'year' && one.missing)
    const gap = work.text.startsWith('(') ? ' ' : ', '
    return [{ at: 0, add: name + (year ? ` (<${style.nameOf('year')}>), ` : gap) }]
  }
  if (hole === 'year') return year(name, work, style)
  if (hole === 'title') return title(style.quotes ? `“${name}”` : name, work)
  if (hole === 'container') return container(name, work)
  if (hole === 'issue') return issue(name, work)
  return [{ at: trimEndOf(work.text, ' .;,').length, add: `, ${name}` }]
}

/** A comma between names that run together. */
function commas({ authors, text }: Work): readonly Change[] | null {
  const changes = authors.map((one): Change | null => {
    const pair = runTogether(one)
    if (pair === null) return { at: 0, add: '' }
    const at = text.indexOf(pair.join(' '))
    return at < 0 ? null : { at: at + pair[0].length, add: ',' }
  })
  const sure = changes.filter((one) => one !== null)
  return sure.length < changes.length ? null : sure.filter(({ add }) => add !== '')
}

function year(name: string, { holes, authors, text }: Work, style: Style): Change[] | null {
  if (authors.length === 0) return []
  if (!holes.authors || !style.yearEarly) return null
  return [{ at: endOfNames(text, holes.authors.to), add: ` (${name})` }]
}

/** Behind the names: "(eds)" or a full stop of "et al." belongs to them. */
function endOfNames(text: string, to: number): number {
  return to + (/^\s?\([^()\d]{2,20}\)/.exec(text.slice(to))?.[0].length ?? 0)
}

/** "June 5, 2022" and "May, 2022" would be nothing without their year. */
const DATE = new RegExp(`(?:\\p{L}{3,9}\\.?\\s\\d{1,2}|${WORD_START}${MONTH}\\.?),\\s$`, 'iu')

/** The year behind the authors; taken from its old place where it stands there alone, not in a date. */
function movedYear({ holes, text }: Work, style: Style): readonly Change[] | null {
  const { authors, year: old } = holes
  if (!authors || !old || !style.yearEarly) return null
  const added = { at: endOfNames(text, authors.to), add: ` (${old.value})` }
  const before = text.slice(0, old.from)
  const alone =
    /^\s?(?:[,.;]|$)/.test(text.slice(old.to)) &&
    /,\s$/.test(before) &&
    !DATE.test(before.slice(-16))
  return alone ? [added, { at: old.from - 2, add: '', cut: old.to - old.from + 2 }] : [added]
}

/** Marks around the title, or the one that closes it; only where the end of the title is plain. */
function quotes({ holes, text, span }: Work): readonly Change[] | null {
  const at = holes.title
  if (!at || !AFTER_TITLE.test(text.slice(at.to).replace(/^[\s,.;:–-]+/, ''))) return null
  const { open } = readQuotes(text)
  if (open === null) {
    if (/["“”„«»]/.test(at.value)) return null
    return [
      { at: at.from, add: '“', side: 'behind' },
      { at: at.to, add: '”', side: 'before' },
    ]
  }
  if (text.slice(open + 1, at.from).trim() !== '') return null
  const opening = text.charAt(open)
  const add = opening === '"' ? '"' : opening === '«' ? '»' : '”'
  const inside = span(open, open + 1).end === span(at.from, at.from + 1).start
  return [inside ? { at: at.to, add, side: 'before' } : { at: at.to, add }]
}

/** The title goes between authors or early year and the container. */
function title(name: string, { holes, text }: Work): readonly Change[] | null {
  const { authors, container: next, year: early } = holes
  if (!authors || !next) return null
  const year = early && early.from < next.from ? early.to : authors.to
  const at = year + (/^\s?\)/.exec(text.slice(year))?.[0].length ?? 0)
  const between = text.slice(at, next.from)
  return /^[\s,.;:]*(?:(?:in|trong|on|đăng trên|đăng tại):?\s)?$/iu.test(between)
    ? [{ at, add: `, ${name}` }]
    : null
}

function container(name: string, work: Work): readonly Change[] | null {
  const { title: at } = work.holes
  if (!at || !hasQuotedTitle(work)) return null
  const close = /^[\s,.;]*["“”»’']/.exec(work.text.slice(at.to))?.[0]
  if (close === undefined) return null
  const comma = close.includes(',')
  return [{ at: at.to + close.length, add: comma ? ` ${name},` : `, ${name}` }]
}

/** The number goes behind the journal and its ISSN. */
function issue(name: string, { holes, text }: Work): readonly Change[] | null {
  const { container: journal, issn } = holes
  if (!journal) return null
  const near = issn && issn.from >= journal.to && issn.from - journal.to <= 3
  const end = near ? issn.to : journal.to
  const at = end + (/^["”»’)]+/.exec(text.slice(end))?.[0].length ?? 0)
  return [{ at, add: `, ${name}` }]
}

/** Whether most other works of this kind with a year have it before the title. */
export function isYearUsuallyEarly(work: Work, works: readonly Work[]): boolean {
  const others = works.filter((one) => one !== work && one.kind === work.kind && one.year !== null)
  return others.filter(isYearEarly).length * 2 >= others.length
}
