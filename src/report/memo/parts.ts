import type { OutlineNode } from '../../bind/outline-tree.js'
import type { FileReport, Finding } from '../../lint/types.js'
import { groupOf } from '../../rule/groups.js'
import { short } from '../../text/messages.js'
import type { Language } from '../../text/types.js'
import { partWords } from './words.js'

/** The part of a summary that a finding belongs to. */
export interface Part {
  /** Orders parts as they stand: the cover, the parts of the outline, what is about the whole. */
  readonly order: number
  readonly title: string
}

/** A finding and where it stands in the outline. */
export interface Located {
  readonly finding: Finding
  readonly part: Part
  /** The innermost section; null where the place is in none. */
  readonly section: OutlineNode | null
  /** It is about the whole document, not about a place in it. */
  readonly isWhole: boolean
}

/** The beginning of a heading that is enough to recognise it, in UTF-16 units. */
const MAX_TITLE_CHARACTERS = 70

/** Findings with the part and section that each stands in; lines are those of the outline. */
export function locate(file: FileReport, locale: Language): readonly Located[] {
  const words = partWords[locale]
  const cover: Part = { order: -1, title: words.cover }
  const whole: Part = { order: file.outline.length, title: words.whole }
  return file.findings.map((finding) => {
    const group = groupOf(finding.rule)
    const isWhole = file.outline.length === 0 || group === 'layout' || group === 'document'
    if (isWhole) return { finding, part: whole, section: null, isWhole }
    const top = group === 'cover' ? null : lastBefore(file.outline, finding.line)
    if (top === null) return { finding, part: cover, section: null, isWhole }
    const part = { order: file.outline.indexOf(top), title: short(top.text, MAX_TITLE_CHARACTERS) }
    return { finding, part, section: sectionAt(top, finding.line), isWhole }
  })
}

/** The innermost heading below a part that a line stands under. */
function sectionAt(part: OutlineNode, line: number): OutlineNode | null {
  let found: OutlineNode | null = null
  for (let at = lastBefore(part.children, line); at; at = lastBefore(at.children, line)) found = at
  return found
}

/** Of headings side by side, the last one that is written at a line or before it. */
function lastBefore(nodes: readonly OutlineNode[], line: number): OutlineNode | null {
  let last: OutlineNode | null = null
  for (const node of nodes) {
    const isBefore = node.line !== null && node.line <= line
    if (isBefore && (node.line ?? 0) >= (last?.line ?? 0)) last = node
  }
  return last
}
