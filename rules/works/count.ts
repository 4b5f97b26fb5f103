import { PartRole } from '../../src/model/roles.js'
import type { Heading } from '../../src/model/types.js'
import { basisOf, partsWhere } from '../../src/profile/derive/basis.js'
import { within } from '../../src/profile/derive/count.js'
import { countText } from '../../src/profile/derive/numbers.js'
import type { Count } from '../../src/profile/types.js'
import { defineRule } from '../../src/rule/contract.js'
import type { Texts } from '../../src/text/types.js'

export default defineRule({
  id: 'works-count',
  level: 'warning',
  title: {
    en: 'Fewer or more published works than the profile asks for.',
    vi: 'Số công trình đã công bố ít hoặc nhiều hơn quy định.',
  },
  asks: (profile) =>
    partsWhere(
      profile,
      ({ role, list }) => role === PartRole.works && list !== null,
      ({ list }) => (list ? basisOf(list, 'items') : null),
    ),
  messages: {
    few: {
      en: 'The list has {n} {n|published work|published works}; {wanted} wanted. Add what is missing.',
      vi: 'Danh mục có {n} công trình, yêu cầu {wanted}. Hãy bổ sung công trình còn thiếu.',
    },
    many: {
      en: 'The list has {n} {n|published work|published works}; {wanted} wanted. Keep those tied to the dissertation.',
      vi: 'Danh mục có {n} công trình, yêu cầu {wanted}. Hãy chỉ giữ những công trình liên quan đến luận án.',
    },
  },
  check(bound, { report }) {
    const heading = bound.find(PartRole.works)?.heading
    const part = bound.wanted(PartRole.works)
    if (!heading || !part?.list) return
    const { items, need } = part.list
    const n = bound.summary.works.length
    if (within(n, items) || (n === 0 && !isReadable(heading))) return
    report({
      id: n < items.min ? 'few' : 'many',
      at: heading,
      values: { n, wanted: wantedText(items) },
      need,
      basis: basisOf(part.list, 'items'),
    })
  },
})

/** False where there is no text at all (parts-empty reports that) or a table, whose rows are not read. */
function isReadable(heading: Heading): boolean {
  const blocks = [heading, ...heading.children].flatMap((one) => one.body)
  if (blocks.some((block) => block.kind === 'table')) return false
  return heading.children.length > 0 || blocks.some((block) => block.kind !== 'comment')
}

function wantedText(items: Count): Texts {
  const { min, max } = items
  const is = (max === Number.POSITIVE_INFINITY ? min : max) === 1 ? 'is' : 'are'
  return { en: `${countText(items, 'en')} ${is}`, vi: countText(items, 'vi') }
}
