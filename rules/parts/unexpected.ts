import { basisOf, partsWhere } from '../../src/profile/derive/basis.js'
import { defineRule } from '../../src/rule/contract.js'
import { quote } from '../../src/rule/heading-text.js'

export default defineRule({
  id: 'parts-unexpected',
  level: 'warning',
  title: {
    en: 'A heading that the profile does not know.',
    vi: 'Đề mục không có trong mẫu quy định.',
  },
  asks: (profile) =>
    partsWhere(
      profile,
      ({ extra, parts }) => extra !== 'allow' && parts.length > 0,
      (part) => basisOf(part, 'extra'),
    ),
  messages: {
    top: {
      en: 'The profile knows no part “{heading}”; take it out, or make it a section of the part it belongs to.',
      vi: 'Mẫu quy định không có phần “{heading}”; hãy bỏ phần này hoặc chuyển thành một mục của phần liên quan.',
    },
    below: {
      en: '“{parent}” has no section “{heading}” in the profile; take it out or give it the name that is wanted.',
      vi: 'Theo mẫu quy định, “{parent}” không có mục “{heading}”; hãy bỏ mục này hoặc đặt lại cho đúng tên.',
    },
  },
  check({ problems }, { report }) {
    for (const { kind, part, heading, parent } of problems) {
      if (kind !== 'unexpected' || !heading) continue
      const values = { heading: quote(heading), parent: parent ? quote(parent) : '' }
      const denied = part?.extra === 'deny'
      report({
        id: parent ? 'below' : 'top',
        at: heading,
        values,
        basis: part ? basisOf(part, 'extra') : null,
        ...(denied ? { level: 'error' as const } : {}),
      })
    }
  },
})
