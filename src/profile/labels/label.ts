import type { LabelHit } from '../../model/types.js'
import { fold } from '../../text/fold.js'
import { NUMBER_TOKEN, parseNumber } from '../../text/numbers/number-words.js'

/** What a label with `{n}` and `{title}` found in a text; both are null where the label has no such hole. */
interface LabelMatch {
  readonly n: number | null
  /** Folded title. */
  readonly title: string | null
}

export interface LabelMatcher {
  readonly label: string
  /** Holds `{n}` or `{title}`. */
  readonly open: boolean
  /** Matches a text that was folded. */
  readonly match: (folded: string) => LabelMatch | null
}

const HOLE = /(\{n\}|\{title\})/

export function compileLabel(label: string, folded = fold(label)): LabelMatcher {
  if (!folded.includes('{')) {
    return {
      label,
      open: false,
      match: (text) => (text === folded ? { n: null, title: null } : null),
    }
  }
  const pieces = folded.split(HOLE).filter((piece) => piece !== '')
  const open = pieces.some((piece) => HOLE.test(piece))
  return { label, open, match: (text) => matchPieces(pieces, text) }
}

function matchPieces(pieces: readonly string[], text: string): LabelMatch | null {
  let rest = text
  let n: number | null = null
  for (const [index, piece] of pieces.entries()) {
    if (piece === '{n}') {
      const token = NUMBER_TOKEN.exec(rest)?.[0]
      n = token === undefined ? null : parseNumber(token)
      if (token === undefined || n === null) return null
      rest = rest.slice(token.length)
    } else if (piece === '{title}') {
      // Nothing is written after a title, so it takes what is left.
      return index === pieces.length - 1 && rest !== '' ? { n, title: rest } : null
    } else {
      const literal = startOf(rest, piece)
      if (literal === null) return null
      rest = rest.slice(literal)
    }
  }
  return rest === '' ? { n, title: null } : null
}

/** Length of the literal at the start of the text; the blanks in it may be absent or there. */
function startOf(text: string, literal: string): number | null {
  if (text.startsWith(literal)) return literal.length
  const bare = literal.trim()
  let at = 0
  while (text.charAt(at) === ' ') at++
  if (!text.startsWith(bare, at)) return null
  at += bare.length
  // A word needs its blank ("chapter two"), a mark does not ("1.title").
  if (literal.endsWith(' ') && text.charAt(at) !== ' ' && /[\p{L}\d]$/u.test(bare)) return null
  while (text.charAt(at) === ' ') at++
  return at
}

/** Writes a label with its holes filled: "Chapter {n}. {title}". */
export function fillLabel(
  label: string,
  values: { readonly n?: number | string; readonly title?: string },
): string {
  return label
    .replace('{n}', () => String(values.n ?? '{n}'))
    .replace('{title}', () => values.title ?? '{title}')
}

/** One label of one part. */
export interface Entry extends Omit<LabelHit, 'exact' | 'n' | 'below'> {
  /** Index in its list of labels, 0 for the canonical one. */
  readonly index: number
  /** The section that a subsection's part stands below. */
  readonly above: string | null
  readonly folded: string
  readonly core: string
  readonly matcher: LabelMatcher
  /** Matches the core of a text; the same as `matcher` where the label has no hole. */
  readonly loose: LabelMatcher
}

export function hitOf(
  { id, role, level, language }: Entry,
  exact: boolean,
  n: number | null,
): LabelHit {
  return { id, role, level, language, exact, n }
}
