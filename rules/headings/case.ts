import { peersOf } from '../../src/lint/peers.js'
import { quote } from '../../src/lint/quote.js'
import { lintRule } from '../../src/lint/rule.js'
import { isCapitals } from '../../src/model/syntax.js'
import type { Heading } from '../../src/model/types.js'

export default lintRule({
  id: 'headings-case',
  level: 'warning',
  title: {
    en: 'A heading in capitals among siblings that are not, or the other way round.',
    vi: 'Đề mục viết hoa toàn bộ khác với các đề mục cùng cấp.',
  },
  messages: {
    capitals: {
      en: '“{heading}” is in capitals, the {peers} headings it goes with are not; write it like them.',
      vi: '“{heading}” viết hoa toàn bộ, trong khi {peers} đề mục cùng loại thì không; hãy viết cho thống nhất.',
    },
    small: {
      en: '“{heading}” is not in capitals, the {peers} headings it goes with are; write it like them.',
      vi: '“{heading}” không viết hoa toàn bộ, trong khi {peers} đề mục cùng loại viết hoa; hãy viết cho thống nhất.',
    },
  },
  check({ outline }, { report }) {
    const told = new Set<Heading>()
    for (const peers of peersOf(outline.headings, ({ title }) => isJudged(title))) {
      const capitals = peers.filter(({ title }) => isCapitals(title))
      const small = peers.filter(({ title }) => !isCapitals(title))
      const odd = capitals.length < small.length ? capitals : small
      const rest = peers.length - odd.length
      if (rest < 2 || odd.length * 2 > rest) continue
      for (const heading of odd) {
        if (told.has(heading)) continue
        told.add(heading)
        const values = { heading: quote(heading), peers: rest }
        report({ id: odd === capitals ? 'capitals' : 'small', at: heading.titleSpan, values })
      }
    }
  },
})

/** A title of one abbreviation says nothing about its case. */
function isJudged(title: string): boolean {
  return (title.match(/\p{L}/gu)?.length ?? 0) >= 6
}
