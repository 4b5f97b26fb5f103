import { PartRole } from '../../src/model/roles.js'
import type { Block, Heading, Mark, Work } from '../../src/model/types.js'
import { readDuplicates } from '../../src/model/works/duplicates.js'
import { byGroup } from '../../src/model/works/entry.js'
import { isUnspaced, secondMark } from '../../src/model/works/marks.js'
import { type NumberSlip, readSlips } from '../../src/model/works/sequence.js'
import { defineRule } from '../../src/rule/contract.js'
import { allOf, blankBehind, plainEdit } from '../../src/rule/fix/edits.js'
import {
  areCited,
  commonMark,
  firstNumber,
  isSurelyEntry,
  markLike,
  type Numbers,
  numberEdit,
  numberOn,
  numbersFor,
  usualMarks,
  writtenLike,
} from '../../src/rule/fix/work-numbers.js'
import type { Report } from '../../src/rule/types.js'
import type { Span } from '../../src/text/types.js'

type Id =
  | 'unnumbered'
  | 'few'
  | 'lost'
  | 'gap'
  | 'repeat'
  | 'wrong'
  | 'same'
  | 'mixed'
  | 'twice'
  | 'unspaced'

export default defineRule<Id>({
  id: 'works-numbering',
  level: 'error',
  fixable: ['safe', 'suggest'],
  title: {
    en: 'The published works are not numbered 1, 2, 3 in one kind of mark.',
    vi: 'Các công trình không được đánh số 1, 2, 3 theo cùng một kiểu.',
  },
  messages: {
    unnumbered: {
      en: 'None of the {all} entries carries a number. Number them 1, 2, 3 …',
      vi: 'Cả {all} công trình đều chưa có số thứ tự. Hãy đánh số 1, 2, 3…',
    },
    few: {
      en: '{n} of the {all} entries carry no number. Number the list 1, 2, 3 …',
      vi: '{n} trong số {all} công trình chưa có số thứ tự. Hãy đánh số cả danh mục 1, 2, 3…',
    },
    lost: {
      en: 'This entry has no number; it is entry {expected}. Write “{mark}” before it.',
      vi: 'Công trình này chưa có số thứ tự; đây là công trình thứ {expected}. Hãy ghi “{mark}” ở đầu mục.',
    },
    gap: {
      en: 'Number {value} comes where {expected} should stand. Number the entries without a gap.',
      vi: 'Chỗ này phải là số {expected} nhưng lại ghi số {value}. Hãy đánh số liên tục, không bỏ số.',
    },
    repeat: {
      en: 'Number {value} comes again where {expected} should stand. Give every entry a number of its own.',
      vi: 'Số {value} bị lặp; chỗ này phải là số {expected}. Hãy đánh số riêng cho từng công trình.',
    },
    wrong: {
      en: 'This entry is numbered {value}; {expected} should stand here. Write “{mark}”.',
      vi: 'Công trình này ghi số {value}; ở đây phải là số {expected}. Hãy ghi “{mark}”.',
    },
    same: {
      en: 'Every entry is numbered {value}. Number them 1, 2, 3 …',
      vi: 'Tất cả các công trình đều ghi số {value}. Hãy đánh số 1, 2, 3…',
    },
    mixed: {
      en: 'This entry is marked “{raw}”, the others like “{mark}”. Use one kind of mark.',
      vi: 'Công trình này đánh số “{raw}”, các công trình khác đánh số kiểu “{mark}”. Hãy dùng thống nhất một kiểu.',
    },
    twice: {
      en: 'This entry carries two numbers, “{raw}”. Write “{mark}”.',
      vi: 'Công trình này ghi hai số thứ tự, “{raw}”. Hãy ghi “{mark}”.',
    },
    unspaced: {
      en: 'No blank follows the number “{raw}”. Put one between “{mark}” and the entry.',
      vi: 'Sau số thứ tự “{raw}” thiếu dấu cách. Hãy thêm một dấu cách giữa “{mark}” và nội dung phía sau.',
    },
  },
  check(bound, { report }) {
    const heading = bound.find(PartRole.works)?.heading
    const { works } = bound.summary
    if (!heading || works.length < 2) return
    const list: List = {
      works,
      usual: usualMarks(works),
      carriers: new Map(works.map((work) => [work.mark, work])),
      source: bound.outline.source,
      isCited: () => areCited(works, () => textOutside(heading, bound.outline.headings)),
      doubled: new Set(readDuplicates(works).flatMap(({ work, other }) => [work, other])),
      report,
    }
    const bare = works.filter((work) => numberOn(work) === null)
    if (bare.length * 2 > works.length) return reportBare(bare, heading, list)
    const numbered = byGroup(works)
      .filter((group) => !reportBareGroup(group, list))
      .flat()
    const slips = readSlips(numbered.map((work) => ({ value: numberOn(work), group: work.group })))
    for (const slip of slips) reportSlip(slip, numbered, list)
    const slipped = new Set(slips.map((slip) => numbered[slip.index]))
    for (const group of byGroup(numbered)) {
      reportMixed(commonMark(group.length > 1 ? group : works, works), group, slipped, list)
    }
    const rest = works.filter((work) => !slipped.has(work))
    reportHabit(
      'twice',
      rest.filter(({ mark }) => mark && secondMark(mark.raw) !== mark.raw),
      list,
    )
    reportHabit('unspaced', rest.filter(isUnspaced), list)
  },
})

/** What every part of the rule needs. */
interface List {
  readonly works: readonly Work[]
  /** The mark that is usual in a group. */
  readonly usual: ReadonlyMap<number, Mark | null>
  readonly carriers: ReadonlyMap<Mark | null, Work>
  readonly source: string
  /** The text cites the works by their numbers. */
  readonly isCited: () => boolean
  /** Works that are listed twice: one of them goes, and its number with it. */
  readonly doubled: ReadonlySet<Work>
  readonly report: (report: Report<Id>) => void
}

function textOutside(works: Heading, headings: readonly Heading[]): string {
  const texts = (blocks: readonly Block[]) => blocks.map(({ text }) => text)
  const others = headings.filter((one) => one !== works && one.parent !== works)
  return others.flatMap(({ body }) => texts(body)).join('\n')
}

/** The edits that give these numbers, in the manner of the entries that have one. */
function numbering(numbers: Numbers, sure: boolean, { usual, carriers, source, isCited }: List) {
  const edits = [...numbers].map(([work, value]) => {
    const mark = usual.get(work.group) ?? null
    return numberEdit(work, value, mark && (carriers.get(mark) ?? null), source)
  })
  return { fix: sure && !isCited() ? ('safe' as const) : ('suggest' as const), edits: allOf(edits) }
}

function reportBare(bare: readonly Work[], heading: Heading, list: List): void {
  const { works } = list
  const numbers = new Map(works.map((work, at) => [work, at + 1]))
  const sure =
    byGroup(works).length === 1 &&
    works.every((work, at) => isSurelyEntry(work) && [null, at + 1].includes(numberOn(work)))
  const bareOnly = new Map([...numbers].filter(([work]) => !sure || numberOn(work) === null))
  list.report({
    id: bare.length === works.length ? 'unnumbered' : 'few',
    at: heading,
    values: { n: bare.length, all: works.length },
    ...numbering(bareOnly, sure, list),
  })
}

/** A group in which nothing is numbered is one finding, at its first entry. */
function reportBareGroup(group: readonly Work[], list: List): boolean {
  const [first] = group
  if (!first || group.length < 2 || group.some((work) => numberOn(work) !== null)) return false
  const values = { n: group.length, all: group.length }
  const from = firstNumber(group, list.works)
  const numbers = new Map(group.map((work, at) => [work, from + at]))
  list.report({ id: 'unnumbered', at: first, values, ...numbering(numbers, false, list) })
  return true
}

function reportSlip(slip: NumberSlip, works: readonly Work[], list: List): void {
  const { index, kind, expected } = slip
  const work = works[index]
  if (!work) return
  const wanted = markLike(list.usual.get(work.group) ?? null, expected)
  const numbers = numbersFor(slip, works)
  const fix = numbers ? numbering(numbers, isCertain(slip, works, numbers, list), list) : {}
  if (work.mark === null || work.mark.value === null) {
    list.report({ id: 'lost', at: work, values: { expected, mark: wanted }, ...fix })
    return
  }
  const values = { value: work.mark.value, expected, mark: wanted }
  const at: Span = work.mark
  if (kind === 'same') list.report({ id: kind, at, values, ...fix })
  else list.report({ id: kind, at, values, expected: [wanted], ...fix })
}

/** Behind a gap an entry may have been lost; entries that changed places may change back. */
function isCertain(
  { index, kind }: NumberSlip,
  works: readonly Work[],
  numbers: Numbers,
  { doubled }: List,
): boolean {
  const work = works[index]
  if (!work || kind === 'gap' || [...numbers.keys()].some((one) => doubled.has(one))) return false
  if (kind === 'same') return byGroup(works).length === 1
  if (kind === 'lost') return numbers.size === 1 && isSurelyEntry(work)
  return kind === 'repeat' || numbers.size === 1
}

/** A fault of the marks themselves is one finding, at the first entry that has it. */
function reportHabit(
  id: 'twice' | 'unspaced',
  works: readonly Work[],
  { source, report }: List,
): void {
  const marked = works.flatMap(({ mark, block }) => (mark === null ? [] : [{ mark, block }]))
  const [first, ...others] = marked.map(({ mark }) => mark)
  if (!first) return
  const mark = secondMark(first.raw)
  const message = { en: 'also here', vi: 'ở đây cũng vậy' }
  const edits = marked.map(({ mark: { raw }, block }) => {
    if (id === 'unspaced') return blankBehind(block, raw.length, source)
    const length = raw.length - secondMark(raw).length
    return plainEdit(source, block.span(0, length), raw.slice(0, length), '')
  })
  report({
    id,
    at: first,
    values: { raw: first.raw, mark },
    related: others.map((at) => ({ at, message })),
    ...(id === 'unspaced' ? { level: 'warning' } : {}),
    expected: [id === 'twice' ? mark : `${mark} `],
    fix: 'safe',
    edits: allOf(edits),
  })
}

function reportMixed(
  usual: Mark | null,
  group: readonly Work[],
  slipped: ReadonlySet<Work | undefined>,
  { carriers, source, report }: List,
): void {
  for (const { mark, ...work } of group) {
    if (!usual || !mark || mark.value === null || mark.kind === usual.kind) continue
    if ([...slipped].some((one) => one?.start === work.start)) continue
    const wanted = markLike(usual, mark.value)
    const values = { raw: mark.raw, mark: wanted }
    const written = writtenLike(carriers.get(usual) ?? null, mark.value, source)
    const edits = allOf([plainEdit(source, mark, mark.raw, written)])
    report({ id: 'mixed', at: mark, values, expected: [wanted], fix: 'safe', edits })
  }
}
