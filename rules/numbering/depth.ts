import { numberOf } from '../../src/bind/number-habits.js'
import { formatNumber } from '../../src/model/signs/numerals.js'
import { defineRule } from '../../src/rule/contract.js'

export default defineRule({
  id: 'numbering-depth',
  level: 'error',
  title: {
    en: 'A heading number has more digit groups than are allowed.',
    vi: 'Số đề mục có quá nhiều cấp.',
  },
  messages: {
    deep: {
      en: '{number} has {actual} digit groups; at most {limit} are allowed, so join it with the level above or make it a plain paragraph.',
      vi: '{number} có {actual} cấp số, trong khi chỉ được tối đa {limit} cấp; hãy gộp lên cấp trên hoặc viết thành đoạn văn thường.',
    },
  },
  check(bound, { report }) {
    for (const heading of bound.outline.headings) {
      const { numeral } = heading
      const limit = numberOf(heading, bound)?.depth?.max ?? bound.profile.numbering.depth.max
      const actual = numeral?.digits.length ?? 0
      if (!numeral || actual <= limit) continue
      report({
        id: 'deep',
        at: numeral,
        values: { number: formatNumber(numeral.digits), actual, limit },
      })
    }
  },
})
