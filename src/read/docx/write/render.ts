import { isRule } from '../../../model/signs/syntax.js'
import { escapeInline } from '../../escape.js'
import { type Inline, type Insert, touching } from '../runs/inline.js'
import { type EmphasisMark, emphasise, isAllBold } from './emphasis.js'
import { Escapes } from './escapes.js'

/** Markdown of a stretch of a paragraph, and the way into it from the paragraph's text. */
export interface Rendered {
  readonly markdown: string
  /** Offset in `markdown` of an index of the paragraph's text. */
  readonly at: (index: number) => number
}

export interface Manner {
  /** What stands before the text, e.g. "2.1. "; empty for nothing. */
  readonly label: string
  /** Everything on one line: no emphasis in a heading, no bars in a cell. */
  readonly as: 'paragraph' | 'heading' | 'cell'
}

/** Replaces `remove` characters of the text by `put`. */
interface Edit {
  readonly at: number
  readonly remove: number
  readonly put: string
  readonly rank: number
}

/** Order of insertions at one offset: what ends goes before what begins. */
const RANK = { close: 0, closeItalic: 1, closeBold: 2, label: 3, openBold: 4, openItalic: 5 }
const LATER = { boldLabel: 6, open: 7, escape: 8, blank: 9 }

/** The text from `from` to `to` as Markdown. */
export function render(inline: Inline, from: number, to: number, manner: Manner): Rendered {
  const edits: Edit[] = []
  const lines = keptLines(inline.text, from, to, manner.as === 'paragraph', edits)
  const first = lines[0]
  if (manner.label !== '') {
    const bold = manner.as !== 'heading' && first !== undefined && isAllBold(inline, from, to)
    const rank = bold ? LATER.boldLabel : RANK.label
    edits.push({ at: first?.[0] ?? from, remove: 0, put: escapeInline(manner.label), rank })
  }
  const begins = manner.as === 'paragraph' && manner.label === ''
  for (const [start, end] of lines) {
    const marks = manner.as === 'heading' ? [] : emphasise(inline, start, end)
    for (const mark of marks) edits.push(emphasisOf(mark))
    const escapes = new Escapes(inline, start, end)
    escapes.inText(begins)
    escapes.besideMarks(marks)
    if (manner.as === 'cell') escapes.bars()
    if (manner.as === 'heading' && end === lines.at(-1)?.[1]) escapes.lastHashes()
    for (const at of escapes.indexes) {
      edits.push({ at, remove: 0, put: '\\', rank: LATER.escape })
    }
  }
  for (const insert of insertsIn(inline, from, to)) {
    if (manner.as === 'heading' && insert.kind !== 'note') continue
    edits.push(insertOf(insert, lines.at(-1)?.[1] ?? to))
  }
  return apply(inline.text, from, to, edits)
}

/** At the place of a page break, notes belong to what is before it, pictures and links to what comes behind it. */
function insertsIn(inline: Inline, from: number, to: number): Insert[] {
  const near = touching(
    inline.inserts,
    ({ at }) => at,
    from,
    ({ at }) => at <= to,
  )
  return near.filter(({ at, kind }) => {
    const trails = kind === 'note' || kind === 'close'
    if (at === from && from > 0) return !trails
    return !(at === to && to < inline.text.length) || trails
  })
}

/** @param end of the text that is kept; a picture behind the blanks after it keeps one of them */
function insertOf({ at, markdown, kind }: Insert, end: number): Edit {
  const put = kind === 'picture' && at > end ? ` ${markdown}` : markdown
  return { at, remove: 0, put, rank: kind === 'open' ? LATER.open : RANK.close }
}

/** Lines without blanks at their ends; what is between them is taken out. Lines of dashes are decoration. */
function keptLines(
  text: string,
  from: number,
  to: number,
  apart: boolean,
  edits: Edit[],
): [number, number][] {
  const lines: [number, number][] = []
  let kept = from
  for (let start = from; start <= to; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 || stop > to ? to : stop
    const line = text.slice(start, end)
    const bare = line.trim()
    if (bare !== '' && !(apart && isRule(bare))) {
      const at = start + line.indexOf(bare)
      const glue = lines.length === 0 ? '' : apart ? '\n' : ' '
      if (at > kept || glue !== '')
        edits.push({ at: kept, remove: at - kept, put: glue, rank: LATER.blank })
      kept = at + bare.length
      lines.push([at, kept])
    }
    start = end + 1
  }
  if (to > kept) edits.push({ at: kept, remove: to - kept, put: '', rank: LATER.blank })
  return lines
}

function emphasisOf({ at, mark, opens }: EmphasisMark): Edit {
  const bold = mark === '**'
  if (opens) return { at, remove: 0, put: mark, rank: bold ? RANK.openBold : RANK.openItalic }
  return { at, remove: 0, put: mark, rank: bold ? RANK.closeBold : RANK.closeItalic }
}

function apply(text: string, from: number, to: number, edits: Edit[]): Rendered {
  if (edits.length === 0) {
    return { markdown: text.slice(from, to), at: (index) => clamp(index, from, to) - from }
  }
  edits.sort((a, b) => a.at - b.at || a.rank - b.rank)
  const parts: string[] = []
  const steps: Step[] = []
  let length = 0
  let next = from
  const put = (part: string) => {
    parts.push(part)
    length += part.length
  }
  for (const { at, remove, put: markdown } of edits) {
    if (at > next) {
      steps.push({ index: next, length: at - next, offset: length })
      put(text.slice(next, at))
      next = at
    }
    put(markdown)
    next = Math.max(next, at + remove)
  }
  steps.push({ index: next, length: Math.max(0, to - next), offset: length })
  if (next < to) put(text.slice(next, to))
  return { markdown: parts.join(''), at: (index) => locate(steps, clamp(index, from, to)) }
}

/** Letters of the text that stand in the Markdown as they are. */
interface Step {
  readonly index: number
  readonly length: number
  readonly offset: number
}

function locate(steps: readonly Step[], index: number): number {
  let low = 0
  let high = steps.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((steps[middle]?.index ?? 0) <= index) low = middle
    else high = middle - 1
  }
  const step = steps[low]
  return step ? step.offset + clamp(index - step.index, 0, step.length) : 0
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
