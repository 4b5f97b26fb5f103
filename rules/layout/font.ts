import { fontText, isLegacyFont, isSignFont, sameFont } from '../../src/lint/layout/fonts.js'
import { judgeLooks } from '../../src/lint/layout/judge-looks.js'
import { nextStep } from '../../src/lint/layout/next-step.js'
import { asksPage, pageBasis } from '../../src/lint/layout/page-basis.js'
import { lookReport } from '../../src/lint/layout/report-looks.js'
import { lintRule } from '../../src/lint/rule.js'

export default lintRule<'most' | 'some' | 'legacy'>({
  id: 'layout-font',
  level: 'warning',
  title: {
    en: 'The text is not set in the font that the profile asks for.',
    vi: 'Phông chữ không đúng với mẫu quy định.',
  },
  asks: asksPage('font'),
  messages: {
    most: {
      en: 'The font of {most} is {actual}; {wanted} is wanted. {next}',
      vi: '{most} dùng phông {actual}, trong khi mẫu yêu cầu {wanted}. {next}',
    },
    some: {
      en: '{n} {n|paragraph is|paragraphs are} set in another font than the rest ({actual}); {wanted} is wanted. {next}',
      vi: '{n} đoạn dùng phông khác với phần còn lại ({actual}), trong khi mẫu yêu cầu {wanted}. {next}',
    },
    legacy: {
      en: 'The font of {most} is {actual}, one of the time before Unicode, whose letters turn into others on most computers; {wanted} is wanted. Convert the text to Unicode (UniKey can), then set the font.',
      vi: '{most} dùng {actual}, phông theo bảng mã cũ (không phải Unicode) nên hiển thị sai trên nhiều máy; mẫu yêu cầu {wanted}. Hãy chuyển văn bản sang Unicode (ví dụ bằng UniKey), rồi đặt lại phông.',
    },
  },
  check(bound, { recovered, report }) {
    const wanted = bound.profile.page?.font
    if (!recovered || !wanted) return
    const { layout } = recovered
    const verdict = judgeLooks(bound, layout, ({ font }) => {
      if (font === null || isSignFont(font)) return null
      const name = fontText(font)
      return { said: { en: name, vi: name }, fits: sameFont(font, wanted) }
    })
    const found = lookReport(bound, verdict, {
      wanted,
      basis: pageBasis(bound.profile, 'font'),
      next: nextStep(layout, {
        en: 'In Word, set it in the style of the text (Normal), and take off what single paragraphs say otherwise (Ctrl+Space).',
        vi: 'Trong Word, hãy đặt phông trong kiểu của văn bản (Normal) và xóa định dạng riêng của từng đoạn (Ctrl+Space).',
      }),
    })
    if (!found) return
    const isLegacy = found.id === 'most' && isLegacyFont(verdict.commonest?.en ?? '')
    report(isLegacy ? { ...found, id: 'legacy' } : found)
  },
})
