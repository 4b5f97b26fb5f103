import { CompletionItemKind } from 'vscode-languageserver-types'
import type { Bound } from '../../bind/types.js'
import { isWithin } from '../../model/outline/headings.js'
import { PartRole } from '../../model/roles.js'
import type { Work } from '../../model/types.js'
import { byGroup } from '../../model/works/entry.js'
import { markLike, writtenLike } from '../../rule/fix/work-numbers.js'
import { plannedEntry } from '../../write/markdown/skeleton/works.js'
import type { Analysis } from '../document/analysis.js'
import type { Cursor } from './cursor.js'
import { factsOf } from './headings.js'
import { gapAbove, type Offer, RANK, WORDS } from './offer.js'

/** An empty line, or the beginning of a mark: "8.", "[8", "(8) ", "-". */
const BEGUN = /^[ \t]*(?![ \t])((?:[-*+•–]|[[(]?(?:CT ?)?\d{0,3}\\?[\])]?[.:]?)[ \t]*)$/u

/** The next number in the list of works, alone and with an entry of each kind that the profile knows. */
export function workOffers(analysis: Analysis, bound: Bound, cursor: Cursor): Offer[] {
  const list = bound.find(PartRole.works)?.heading ?? null
  const [, begun] = BEGUN.exec(cursor.text) ?? []
  if (begun === undefined || cursor.own || !isWithin(cursor.above, list)) return []
  // What goes on a table is another row.
  if (cursor.above?.body.some(({ kind }) => kind === 'table')) return []
  const { language, profile, outline } = bound
  const mark = nextMark(bound, cursor)
  if (mark === null) return []
  const typed = begun.trim()
  const gap = isApart(bound, cursor) ? gapAbove(cursor, outline.source) : ''
  const offer = (text: string, name: string, rest: Partial<Offer>): Offer => ({
    label: `${mark}${name}`.trim(),
    kind: CompletionItemKind.Snippet,
    text: gap + mark + text,
    replaces: cursor.line,
    filter: (mark.startsWith(typed) ? mark : `${typed} `) + name,
    rank: RANK.next,
    detail: WORDS.work[analysis.locale],
    ...rest,
  })
  const ids = bound.wanted(PartRole.works)?.list?.entry ?? []
  const entries = ids.flatMap((id) => profile.lines[id] ?? [])
  const number = mark.trim() === '' ? [] : [offer('', '', { kind: CompletionItemKind.Value })]
  return [
    ...number,
    ...entries.map((line) =>
      offer(plannedEntry(line, language, factsOf(bound)), bound.label(line.id, analysis.locale), {
        documentation: line.example[language],
      }),
    ),
  ]
}

/**
 * What stands before the next entry, with its blank; "" where the entries carry nothing, null where its number would
 * be that of another entry.
 */
function nextMark({ summary, outline }: Bound, cursor: Cursor): string | null {
  const above = summary.works.filter(({ start }) => start < cursor.line.start)
  const last = above.at(-1)
  if (!last) return `${markLike(null, 1)} `
  if (!last.mark) return ''
  const { value, start, end } = last.mark
  if (value === null) return `${outline.source.slice(start, end).trim()} `
  const next = beginsAnew(last, summary.works, cursor) ? 1 : value + 1
  if (isTaken(next, summary.works, cursor)) return null
  return `${writtenLike(last, next, outline.source)} `
}

/** The entry below has the number, or one above in a list that counts down. */
function isTaken(number: number, works: readonly Work[], { above, line }: Cursor): boolean {
  const below = works.find(({ start }) => start > line.end)
  const [before] = works.filter(({ start }) => start < line.start).slice(-2)
  const isBeside = before !== undefined && above !== null && above.start < before.start
  return below?.mark?.value === number || (isBeside && before.mark?.value === number)
}

/** A group of entries begins here, in a list whose groups count by themselves. */
function beginsAnew(last: Work, works: readonly Work[], { above }: Cursor): boolean {
  const isOpened = above !== null && above.start > last.end
  return isOpened && byGroup(works).some(([first], index) => index > 0 && first?.mark?.value === 1)
}

/** Entries stand apart where they are no list, or a blank line parts those above. */
function isApart({ summary, outline }: Bound, { line }: Cursor): boolean {
  const [before, last] = summary.works.filter(({ start }) => start < line.start).slice(-2)
  const end = (last ?? before)?.end ?? 0
  const isBelow = /^[^\r\n]*(?:\r\n|\n|\r)?$/u.test(outline.source.slice(end, line.start))
  if (!before || (last ?? before).mark === null || !isBelow) return true
  const between = last ? outline.source.slice(before.end, last.start) : ''
  return (between.match(/\r\n|\n|\r/gu)?.length ?? 0) > 1
}
