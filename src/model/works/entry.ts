import type { Cover, Work } from '../types.js'

/** The number by which a reader finds an entry: the one it carries, else its place in the list. */
export function entryNumber(works: readonly Work[], work: Work): number {
  return work.mark?.value ?? works.indexOf(work) + 1
}

/** An entry of a template that still waits for its text. */
export function isPlaceholder(work: Work): boolean {
  const { text } = work
  if (/…|\.{3}|TODO|XXX|_{3}/u.test(text)) return true
  return encloses(text, '[]', /\p{L}{3}/u) || encloses(text, '<>', /\p{L}{2}/u)
}

/** Something stands between a pair of brackets. One expression for it would try every bracket to the end of the text. */
function encloses(text: string, [open = '', close = '']: string, sought: RegExp): boolean {
  let from = text.indexOf(open)
  while (from >= 0) {
    const to = text.indexOf(close, from)
    if (to < 0) return false
    if (sought.test(text.slice(from, to))) return true
    from = text.indexOf(open, to)
  }
  return false
}

/** Entries by the group they stand in. */
export function byGroup(works: readonly Work[]): Work[][] {
  const groups: Work[][] = []
  for (const work of works) {
    const last = groups.at(-1)
    if (last !== undefined && last[0]?.group === work.group) last.push(work)
    else groups.push([work])
  }
  return groups
}

/** Read at the start of a piece only, so that the words of a title are none. */
const UNPUBLISHED =
  /(?:^|[([,;.:–-])\s*((?:(?:bài(?: báo| viết)?|article|paper|manuscript|currently|has been|is|đã|đang|được|có|giấy)\s){0,4}(?:in press(?=\s*(?:[),.;\]]|$))|forthcoming|under review|accepted(?: for publication|(?= (?:for|by)\s|\s*[).;\]]))|submitted(?= (?:for|to)\s|\s*[).;\]])|to appear|đang (?:in|đăng|chờ|phản biện|bình duyệt)|chờ (?:in|đăng|xuất bản|công bố)|(?:chấp |xác )?nhận (?:đăng|in|xuất bản|công bố)|(?:sắp|chưa) (?:in|đăng|xuất bản|công bố)))(?!\p{L})/iu

/** Where the entry says, outside of its title, that the work is not out yet; null where it does not. */
export function unpublishedSign({ text, title }: Work): Sign | null {
  const from = title === null ? 0 : text.indexOf(title) + title.length
  const hit = UNPUBLISHED.exec(text.slice(from))
  if (hit === null) return null
  const to = from + hit.index + hit[0].length
  return { from: to - (hit[1] ?? '').length, to }
}

interface Sign {
  readonly from: number
  readonly to: number
}

/** The entry says that the work is not out yet. */
export function isUnpublished(work: Work): boolean {
  return unpublishedSign(work) !== null
}

/** The year lies so far behind that of the summary that it cannot be meant; works may be dated a year ahead. */
export function isAhead({ year }: Work, cover: Cover): boolean {
  const printed = printedYear(cover)
  return year !== null && printed !== null && year > printed + 1
}

/** The year on the cover, null where there is none that can be right. */
export function printedYear(cover: Cover): number | null {
  const value = cover.year?.[0]?.value.trim() ?? ''
  return /^(?:19|20)\d\d$/.test(value) ? Number(value) : null
}
