import type { Draft } from './draft.js'

/**
 * Numbered sentences are items, not headings: all lines of a group end like sentences, and no text
 * stands below any of them ("5.1. To clarify …." "5.2. To survey …."). They go back to the text above.
 */
export function withoutItems(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (let index = 0; index < drafts.length; ) {
    const group = groupAt(drafts, index)
    const above = kept.at(-1)
    if (above && group.length >= 2 && group.every(isSentence)) {
      for (const { blocks, body } of group) above.body.push(...blocks, ...body)
    } else kept.push(...group)
    index += group.length
  }
  return kept
}

/** The headings from `index` on that follow each other with numbers of one depth. */
function groupAt(drafts: readonly Draft[], index: number): Draft[] {
  const depth = (draft: Draft | undefined) => draft?.numeral?.digits.length ?? 0
  const parent = (draft: Draft | undefined) => draft?.numeral?.digits.slice(0, -1).join('.')
  const first = drafts[index]
  let end = index + 1
  const grouped = first?.kind === 'section' && first.depth === 0 && depth(first) > 1
  while (grouped && depth(drafts[end]) === depth(first) && parent(drafts[end]) === parent(first))
    end++
  return drafts.slice(index, end)
}

function isSentence({ title, body, depth, candidate }: Draft): boolean {
  return depth === 0 && !candidate?.hit && body.length === 0 && /[.;]$/u.test(title)
}
