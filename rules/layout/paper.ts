import type { PageSection } from '../../src/read/layout.js'
import { defineRule } from '../../src/rule/contract.js'
import {
  PAPER_TOLERANCE_MM,
  type Paper,
  paperText,
  samePaper,
  turned,
} from '../../src/rule/layout/lengths.js'
import { asksPage, needBy, nextStep, pageBasis } from '../../src/rule/layout/page-requirement.js'
import {
  commonest,
  hasTurnedBeside,
  lettersOf,
  sectionsIn,
} from '../../src/rule/layout/sections.js'
import { bodyStart, firstLine } from '../../src/rule/layout/stretches.js'
import type { Texts } from '../../src/text/types.js'

/** The most, in millimetres, that is cut off a sheet on which two pages were printed. */
const MAX_TRIM_MM = 12

const SET_ALL = {
  en: 'Set it in Word under Layout → Size, for the whole document.',
  vi: 'Hãy đặt lại trong Word: Layout → Size (Bố trí → Kích cỡ), áp dụng cho toàn văn bản.',
}
/** A size set for the whole document would turn its landscape pages upright. */
const SET_UPRIGHT = {
  en: 'Set it in Word under Layout → Size → More Paper Sizes, section by section (Apply to: This section), and leave the sections that are turned on their side as they are turned.',
  vi: 'Hãy đặt lại trong Word: Layout → Size → More Paper Sizes (Bố trí → Kích cỡ → Kích cỡ Giấy Khác), áp dụng lần lượt cho từng phần (section) có trang đứng và giữ nguyên hướng của các trang xoay ngang.',
}

export default defineRule({
  id: 'layout-paper',
  level: 'warning',
  title: {
    en: 'The paper is not of the size that the profile asks for.',
    vi: 'Khổ giấy không đúng với mẫu quy định.',
  },
  asks: asksPage('paper'),
  messages: {
    paper: {
      en: 'The paper is {actual}; {wanted} is wanted. {next}',
      vi: 'Khổ giấy là {actual}, trong khi mẫu yêu cầu {wanted}. {next}',
    },
    some: {
      en: 'The paper is {actual} in this section, unlike the rest; {wanted} is wanted. {next}',
      vi: 'Ở phần (section) này khổ giấy là {actual}, khác với các trang còn lại; mẫu yêu cầu {wanted}. {next}',
    },
  },
  check(bound, { recovered, report }) {
    const { source } = bound.outline
    const { profile } = bound
    const wanted = profile.page?.paper
    if (!recovered || !wanted) return
    const whole = { start: 0, end: source.length }
    const held = sectionsIn(recovered.layout, source, [whole]).filter(
      ({ section }) => section.paper !== null,
    )
    const wrong = held.filter(({ section }) => !fits(section, wanted))
    const isMost = lettersOf(wrong) * 2 > lettersOf(held)
    // A landscape page usually holds a wide table.
    const reported = isMost ? wrong : wrong.filter(({ section }) => !isTurned(section, wanted))
    const main = commonest(reported, ({ paper }) => JSON.stringify(paper))
    const cause = new Set(main)
    const [first] = main
    if (!first?.section.paper) return
    const basis = pageBasis(profile, 'paper')
    report({
      id: isMost ? 'paper' : 'some',
      at: isMost ? bodyStart(bound) : firstLine(source, first.start),
      values: {
        actual: paperText(pageOf(first.section) ?? first.section.paper),
        wanted: paperText(wanted),
        next: nextStep(
          recovered.layout,
          hasTurnedBeside(recovered.layout, first.section) ? SET_UPRIGHT : SET_ALL,
        ),
      },
      basis,
      // The pages of an imposed booklet are guessed from its sheets, so this only warns.
      need: isMost && !first.section.imposed ? needBy(basis) : 'should',
      related: reported
        // Sections with the same size have one cause and need no mention of their own.
        .filter((one) => (isMost ? !cause.has(one) : one !== first))
        .slice(0, 5)
        .map(({ section, start }) => ({
          at: firstLine(source, start),
          message: hereText(section),
        })),
    })
  },
})

function fits(section: PageSection, wanted: Paper): boolean {
  const page = pageOf(section)
  if (!page || samePaper(page, wanted)) return true
  if (!section.imposed) return false
  const over = [page.width - wanted.width, page.height - wanted.height]
  return over.every((one) => one >= -PAPER_TOLERANCE_MM && one <= MAX_TRIM_MM)
}

/** What the reader of the booklet holds: of a sheet on its side with two columns, each column is a page. */
function pageOf({ paper, columns, imposed }: PageSection): Paper | null {
  if (!paper || imposed || columns !== 2 || paper.width < paper.height) return paper
  return { width: paper.width / 2, height: paper.height }
}

function hereText(section: PageSection): Texts {
  const page = pageOf(section)
  if (!page) return { en: 'Here as well', vi: 'Chỗ này cũng vậy' }
  const { en, vi } = paperText(page)
  return { en: `The paper is ${en} here`, vi: `Ở đây khổ giấy là ${vi}` }
}

function isTurned(section: PageSection, wanted: Paper): boolean {
  return section.paper !== null && samePaper(turned(section.paper), wanted)
}
