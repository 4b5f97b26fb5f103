import { lintRule } from '../../src/lint/rule.js'
import { formatNumber } from '../../src/model/numerals.js'
import type { Heading } from '../../src/model/types.js'

/** Share of the headings that makes a habit, and how many there must be. */
const HABIT = { share: 0.65, least: 4 }

export default lintRule({
  id: 'numbering-form',
  level: 'warning',
  title: {
    en: 'A heading number is written in another way than the others.',
    vi: 'Số đề mục viết khác với các đề mục khác.',
  },
  messages: {
    form: {
      en: 'The number “{raw}” {fault}; write “{expected}”.',
      vi: 'Số “{raw}” {fault}; hãy ghi “{expected}”.',
    },
  },
  check({ outline, profile }, { report }) {
    const numbered = outline.headings.filter(({ numeral }) => (numeral?.digits.length ?? 0) > 1)
    const dotted = numbered.filter(({ numeral }) => numeral?.dot).length
    const fixed = profile.numbering.dot
    const habit = fixed ? fixed === 'always' : habitOf(dotted, numbered.length)
    for (const heading of outline.headings) {
      const { numeral } = heading
      if (!numeral) continue
      const grouped = numeral.digits.length > 1
      const faults = faultsOf(heading, grouped ? habit : null)
      if (faults.length === 0) continue
      const dot = grouped && habit !== null ? habit : numeral.dot
      const expected = `${formatNumber(numeral.digits)}${dot ? '.' : ''} `
      const values = {
        raw: numeral.raw,
        fault: {
          en: faults.map(({ en }) => en).join(' and '),
          vi: faults.map(({ vi }) => vi).join(' và '),
        },
        expected: expected.trim(),
      }
      report({ id: 'form', at: numeral, values, expected: [expected], fix: 'safe' })
    }
  },
})

/** true for a dot, false for none, null where the document has no habit. */
function habitOf(dotted: number, all: number): boolean | null {
  if (all < HABIT.least) return null
  if (dotted / all >= HABIT.share) return true
  return dotted / all <= 1 - HABIT.share ? false : null
}

function faultsOf({ numeral }: Heading, habit: boolean | null) {
  const faults: { en: string; vi: string }[] = []
  if (!numeral) return faults
  if (habit === true && !numeral.dot) {
    faults.push({
      en: 'has no dot at its end, unlike the others',
      vi: 'thiếu dấu chấm ở cuối so với các đề mục khác',
    })
  }
  if (habit === false && numeral.dot) {
    faults.push({
      en: 'has a dot at its end, unlike the others',
      vi: 'có dấu chấm ở cuối, khác với các đề mục khác',
    })
  }
  if (numeral.blankInside) faults.push({ en: 'has a blank inside', vi: 'có khoảng trắng ở giữa' })
  if (!numeral.blankAfter)
    faults.push({ en: 'has no blank behind it', vi: 'thiếu khoảng trắng ở sau' })
  return faults
}
