import { defineRule } from '../../src/rule/contract.js'
import { judgeLooks } from '../../src/rule/layout/judge-looks.js'
import { points, within } from '../../src/rule/layout/lengths.js'
import { asksPage, isPdf, nextStep, pageBasis } from '../../src/rule/layout/page-requirement.js'
import { type LookId, lookReport } from '../../src/rule/layout/report-looks.js'
import { trueToSize } from '../../src/rule/layout/true-to-size.js'

/** Points by which letters may differ; those of a PDF are measured. */
const TOLERANCE_POINTS = { word: 0.25, pdf: 0.3 }

export default defineRule<LookId>({
  id: 'layout-size',
  level: 'warning',
  title: {
    en: 'The letters are not of the size that the profile asks for.',
    vi: 'Cỡ chữ không đúng với mẫu quy định.',
  },
  asks: asksPage('size'),
  messages: {
    most: {
      en: 'The size of {most} is {actual}; {wanted} is wanted. {next}',
      vi: '{most} dùng cỡ chữ {actual}, trong khi mẫu yêu cầu {wanted}. {next}',
    },
    mixed: {
      en: 'The size of {most} is another than {wanted}; of these {actual} is the commonest ({part} of the text). {next}',
      vi: '{most} không dùng cỡ chữ {wanted}, nhiều nhất trong số đó là {actual} ({part} nội dung). {next}',
    },
    some: {
      en: '{n} {n|paragraph is|paragraphs are} set in another size than the rest ({actual}); {wanted} is wanted. {next}',
      vi: '{n} đoạn dùng cỡ chữ khác với phần còn lại ({actual}), trong khi mẫu yêu cầu {wanted}. {next}',
    },
  },
  check(bound, { recovered, report }) {
    const wanted = bound.profile.page?.size
    if (!recovered || wanted == null) return
    const { layout } = recovered
    const isTrue = trueToSize(layout, bound.profile)
    const tolerance = isPdf(layout) ? TOLERANCE_POINTS.pdf : TOLERANCE_POINTS.word
    const verdict = judgeLooks(bound, layout, ({ size, start }) =>
      size === null || !isTrue(start)
        ? null
        : { name: points(size), fits: within(size, wanted, tolerance) },
    )
    const found = lookReport(bound, verdict, {
      wanted: points(wanted),
      basis: pageBasis(bound.profile, 'size'),
      next: () =>
        nextStep(layout, {
          en: 'In Word, set it in the style of the text (Normal), and take off what single paragraphs say otherwise (Ctrl+Space).',
          vi: 'Trong Word, hãy đặt cỡ chữ trong kiểu của văn bản (Normal) và xóa định dạng riêng của từng đoạn (Ctrl+Space).',
        }),
    })
    if (found) report(found)
  },
})
