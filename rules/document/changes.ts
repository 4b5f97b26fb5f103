import type { Recovered } from '../../src/read/types.js'
import { defineRule } from '../../src/rule/contract.js'
import { firstLine } from '../../src/rule/layout/stretches.js'
import { capitalised } from '../../src/text/capitals.js'
import type { Span, Texts } from '../../src/text/types.js'

/** How many others are listed beside the first. */
const MAX_RELATED = 5

type Kind = 'insertion' | 'deletion' | 'format' | 'remark'

const KINDS = {
  insertion: { one: 'insertion', many: 'insertions', here: 'An insertion', vi: 'chỗ chèn' },
  deletion: { one: 'deletion', many: 'deletions', here: 'A deletion', vi: 'chỗ xóa' },
  format: {
    one: 'change of format',
    many: 'changes of format',
    here: 'A change of format',
    vi: 'chỗ đổi định dạng',
  },
  remark: { one: 'comment', many: 'comments', here: 'A comment', vi: 'nhận xét' },
} as const

const ALSO = { en: ' and delete the comments', vi: ' và xóa nhận xét' }

export default defineRule<'changes' | 'formats' | 'remarks'>({
  id: 'document-changes',
  level: 'warning',
  title: {
    en: 'The Word file holds tracked changes or comments.',
    vi: 'Tệp Word còn thay đổi được theo dõi hoặc nhận xét.',
  },
  messages: {
    changes: {
      en: 'The file holds {what} that nobody has settled; insertions are read as text, deletions are not. Accept or reject them{also} in Word (Review), save, and check again.',
      vi: 'Tệp còn {what} chưa được xử lý; phần chèn được đọc như nội dung, phần xóa thì không. Hãy chấp nhận hoặc từ chối các thay đổi{also} trong Word (Review – Xem lại), lưu tệp rồi kiểm tra lại.',
    },
    formats: {
      en: 'The file holds {what} that nobody has settled. Accept or reject them{also} in Word (Review), save, and check again.',
      vi: 'Tệp còn {what} chưa được xử lý. Hãy chấp nhận hoặc từ chối các thay đổi{also} trong Word (Review – Xem lại), lưu tệp rồi kiểm tra lại.',
    },
    remarks: {
      en: 'The file holds {what}. Settle what was remarked and delete the comments in Word (Review), save, and check again.',
      vi: 'Tệp còn {what}. Hãy xử lý rồi xóa trong Word (Review – Xem lại), lưu tệp và kiểm tra lại.',
    },
  },
  check({ outline: { source } }, { recovered, phase, report }) {
    const marks = marksOf(recovered)
    const [first, ...others] = marks
    if (!first) return
    const kinds = new Set(marks.map(({ kind }) => kind))
    report({
      id: idOf(kinds),
      at: firstLine(source, first.at.start),
      values: { what: countText(marks), also: kinds.has('remark') ? ALSO : '' },
      ...(phase === 'draft' ? { level: 'info' as const } : {}),
      related: others.slice(0, MAX_RELATED).map(({ kind, at }) => ({
        at: firstLine(source, at.start),
        message: { en: KINDS[kind].here, vi: capitalised(KINDS[kind].vi) },
      })),
    })
  },
})

/** Only insertions and deletions can make readers see another text than the author means. */
function idOf(kinds: ReadonlySet<Kind>): 'changes' | 'formats' | 'remarks' {
  if (kinds.has('insertion') || kinds.has('deletion')) return 'changes'
  return kinds.has('format') ? 'formats' : 'remarks'
}

interface Mark {
  readonly kind: Kind
  readonly at: Span
}

/** In the order of the text. */
function marksOf(recovered: Recovered | null): readonly Mark[] {
  if (!recovered) return []
  const { changes, remarks } = recovered
  const marks: Mark[] = [
    ...changes.map((at) => ({ kind: at.kind, at })),
    ...remarks.map((at) => ({ kind: 'remark' as const, at })),
  ]
  return marks.sort((a, b) => a.at.start - b.at.start)
}

/** "3 insertions, 1 deletion and 2 comments". */
function countText(marks: readonly Mark[]): Texts {
  const counted = (Object.keys(KINDS) as Kind[])
    .map((kind) => ({ ...KINDS[kind], n: marks.filter((one) => one.kind === kind).length }))
    .filter(({ n }) => n > 0)
  return {
    en: joined(
      counted.map(({ n, one, many }) => `${n} ${n === 1 ? one : many}`),
      'and',
    ),
    vi: joined(
      counted.map(({ n, vi }) => `${n} ${vi}`),
      'và',
    ),
  }
}

function joined(all: readonly string[], and: string): string {
  const last = all.at(-1) ?? ''
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} ${and} ${last}`
}
