import type { Work } from '../types.js'

/** The number by which a reader finds an entry: the one it carries, else its place in the list. */
export function entryNumber(works: readonly Work[], work: Work): number {
  return work.mark?.value ?? works.indexOf(work) + 1
}

/** An entry of a template that still waits for its text. */
export function isPlaceholder(work: Work): boolean {
  return /…|\.{3}|\[[^\]]*\p{L}{3}[^\]]*\]|<[^>]*\p{L}{2}[^>]*>|TODO|XXX|_{3}/u.test(work.text)
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

/** The entry says that the work is not out yet. */
export function isUnpublished(work: Work): boolean {
  return /in press|forthcoming|under review|accepted for|submitted to|đang in|chờ (?:in|đăng)|đang phản biện|nhận đăng|chấp nhận đăng/iu.test(
    work.text,
  )
}
