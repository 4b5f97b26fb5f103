import type { Bound } from '../../src/bind/types.js'
import { basisOf } from '../../src/profile/derive/basis.js'
import type { Pages } from '../../src/read/layout.js'
import { defineRule } from '../../src/rule/contract.js'
import { bodyPages, pageStart } from '../../src/rule/layout/body-pages.js'
import { needBy } from '../../src/rule/layout/page-requirement.js'
import { bodyStart, firstLine } from '../../src/rule/layout/stretches.js'

/** The most pages outside the body in a usual booklet: the cover, its back and the list of works. */
const MAX_OTHER_PAGES = 4

export default defineRule<'many' | 'estimate' | 'whole' | 'few'>({
  id: 'layout-pages',
  level: 'warning',
  title: {
    en: 'The summary has more or fewer pages than the profile allows.',
    vi: 'Số trang của bản tóm tắt không đúng với mẫu quy định.',
  },
  asks: ({ limits }) => [
    { id: 'pages', basis: Object.keys(limits.pages).length > 0 ? basisOf(limits, 'pages') : null },
  ],
  messages: {
    many: {
      en: 'The text has {actual} pages, cover and list of works apart; at most {limit} are allowed. Shorten it by {over} {over|page|pages}.',
      vi: 'Nội dung dài {actual} trang (không kể bìa và danh mục công trình), trong khi chỉ được tối đa {limit} trang. Hãy rút ngắn {over} trang.',
    },
    estimate: {
      en: 'The text has {actual} pages as the file last counted them, cover and list of works apart; at most {limit} are allowed. Open and save it in Word to count anew, and shorten it if the number stays.',
      vi: 'Theo số trang ghi trong tệp, nội dung dài {actual} trang (không kể bìa và danh mục công trình), trong khi chỉ được tối đa {limit} trang. Hãy mở và lưu lại bằng Word để đếm lại, rồi rút ngắn nếu vẫn vượt.',
    },
    whole: {
      en: 'The file has {actual} pages as it last counted them, more than {limit} even without cover and list of works. Open and save it in Word to count anew, and shorten it if the number stays.',
      vi: 'Theo số trang ghi trong tệp, văn bản dài {actual} trang, vượt {limit} trang kể cả khi trừ bìa và danh mục công trình. Hãy mở và lưu lại bằng Word để đếm lại, rồi rút ngắn nếu vẫn vượt.',
    },
    few: {
      en: 'The text has {actual} {actual|page|pages}, cover and list of works apart; at least {limit} are wanted. Say more of what the dissertation found.',
      vi: 'Nội dung chỉ dài {actual} trang (không kể bìa và danh mục công trình), trong khi mẫu yêu cầu ít nhất {limit} trang. Hãy trình bày kỹ hơn các kết quả của luận án.',
    },
  },
  check(bound, { recovered, phase, report }) {
    const limit = bound.profile.limits.pages[bound.language]
    const pages = recovered?.layout.pages
    if (!limit || !pages || bound.outline.parts.length === 0) return
    const basis = basisOf(bound.profile.limits, 'pages')
    const at = bodyStart(bound)
    const warn = { at, basis, need: 'should' as const }
    if (pages.starts === null) {
      if (pages.count - MAX_OTHER_PAGES <= limit.max) return
      report({ id: 'whole', values: { actual: pages.count, limit: limit.max }, ...warn })
      return
    }
    const actual = bodyPages(bound, pages.starts).length
    if (actual > limit.max) {
      const over = actual - limit.max
      report({
        id: pages.exact ? 'many' : 'estimate',
        values: { actual, limit: limit.max, ...(pages.exact ? { over } : {}) },
        ...warn,
        // The page count that Word saved depends on the fonts of the computer that saved it.
        need: pages.exact ? needBy(basis) : 'should',
        related: surplus(bound, pages, limit.max),
      })
    } else if (actual < limit.min && pages.exact && phase !== 'draft') {
      report({ id: 'few', values: { actual, limit: limit.min }, ...warn })
    }
  },
})

/** Where the first page beyond the limit begins. */
function surplus(bound: Bound, { starts }: Pages, limit: number) {
  const page = bodyPages(bound, starts ?? [])[limit]
  if (page === undefined) return []
  const n = limit + 1
  const at = firstLine(bound.outline.source, pageStart(starts ?? [], page))
  return [{ at, message: { en: `Page ${n} begins here`, vi: `Trang thứ ${n} bắt đầu từ đây` } }]
}
