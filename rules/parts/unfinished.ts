import { readMarkers } from '../../src/model/ordinals/ordinals.js'
import { PartRole } from '../../src/model/roles.js'
import type { Block, Heading } from '../../src/model/types.js'
import { defineRule } from '../../src/rule/contract.js'
import { quote } from '../../src/rule/heading-text.js'

/** UTF-16 units from which a text without a full stop is taken for a paragraph, not a title or caption. */
const MIN_TEXT_CHARACTERS = 80

export default defineRule({
  id: 'parts-unfinished',
  level: 'warning',
  title: {
    en: 'A paragraph breaks off in mid-sentence.',
    vi: 'Đoạn văn bị bỏ dở giữa câu.',
  },
  messages: {
    unfinished: {
      en: 'The last paragraph of “{heading}” breaks off after “… {words}”; finish the sentence.',
      vi: 'Đoạn cuối của “{heading}” bị bỏ dở sau “… {words}”; hãy viết cho trọn câu.',
    },
  },
  check({ outline, find }, { report }) {
    const works = find(PartRole.works)?.heading
    for (const heading of outline.headings) {
      const last = heading.body.filter(({ kind }) => kind !== 'comment' && kind !== 'note').at(-1)
      if (!last || heading === works || !breaksOff(last) || isHabit(heading, last)) continue
      const words = last.text.split(' ').slice(-5).join(' ')
      report({
        id: 'unfinished',
        at: last,
        values: { heading: quote(heading), words },
      })
    }
  },
})

function breaksOff({ kind, text, bullet }: Block): boolean {
  if (kind !== 'paragraph' || bullet) return false
  const broken =
    /[,–-]$/u.test(text) || /\s(?:and|or|of|the|in|to|và|hoặc|của|các|những)$/iu.test(text)
  const open = /[\p{L}\p{N}%,–-]$/u.test(text)
  if (!open || text.length < (broken ? 40 : MIN_TEXT_CHARACTERS)) return false
  return !isCaption(text) && !/[=<>≤≥∑]/u.test(text)
}

/** Captions, sources and addresses end without a stop. */
function isCaption(text: string): boolean {
  return (
    /^(?:figure|fig\.|table|chart|diagram|source|note|hình|bảng|biểu|sơ đồ|đồ thị|nguồn|ghi chú|phụ lục)\b/iu.test(
      text,
    ) || /https?:\/\/\S/u.test(text.split(/\s/u).at(-1) ?? '')
  )
}

/** Items of a list carry no stop where their author puts none, whatever marks them. */
function isHabit({ body }: Heading, last: Block): boolean {
  const listed = readMarkers(last).some(({ place }) => place === 'block')
  const others = body.filter(
    (block) =>
      block !== last &&
      (block.kind === 'paragraph' || block.kind === 'item') &&
      block.text.length >= 40,
  )
  const open = others.filter(({ text }) => /[\p{L}\p{N}]$/u.test(text)).length
  if (listed) return others.length === 0 || open > 0
  return open > 0 && open >= others.length / 2
}
