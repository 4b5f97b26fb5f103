import { basisOf, partsWhere } from '../../src/profile/derive/basis.js'
import { defineRule } from '../../src/rule/contract.js'
import { quote } from '../../src/rule/heading-text.js'

export default defineRule({
  id: 'parts-repeated',
  level: 'error',
  title: {
    en: 'A part stands twice.',
    vi: 'Một phần xuất hiện hai lần.',
  },
  asks: (profile) =>
    partsWhere(
      profile,
      ({ count }) => count.max === 1,
      (part) => basisOf(part, 'count'),
    ),
  messages: {
    repeated: {
      en: 'The part “{label}” stands twice: “{heading}” here, “{first}” before; keep one of them.',
      vi: 'Phần “{label}” xuất hiện hai lần: “{heading}” ở đây và “{first}” ở trên; chỉ giữ lại một.',
    },
  },
  check({ problems, findPart, label }, { report }) {
    for (const { kind, part, heading } of problems) {
      if (kind !== 'repeated' || !part || !heading) continue
      const first = findPart(part)?.heading
      const values = {
        label: label(part.id),
        heading: quote(heading),
        first: first ? quote(first) : '',
      }
      const related = first
        ? [{ at: first, message: { en: 'It stands here too', vi: 'Phần này đã có ở đây' } }]
        : []
      report({ id: 'repeated', at: heading, values, basis: basisOf(part, 'count'), related })
    }
  },
})
