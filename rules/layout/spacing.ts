import type { Look } from '../../src/read/layout.js'
import { defineRule } from '../../src/rule/contract.js'
import type { Reading } from '../../src/rule/layout/judge-looks.js'
import { judgeLooks } from '../../src/rule/layout/judge-looks.js'
import { decimal, linesOf, points, within } from '../../src/rule/layout/lengths.js'
import { asksPage, isPdf, nextStep, pageBasis } from '../../src/rule/layout/page-requirement.js'
import { type LookId, lookReport } from '../../src/rule/layout/report-looks.js'
import { trueToSize } from '../../src/rule/layout/true-to-size.js'
import type { Texts } from '../../src/text/types.js'

/** Lines by which a multiple may differ. */
const TOLERANCE_LINES = 0.06
/** Share by which a height in points may differ, set in Word and measured in a PDF. */
const TOLERANCE_SHARE = { word: 0.06, pdf: 0.08 }

const IN_STYLE = {
  en: 'In Word, set it in the style of the text (Normal), or select all of the text and set it: Paragraph → Line spacing → Multiple.',
  vi: 'Trong Word, hãy đặt trong kiểu của văn bản (Normal), hoặc chọn toàn bộ nội dung rồi đặt: Paragraph → Line spacing → Multiple (Đoạn văn → Dãn cách dòng → Nhiều dòng).',
}
/** Spacing that is set on a paragraph overrides that of its style. */
const IN_PARAGRAPHS = {
  en: 'In Word, select these paragraphs and set it: Paragraph → Line spacing → Multiple.',
  vi: 'Trong Word, hãy chọn các đoạn này rồi đặt: Paragraph → Line spacing → Multiple (Đoạn văn → Dãn cách dòng → Nhiều dòng).',
}

export default defineRule<LookId>({
  id: 'layout-spacing',
  level: 'warning',
  title: {
    en: 'The lines stand closer or wider than the profile asks for.',
    vi: 'Giãn dòng không đúng với mẫu quy định.',
  },
  asks: asksPage('spacing'),
  messages: {
    most: {
      en: 'The line spacing of {most} is {actual} instead of {wanted}. {next}',
      vi: '{most} có giãn dòng {actual}, trong khi mẫu yêu cầu {wanted}. {next}',
    },
    mixed: {
      en: 'The line spacing of {most} is another than {wanted}; of these {actual} is the commonest ({part} of the text). {next}',
      vi: '{most} không có giãn dòng {wanted}, nhiều nhất trong số đó là {actual} ({part} nội dung). {next}',
    },
    some: {
      en: '{n} {n|paragraph has|paragraphs have} another line spacing than the rest: {actual} instead of {wanted}. {next}',
      vi: '{n} đoạn có giãn dòng khác với phần còn lại: {actual}, trong khi mẫu yêu cầu {wanted}. {next}',
    },
  },
  check(bound, { recovered, report }) {
    const wanted = bound.profile.page?.spacing
    if (!recovered || wanted == null) return
    const { layout } = recovered
    const isTrue = trueToSize(layout, bound.profile)
    const measured = isPdf(layout)
    const verdict = judgeLooks(bound, layout, (look) =>
      isTrue(look.start) ? reading(look, wanted, measured) : null,
    )
    const found = lookReport(bound, verdict, {
      wanted: linesText(wanted),
      basis: pageBasis(bound.profile, 'spacing'),
      next: (id) => nextStep(layout, id === 'some' ? IN_PARAGRAPHS : IN_STYLE),
    })
    // Single paragraphs of a PDF are too short to be measured.
    if (found && !(measured && found.id === 'some')) report(found)
  },
})

function reading(look: Look, wanted: number, measured: boolean): Reading | null {
  const found = linesOf(look)
  if (found === null || look.spacing === null) return null
  const { lines, exact } = found
  const share = measured ? TOLERANCE_SHARE.pdf : TOLERANCE_SHARE.word
  const fits = within(lines, wanted, exact ? TOLERANCE_LINES : wanted * share)
  return { fits, name: spacingText(look, lines, measured) }
}

/** What is set, in the words of the file; a height in points with what it comes to. */
function spacingText({ spacing }: Look, lines: number, measured: boolean): Texts {
  const { en, vi } = linesText(lines)
  if (spacing === null || spacing.kind === 'multiple' || measured) {
    return measured ? { en: `about ${en}`, vi: `khoảng ${vi}` } : { en, vi }
  }
  const height = points(spacing.points)
  return spacing.kind === 'exact'
    ? { en: `exactly ${height.en}, which is ${en},`, vi: `đúng ${height.vi} (tức ${vi})` }
    : { en: `at least ${height.en}, which is ${en},`, vi: `ít nhất ${height.vi} (tức ${vi})` }
}

function linesText(lines: number): Texts {
  const { en, vi } = decimal(lines, 2)
  return { en: `${en} ${Number(en) === 1 ? 'line' : 'lines'}`, vi: `${vi} dòng` }
}
