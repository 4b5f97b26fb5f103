import type { Page } from '../../src/profile/types.js'
import type { PageSection } from '../../src/read/layout.js'
import { defineRule } from '../../src/rule/contract.js'
import { centimetres, within } from '../../src/rule/layout/lengths.js'
import { asksPage, nextStep, pageBasis } from '../../src/rule/layout/page-requirement.js'
import {
  commonest,
  hasTurnedBeside,
  isUpright,
  lettersOf,
  sectionsIn,
} from '../../src/rule/layout/sections.js'
import { behindCover, bodyStart, firstLine } from '../../src/rule/layout/stretches.js'
import { isTrueToSize } from '../../src/rule/layout/true-to-size.js'
import type { Texts } from '../../src/text/types.js'

/** Millimetres by which a margin may differ; for measured text, how far it may reach into the margin. */
const TOLERANCE_MM = { set: 1, measured: 2 }

const SIDES = {
  top: { en: 'top', vi: 'trên' },
  bottom: { en: 'bottom', vi: 'dưới' },
  left: { en: 'left', vi: 'trái' },
  right: { en: 'right', vi: 'phải' },
} as const

type Side = keyof typeof SIDES
type Margins = NonNullable<Page['margins']>

const SET_ALL = {
  en: 'Set them in Word under Layout → Margins → Custom Margins, for the whole document.',
  vi: 'Hãy đặt lại trong Word: Layout → Margins → Custom Margins (Bố trí → Lề → Lề tùy chỉnh), áp dụng cho toàn văn bản.',
}
/** Margins set for the whole document would change its landscape pages as well. */
const SET_UPRIGHT = {
  en: 'Set them in Word under Layout → Margins → Custom Margins, section by section (Apply to: This section), except those that are turned on their side.',
  vi: 'Hãy đặt lại trong Word: Layout → Margins → Custom Margins (Bố trí → Lề → Lề tùy chỉnh), áp dụng lần lượt cho từng phần (section) có trang đứng, trừ các trang xoay ngang.',
}

export default defineRule<'margins' | 'some'>({
  id: 'layout-margins',
  level: 'warning',
  title: {
    en: 'The margins are not those that the profile asks for.',
    vi: 'Lề trang không đúng với mẫu quy định.',
  },
  asks: asksPage('margins'),
  messages: {
    margins: {
      en: 'The margins differ from the profile: {sides}. {next}',
      vi: 'Lề trang không đúng mẫu quy định: {sides}. {next}',
    },
    some: {
      en: 'The margins of this section differ from the profile: {sides}. {next}',
      vi: 'Lề trang ở phần (section) này không đúng mẫu quy định: {sides}. {next}',
    },
  },
  check(bound, { recovered, report }) {
    const { profile } = bound
    const { source } = bound.outline
    const wanted = profile.page?.margins
    const body = behindCover(bound)
    if (!recovered || !wanted || !body) return
    const { layout } = recovered
    // On a page that was turned the sides change places, and two columns on it may be two pages.
    const held = sectionsIn(layout, source, [body]).filter(
      ({ section }) =>
        section.margins !== null && isUpright(section) && isTrueToSize(section, layout, profile),
    )
    const wrong = held.filter(({ section }) => deviations(section, wanted).length > 0)
    const main = commonest(wrong, ({ margins }) => JSON.stringify(margins))
    const cause = new Set(main)
    const [first] = main
    if (!first) return
    const isMost = lettersOf(main) * 2 > lettersOf(held)
    report({
      id: isMost ? 'margins' : 'some',
      at: isMost ? bodyStart(bound) : firstLine(source, first.start),
      values: {
        sides: sidesText(deviations(first.section, wanted)),
        next: nextStep(layout, hasTurnedBeside(layout, first.section) ? SET_UPRIGHT : SET_ALL),
      },
      basis: pageBasis(profile, 'margins'),
      need: 'should',
      related: wrong
        // Sections with the same margins have one cause and need no mention of their own.
        .filter((one) => (isMost ? !cause.has(one) : one !== first))
        .slice(0, 5)
        .map(({ section, start }) => ({
          at: firstLine(source, start),
          message: sidesText(deviations(section, wanted)),
        })),
    })
  },
})

interface Deviation {
  readonly side: Side
  readonly actual: number
  readonly wanted: number
}

function deviations({ margins, measured }: PageSection, wanted: Margins): readonly Deviation[] {
  if (margins === null) return []
  return (Object.keys(SIDES) as Side[]).flatMap((side) => {
    const want = wanted[side]
    if (want === undefined) return []
    const one = { side, actual: margins[side], wanted: want }
    const isWrong = measured
      ? one.actual < provable(side, want, wanted) - TOLERANCE_MM.measured
      : !within(one.actual, want, TOLERANCE_MM.set)
    return isWrong ? [one] : []
  })
}

/** Least margin that text may be measured at: left and right change places on the back of a mirrored page. */
function provable(side: Side, want: number, { left = want, right = want }: Margins): number {
  return side === 'left' || side === 'right' ? Math.min(left, right) : want
}

/** "left 3 cm instead of 2 cm, right 2 cm instead of 1.5 cm". */
function sidesText(all: readonly Deviation[]): Texts {
  const each = all.map(({ side, actual, wanted }) => {
    const [is, want] = [centimetres(actual), centimetres(wanted)]
    return {
      en: `${SIDES[side].en} ${is.en} instead of ${want.en}`,
      vi: `lề ${SIDES[side].vi} ${is.vi} thay vì ${want.vi}`,
    }
  })
  return { en: each.map(({ en }) => en).join(', '), vi: each.map(({ vi }) => vi).join(', ') }
}
