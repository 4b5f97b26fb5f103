import { diffArrays } from 'diff'
import type { TextEdit } from 'vscode-languageserver-types'
import { splitLines } from '../../model/signs/lines.js'
import type { Edit } from '../../rule/types.js'
import type { Analysis } from './analysis.js'

/** Lines and words that may differ, counted on both sides, for small edits; beyond that one edit spans them all. */
const MAX_CHANGED_LINES = 4000
const MAX_CHANGED_WORDS = 400

/**
 * The edits that turn one text into another, in the order of the text. They are as small as words, so that the cursor,
 * folds and bookmarks of an editor stay where they are.
 */
export function smallEdits(before: string, after: string): Edit[] {
  return runsOf(linesOf(before), linesOf(after), MAX_CHANGED_LINES, 0).flatMap(
    ({ start, old, made }) => {
      if (old.length !== made.length) return trimmed(start, old.join(''), made.join(''))
      let at = start
      return old.flatMap((line, index) => {
        const edits = wordEdits(at, line, made[index] ?? '')
        at += line.length
        return edits
      })
    },
  )
}

function wordEdits(at: number, before: string, after: string): Edit[] {
  const runs = runsOf(wordsOf(before), wordsOf(after), MAX_CHANGED_WORDS, at)
  return runs.flatMap(({ start, old, made }) => trimmed(start, old.join(''), made.join('')))
}

/** Lines with what ends them. */
function linesOf(text: string): string[] {
  const lines = splitLines(text)
  return lines.map(({ start }, at) => text.slice(start, lines[at + 1]?.start))
}

/** Words and the blanks between them; a line end is one of these. */
function wordsOf(line: string): string[] {
  return line.match(/\r\n|\s|[^\s]+/gu) ?? []
}

/** Lines or words in a row, and those that replace them. */
interface Run {
  readonly start: number
  readonly old: string[]
  readonly made: string[]
}

function runsOf(before: string[], after: string[], maxChanged: number, from: number): Run[] {
  const changes = diffArrays(before, after, { maxEditLength: maxChanged })
  if (!changes) return [{ start: from, old: before, made: after }]
  const runs: Run[] = []
  let at = from
  let open: Run | null = null
  for (const { added, removed, value } of changes) {
    if (!added && !removed) open = null
    else if (!open) {
      open = { start: at, old: [], made: [] }
      runs.push(open)
    }
    open?.[added ? 'made' : 'old'].push(...value)
    if (!added) at += value.join('').length
  }
  return runs
}

/** One edit without what both texts begin and end with; no edit where they are the same. */
function trimmed(start: number, before: string, after: string): Edit[] {
  if (before === after) return []
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  if (cutsLetter(before, head) || cutsLetter(after, head)) head--
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  if (cutsLetter(before, before.length - tail) || cutsLetter(after, after.length - tail)) tail--
  const text = after.slice(head, after.length - tail)
  return [{ start: start + head, end: start + before.length - tail, text }]
}

/** No position of an editor is between the halves of a letter or of a line end. */
function cutsLetter(text: string, at: number): boolean {
  const pair = text.slice(at - 1, at + 1)
  return at > 0 && (pair === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair))
}

/** Edits of the source as an editor makes them; those that change nothing are left out. */
export function textEdits(
  edits: readonly Edit[],
  { source, places }: Pick<Analysis, 'source' | 'places'>,
): TextEdit[] {
  return changing(edits, source.text).map((edit) => ({
    range: places.rangeOf(edit),
    newText: edit.text,
  }))
}

/** The edits that change something: a fix may also hold a span that it leaves as it is. */
export function changing(edits: readonly Edit[], source: string): readonly Edit[] {
  return edits.filter(({ start, end, text }) => source.slice(start, end) !== text)
}
