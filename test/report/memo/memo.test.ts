import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FileReport, Finding } from '../../../src/lint/types.js'
import { memoOf } from '../../../src/report/memo/memo.js'
import { file, finding, nowhere, problem } from '../make.js'
import { outline } from './outline.js'

function memo(given: Partial<FileReport>, errors: Parameters<typeof memoOf>[1] = []) {
  return memoOf(file({ verdict: 'return', outline, ...given }), errors, 'vi')
}

function texts(vi: string): Pick<Finding, 'texts'> {
  return { texts: { en: vi, vi } }
}

/** "2.3" without its dot, as one of many. */
function dotless(number: string, line: number): Finding {
  return finding({
    rule: 'numbering-form',
    id: 'form',
    level: 'warning',
    line,
    ...texts(`Số “${number}” thiếu dấu chấm; hãy ghi “${number}.”.`),
    expected: [`${number}.`],
    excerpt: { before: '', text: number, after: ' Mục' },
  })
}

describe('memoOf', () => {
  it('puts parts with errors first, and what is most serious first in each', () => {
    const { groups } = memo({
      findings: [
        finding({ line: 2, level: 'warning', rule: 'cover-fields', id: 'missing' }),
        finding({ line: 12, level: 'info', rule: 'parts-label' }),
        finding({ line: 33, level: 'warning', rule: 'numbering-lone' }),
        finding({ line: 41, level: 'error', rule: 'numbering-form' }),
        finding({ line: 1, level: 'warning', rule: 'layout-margins' }),
        finding({ line: 70, level: 'error', rule: 'parts-empty' }),
      ],
    })
    expect(groups.map(({ title, items }) => [title, items.map(({ weight }) => weight)])).toEqual([
      ['Chương 1. TỔNG QUAN', ['Phải sửa', 'Nên sửa']],
      ['KẾT LUẬN', ['Phải sửa']],
      ['Bìa', ['Nên sửa']],
      ['Toàn bộ tài liệu', ['Nên sửa']],
      ['MỞ ĐẦU', ['Lưu ý']],
    ])
  })

  it('says where to look in words', () => {
    const at = (given: Partial<Finding>) =>
      memo({ findings: [finding(given)] }).groups[0]?.items[0]?.place
    expect(at({ line: 35 })).toBe('Mục 1.1.1, dòng 35')
    expect(at({ line: 41 })).toBe('“Kết luận chương 1”, dòng 41')
    expect(at({ line: 31 })).toBe('dòng 31')
    expect(at({ line: 3 })).toBe('dòng 3')
    const words = 'Luận án khảo sát bốn tỉnh trong hai mươi năm…'
    const origin = { ...nowhere, heading: '1.1.1. Lý luận', words }
    expect(at({ line: 35, origin: { ...origin, paragraph: 45 } })).toBe(
      'Mục 1.1.1, đoạn 45, chỗ bắt đầu bằng “Luận án khảo sát bốn tỉnh trong hai …”',
    )
    expect(at({ line: 35, origin: { ...origin, page: 9, words: '1.1.1. Lý…' } })).toBe(
      'Mục 1.1.1, trang 9',
    )
    expect(at({ line: 1, rule: 'document-kind' })).toBe('')
  })

  it('makes one item of the same defect at many places', () => {
    const findings = Array.from({ length: 40 }, (_, at) => dotless(`1.${at + 2}`, 41 + (at % 15)))
    const [group] = memo({ findings }).groups
    expect(group?.items).toHaveLength(1)
    expect(group?.items[0]?.text).toContain('Số “1.2” thiếu')
    expect(group?.items[0]?.more).toEqual([
      'Tương tự: “1.3” → “1.3.” (“Kết luận chương 1”, dòng 42); “1.4” → “1.4.” (“Kết luận chương 1”, dòng 43); “1.5” → “1.5.” (“Kết luận chương 1”, dòng 44); “1.6” → “1.6.” (“Kết luận chương 1”, dòng 45) và 35 chỗ khác.',
    ])
  })

  it('keeps apart what only seems to be the same', () => {
    const fields = ['mã số ngành', 'người hướng dẫn', 'phản biện'].map((field) =>
      finding({ rule: 'cover-fields', id: 'missing', ...texts(`Bìa chưa có ${field}.`) }),
    )
    expect(memo({ findings: fields }).groups[0]?.items).toHaveLength(3)
    const missing = ['A', 'B', 'C'].map((part) =>
      finding({
        rule: 'parts-missing',
        id: 'missing',
        line: 10,
        ...texts(`Thiếu phần “${part}”.`),
      }),
    )
    const [item] = memo({ findings: missing }).groups[0]?.items ?? []
    expect(item?.text).toBe('Thiếu phần “A”.')
    expect(item?.more).toEqual(['Tương tự: “B” (dòng 10); “C” (dòng 10).'])
  })

  it('lists no more than a few of one kind, however different their words are', () => {
    const words = 'abcdefgh'.split('')
    const findings = words.map((word) =>
      finding({ rule: 'works-form', id: 'form', line: 61, ...texts(`Thiếu ${word}.`) }),
    )
    const items = memo({ findings }).groups[0]?.items ?? []
    expect(items.map(({ text }) => text)).toEqual(words.slice(0, 6).map((word) => `Thiếu ${word}.`))
    expect(items[5]?.more).toEqual(['Tương tự: “this” (dòng 61); “this” (dòng 61).'])
  })

  it('says what it should read where the message does not, and the basis in brackets', () => {
    const basis = {
      id: 'a',
      kind: 'rule',
      source: 'Decision 1',
      clause: null,
      sources: { en: 'a', vi: 'b' },
      clauses: null,
      url: null,
      texts: { en: 'Decision 1, article 2', vi: 'Quyết định 1, điều 2' },
    }
    const [item] =
      memo({ findings: [finding({ expected: ['10 tiết'], basis })] }).groups[0]?.items ?? []
    expect(item?.more).toEqual(['Cách ghi đề nghị: “10 tiết”.', '(Căn cứ: Quyết định 1, điều 2.)'])
    const told = finding({ expected: ['2.2.'], ...texts('Hãy ghi “2.2.”.') })
    expect(memo({ findings: [told] }).groups[0]?.items[0]?.more).toEqual([])
  })

  it('asks politely, by verdict', () => {
    const two = [finding({}), finding({ level: 'warning', rule: 'x-y' })]
    expect(memo({ findings: two }).verdict).toBe(
      'Kết luận: cần chỉnh sửa. Đề nghị nghiên cứu sinh sửa 1 điểm bắt buộc và xem xét 1 điểm khác nêu dưới đây trước khi nộp lại.',
    )
    expect(memo({ verdict: 'pass' }).verdict).toBe(
      'Kết luận: đạt. Không có điểm nào cần chỉnh sửa.',
    )
    expect(memoOf(file({}), [], 'en').verdict).toBe('Verdict: pass. Nothing needs correction.')
    const foreign = memo({ language: null, summary: null, outline: [], findings: [finding({})] })
    expect(foreign.verdict).toContain('nộp đúng tệp')
    expect(foreign.facts.map(({ value }) => value).slice(0, 3)).toEqual([null, null, null])
  })

  it('tells of an unreadable file what its author must do', () => {
    const errors = [
      problem({ path: 'a.doc', code: 'unsupported', message: 'Save it as .docx.' }),
      problem({ path: 'b.doc', code: 'unsupported', message: 'Another.' }),
    ]
    const unreadable = { path: 'a.doc', verdict: 'unreadable', findings: [], outline: [] } as const
    expect(memo(unreadable, errors).reasons).toEqual(['Save it as .docx.'])
    expect(memo(unreadable, []).reasons[0]).toContain('thư ký hội đồng')
    expect(memo({ path: 'a.doc' }, errors).notes).toHaveLength(1)
  })

  it('is never endless: it says how many more there are, and who has them', () => {
    const findings = Array.from({ length: 50 }, (_, at) =>
      finding({ rule: `parts-x${at}`, level: at < 45 ? 'warning' : 'info' }),
    )
    const { groups, notes } = memo({ findings })
    expect(groups.flatMap(({ items }) => items)).toHaveLength(30)
    expect(notes[0]).toContain('Còn 15 điểm khác')
    expect(notes[0]).toContain('liên hệ thư ký hội đồng')
    expect(notes[1]).toBe('Ngoài ra có 5 điểm lưu ý không bắt buộc.')
  })

  it('leaves out comments that silence rules, which nobody sees in print', () => {
    const findings = [finding({ rule: 'lint-unused', level: 'warning' })]
    const { groups, verdict } = memo({ verdict: 'pass', findings })
    expect(groups).toEqual([])
    expect(verdict).toBe('Kết luận: đạt. Không có điểm nào cần chỉnh sửa.')
  })

  it('holds every error of a small report', () => {
    const some = fc.record({
      rule: fc.constantFrom('numbering-form', 'parts-missing', 'cover-fields', 'layout-paper'),
      level: fc.constantFrom('error', 'warning', 'info'),
      line: fc.integer({ min: 1, max: 80 }),
      word: fc.stringMatching(/^[a-z]{3,8}$/u),
    })
    fc.assert(
      fc.property(fc.uniqueArray(some, { maxLength: 5, selector: ({ word }) => word }), (made) => {
        const findings = made.map(({ rule, level, line, word }) =>
          finding({ rule, level, line, ...texts(`Hãy sửa “${word}”.`) }),
        )
        const said = JSON.stringify(memo({ findings }).groups)
        for (const { word, level } of made)
          if (level === 'error') expect(said).toContain(`“${word}”`)
      }),
    )
  })
})
