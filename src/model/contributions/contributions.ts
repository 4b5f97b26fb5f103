import type { Contribution, Heading } from '../types.js'
import { type Entry, isGroup, isLeadIn, isProse, readEntries } from './entries.js'
import { type Item, inlineItems, readSegment } from './segment.js'

export { isAlike } from './lost.js'
export type { Item } from './segment.js'

/**
 * The items of "new contributions", however they are marked, in document order: bullets, ordinals,
 * numbers, plain paragraphs, items under sub-headings or group lines ("Về thực tiễn:").
 * Lead-in sentences, group lines and paragraphs that continue an item are no items.
 * `source` keeps bullets of two depths apart ("-" and "+"); without it all bullets are alike.
 */
export function readContributions(part: Heading, source = ''): Contribution[] {
  return readContributionGroups(part, source)
    .flat()
    .map(({ text, mark, start, end }) => ({ text, mark, start, end }))
}

/** The items, parted where a sub-heading, group line or lead-in parts them. */
export function readContributionGroups(part: Heading, source = ''): Item[][] {
  const own = segments(readEntries(part.body, source)).map(readSegment)
  const below = part.children.flatMap((child) => readChild(child, source))
  // Above sub-headings that hold the items, a paragraph without a mark only leads in.
  const kept = below.length > 0 ? own.filter(([first]) => first?.mark != null) : own
  return [...kept, ...below].filter((items) => items.length > 0)
}

function readChild(child: Heading, source: string): Item[][] {
  if (child.body.some(isProse) || child.children.length > 0) {
    return readContributionGroups(child, source)
  }
  // An item that was numbered "5.1." stands there as a heading without text.
  return [child.blocks.slice(0, 1).flatMap((block) => headingItem(child, block))]
}

function headingItem(child: Heading, block: Heading['blocks'][number]): Item[] {
  const to = block.text.length
  const entry: Entry = {
    block,
    from: 0,
    to,
    mark: null,
    value: null,
    bullet: null,
    indent: 0,
    text: child.title,
  }
  const { start, end, title: text } = child
  return [{ entry, from: 0, to, text, mark: 'number', start, end }]
}

/** Cuts at lead-ins and group lines, which are no items; a lead-in may hold its items itself. */
function segments(entries: readonly Entry[]): Entry[][] {
  const parts: Entry[][] = [[]]
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1]
    if (leads(entry, next)) parts.push([])
    else parts.at(-1)?.push(entry)
  }
  return parts.filter((part) => part.length > 0)
}

function leads(entry: Entry, next: Entry | undefined): boolean {
  if (isGroup(entry, next)) return true
  if (!isLeadIn(entry) || inlineItems(entry).length > 0) return false
  return next !== undefined || entry.text.endsWith(':')
}
