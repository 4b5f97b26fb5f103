import { splitNames } from '../../text/names/persons.js'
import type { Block, Heading, Work } from '../types.js'
import { blanked, type Details, readDetails } from './details.js'
import { type Entry, readEntries } from './entries.js'
import { MAX_ENTRY_CHARACTERS, type Range, readHead } from './head.js'
import { kindOf } from './kind.js'
import { readTitle } from './title.js'

/**
 * Reads the list of the author's published works.
 *
 * @param blocks the blocks below the heading of the list, in order
 * @returns one work for each entry; what was not understood is null or absent, never guessed from a title
 */
export function readWorks(blocks: readonly Block[]): Work[] {
  return readEntries(blocks).map(readWork)
}

/** All blocks below a heading, those of headings below it included: a list may be divided by headings. */
export function blocksBelow(heading: Heading): Block[] {
  return [
    ...heading.body,
    ...heading.children.flatMap((child) => [...child.blocks, ...blocksBelow(child)]),
  ]
}

function readWork(entry: Entry): Work {
  const text = entry.text.slice(0, MAX_ENTRY_CHARACTERS)
  const head = readHead(text)
  const title = readTitle(text, head)
  const details = readDetails(text, title?.rest ?? head.title)
  const year = head.year ?? details.years[0] ?? null
  const value = (range: Range | null): string | null =>
    range === null ? null : text.slice(range.from, range.to)
  const claimed = [head.authors, title].filter((range) => range !== null)
  const kind = kindOf({
    rest: blanked(text, claimed),
    container: value(details.container),
    quoted: head.quoted !== null,
    issue: details.issue !== null,
    pages: details.pages !== null,
  })
  // What stands beside the publisher of a book is a town, no container.
  const container = kind === 'book' ? null : details.container
  return {
    text,
    block: entry.block,
    mark: entry.mark,
    group: entry.group,
    start: entry.start,
    end: entry.end,
    span: entry.span,
    kind,
    authors: head.authors === null ? [] : splitNames(value(head.authors) ?? ''),
    year: year?.value ?? null,
    title: value(title),
    container: value(container),
    holes: holesOf(entry, { authors: head.authors, year, title, ...ranges(details), container }),
  }
}

function ranges(details: Details): Readonly<Record<string, Range | null>> {
  const { issn, isbn, doi, url, issue, pages, publisher } = details
  return { publisher, issn, isbn, doi, url, issue, pages }
}

function holesOf(entry: Entry, found: Readonly<Record<string, Range | null>>): Work['holes'] {
  const holes: Record<string, Work['holes'][string]> = {}
  for (const [name, range] of Object.entries(found)) {
    if (range === null) continue
    const value = entry.text.slice(range.from, range.to)
    const { from, to } = range
    holes[name] = { value, from, to, ...entry.span(from, to) }
  }
  return holes
}
