import { ROMAN_COUNT } from '../../../text/numbers/roman.js'
import { elements } from '../../package/tree.js'
import type { Element } from '../types.js'

const NUMBER = `(?:\\d{1,3}|${ROMAN_COUNT})`
const PAGE = new RegExp(`^${NUMBER}$`, 'iu')
/** Behind a tab or dots. */
const PAGE_BEHIND = new RegExp(`(?:\\t|[.…]{2}|[.…] )[ \\t]{0,3}${NUMBER}\\s{0,3}$`, 'iu')

/** Fewer lines that end with a page make no table of contents. */
const MIN_ENTRIES = 3
/** Longer than any entry, UTF-16 units. */
const MAX_ENTRY_CHARACTERS = 400

/**
 * What belongs to a table of contents that was typed, below its title: paragraphs that end with a page number behind
 * dots or a tab, or a table whose last column is page numbers.
 *
 * @param title index of the title among its siblings
 * @returns empty where something else follows
 */
export function typedContents(siblings: Element['children'], title: number): ReadonlySet<Element> {
  const found = new Set<Element>()
  const waiting: Element[] = []
  let entries = 0
  let strangers = 0
  for (let at = title + 1; at < siblings.length; at++) {
    const one = siblings[at]
    if (one === undefined || typeof one === 'string') continue
    if (one.name === 'w:tbl' && entries === 0) return isContentsTable(one) ? new Set([one]) : found
    if (one.name !== 'w:p') {
      if (one.name === 'w:tbl' || one.name === 'w:sdt') break
      continue
    }
    const text = shownText(one)
    waiting.push(one)
    if (endsWithPage(text)) {
      entries++
      strangers = 0
      for (const paragraph of waiting.splice(0)) found.add(paragraph)
    } else if (text.trim() !== '') strangers++
    if (text.length > MAX_ENTRY_CHARACTERS || strangers > 1) break
  }
  return entries >= MIN_ENTRIES ? found : new Set()
}

function isContentsTable(table: Element): boolean {
  const rows = elements(table, 'w:tr')
  const pages = rows.filter((row) => {
    const cells = elements(row, 'w:tc')
    const last = cells.at(-1)
    return cells.length > 1 && last && PAGE.test(shownText(last).trim())
  })
  return pages.length >= MIN_ENTRIES && pages.length >= rows.length * 0.7
}

function endsWithPage(text: string): boolean {
  if (text.length > MAX_ENTRY_CHARACTERS || !/\p{L}/u.test(text)) return false
  return PAGE_BEHIND.test(text.slice(-24))
}

/** Letters and tabs of an element, as many as are wanted here. */
function shownText(element: Element): string {
  let text = ''
  const enter = (one: Element) => {
    if (one.name === 'w:pPr' || one.name === 'w:rPr' || text.length > MAX_ENTRY_CHARACTERS) return
    if (one.name === 'w:tab' || one.name === 'w:ptab') text += '\t'
    for (const inside of one.children) {
      if (typeof inside !== 'string') enter(inside)
      else if (one.name === 'w:t') text += inside
    }
  }
  enter(element)
  return text
}
