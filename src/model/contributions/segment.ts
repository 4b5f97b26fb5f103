import { isWord, readOrdinals } from '../ordinals/ordinals.js'
import type { Contribution } from '../types.js'
import { differs, type Entry, isClosing } from './entries.js'
import { lostAmong } from './lost.js'

/** A contribution and the range of its block's text. */
export interface Item extends Contribution {
  readonly entry: Entry
  readonly from: number
  readonly to: number
}

/** The items among blocks that no lead-in or group line parts. */
export function readSegment(entries: readonly Entry[]): Item[] {
  const first = entries.findIndex((entry) => entry.mark !== null)
  const main = entries[first]
  if (!main) return readPlain(entries)
  const above = entries.slice(0, first).filter((entry) => !isClosing(entry))
  const below = entries.slice(first)
  const items = main.mark === 'bullet' ? bulleted(below, main) : numbered(below)
  const lost = lostMarks(above, main, items)
  const [only] = items
  const within = items.length === 1 && lost.length === 0 && only ? inlineItems(only) : []
  if (within[0] && within[0].from === only?.from && main.mark !== 'bullet') return within
  return [...lost, ...items].map(itemOf)
}

/** Paragraphs without any mark are an item each; a single one may hold its items within. */
function readPlain(entries: readonly Entry[]): Item[] {
  const plain = entries.filter((entry) => !isClosing(entry))
  const [only] = plain
  const within = plain.length === 1 && only ? inlineItems(only) : []
  return within.length > 0 ? within : plain.map(itemOf)
}

/** "… contributes: (1) …; (2) …" */
export function inlineItems(entry: Entry): Item[] {
  const { block } = entry
  const run = readOrdinals([block]).find(({ ordinals: [first], ordinals }) => {
    if (first === undefined || first.value !== 1) return false
    if (first.from < entry.from || first.from >= entry.to) return false
    return ordinals.length >= (isWord(first.system) ? 2 : 3)
  })
  const ordinals = run?.ordinals ?? []
  return ordinals.map((ordinal, index) => {
    const to = ordinals[index + 1]?.from ?? entry.to
    const text = block.text
      .slice(ordinal.to, to)
      .replace(/^[\s,:]+/u, '')
      .trim()
    const { start, end } = block.span(ordinal.from, to)
    return { entry, from: ordinal.from, to, text, mark: ordinal.system, start, end }
  })
}

function itemOf(entry: Entry): Item {
  const { block, from, to, mark, text } = entry
  const { start, end } = from === 0 && to === block.text.length ? block : block.span(from, to)
  return { entry, from, to, text, mark, start: from === 0 ? block.start : start, end }
}

/** Before the first mark: an item that lost its own. Before "First" there is none. */
function lostMarks(above: readonly Entry[], main: Entry, items: readonly Entry[]): Entry[] {
  const last = above.slice(-1).filter((entry) => !differs(entry, items))
  if (main.mark === 'bullet') return items.length >= 2 ? last : []
  return main.value === 2 ? last : []
}

/** Items with bullets; paragraphs among them are items where they are few, else they explain. */
function bulleted(entries: readonly Entry[], main: Entry): Entry[] {
  const marked = topLevel(entries, main)
  const plain = entries.filter((entry) => entry.mark === null && !isClosing(entry))
  const lost = plain.filter((entry) => standsAlone(entry, entries))
  const believed = marked.length >= 2 && plain.length === lost.length
  const few = lost.length <= Math.max(1, Math.floor(marked.length / 3))
  return entries.filter(
    (entry) => marked.includes(entry) || (believed && few && lost.includes(entry)),
  )
}

/** Bullets of the first kind; what is set under an item ("+" below "-", a list after ":") is detail. */
function topLevel(entries: readonly Entry[], main: Entry): Entry[] {
  const top: Entry[] = []
  let detail = false
  for (const entry of entries) {
    if (entry.mark === null || entry.indent > main.indent + 1) continue
    if (entry.mark === main.mark && entry.bullet === main.bullet) detail = false
    else if (entry.bullet === '+' || entry.value === 1) detail = true
    else if (top.at(-1)?.text.endsWith(':')) detail = true
    if (!detail) top.push(entry)
  }
  return top
}

/** A paragraph that begins and follows as a new item does. */
function standsAlone(entry: Entry, entries: readonly Entry[]): boolean {
  const before = entries[entries.indexOf(entry) - 1]
  return /^["“‘(]?\p{Lu}/u.test(entry.text) && !before?.text.endsWith(':')
}

/** Items with ordinals; bullets, other lists and paragraphs below one belong to it. */
function numbered(entries: readonly Entry[]): Entry[] {
  const items: Entry[] = []
  let reached = 0
  for (const [index, entry] of entries.entries()) {
    if (entry.mark === null || entry.mark === 'bullet' || entry.value === null) continue
    if (!isNextItem(entry, items, reached, entries, index)) continue
    items.push(entry)
    reached = entry.value
  }
  const lost = lostAmong(entries, items)
  return entries.filter((entry) => items.includes(entry) || lost.includes(entry))
}

function isNextItem(
  entry: Entry,
  items: readonly Entry[],
  reached: number,
  entries: readonly Entry[],
  index: number,
): boolean {
  const [first] = items
  if (!first || items.some((item) => item.mark === entry.mark)) return true
  if (entry.value !== reached + 1) return false
  // A list below an item begins with 1; one that goes on with 2 only changed its marks.
  const above = entries.slice(0, index)
  if (above.some((each) => each.mark === entry.mark && each.value === 1)) return false
  if (sameKind(first.mark, entry.mark)) return true
  // "(2)" among "Thứ nhất" and "Thứ ba", unless "(1)" stands within the text of an item.
  if (above.some((each) => /(?<![\p{L}\p{N}])(?:1|i|a)\)/u.test(each.text))) return false
  const own = entries.slice(index + 1).find((each) => each.mark === first.mark)
  return own?.value !== entry.value
}

const DIGITS: readonly Entry['mark'][] = ['parens', 'paren', 'dot']

const sameKind = (a: Entry['mark'], b: Entry['mark']): boolean =>
  isWordMark(a) ? isWordMark(b) : DIGITS.includes(a) && DIGITS.includes(b)

const isWordMark = (mark: Entry['mark']): boolean =>
  mark !== null && mark !== 'bullet' && (isWord(mark) || mark === 'weekday')
