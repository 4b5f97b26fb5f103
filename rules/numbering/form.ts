import { lintRule } from '../../src/lint/rule.js'
import { formatNumber } from '../../src/model/numerals.js'
import type { Heading, Numeral } from '../../src/model/types.js'

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
    const fixed = profile.numbering.dot
    const habits = [false, true].map((grouped) => {
      const alike = outline.headings.filter(
        ({ numeral }) => numeral && isGrouped(numeral) === grouped,
      )
      const dotted = alike.filter(({ numeral }) => numeral?.dot).length
      return grouped && fixed ? fixed === 'always' : habitOf(dotted, alike.length)
    })
    for (const heading of outline.headings) {
      const { numeral } = heading
      if (!numeral) continue
      // "1." and "2.1" side by side are a habit of their own each.
      const habit = habits[isGrouped(numeral) ? 1 : 0] ?? null
      const faults = faultsOf(heading, habit)
      if (faults.length === 0) continue
      const dot = habit ?? numeral.dot
      const expected = `${formatNumber(numeral.digits)}${dot ? '.' : ''}${numeral.blankAfter ? '' : ' '}`
      const values = {
        raw: numeral.raw,
        fault: {
          en: faults.map(({ en }) => en).join(' and '),
          vi: faults.map(({ vi }) => vi).join(' và '),
        },
        expected: numeral.blankAfter
          ? expected.trim()
          : expected + (heading.title.split(' ')[0] ?? ''),
      }
      report({ id: 'form', at: numeral, values, expected: [expected], fix: 'safe' })
    }
  },
})

function isGrouped({ digits }: Numeral): boolean {
  return digits.length > 1
}

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
  if (habit === true && /[):/]$/u.test(numeral.raw)) {
    faults.push({
      en: 'ends with another mark than the dot of the others',
      vi: 'kết thúc bằng dấu khác với dấu chấm ở các đề mục khác',
    })
  }
  if (numeral.blankInside) faults.push({ en: 'has a blank inside', vi: 'có khoảng trắng ở giữa' })
  if (!numeral.blankAfter)
    faults.push({ en: 'has no blank behind it', vi: 'thiếu khoảng trắng ở sau' })
  return faults
}
