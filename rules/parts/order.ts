import { PartRole } from '../../src/model/roles.js'
import { partsWhere, placeBasis } from '../../src/profile/derive/basis.js'
import { defineRule } from '../../src/rule/contract.js'
import { quote, whereOf } from '../../src/rule/heading-text.js'

export default defineRule({
  id: 'parts-order',
  level: 'error',
  title: {
    en: 'A part stands in the wrong place.',
    vi: 'Một phần đặt sai vị trí.',
  },
  asks: (profile) =>
    partsWhere(
      profile,
      ({ role }) => role !== PartRole.chapter,
      (part) => placeBasis(profile, part),
    ),
  messages: {
    order: {
      en: '“{heading}” stands in the wrong place; move it {place}.',
      vi: '“{heading}” đặt sai vị trí; hãy chuyển phần này đến {place}.',
    },
    below: {
      en: '“{heading}” belongs below “{parent}”; move it there.',
      vi: '“{heading}” phải nằm trong mục “{parent}”; hãy chuyển vào đó.',
    },
  },
  check({ problems, outline, profile }, { report }) {
    for (const problem of problems) {
      const { kind, heading, parent, part } = problem
      if (kind !== 'order' || !heading || !part) continue
      const below = parent !== null && heading.parent !== parent
      const values = {
        heading: quote(heading),
        place: whereOf({ ...problem, heading: null }),
        parent: parent ? quote(parent) : '',
      }
      const related = [problem.before ?? problem.after ?? parent].flatMap((other) =>
        other ? [{ at: other, message: { en: 'The place it belongs to', vi: 'Vị trí đúng' } }] : [],
      )
      // A list of works at the front is seen in printed summaries, so it may only warn.
      const front = part.list !== null && heading === outline.parts[0]
      report({
        id: below ? 'below' : 'order',
        at: heading,
        values,
        basis: placeBasis(profile, part),
        related,
        ...(front ? { level: 'warning' as const } : {}),
      })
    }
  },
})
