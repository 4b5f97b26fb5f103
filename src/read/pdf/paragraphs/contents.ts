import { isContentsLine } from '../../../model/signs/syntax.js'
import type { Passage } from './passage-list.js'

const TITLE = /^(?:mục lục|contents|table of contents)[.:]?$/iu

/** The most lines of a title between two lines with page numbers. */
const MAX_LINES_BETWEEN = 3

/** Leaves out tables of contents: three lines or more with a page number behind dots, and what stands among them. */
export function withoutContents(passages: readonly Passage[]): readonly Passage[] {
  const entries = passages.flatMap((passage, index) => (isEntry(passage) ? [index] : []))
  const left = new Set<number>()
  for (let at = 0; at < entries.length; ) {
    let next = at + 1
    while (next < entries.length && isNear(passages, entries[next - 1] ?? 0, entries[next] ?? 0))
      next++
    if (next - at >= 3) leaveOut(passages, entries[at] ?? 0, entries[next - 1] ?? 0, left)
    at = next
  }
  return left.size > 0 ? passages.filter((_, index) => !left.has(index)) : passages
}

/** Between two entries there is little but others that fill their line, so that no dots lead to their page. */
function isNear(passages: readonly Passage[], one: number, next: number): boolean {
  if (next - one > 60) return false
  const between = passages.slice(one + 1, next)
  return (
    between.filter((passage) => !/\s\d{1,3}$/u.test(textOf(passage))).length <= MAX_LINES_BETWEEN
  )
}

function leaveOut(passages: readonly Passage[], from: number, to: number, left: Set<number>): void {
  for (let index = from; index <= to; index++) left.add(index)
  // The first entry may have a first line of its own, too.
  for (let index = from - 1; index >= Math.max(0, from - MAX_LINES_BETWEEN - 1); index--) {
    if (!TITLE.test(textOf(passages[index]))) continue
    for (let above = index; above < from; above++) left.add(above)
    return
  }
}

function isEntry(passage: Passage): boolean {
  return isContentsLine(passage.lines.at(-1)?.line.text ?? '')
}

function textOf(passage: Passage | undefined): string {
  return passage?.lines.map(({ line }) => line.text).join(' ') ?? ''
}
