import { HABIT, habitsOf } from '../../src/bind/number-habits.js'
import { formatNumber } from '../../src/model/signs/numerals.js'
import type { Heading } from '../../src/model/types.js'
import { basisOf } from '../../src/profile/derive/basis.js'
import { defineRule } from '../../src/rule/contract.js'
import { allOf, blankBehind, insertion, plainEdit } from '../../src/rule/fix/edits.js'
import type { Edit, Report } from '../../src/rule/types.js'
import type { Texts } from '../../src/text/types.js'

/** What is wrong with the dot, by what is wanted: a dot, or none. */
const HABITUAL = {
  dot: {
    en: 'has no dot at its end, unlike the others',
    vi: 'thiếu dấu chấm ở cuối so với các đề mục khác',
  },
  none: {
    en: 'has a dot at its end, unlike the others',
    vi: 'có dấu chấm ở cuối, khác với các đề mục khác',
  },
}
const FIXED = {
  dot: {
    en: 'has no dot at its end, which the profile asks for',
    vi: 'thiếu dấu chấm ở cuối mà mẫu quy định yêu cầu',
  },
  none: {
    en: 'has a dot at its end, which the profile leaves out',
    vi: 'có dấu chấm ở cuối mà mẫu quy định không dùng',
  },
}

const TWICE = { en: 'stands twice', vi: 'bị ghi hai lần' }

const MANY = {
  twice: { ...TWICE, en: 'stand twice' },
  dot: { ...FIXED.dot, en: 'have no dot at their end, which the profile asks for' },
  none: { ...FIXED.none, en: 'have a dot at their end, which the profile leaves out' },
}

export default defineRule({
  id: 'numbering-form',
  level: 'warning',
  fixable: ['safe'],
  title: {
    en: 'A heading number is written in another way than the others.',
    vi: 'Số đề mục viết khác với các đề mục khác.',
  },
  asks: ({ numbering }) => [
    { id: 'numbering', basis: numbering.dot === null ? null : basisOf(numbering, 'dot') },
  ],
  messages: {
    form: {
      en: 'The number “{raw}” {fault}; write “{expected}”.',
      vi: 'Số “{raw}” {fault}; hãy ghi “{expected}”.',
    },
    all: {
      en: '{n} numbers of headings {fault}; write “{expected}” here and likewise below.',
      vi: '{n} số đề mục {fault}; hãy ghi “{expected}” ở đây và sửa tương tự ở các đề mục sau.',
    },
  },
  check({ outline, profile }, { report }) {
    const { dot: wanted } = profile.numbering
    const habits = habitsOf(outline.headings, wanted)
    const contrary: Contrary[] = []
    const doubled: Contrary[] = []
    let longer = 0
    for (const heading of outline.headings) {
      const { numeral } = heading
      if (!numeral) continue
      if (numeral.digits.length > 1) longer++
      const habit = habits.get(numeral.digits.length) ?? null
      // Numbers of one group follow the document's habit, whatever the profile fixes for the longer ones.
      const isFixed = wanted !== null && numeral.digits.length > 1
      const faults = faultsOf(heading, habit, isFixed)
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
      const isDot = isFixed && dot !== numeral.dot
      const finding = {
        id: 'form',
        at: numeral,
        values,
        basis: isDot ? basisOf(profile.numbering, 'dot') : null,
        expected: [expected],
        fix: 'safe',
        edits: editsFor(heading, habit, outline.source),
      } as const
      if (numeral.twice && faults.length === 1) doubled.push(finding)
      else if (isDot && faults.length === 1) contrary.push(finding)
      else report(finding)
    }
    // One decision of the author is one finding, however many numbers follow it.
    const isHabit = contrary.length >= HABIT.headings && contrary.length / longer >= HABIT.share
    const dotted = joined(contrary, isHabit, wanted === 'always' ? MANY.dot : MANY.none)
    const twice = joined(doubled, doubled.length >= HABIT.headings, MANY.twice)
    for (const finding of [...dotted, ...twice]) report(finding)
  },
})

/** A number that is at odds with the profile in one way alone. */
type Contrary = Report<'form'> & { readonly edits: readonly Edit[] }

function joined(
  all: readonly Contrary[],
  isOne: boolean,
  fault: Texts,
): readonly Report<'all' | 'form'>[] {
  const [first] = all
  if (!first || !isOne) return all
  const values = { ...first.values, n: all.length, fault }
  return [{ ...first, id: 'all', values, edits: all.flatMap(({ edits }) => edits) }]
}

/**
 * Removes blanks inside, adds or removes the dot, adds the blank behind. Empty where the line would stop being a
 * heading.
 */
function editsFor(heading: Heading, habit: boolean | null, source: string): readonly Edit[] {
  const { numeral, blocks, depth, title } = heading
  const [block] = blocks
  if (!block || !numeral) return []
  const { raw } = numeral
  const letter = (index: number, text: string) =>
    plainEdit(source, block.span(index, index + 1), raw.charAt(index), text)
  if (numeral.twice) {
    const from = Math.ceil(raw.length / 2)
    if (habit !== null && habit !== numeral.dot) return []
    return allOf([plainEdit(source, block.span(from - 1, raw.length), raw.slice(from - 1), '')])
  }
  const blanks = [...raw.matchAll(/ /gu)].map(({ index }) => letter(index, ''))
  const blank = numeral.blankAfter ? [] : [blankBehind(block, raw.length, source)]
  const mark = /[.)/:]$/u.test(raw) ? raw.length - 1 : -1
  if (habit === true && mark < 0) {
    const { end } = block.span(0, raw.length)
    return allOf([...blanks, insertion(end, '.'), ...blank])
  }
  if (habit === true && raw.charAt(mark) !== '.')
    return allOf([...blanks, letter(mark, '.'), ...blank])
  if (habit !== false || mark < 0) return allOf([...blanks, ...blank])
  // "2. 3 Title" may be 2.3 torn apart.
  if (/^\d/u.test(title)) return []
  // Without its dot "1 Title" is prose, and so is "2.1 small letters", unless Markdown marks it as a heading.
  const isHeading = depth > 0 || (numeral.digits.length > 1 && /^\p{Lu}/u.test(title))
  return isHeading ? allOf([...blanks, letter(mark, ''), ...blank]) : []
}

function faultsOf({ numeral }: Heading, habit: boolean | null, isFixed: boolean) {
  const faults: { en: string; vi: string }[] = []
  if (!numeral) return faults
  if (habit === true && !numeral.dot) {
    faults.push(isFixed ? FIXED.dot : HABITUAL.dot)
  }
  if (habit === false && numeral.dot) {
    faults.push(isFixed ? FIXED.none : HABITUAL.none)
  }
  if (habit === true && /[):/]$/u.test(numeral.raw)) {
    faults.push({
      en: 'ends with another mark than the dot of the others',
      vi: 'kết thúc bằng dấu khác với dấu chấm ở các đề mục khác',
    })
  }
  if (numeral.twice) faults.push(TWICE)
  if (numeral.blankInside) faults.push({ en: 'has a blank inside', vi: 'có khoảng trắng ở giữa' })
  if (!numeral.blankAfter)
    faults.push({ en: 'has no blank behind it', vi: 'thiếu khoảng trắng ở sau' })
  return faults
}
