import { chapterSections } from '../../src/model/outline/headings.js'
import { PartRole } from '../../src/model/roles.js'
import type { Heading } from '../../src/model/types.js'
import { basisOf, partsWhere } from '../../src/profile/derive/basis.js'
import { defineRule } from '../../src/rule/contract.js'
import { quote } from '../../src/rule/heading-text.js'

export default defineRule({
  id: 'chapters-sections',
  level: 'warning',
  title: {
    en: 'A chapter has fewer or more sections than the profile asks for.',
    vi: 'Số mục của một chương không đúng với mẫu quy định.',
  },
  asks: (profile) =>
    partsWhere(
      profile,
      ({ role, list }) => role === PartRole.chapter && list !== null,
      ({ list }) => (list ? basisOf(list, 'items') : null),
    ),
  messages: {
    none: {
      en: '“{chapter}” has no numbered section ({n}.1., {n}.2. …); divide it into {wanted} sections.',
      vi: '“{chapter}” không có mục nào được đánh số ({n}.1., {n}.2. …); hãy chia thành {wanted} mục.',
    },
    few: {
      en: '“{chapter}” has {actual} {actual|section|sections}, {wanted} are wanted; divide it further.',
      vi: '“{chapter}” có {actual} mục, trong khi mẫu yêu cầu {wanted} mục; hãy chia thêm mục.',
    },
    many: {
      en: '“{chapter}” has {actual} sections, {wanted} are wanted; join some of them.',
      vi: '“{chapter}” có {actual} mục, trong khi mẫu yêu cầu {wanted} mục; hãy gộp bớt mục.',
    },
  },
  check({ chapters, wanted }, { report }) {
    const part = wanted(PartRole.chapter)
    if (!part?.list) return
    const { items, need } = part.list
    const basis = basisOf(part.list, 'items')
    const numbered = chapters.some(({ children }) => children.some(({ level }) => level === 2))
    for (const chapter of chapters) {
      const actual = chapterSections(chapter).length
      const empty = chapter.body.length === 0 && chapter.children.length === 0
      // parts-empty reports empty chapters; numbering-lone reports a single section with subsections.
      if ((actual >= items.min && actual <= items.max) || empty || (actual === 0 && !numbered))
        continue
      if (actual === 1 || isExplained(chapter)) continue
      const { min, max } = items
      const open = max === Number.POSITIVE_INFINITY
      const values = {
        chapter: quote(chapter),
        n: chapter.number[0] ?? 'N',
        actual,
        wanted: {
          en: open ? `${min} or more` : min === max ? `${min}` : `${min} to ${max}`,
          vi: open ? `ít nhất ${min}` : min === max ? `${min}` : `${min} đến ${max}`,
        },
      }
      const id = actual === 0 ? 'none' : actual < min ? 'few' : 'many'
      report({ id, at: chapter, values, basis, need })
    }
  },
})

/** numbering-sequence reports a section that is doubled, misplaced or lost. */
function isExplained({ children }: Heading): boolean {
  return children.some(({ slip, implied, level }) => level === 2 && (slip !== null || implied))
}
