import type { PdfFont } from '../../src/read/layout.js'
import { defineRule } from '../../src/rule/contract.js'
import { fontText } from '../../src/rule/layout/fonts.js'
import { bodyStart, firstLine } from '../../src/rule/layout/stretches.js'
import type { Texts } from '../../src/text/types.js'

/** Fonts that a message names. */
const MAX_NAMED_FONTS = 4

export default defineRule({
  id: 'layout-embedded',
  level: 'warning',
  title: {
    en: 'A PDF does not carry the fonts that it is set in.',
    vi: 'Tệp PDF không nhúng phông chữ.',
  },
  messages: {
    absent: {
      en: 'The PDF does not hold {n|the font|the fonts} {fonts}; printed on another computer, letters and line breaks change. Export it again with fonts embedded (PDF/A does that).',
      vi: 'Tệp PDF không nhúng phông {fonts}; khi in ở máy khác, chữ và chỗ ngắt dòng sẽ thay đổi. Hãy xuất lại PDF có nhúng phông (chẳng hạn theo chuẩn PDF/A).',
    },
  },
  check(bound, { recovered, report }) {
    if (!recovered) return
    const { fonts, pages } = recovered.layout
    const absent = (fonts ?? []).filter(({ embedded }) => !embedded)
    const [first] = absent
    if (!first) return
    const start =
      pages?.starts?.[absent.reduce((least, { page }) => Math.min(least, page), first.page) - 1]
    const at = start === undefined ? bodyStart(bound) : firstLine(bound.outline.source, start)
    report({ id: 'absent', at, values: { n: absent.length, fonts: named(absent) } })
  },
})

/** "Arial (page 3), Symbol (page 9)". */
function named(fonts: readonly PdfFont[]): Texts {
  const more = fonts.length > MAX_NAMED_FONTS ? ' …' : ''
  const list = (page: string) =>
    fonts
      .slice(0, MAX_NAMED_FONTS)
      .map((font) => `${fontText(font.name)} (${page} ${font.page})`)
      .join(', ') + more
  return { en: list('page'), vi: list('trang') }
}
