import { readContributionGroups } from '../../src/model/contributions/contributions.js'
import { PartRole } from '../../src/model/roles.js'
import type { Block, Heading } from '../../src/model/types.js'
import { basisOf, partsWhere } from '../../src/profile/derive/basis.js'
import { defineRule } from '../../src/rule/contract.js'

export default defineRule({
  id: 'contributions-count',
  level: 'error',
  title: {
    en: 'Fewer or more new contributions than the profile asks for.',
    vi: 'Số đóng góp mới ít hoặc nhiều hơn mẫu quy định yêu cầu.',
  },
  asks: (profile) =>
    partsWhere(
      profile,
      ({ role, list }) => role === PartRole.contributions && list !== null,
      ({ list }) => (list ? basisOf(list, 'items') : null),
    ),
  messages: {
    few: {
      en: 'Only {found} {found|contribution|contributions} found here; at least {min} {min|is|are} wanted. Give each contribution its own item, and add what is missing.',
      vi: 'Ở đây chỉ có {found} đóng góp mới, yêu cầu ít nhất {min}. Hãy viết mỗi đóng góp thành một ý riêng và bổ sung phần còn thiếu.',
    },
    many: {
      en: '{found} contributions found here; at most {max} {max|is|are} wanted. Join those that belong together, and keep what is new.',
      vi: 'Ở đây có {found} đóng góp mới, yêu cầu nhiều nhất {max}. Hãy gộp các ý liên quan và chỉ giữ những điểm thật sự mới.',
    },
  },
  check(bound, { report }) {
    const part = bound.wanted(PartRole.contributions)
    const heading = bound.find(PartRole.contributions)?.heading
    if (!part?.list || !heading || !isListOfText(heading)) return
    const { items, need } = part.list
    const found = readContributionGroups(heading, bound.outline.source).flat().length
    const id = found < items.min ? 'few' : found > items.max ? 'many' : null
    if (id === null) return
    const values = { found, min: items.min, max: items.max }
    const at = { start: heading.start, end: heading.end }
    const finding = { id, at, values, basis: basisOf(part.list, 'items') } as const
    report(need === 'must' ? finding : { ...finding, need })
  },
})

/** It holds text, and no table: items in a table are not read. */
function isListOfText(heading: Heading): boolean {
  const blocks = allBlocks(heading)
  return (
    blocks.some((block) => block.text !== '') && blocks.every((block) => block.kind !== 'table')
  )
}

function allBlocks(heading: Heading): Block[] {
  const below = heading.children.flatMap((child) => [...child.blocks, ...allBlocks(child)])
  return [...heading.body.filter((block) => block.kind !== 'comment'), ...below]
}
