import type { Position } from 'vscode-languageserver-types'
import type { Bound } from '../../bind/types.js'
import { isWithin } from '../../model/outline/headings.js'
import type { Line } from '../../model/signs/lines.js'
import type { Heading } from '../../model/types.js'
import type { Analysis } from '../document/analysis.js'

/** Where something is to be completed, and what stands around it. */
export interface Cursor {
  readonly offset: number
  readonly line: Line
  /** The text of its line. */
  readonly text: string
  /** The line from its start to the cursor. */
  readonly before: string
  /** The heading on its line. */
  readonly own: Heading | null
  /** All headings but its own, in the order of the document. */
  readonly headings: readonly Heading[]
  /** The last heading above its line, and the first below it. */
  readonly above: Heading | null
  readonly next: Heading | null
  /** Nothing but blanks and comments stands between its line and the next heading, which is not below its own. */
  readonly isFree: boolean
}

const CLOSED: ReadonlySet<string> = new Set(['code', 'comment', 'table', 'note'])
/** Characters up to the next heading that are searched for text; a longer gap counts as text. */
const MAX_GAP_CHARACTERS = 4000

/** Null where nothing is completed: in front matter, code, comments, tables and footnotes. */
export function cursorAt({ places }: Analysis, bound: Bound, at: Position): Cursor | null {
  if (at.line < 0 || at.line >= places.lineCount) return null
  const { outline } = bound
  const { source } = outline
  const offset = places.offsetOf(at)
  const line = places.lineAt(at.line)
  if (offset < (outline.frontMatter?.end ?? 0)) return null
  const inside = outline.blocks.find(({ start, end }) => start <= offset && offset <= end)
  if (inside && CLOSED.has(inside.kind)) return null
  const isOwn = ({ start, implied }: Heading) =>
    !implied && line.start <= start && start <= line.end
  const own = outline.headings.find(isOwn) ?? null
  const headings = outline.headings.filter((heading) => heading !== own)
  const next = headings.find(({ start }) => start > line.end) ?? null
  return {
    offset,
    line,
    text: source.slice(line.start, line.end),
    before: source.slice(line.start, offset),
    own,
    headings,
    above: headings.findLast(({ start }) => start < line.start) ?? null,
    next,
    isFree: !isWithin(next, own) && isFree(source, line.end, next?.start ?? source.length),
  }
}

function isFree(source: string, from: number, to: number): boolean {
  if (to - from > MAX_GAP_CHARACTERS) return false
  return withoutComments(source.slice(from, to)).replace(/[\s#*_>]+/gu, '') === ''
}

function withoutComments(text: string): string {
  let [result, done] = ['', 0]
  for (;;) {
    const open = text.indexOf('<!--', done)
    const close = open < 0 ? -1 : text.indexOf('-->', open)
    if (close < 0) return result + text.slice(done)
    result += text.slice(done, open)
    done = close + 3
  }
}

/** The topmost heading above one, or the heading itself. */
export function topOf(heading: Heading): Heading {
  let top = heading
  while (top.parent) top = top.parent
  return top
}
