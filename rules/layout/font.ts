import type { Layout } from '../../src/read/layout.js'
import { defineRule } from '../../src/rule/contract.js'
import { fontText, isLegacyFont, isSignFont, sameFont } from '../../src/rule/layout/fonts.js'
import { judgeLooks } from '../../src/rule/layout/judge-looks.js'
import { asksPage, nextStep, pageBasis } from '../../src/rule/layout/page-requirement.js'
import { type LookId, lookReport } from '../../src/rule/layout/report-looks.js'

const IN_WORD = {
  en: 'In Word, set it in the style of the text (Normal), and take off what single paragraphs say otherwise (Ctrl+Space).',
  vi: 'Trong Word, hãy đặt phông trong kiểu của văn bản (Normal) và xóa định dạng riêng của từng đoạn (Ctrl+Space).',
}
/** Text in a legacy font becomes unreadable in another font, so it must be converted first. */
const CONVERT_FIRST = {
  en: 'Convert what is set in fonts of the time before Unicode (.VnTime, VNI-Times) to Unicode first (UniKey can), then set the font in Word.',
  vi: 'Trước hết hãy chuyển phần chữ dùng phông theo bảng mã cũ (.VnTime, VNI-Times) sang Unicode (ví dụ bằng UniKey), rồi đặt lại phông trong Word.',
}

export default defineRule<LookId | 'legacy'>({
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
    mixed: {
      en: 'The font of {most} is another than {wanted}; of these {actual} is the commonest ({part} of the text). {next}',
      vi: '{most} không dùng phông {wanted}, nhiều nhất trong số đó là {actual} ({part} nội dung). {next}',
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
      return { name: { en: name, vi: name }, fits: sameFont(font, wanted) }
    })
    // text-unicode reports single paragraphs in a legacy font.
    const paragraphs = verdict.paragraphs.filter(({ name }) => !isLegacyFont(name.en))
    const found = lookReport(
      bound,
      { ...verdict, paragraphs },
      {
        wanted,
        basis: pageBasis(bound.profile, 'font'),
        next: () => nextStep(layout, hasLegacy(layout) ? CONVERT_FIRST : IN_WORD),
      },
    )
    if (!found) return
    const isLegacy = found.id === 'most' && isLegacyFont(verdict.commonest?.name.en ?? '')
    report(isLegacy ? { ...found, id: 'legacy' } : found)
  },
})

function hasLegacy({ looks }: Layout): boolean {
  return looks.some(({ font }) => font !== null && isLegacyFont(font))
}
