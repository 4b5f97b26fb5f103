import { TooMuch } from './limits.js'

/** What the parser of Markdown takes on within seconds and half a gigabyte; a summary has a hundredth of it. */
const MAX_LINES = 20_000
const MAX_MARKS = 20_000
const MAX_CONTAINERS = 5000
const MAX_NESTED_CONTAINERS = 100

/** Quotes and items at the start of a line, also several within each other: "> - 1. x". */
const CONTAINER = /^[ \t]*(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+/gmu
const CONTAINER_MARK = /[>+*.)-]/gu
/** Cells, tags, notes, links and fences. */
const MARK = /[|<[]|```|~~~/gu

/**
 * Refuses a text that would keep the parser busy for minutes: its time grows with the square of lists that lie
 * within each other, and its memory with every cell of a table.
 *
 * @throws {TooMuch} where a text has more of something than any summary
 */
export function limitMarkdown(text: string): void {
  limit(count(text, /\n|\r(?!\n)/gu), MAX_LINES, {
    en: 'lines with tables, comments or other Markdown among them',
    vi: 'dòng, trong đó có bảng, chú thích hoặc cú pháp Markdown khác',
  })
  limit(count(text, MARK), MAX_MARKS, {
    en: 'marks of Markdown such as |, < and [',
    vi: 'ký hiệu Markdown như |, < và [',
  })
  let containers = 0
  let deepest = 0
  for (const [start] of text.matchAll(CONTAINER)) {
    const marks = start.match(CONTAINER_MARK)?.length ?? 0
    containers += marks
    deepest = Math.max(deepest, marks + (start.length - start.trimStart().length) / 2)
  }
  limit(deepest, MAX_NESTED_CONTAINERS, {
    en: 'lists or quotes within each other',
    vi: 'danh sách hoặc đoạn trích lồng nhau',
  })
  limit(containers, MAX_CONTAINERS, {
    en: 'list items or quotes',
    vi: 'mục danh sách hoặc đoạn trích',
  })
}

function limit(is: number, may: number, what: TooMuch['texts']): void {
  if (is > may) throw new TooMuch(what, may)
}

function count(text: string, sought: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(sought)) found++
  return found
}
