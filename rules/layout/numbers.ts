import type { Bound } from '../../src/bind/types.js'
import type { Layout, PageNumber, PagePosition } from '../../src/read/layout.js'
import { defineRule } from '../../src/rule/contract.js'
import { points, within } from '../../src/rule/layout/lengths.js'
import { asksPage, isPdf, nextStep, pageBasis } from '../../src/rule/layout/page-requirement.js'
import { type Held, lettersOf, sectionsIn } from '../../src/rule/layout/sections.js'
import { bodyStart, bodyStretches, firstLine } from '../../src/rule/layout/stretches.js'
import { isTrueToSize } from '../../src/rule/layout/true-to-size.js'
import type { Report } from '../../src/rule/types.js'
import type { Texts } from '../../src/text/types.js'

type Id = 'missing' | 'some' | 'place' | 'size'

/** Points by which a page number may differ. */
const TOLERANCE_POINTS = 0.5

const EDGES = {
  top: { en: 'at the top', vi: 'ở đầu trang' },
  bottom: { en: 'at the bottom', vi: 'ở cuối trang' },
} as const
const ACROSS = {
  left: { en: 'on the left', vi: 'bên trái' },
  center: { en: 'in the centre', vi: 'chính giữa' },
  right: { en: 'on the right', vi: 'bên phải' },
} as const

export default defineRule<Id>({
  id: 'layout-numbers',
  level: 'warning',
  title: {
    en: 'Page numbers are missing, or stand elsewhere than the profile asks for.',
    vi: 'Thiếu số trang hoặc số trang đặt không đúng mẫu quy định.',
  },
  asks: asksPage('numbers'),
  messages: {
    missing: {
      en: 'The pages have no numbers; they are wanted {wanted}. {next}',
      vi: 'Các trang chưa có số trang; mẫu yêu cầu đặt {wanted}. {next}',
    },
    some: {
      en: 'The pages of this section have no numbers, others have; they are wanted {wanted}. {next}',
      vi: 'Các trang ở phần (section) này chưa có số trang, trong khi các trang khác đã có; mẫu yêu cầu đặt {wanted}. {next}',
    },
    place: {
      en: 'Page numbers stand {actual}; they are wanted {wanted}. {next}',
      vi: 'Số trang đặt {actual}, trong khi mẫu yêu cầu {wanted}. {next}',
    },
    size: {
      en: 'Page numbers are set in {actual}; {wanted} is wanted. {next}',
      vi: 'Số trang dùng cỡ chữ {actual}, trong khi mẫu yêu cầu {wanted}. {next}',
    },
  },
  check(bound, { recovered, report }) {
    const wanted = bound.profile.page?.numbers
    if (!recovered || !wanted) return
    const { layout } = recovered
    const held = sectionsIn(layout, bound.outline.source, bodyStretches(bound)).filter(
      ({ section }) => section.numbers !== null,
    )
    const { position, size } = wanted
    const reportCheck = (check: Check, sections: readonly Held[]) => {
      const found = reportOf(check, sections, bound, layout)
      if (found) report(found)
    }
    if (position !== null)
      for (const check of positionChecks(position, layout)) reportCheck(check, held)
    if (size === null) return
    const sized = held.filter(({ section }) => isTrueToSize(section, layout, bound.profile))
    reportCheck(sizeCheck(size, layout), sized)
  },
})

type Numbers = readonly PageNumber[]

interface Check {
  readonly id: Id
  readonly isWrong: (numbers: Numbers) => boolean
  readonly values: (numbers: Numbers) => Readonly<Record<string, Texts>>
}

/** Where the numbers differ on odd and even pages, one of the places is the wanted one. */
function positionChecks(position: PagePosition, layout: Layout): readonly Check[] {
  const wanted = placeText(position)
  return [
    {
      id: 'missing',
      isWrong: (numbers) => numbers.length === 0,
      values: () => ({
        wanted,
        next: nextStep(layout, {
          en: 'Insert them in Word under Insert → Page Number.',
          vi: 'Hãy chèn trong Word: Insert → Page Number (Chèn → Số Trang).',
        }),
      }),
    },
    {
      id: 'place',
      isWrong: (numbers) =>
        numbers.length > 0 && numbers.every((number) => number.position !== position),
      values: ([first]) => ({
        actual: placeText(first?.position ?? position),
        wanted,
        next: nextStep(layout, {
          en: 'Move them in Word under Insert → Page Number.',
          vi: 'Hãy đặt lại trong Word: Insert → Page Number (Chèn → Số Trang).',
        }),
      }),
    },
  ]
}

function sizeCheck(size: number, layout: Layout): Check {
  const isOther = (number: PageNumber) =>
    number.size !== null && !within(number.size, size, TOLERANCE_POINTS)
  return {
    id: 'size',
    isWrong: (numbers) => numbers.some(isOther),
    values: (numbers) => ({
      actual: points(numbers.find(isOther)?.size ?? size),
      wanted: points(size),
      next: nextStep(layout, {
        en: 'Open the header or footer in Word, select the number and set its size.',
        vi: 'Hãy mở đầu trang hoặc chân trang trong Word, chọn số trang và đặt lại cỡ chữ.',
      }),
    }),
  }
}

/** One finding for all sections that fail a check; in a PDF only where they hold most of the body. */
function reportOf(
  { id, isWrong, values }: Check,
  held: readonly Held[],
  bound: Bound,
  layout: Layout,
): Report<Id> | null {
  const wrong = held.filter(({ section: { numbers } }) => numbers !== null && isWrong(numbers))
  const [first, ...others] = wrong
  const isMost = lettersOf(wrong) * 2 > lettersOf(held)
  if (!first || (isPdf(layout) && !isMost)) return null
  const { source } = bound.outline
  const isAll = wrong.length === held.length
  return {
    id: id === 'missing' && !isAll ? 'some' : id,
    at: isAll ? bodyStart(bound) : firstLine(source, first.start),
    values: values(first.section.numbers ?? []),
    basis: pageBasis(bound.profile, 'numbers'),
    need: 'should',
    related: others.slice(0, 5).map(({ start }) => ({
      at: firstLine(source, start),
      message: { en: 'Here as well', vi: 'Chỗ này cũng vậy' },
    })),
  }
}

function placeText(position: PagePosition): Texts {
  const [edge, across] = position.split('-') as ['top' | 'bottom', 'left' | 'center' | 'right']
  const [at, side] = [EDGES[edge], ACROSS[across]]
  return { en: `${at.en} ${side.en}`, vi: `${at.vi}, ${side.vi}` }
}
