import { endsAbbreviated } from '../../text/names/titles.js'
import { AFTER_TITLE, CONTAINER_START } from '../../text/publications.js'
import { trimEndOf } from '../../text/trim.js'
import type { Head, Range } from './head.js'

export interface Title extends Range {
  /** Where the rest of the entry starts. */
  readonly rest: number
}

const END_MARKS = ' ,.;:'

/** The title of an entry: in its quotation marks, else up to the first sign that something else begins. */
export function readTitle(text: string, head: Head): Title | null {
  if (head.quoted !== null)
    return trimmed(text, head.quoted.from + 1, head.quoted.to - 1, head.quoted.to)
  const rest = text.slice(head.title)
  if (rest.trim() === '' || startsOther(rest)) return null
  const quote = /^["“”„«‘]/.test(rest) ? 1 : 0
  const end = titleEnd(rest)
  return trimmed(text, head.title + quote, head.title + end, head.title + end)
}

function startsOther(rest: string): boolean {
  return (
    CONTAINER_START.test(rest) ||
    /^(?:https?:|issn|isbn|doi|pp?\.\s?\d|tr\.\s?\d|vol\.|no\.\s?\d|số\s\d)/iu.test(rest)
  )
}

function trimmed(text: string, from: number, to: number, rest: number): Title | null {
  const lead = /^\s*/.exec(text.slice(from, to))?.[0].length ?? 0
  const body = trimEndOf(text.slice(from + lead, to), END_MARKS)
  return body === '' ? null : { from: from + lead, to: from + lead + body.length, rest }
}

/** End of an unquoted title: a full stop before a capital, a comma before a container; else its first comma. */
function titleEnd(rest: string): number {
  const commas: number[] = []
  for (const hit of rest.matchAll(/[,.;?!]["”]?\s+/g)) {
    const after = rest.slice(hit.index + hit[0].length)
    if (hit[0].startsWith(',')) {
      if (AFTER_TITLE.test(after)) return hit.index
      commas.push(hit.index)
    } else if (/^["“«(\p{Lu}\d]/u.test(after) && !endsAbbreviated(rest.slice(0, hit.index))) {
      return hit.index + (/^[.;]/.test(hit[0]) ? 0 : 1)
    } else if (AFTER_TITLE.test(after)) return hit.index
  }
  // Without any sign the title most likely ends at the first comma after some words.
  const likely = commas.find((at) => rest.slice(0, at).split(/\s+/).length >= 4)
  return likely ?? trimEndOf(rest, END_MARKS).length
}
