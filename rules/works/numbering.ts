import { lintRule } from '../../src/lint/rule.js'
import type { Report } from '../../src/lint/types.js'
import type { Mark, Span, Work } from '../../src/model/types.js'
import { byGroup } from '../../src/model/works/entry.js'
import { isUnspaced, secondMark } from '../../src/model/works/marks.js'
import { type NumberSlip, readSlips } from '../../src/model/works/sequence.js'

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

export default lintRule<Id>({
  id: 'works-numbering',
  level: 'error',
  fixable: ['safe'],
  title: {
    en: 'The published works are numbered 1, 2, 3 in one kind of mark.',
    vi: 'Các công trình được đánh số 1, 2, 3 theo cùng một kiểu.',
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
    const heading = bound.find('works')?.heading
    const { works } = bound.summary
    if (!heading || works.length < 2) return
    const bare = works.filter((work) => numberOn(work) === null)
    if (bare.length * 2 > works.length) {
      return report({
        id: bare.length === works.length ? 'unnumbered' : 'few',
        at: heading,
        values: { n: bare.length, all: works.length },
      })
    }
    const numbered = byGroup(works)
      .filter((group) => !reportBareGroup(group, report))
      .flat()
    const slips = readSlips(numbered.map((work) => ({ value: numberOn(work), group: work.group })))
    for (const slip of slips) reportSlip(slip, numbered, report)
    const told = new Set(slips.map((slip) => numbered[slip.index]))
    for (const group of byGroup(numbered)) {
      reportMixed(commonMark(group.length > 1 ? group : works, works), group, told, report)
    }
    const rest = works.filter((work) => !told.has(work))
    const twice = rest.filter(({ mark }) => mark && secondMark(mark.raw) !== mark.raw)
    reportHabit('twice', twice, report)
    reportHabit('unspaced', rest.filter(isUnspaced), report)
  },
})

function numberOn(work: Work): number | null {
  return work.mark?.value ?? null
}

/** A group in which nothing is numbered is one finding, at its first entry. */
function reportBareGroup(group: readonly Work[], report: (report: Report<Id>) => void): boolean {
  const [first] = group
  if (!first || group.length < 2 || group.some((work) => numberOn(work) !== null)) return false
  const values = { n: group.length, all: group.length }
  report({ id: 'unnumbered', at: first, values })
  return true
}

function reportSlip(
  { index, kind, expected }: NumberSlip,
  works: readonly Work[],
  report: (report: Report<Id>) => void,
): void {
  const work = works[index]
  if (!work) return
  const usual = commonMark(works.filter((one) => one.group === work.group)) ?? commonMark(works)
  const wanted = render(usual, expected)
  if (work.mark === null || work.mark.value === null) {
    report({ id: 'lost', at: work, values: { expected, mark: wanted } })
    return
  }
  const values = { value: work.mark.value, expected, mark: wanted }
  const at: Span = work.mark
  if (kind === 'wrong') report({ id: kind, at, values, expected: [wanted], fix: 'safe' })
  else if (kind === 'same') report({ id: kind, at, values })
  else report({ id: kind, at, values, expected: [wanted] })
}

/** A fault of the marks themselves is one finding, at the first entry that has it. */
function reportHabit(
  id: 'twice' | 'unspaced',
  works: readonly Work[],
  report: (report: Report<Id>) => void,
): void {
  const marks = works.flatMap(({ mark }) => (mark === null ? [] : [mark]))
  const [first, ...others] = marks
  if (!first) return
  const mark = secondMark(first.raw)
  const message = { en: 'also here', vi: 'ở đây cũng vậy' }
  report({
    id,
    at: first,
    values: { raw: first.raw, mark },
    related: others.map((at) => ({ at, message })),
    ...(id === 'unspaced' ? { level: 'warning' } : {}),
    expected: [id === 'twice' ? mark : `${mark} `],
  })
}

function reportMixed(
  usual: Mark | null,
  group: readonly Work[],
  told: ReadonlySet<Work | undefined>,
  report: (report: Report<Id>) => void,
): void {
  for (const { mark, ...work } of group) {
    if (!usual || !mark || mark.value === null || mark.kind === usual.kind) continue
    if ([...told].some((one) => one?.start === work.start)) continue
    const wanted = render(usual, mark.value)
    const values = { raw: mark.raw, mark: wanted }
    report({ id: 'mixed', at: mark, values, expected: [wanted], fix: 'safe' })
  }
}

/** The first mark of the kind that most entries of a group carry; of two equal ones, that of the whole list. */
function commonMark(group: readonly Work[], all: readonly Work[] = group): Mark | null {
  const marks = group.flatMap(({ mark }) => (mark === null || mark.value === null ? [] : [mark]))
  const count = (works: readonly Work[], { kind }: Mark) =>
    works.filter(({ mark }) => mark?.value != null && mark.kind === kind).length
  const byCount = (a: Mark, b: Mark) => count(group, b) - count(group, a)
  return marks.sort((a, b) => byCount(a, b) || count(all, b) - count(all, a))[0] ?? null
}

function render(like: Mark | null, value: number): string {
  if (!like) return `${value}.`
  if (like.kind === 'letter') return `${String.fromCharCode(96 + value)})`
  return secondMark(like.raw).replace(/(?<!\d)\d+(?=\D*$)/, String(value))
}
