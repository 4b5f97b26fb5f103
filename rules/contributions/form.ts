import {
  type Item,
  isAlike,
  readContributionGroups,
} from '../../src/model/contributions/contributions.js'
import { isWord, readOrdinals, type System, saysFirst } from '../../src/model/ordinals/ordinals.js'
import { PartRole } from '../../src/model/roles.js'
import type { Block, Heading } from '../../src/model/types.js'
import { defineRule } from '../../src/rule/contract.js'
import { beginningOf, insertion } from '../../src/rule/fix/edits.js'
import type { Report } from '../../src/rule/types.js'
import { countPattern } from '../../src/text/numbers/number-words.js'
import type { Span } from '../../src/text/types.js'

export default defineRule({
  id: 'contributions-form',
  level: 'warning',
  fixable: ['suggest'],
  title: {
    en: 'New contributions: items marked in different ways, an item without its mark, vague counts.',
    vi: 'Đóng góp mới: các ý được đánh dấu không thống nhất, ý bị mất dấu đầu dòng, số lượng không rõ.',
  },
  messages: {
    unmarked: {
      en: 'This contribution has no mark; the other {others} {others|has|have} one. Mark it as {others|it is|they are}, so that it is read as an item of its own.',
      vi: 'Đóng góp này không có dấu đầu dòng, trong khi {others} ý còn lại đều có. Hãy đánh dấu như các ý khác để người đọc thấy đây là một ý riêng.',
    },
    mixed: {
      en: 'This contribution is marked in another way than the first one. Mark all contributions alike.',
      vi: 'Đóng góp này được đánh dấu khác với ý đầu tiên. Hãy đánh dấu thống nhất tất cả các đóng góp.',
    },
    vague: {
      en: '“{words}” leaves open how many results there are. State the exact number, as the chapters give it.',
      vi: '“{words}” chưa cho biết có bao nhiêu kết quả. Hãy ghi đúng số lượng như đã trình bày trong các chương.',
    },
  },
  check(bound, { report }) {
    const heading = bound.find(PartRole.contributions)?.heading
    if (!heading) return
    const blocks = slippedBlocks(heading)
    for (const items of readContributionGroups(heading, bound.outline.source)) {
      const marked = items.filter((item) => item.mark !== null)
      const odd = marked.find((item) => !isLike(item.mark, marked[0]?.mark))
      for (const [index, item] of items.entries()) {
        const vague = findVague(item)
        const slipped = [item, items[index + 1]].some(
          (each) => each && blocks.has(each.entry.block),
        )
        const id = slipped ? null : formFault(item, marked, odd)
        const fix = id === 'unmarked' ? bulletFix(item, marked, bound.outline.source) : {}
        if (id) report({ id, at: opening(item), values: { others: marked.length }, ...fix })
        else if (vague) report({ id: 'vague', at: vague.at, values: { words: vague.words } })
      }
    }
  },
})

/** Blocks in which numbering-ordinals reports a slip: one fault is one finding. */
function slippedBlocks(heading: Heading): Set<Block> {
  const slips = readOrdinals(heading.body, heading.text).flatMap((run) => run.slips)
  const own = slips.map((slip) => slip.at.block)
  return new Set([...own, ...heading.children.flatMap((child) => [...slippedBlocks(child)])])
}

/** @param odd the first item whose mark differs from the first mark; it alone is reported as mixed */
function formFault(
  item: Item,
  marked: readonly Item[],
  odd: Item | undefined,
): 'unmarked' | 'mixed' | null {
  const main = marked[0]?.mark
  if (main == null) return null
  if (item.mark === null) return main === 'bullet' || lostOrdinal(item, marked) ? 'unmarked' : null
  return item === odd ? 'mixed' : null
}

/** A paragraph that surely lost its ordinal: it begins as the items do, and not with "first of all". */
const lostOrdinal = (item: Item, marked: readonly Item[]): boolean =>
  isAlike(item.entry, marked) && !saysFirst(item.text)

/** Puts the bullet of the others before an item; which ordinal is lost, the author must say. */
function bulletFix({ entry, from }: Item, marked: readonly Item[], source: string) {
  const bullet = marked[0]?.mark === 'bullet' ? marked[0].entry.bullet : null
  if (bullet === null || from > 0 || entry.block.bullet) return {}
  const edits = [insertion(beginningOf(entry.block, source), `${bullet} `)]
  return { fix: 'suggest', edits } satisfies Pick<Report, 'fix' | 'edits'>
}

/** Two systems of words are reported by numbering-ordinals. */
const isLike = (a: Item['mark'], b: Item['mark'] | undefined): boolean =>
  a === b || (a != null && b != null && isCounting(a) && isCounting(b))

const isCounting = (mark: string): boolean => mark === 'weekday' || isWord(mark as System)

const RESULTS_EN =
  'solutions?|measures?|experiences?|lessons?|recommendations?|proposals?|results?|models?|concepts?|groups?|factors?|findings?|contributions?|conclusions?|issues?|arguments?|principles?'
const RESULTS_VI =
  'giải pháp|biện pháp|kinh nghiệm|bài học|kiến nghị|đề xuất|kết quả|mô hình|khái niệm|nhóm|nhân tố|yếu tố|đóng góp|kết luận|vấn đề|luận điểm|luận cứ|nguyên tắc'
const SMALL_EN = countPattern('en', 1, 6)
const SMALL_VI = countPattern('vi', 1, 6)

/** Measures: "two or three years" counts no results. */
const MEASURES_EN =
  'years?|months?|weeks?|days?|hours?|times?|seasons?|decades?|centuries|per ?cent|percent|hundred|thousand|million|metres?|meters?|kilometres?|kilometers?|hectares?|tons?|tonnes?|percentage'
const MEASURES_VI =
  'năm|tháng|tuần|ngày|giờ|lần|mùa|vụ|thập kỷ|thập niên|thế kỷ|phần trăm|trăm|nghìn|ngàn|triệu|tỷ|mét|ki lô mét|hecta|ha|tấn'

/** "one or two specific solutions", "one or two mechanisms": a count of results that is no count. */
const VAGUE_EN = [
  new RegExp(
    `(?<!\\p{L})(?:one or two|two or three)(?= \\p{L})(?! (?:\\p{L}+ )?(?:${MEASURES_EN})(?!\\p{L}))`,
    'iu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:${SMALL_EN}) or (?:${SMALL_EN})(?=(?: [\\p{L}-]+){0,4} (?:${RESULTS_EN})(?!\\p{L}))`,
    'iu',
  ),
]
/** "một số" is an ordinary plural and says no more than that. */
const VAGUE_VI = [
  new RegExp(
    `(?<!\\p{L})(?:(?:${countPattern('vi', 1, 2)}|một vài) (?:hoặc|hay) (?:${countPattern('vi', 2, 3)}|một số|nhiều)|một vài|một hai)(?= \\p{L})(?! (?:${MEASURES_VI}|${SMALL_VI}|hoặc|hay)(?!\\p{L}))`,
    'iu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:${SMALL_VI}) (?:hoặc|hay) (?:${SMALL_VI})(?= (?:${RESULTS_VI})(?!\\p{L}))`,
    'iu',
  ),
]

function findVague(item: Item): { at: Span; words: string } | null {
  const { block } = item.entry
  const text = block.text.slice(item.from, item.to)
  const match = [...VAGUE_EN, ...VAGUE_VI].map((each) => each.exec(text)).find(Boolean)
  if (!match) return null
  const from = item.from + match.index
  return { at: block.span(from, from + match[0].length), words: match[0] }
}

/** The item's first words: a whole paragraph would be too much to underline. */
function opening(item: Item): Span {
  const { block } = item.entry
  const blank = block.text.indexOf(' ', item.from)
  const { start, end } = block.span(item.from, blank < 0 ? block.text.length : blank)
  return { start: Math.min(start, item.from === 0 ? item.start : start), end }
}
