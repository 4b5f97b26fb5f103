import { isCapitals } from '../../text/capitals.js'
import type { Span } from '../../text/types.js'
import { readNumeral } from '../signs/numerals.js'
import type { Block, Heading } from '../types.js'
import type { Candidate } from './candidates.js'

/** A heading while the outline is made. */
export type Draft = { -readonly [Key in keyof Heading]: Heading[Key] } & {
  readonly candidate: Candidate | null
  /** Level that the Markdown depth or the label speaks for, 0 where nothing does. */
  readonly hint: number
}

/** The draft of a heading that was written. */
export function makeDraft(
  own: Block,
  candidate: Candidate,
  titleFrom: number,
  hint: number,
): Draft {
  // Below I, II, III the numbers 1, 2 begin anew everywhere, so they do not continue each other.
  const unchained =
    candidate.kind === 'chapter' || (candidate.level === 2 && /^\d{1,2}[.)] (?!\d)/u.test(own.text))
  const number = unchained ? null : readNumeral(own, candidate.numbered)
  const title = own.text.slice(titleFrom)
  return {
    kind: candidate.kind,
    start: own.start,
    end: own.end,
    text: own.text,
    title,
    titleSpan: own.span(titleFrom, own.text.length),
    numeral: number?.numeral ?? null,
    number:
      candidate.kind === 'chapter' && candidate.n !== null
        ? [candidate.n]
        : (number?.numeral.digits ?? []),
    slip: null,
    level: candidate.kind === 'chapter' ? 1 : candidate.kind === 'section' ? candidate.level : 0,
    depth: own.depth,
    implied: false,
    parent: null,
    children: [],
    body: [],
    blocks: [own],
    candidate,
    hint,
  }
}

/** A heading that was not written. The last line in capitals before it is its title. */
export function impliedHeading(
  below: Span,
  kind: Heading['kind'],
  number: readonly number[],
  level: number,
  body: Block[] | undefined,
): Draft {
  const last = body?.at(-1)
  const title = last && isCapitals(last.text) && last.text.length > 12 ? last : null
  if (title) body?.pop()
  const at = title?.start ?? below.start
  return {
    kind,
    start: at,
    end: title?.end ?? below.end,
    text: title?.text ?? '',
    title: title?.text ?? '',
    titleSpan: { start: at, end: title?.end ?? at },
    numeral: null,
    number,
    slip: null,
    level,
    depth: 0,
    implied: true,
    parent: null,
    children: [],
    body: [],
    blocks: title ? [title] : [],
    candidate: null,
    hint: 0,
  }
}
