import { numberOf } from '../../src/bind/number-habits.js'
import type { Bound } from '../../src/bind/types.js'
import type { Heading } from '../../src/model/types.js'
import { defineRule } from '../../src/rule/contract.js'
import { quote } from '../../src/rule/heading-text.js'

export default defineRule({
  id: 'numbering-lone',
  level: 'warning',
  title: {
    en: 'A section is divided into a single subsection.',
    vi: 'Một mục chỉ có duy nhất một tiểu mục.',
  },
  messages: {
    lone: {
      en: '“{child}” is the only heading directly below “{parent}”; add a second one, or take this heading out.',
      vi: '“{child}” là đề mục con duy nhất của “{parent}”; hãy thêm đề mục thứ hai hoặc bỏ đề mục này.',
    },
  },
  check(bound, { report }) {
    for (const parent of bound.outline.headings) {
      if ((numberOf(parent, bound)?.siblings?.min ?? 2) < 2) continue
      const children = parent.children.filter(
        ({ kind, number, slip }) => kind === 'section' && (number.length > 0 || slip !== null),
      )
      const [child] = children
      if (!child || children.length > 1 || child.implied || isExplained(parent, child, bound))
        continue
      const closed = parent.children.some(({ kind, numeral }) => kind === 'closing' && numeral)
      if (parent.kind === 'part' || closed) continue
      report({
        id: 'lone',
        at: child,
        values: { child: quote(child), parent: quote(parent) },
        related: [
          { at: parent, message: { en: 'The section it divides', vi: 'Mục chứa tiểu mục này' } },
        ],
      })
    }
  },
})

/** numbering-sequence or parts-missing reports the other subsection already. */
function isExplained(parent: Heading, child: Heading, { problems, outline }: Bound): boolean {
  const next = outline.headings[outline.headings.indexOf(child) + 1]
  if (child.slip || (next?.slip && next.slip.kind !== 'duplicate') || parent.implied) return true
  return problems.some(
    (problem) =>
      problem.kind !== 'label' && (problem.parent === parent || problem.heading === child),
  )
}
