import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RunReport } from '../../src/lint/types.js'
import { reportCsv } from '../../src/report/csv/csv.js'
import { formats } from '../../src/report/formats.js'
import { csvRows } from './csv-rows.js'
import { exampleRun } from './example-run.js'
import { hostile } from './hostile.js'
import { file, finding, nowhere, problem, runOf } from './make.js'

const plain = { locale: 'en', color: false, quiet: false } as const

/** The rows below the head, by the names of the columns. */
function rowsOf(run: RunReport, locale: 'en' | 'vi' = 'en'): Record<string, string>[] {
  const [head = [], ...rows] = csvRows(reportCsv(run, { ...plain, locale }))
  for (const row of rows) expect(row).toHaveLength(head.length)
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

/** What a spreadsheet runs, also where it parts cells by semicolons or blanks in front do not count. */
const FORMULA = /(?:^|;)["\s]*[=+\-@＝＋－＠]/u

describe('reportCsv', () => {
  it.each(['en', 'vi'] as const)(
    'has a row for each finding and each clean file (%s)',
    async (locale) => {
      const run = await exampleRun(locale)
      const rows = rowsOf(run, locale)
      const expected = run.files.flatMap(({ findings }) =>
        findings.length === 0 ? [''] : findings.map(({ rule }) => rule),
      )
      const names = rows.map((row) => row[locale === 'vi' ? 'quy tắc' : 'rule'])
      expect(names).toEqual(expected)
      expect(await formats.csv()).toBe(reportCsv)
      expect(reportCsv(run, { ...plain, locale })).toBe(reportCsv(run, { ...plain, locale }))
    },
  )

  it('begins with the mark by which Excel knows UTF-8, and ends every line with CRLF', () => {
    const text = reportCsv(runOf([file({ findings: [finding({})] })]), plain)
    expect(text.startsWith('\ufefffile,candidate,')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it('says everything of a finding', () => {
    const basis = {
      id: 'a',
      kind: 'rule',
      source: 'Decision 1',
      clause: 'Article 2',
      sources: { en: 'a', vi: 'b' },
      clauses: { en: 'Article 2', vi: 'Article 2' },
      url: null,
      texts: { en: 'Decision 1, Article 2', vi: 'Quyết định 1, Điều 2' },
    }
    const one = finding({ line: 61, column: 14, expected: ['3.1.3.', '3.2.'], basis })
    const run = runOf([file({ verdict: 'return', findings: [one] })])
    expect(rowsOf(run)).toEqual([
      {
        file: 'summary.en.md',
        candidate: 'Nguyễn Văn A',
        title: '',
        institution: '',
        year: '2025',
        language: 'en',
        profile: 'ajc',
        verdict: 'needs correction',
        level: 'error',
        group: 'Numbers',
        rule: 'numbering-sequence',
        place: 'line 61, column 14',
        heading: '',
        excerpt: 'Before «this» after.',
        message: 'Something is missing.',
        expected: '“3.1.3.” or “3.2.”',
        basis: 'Decision 1, Article 2',
        url: 'https://example.org/rule.md',
        silenced: '',
      },
    ])
    expect(rowsOf(run, 'vi')[0]).toMatchObject({
      'kết luận': 'cần chỉnh sửa',
      mức: 'lỗi',
      nhóm: 'Đánh số',
      'vị trí': 'dòng 61, cột 14',
      'phát hiện': 'Thiếu một mục.',
      'cần ghi': '“3.1.3.” hoặc “3.2.”',
      'căn cứ': 'Quyết định 1, Điều 2',
    })
  })

  it('leads to the paragraph of a Word file', () => {
    const origin = { ...nowhere, paragraph: 45, heading: '2.1. Purpose', words: 'The purpose…' }
    const [row] = rowsOf(runOf([file({ findings: [finding({ origin, excerpt: null })] })]))
    expect(row).toMatchObject({ place: 'para 45', heading: '2.1. Purpose', excerpt: '' })
  })

  it('has what could not be run, and what comments silence', () => {
    const silent = { ...finding({}), reason: 'as the council asked' }
    const files = [
      file({ path: 'a.md', suppressed: [silent] }),
      file({ path: 'b.doc', verdict: 'unreadable', summary: null, profile: '' }),
    ]
    const errors = [
      problem({ path: 'b.doc', code: 'unsupported', message: 'Not read.' }),
      problem({ path: 'tomtat.yml', code: 'config', message: 'Wrong.', line: 3 }),
    ]
    expect(rowsOf(runOf(files, errors))).toMatchObject([
      {
        file: 'a.md',
        verdict: 'pass',
        silenced: 'silenced in the file, reason: as the council asked',
      },
      {
        file: 'b.doc',
        verdict: 'could not be read',
        level: 'problem',
        rule: 'unsupported',
        message: 'Not read.',
      },
      { file: 'tomtat.yml', verdict: '', place: 'line 3, column 1', message: 'Wrong.' },
    ])
  })

  it('takes an empty run, a file that is no summary, and ten thousand findings', () => {
    expect(csvRows(reportCsv(runOf([]), plain))).toHaveLength(1)
    expect(rowsOf(runOf([file({ language: null, summary: null })]))).toMatchObject([
      { file: 'summary.en.md', candidate: '', year: '', verdict: 'pass' },
    ])
    const findings = Array.from({ length: 10_000 }, (_, index) => finding({ line: index + 1 }))
    expect(csvRows(reportCsv(runOf([file({ findings })]), plain)).length).toBe(10_001)
  })

  it('lets no text become a formula, a line or a cell of its own', () => {
    const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(text, text, (words, other) => {
        const findings = [
          finding({
            texts: { en: words, vi: words },
            excerpt: { before: words, text: other, after: '' },
            expected: [words],
            origin: { ...nowhere, page: 1, heading: other, words },
          }),
        ]
        const about = file({ path: `${words}x`, findings })
        const summary = about.summary && { ...about.summary, author: words, title: other }
        const run = runOf([{ ...about, summary }], [problem({ path: other, code: words })])
        const rows = rowsOf(run)
        expect(rows.length).toBeGreaterThan(1)
        for (const cell of rows.flatMap((row) => Object.values(row))) {
          expect(cell).not.toMatch(FORMULA)
          // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
          expect(cell).not.toMatch(/[\u0000-\u001f]/)
          expect(cell.length).toBeLessThan(10_000)
        }
      }),
    )
  })

  it('keeps what a candidate wrote', () => {
    const title = 'Nguyễn Đức Ánh: “trích dẫn”, "ngoặc" – một; hai'
    const about = file({})
    const summary = about.summary && { ...about.summary, title }
    expect(rowsOf(runOf([{ ...about, summary }]))[0]?.title).toBe(title)
  })
})
