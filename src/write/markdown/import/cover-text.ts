import type { Bound } from '../../../bind/types.js'
import { isOrnament } from '../../../model/cover/bodies.js'
import { labelFinder } from '../../../model/cover/labels.js'
import type { Block, Cover } from '../../../model/types.js'
import { fillLabel } from '../../../profile/labels/label.js'
import { EXPRESSED } from './front-matter.js'

/** How the blocks before the first part are to be written. */
export interface CoverText {
  /** Lines for the fields that the front matter has no key for: "Reviewer 1: …". */
  readonly lines: readonly string[]
  /** What stays text: comments, notes and tables, and everything behind the last field. */
  readonly kept: readonly Block[]
  /** Lines that are neither a field nor kept. */
  readonly left: readonly string[]
}

/** Divides the text of a printed cover from what only stands behind it. */
export function coverText(bound: Bound): CoverText {
  const { outline, summary, profile } = bound
  const { cover } = outline
  const last = cover.findLastIndex((block) => holdsField(block, summary.cover))
  const find = labelFinder(
    Object.fromEntries(profile.cover.fields.map((field) => [field.key, field.labels])),
  )
  const isProse = ({ kind }: Block) => kind === 'paragraph' || kind === 'item' || kind === 'heading'
  const left = cover.slice(0, last).filter((block) => {
    if (!isProse(block) || holdsField(block, summary.cover) || isOrnament(block.text)) return false
    return find(block.text, [0]).length === 0
  })
  return {
    lines: fieldLines(bound),
    kept: cover.filter((block, index) => index > last || !isProse(block)),
    left: left.map(({ text }) => text),
  }
}

function holdsField({ start, end }: Block, cover: Cover): boolean {
  return Object.values(cover).some((fields) =>
    fields.some((field) => field.start < end && field.end > start),
  )
}

function fieldLines({ summary, profile, language }: Bound): string[] {
  const own = Object.entries(summary.cover).filter(([key]) => !EXPRESSED.includes(key))
  return own.flatMap(([key, fields]) => {
    const labels = profile.cover.fields.find((field) => field.key === key)?.labels
    const label = labels?.[language]?.[0] ?? labels?.vi?.[0] ?? labels?.en?.[0] ?? key
    return fields.map(({ value }, index) => `${fillLabel(label, { n: index + 1 })}: ${value}`)
  })
}
