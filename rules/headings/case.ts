import { areTitleCase, readCases, withoutCapitals } from '../../src/bind/letter-case.js'
import { peersOf } from '../../src/bind/peers.js'
import type { Heading } from '../../src/model/types.js'
import { defineRule } from '../../src/rule/contract.js'
import { retitled } from '../../src/rule/fix/edits.js'
import { quote } from '../../src/rule/heading-text.js'
import { isCapitals } from '../../src/text/capitals.js'

export default defineRule({
  id: 'headings-case',
  level: 'warning',
  fixable: ['suggest'],
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
    const found = new Map<Heading, Odd>()
    for (const peers of peersOf(outline.headings, ({ title }) => isJudged(title))) {
      const capitals = peers.filter(({ title }) => isCapitals(title))
      const small = peers.filter(({ title }) => !isCapitals(title))
      const [id, odd, others] =
        capitals.length < small.length
          ? (['capitals', capitals, small] as const)
          : (['small', small, capitals] as const)
      if (others.length < 2 || odd.length * 2 > others.length) continue
      const everyWord = areTitleCase(others.map(({ title }) => title))
      for (const heading of odd)
        if (!found.has(heading)) found.set(heading, { id, peers: others.length, everyWord })
    }
    const lost = [...found].filter(([, { id }]) => id === 'capitals')
    const cases = readCases(
      lost.map(([{ title }]) => title),
      outline,
    )
    for (const [heading, { id, peers, everyWord }] of found) {
      const { title, titleSpan } = heading
      const wanted =
        id === 'capitals' ? withoutCapitals(title, everyWord, cases) : title.toUpperCase()
      report({
        id,
        at: titleSpan,
        values: { heading: quote(heading), peers },
        expected: [wanted],
        fix: 'suggest',
        edits: retitled(heading, wanted, outline.source),
      })
    }
  },
})

interface Odd {
  readonly id: 'capitals' | 'small'
  /** How many headings it goes with, and whether they begin every word with a capital. */
  readonly peers: number
  readonly everyWord: boolean
}

/** A title of one abbreviation says nothing about its case. */
function isJudged(title: string): boolean {
  return (title.match(/\p{L}/gu)?.length ?? 0) >= 6
}
