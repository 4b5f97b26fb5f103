import type { Html, Nodes, Root } from 'mdast'
import { type Marker, type Slip, verbs } from '../../rule/types.js'
import { nearest } from '../../text/did-you-mean.js'
import type { Span } from '../../text/types.js'

/** A comment as it stands in the source, without its marks. */
interface Comment extends Span {
  readonly text: string
  readonly until: number
}

/**
 * All comments of a tree that suppress rules or mean to, in the order of the document.
 *
 * @param source the text of the tree, where a backslash may stand before what would be a comment
 */
export function readMarkers(
  tree: Root,
  source: string,
): { markers: readonly Marker[]; slips: readonly Slip[] } {
  const markers: Marker[] = []
  const slips: Slip[] = []
  for (const comment of commentsOf(tree)) {
    if (source[comment.start - 1] === '\\') continue
    const read = readComment(comment)
    if (read === null) continue
    if ('kind' in read) slips.push(read)
    else markers.push(read)
  }
  const byStart = (a: Span, b: Span) => a.start - b.start
  return { markers: markers.sort(byStart), slips: slips.sort(byStart) }
}

function commentsOf(tree: Root): Comment[] {
  const comments: Comment[] = []
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('children' in node)) continue
    for (const [index, child] of node.children.entries()) {
      if (child.type === 'html') comments.push(...commentsIn(child, node.children[index + 1]))
      else waiting.push(child)
    }
  }
  return comments
}

function commentsIn({ value, position }: Html, next: Nodes | undefined): Comment[] {
  const start = position?.start.offset
  const until = next?.position?.end.offset ?? position?.end.offset ?? 0
  const comments: Comment[] = []
  if (start === undefined) return comments
  for (let open = value.indexOf('<!--'); open >= 0; ) {
    const close = value.indexOf('-->', open + 4)
    if (close < 0) break
    const end = close + 3
    comments.push({
      start: start + open,
      end: start + end,
      text: value.slice(open + 4, close),
      until,
    })
    open = value.indexOf('<!--', end)
  }
  return comments
}

/** Null for a comment that is none of ours. */
function readComment({ text, until, ...at }: Comment): Marker | Slip | null {
  const words = /^\s*lint\s/u.test(text) ? text.trim() : ''
  if (words === '') return null
  const split = words.indexOf('--')
  const head = split < 0 ? words : words.slice(0, split)
  const [, verb = '', ...ids] = head.trim().split(/[\s,]+/u)
  const span = { start: at.start, end: at.end }
  const known = verbs.find((one) => one === verb)
  if (!known) return nearest(verb, verbs) ? { ...span, kind: 'verb', word: verb } : null
  const stray = firstWordOfReason(ids, split >= 0)
  if (stray !== undefined) return { ...span, kind: 'reason', word: stray }
  const reason = split < 0 ? '' : words.slice(split + 2).trim()
  return {
    ...span,
    verb: known,
    ids: ids.filter((id) => id !== ''),
    reason: reason === '' ? null : reason,
    until,
  }
}

/**
 * The word at which a reason begins that no `--` sets off. Our ids hold a hyphen, but a single word may be the id of
 * another linter.
 */
function firstWordOfReason(ids: readonly string[], isSetOff: boolean): string | undefined {
  const stray = ids.find((id) => id !== '' && !/^[a-z]+(?:-[a-z]+)*$/u.test(id))
  const plain = ids.filter((id) => /^[a-z]+$/u.test(id))
  return stray ?? (!isSetOff && plain.length > 1 ? plain[0] : undefined)
}
