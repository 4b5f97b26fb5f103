import { hasOthers } from '../../text/names/persons.js'
import { runTogether } from '../../text/names/vietnamese-names.js'
import { CONTAINER_START, JOURNAL } from '../../text/publications.js'
import type { Texts } from '../../text/types.js'
import type { Work } from '../types.js'
import { isPlaceholder, isUnpublished } from './entry.js'
import { hasQuotedTitle, readQuotes } from './quotes.js'

/** What is wrong with the form of an entry. */
export interface FormFault {
  /** Hole of the profile's line that is missing or misplaced. */
  readonly hole: 'authors' | 'year' | 'title' | 'container' | 'issue' | 'pages' | 'publisher'
  /** The hole is not there at all (else it is there, but not as it should stand). */
  readonly missing: boolean
  readonly say: Texts
}

type Holes = ReadonlySet<string>

/**
 * Finds what an entry lacks. Reports nothing where the parser may be wrong: only what is surely absent counts,
 * and what the other entries do not give either is not required.
 *
 * @param required ids of the holes that the profile's line for this kind does not leave open
 */
export function readFaults(work: Work, works: readonly Work[], required: Holes): FormFault[] {
  if (isPlaceholder(work)) return []
  const others = works.filter((one) => one !== work && !isPlaceholder(one))
  // Behind a quotation that is not closed nothing is read for sure.
  if (isLeftOpen(work)) return [...authorFaults(work, others, required), NOT_CLOSED]
  return [
    ...authorFaults(work, others, required),
    ...yearFaults(work, others, required),
    ...titleFaults(work, others, required),
    ...containerFaults(work, required),
    ...issueFaults(work),
    ...pageFaults(work, others),
  ]
}

const NO_AUTHORS: FormFault = {
  hole: 'authors',
  missing: true,
  say: { en: 'no authors', vi: 'thiếu tên tác giả' },
}

function authorFaults(work: Work, others: readonly Work[], required: Holes): FormFault[] {
  if (work.authors.length === 0) {
    const bare = /^(?:["“”„«‘]|\((?:19|20)\d\d)/.test(work.text) || CONTAINER_START.test(work.text)
    const named = others.filter((one) => one.authors.length > 0).length
    return required.has('authors') && bare && named * 2 >= others.length && named > 0
      ? [NO_AUTHORS]
      : []
  }
  for (const name of work.authors) {
    const pair = hasOthers(name) ? null : runTogether(name)
    if (!pair) continue
    const [a, b] = pair
    const say = {
      en: `two authors run together (${a}, ${b})`,
      vi: `tên hai tác giả viết liền nhau, thiếu dấu phẩy (${a}, ${b})`,
    }
    return [{ hole: 'authors', missing: false, say }]
  }
  return []
}

function yearFaults(work: Work, others: readonly Work[], required: Holes): FormFault[] {
  if (work.year === null) {
    if (!required.has('year') || mayHoldYear(work)) return []
    const say = isUnpublished(work)
      ? { en: 'no year, as it is not published yet', vi: 'chưa có năm vì công trình chưa công bố' }
      : { en: 'no year', vi: 'thiếu năm công bố' }
    return [{ hole: 'year', missing: true, say }]
  }
  const same = others.filter((one) => one.kind === work.kind && one.year !== null)
  const early = same.filter(isYearEarly).length
  const known = work.authors.length > 0 && work.title !== null
  if (!known || isYearEarly(work) || early < 3 || early * 3 < same.length * 2) return []
  const say = {
    en: 'the year does not follow the authors as in the other entries',
    vi: 'năm không đứng ngay sau tên tác giả như ở các mục khác',
  }
  return [{ hole: 'year', missing: false, say }]
}

/** A year stands before the title. */
export function isYearEarly(work: Work): boolean {
  const { year, title } = work.holes
  return year !== undefined && title !== undefined && year.start < title.start
}

/** Digits that look like a year, outside of what was read as something else. */
function mayHoldYear(work: Work): boolean {
  let rest = work.text
  if (hasQuotedTitle(work)) rest = rest.replace(work.title ?? '', ' ')
  for (const name of ['issn', 'isbn', 'doi', 'url', 'pages']) {
    rest = rest.replace(work.holes[name]?.value ?? '', ' ')
  }
  return /(?:19|20)\d\d/.test(rest)
}

const NOT_CLOSED: FormFault = {
  hole: 'title',
  missing: false,
  say: { en: 'a quotation mark that is not closed', vi: 'có dấu ngoặc kép mở mà không đóng' },
}

function titleFaults(work: Work, others: readonly Work[], required: Holes): FormFault[] {
  if (work.title === null) {
    const known = work.authors.length > 0 && work.container !== null
    const say = { en: 'no title', vi: 'thiếu tên công trình' }
    return required.has('title') && known ? [{ hole: 'title', missing: true, say }] : []
  }
  // A year in brackets inside a title is a sign that something else was taken for the title.
  const unsure = /^["“”«]|\((?:19|20)\d\d\)/.test(work.title)
  if (!isPaper(work) || hasQuotedTitle(work) || unsure) return []
  const papers = others.filter((one) => isPaper(one) && one.title !== null)
  const quoted = papers.filter(hasQuotedTitle).length
  if (quoted < 2 || quoted * 3 < papers.length * 2) return []
  const say = {
    en: 'the title stands without quotation marks',
    vi: 'tên công trình chưa đặt trong dấu ngoặc kép',
  }
  return [{ hole: 'title', missing: false, say }]
}

function isLeftOpen({ text }: Work): boolean {
  const marks = text.match(/["“”„«»]/g)?.length ?? 0
  return marks % 2 === 1 && readQuotes(text).open !== null
}

function isPaper({ kind }: Work): boolean {
  return kind === 'article' || kind === 'proceedings'
}

const NO_CONTAINER: Readonly<Partial<Record<Work['kind'], Texts>>> = {
  article: { en: 'no journal', vi: 'thiếu tên tạp chí' },
  proceedings: { en: 'no name of the proceedings', vi: 'thiếu tên kỷ yếu' },
  'chapter-in-book': { en: 'no name of the book', vi: 'thiếu tên sách' },
}

function containerFaults(work: Work, required: Holes): FormFault[] {
  const { container, publisher } = work.holes
  if (container) return []
  if (work.kind === 'book' && required.has('publisher') && !publisher) {
    const say = { en: 'no publisher', vi: 'thiếu tên nhà xuất bản' }
    return [{ hole: 'publisher', missing: true, say }]
  }
  const say = NO_CONTAINER[work.kind]
  if (!say || publisher || !required.has('container') || !hasQuotedTitle(work)) return []
  return [{ hole: 'container', missing: true, say }]
}

/** A date with its day, as newspapers and web journals give it in place of a number. */
const DAY =
  /ngày\s+\d|(?<!\d)\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?(?:19|20)\d\d|\p{Lu}\p{L}{2,8}\.?\s\d{1,2},\s(?:19|20)\d\d|(?<!\d)\d{1,2}\s\p{Lu}\p{L}{2,8}\s(?:19|20)\d\d/u

function issueFaults(work: Work): FormFault[] {
  const { issue, doi, url, pages, issn } = work.holes
  if (work.kind !== 'article' || !work.container || issue || doi || url) return []
  const dated = DAY.test(work.text.replace(work.title ?? '', ' '))
  if (dated || !(JOURNAL.test(work.container) || issn || pages)) return []
  const say = {
    en: 'no issue number, DOI or web address',
    vi: 'thiếu số tạp chí (hoặc DOI, địa chỉ trang web)',
  }
  return [{ hole: 'issue', missing: true, say }]
}

/** Pages are asked of a paper where at least half of the other papers, and two of them, give theirs. */
function pageFaults(work: Work, others: readonly Work[]): FormFault[] {
  const { doi, url, pages } = work.holes
  if (pages || doi || url || !isPaper(work) || !work.container) return []
  const papers = others.filter(isPaper)
  const paged = papers.filter((one) => one.holes.pages !== undefined).length
  if (paged < 2 || paged * 2 < papers.length) return []
  if (work.kind === 'article' && DAY.test(work.text.replace(work.title ?? '', ' '))) return []
  return [{ hole: 'pages', missing: true, say: { en: 'no pages', vi: 'thiếu số trang' } }]
}
