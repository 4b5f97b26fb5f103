import type { Bound } from '../../bind/types.js'
import { type Cursor, cursorAt } from '../completion/cursor.js'
import { endOf, type Gap } from '../completion/gaps.js'
import type { Analysis } from '../document/analysis.js'

/** An empty line for a heading. */
export interface Room {
  readonly cursor: Cursor
  /** The line is still to be made, behind the text that ends where the cursor is. */
  readonly isNew: boolean
}

/** A comment that controls what follows it; any other comment belongs to the text above it. */
const LINT = /^\s*<!--\s*lint\b/u

/**
 * The last empty line before what a missing part precedes, above comments that control it; where no line is empty,
 * a new one. Null where neither can be.
 */
export function roomFor(gap: Gap, analysis: Analysis, bound: Bound): Room | null {
  const { headings, source } = bound.outline
  const { places } = analysis
  const to = endOf(gap, { headings })
  const last = places.positionOf(to?.start ?? source.length).line - (to ? 1 : 0)
  let cursor: Cursor | null = null
  for (let line = last; line >= 0; line--) {
    const { start, end } = places.lineAt(line)
    const text = source.slice(start, end)
    const here = cursorAt(analysis, bound, { line, character: 0 })
    if (LINT.test(text)) cursor = null
    else if (text.trim() === '') cursor ??= here
    else if (line === last && here) return { cursor: behind(here, bound), isNew: true }
    else break
  }
  return cursor?.isFree ? { cursor, isNew: false } : null
}

/** The cursor on an empty line behind one of text. */
function behind({ line, own, above, ...rest }: Cursor, { outline }: Bound): Cursor {
  const end = { start: line.end, end: line.end }
  return {
    ...rest,
    line: end,
    offset: line.end,
    text: '',
    before: '',
    own: null,
    headings: outline.headings,
    above: own ?? above,
    isFree: true,
  }
}
