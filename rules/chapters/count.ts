import { chapterName, lostChapters } from '../../src/bind/lost-chapters.js'
import { PartRole } from '../../src/model/roles.js'
import { basisOf, partsWhere } from '../../src/profile/derive/basis.js'
import type { Count } from '../../src/profile/types.js'
import { defineRule } from '../../src/rule/contract.js'
import { quote } from '../../src/rule/heading-text.js'

export default defineRule({
  id: 'chapters-count',
  level: 'error',
  title: {
    en: 'The number of chapters is not the one that the profile asks for.',
    vi: 'Số chương không đúng với mẫu quy định.',
  },
  asks: (profile) =>
    partsWhere(
      profile,
      ({ role }) => role === PartRole.chapter,
      (part) => basisOf(part, 'count'),
    ),
  messages: {
    few: {
      en: 'The summary has {actual} {actual|chapter|chapters}, {wanted} {most|is|are} wanted; {lost}.',
      vi: 'Tóm tắt có {actual} chương, trong khi mẫu yêu cầu {wanted}; {lost}.',
    },
    many: {
      en: 'The summary has {actual} {actual|chapter|chapters}, {wanted} {most|is|are} wanted; merge or remove what is too much.',
      vi: 'Tóm tắt có {actual} chương, trong khi mẫu yêu cầu {wanted}; hãy gộp hoặc bỏ bớt chương thừa.',
    },
    heading: {
      en: 'The heading of chapter {n} is missing before “{first}”; insert “{label}” with its title.',
      vi: 'Thiếu đề mục của chương {n} trước “{first}”; hãy bổ sung “{label}” kèm tên chương.',
    },
  },
  check({ chapters, wanted, label, outline }, { report }) {
    const part = wanted(PartRole.chapter)
    if (!part) return
    for (const chapter of chapters.filter(({ implied }) => implied)) {
      const n = chapter.number[0] ?? 0
      const first = chapter.children[0]
      const name = chapterName(label(part.id), n)
      const values = { n, first: first ? quote(first) : '', label: name }
      report({ id: 'heading', at: first ?? chapter, values, basis: basisOf(part, 'count') })
    }
    const actual = chapters.length
    const distinct = chapters.filter(({ slip }) => slip?.kind !== 'duplicate').length
    if (fits(actual, part.count) || fits(distinct, part.count)) return
    const missing = lostChapters({ chapters, wanted })
    const values = {
      actual,
      wanted: range(part.count),
      most: part.count.max,
      lost: {
        en: `add ${missing.length === 0 ? 'what is missing' : listed(missing, 'chapter', 'and')}`,
        vi: `hãy bổ sung ${missing.length === 0 ? 'chương còn thiếu' : listed(missing, 'chương', 'và')}`,
      },
    }
    const at = chapters.at(-1) ?? outline.parts[0] ?? outline.cover[0] ?? { start: 0, end: 0 }
    const id = actual < part.count.min ? 'few' : 'many'
    report({ id, at, values, basis: basisOf(part, 'count') })
  },
})

function fits(value: number, { min, max }: Count): boolean {
  return value >= min && value <= max
}

function range({ min, max }: Count) {
  if (min === max) return { en: String(min), vi: `${min} chương` }
  if (max === Number.POSITIVE_INFINITY) return { en: `${min} or more`, vi: `ít nhất ${min} chương` }
  return { en: `${min} to ${max}`, vi: `từ ${min} đến ${max} chương` }
}

function listed(numbers: readonly number[], noun: string, and: string): string {
  const last = numbers.at(-1) ?? 0
  if (numbers.length === 1) return `${noun} ${last}`
  const plural = noun === 'chapter' ? 'chapters' : `các ${noun}`
  return `${plural} ${numbers.slice(0, -1).join(', ')} ${and} ${last}`
}
