import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { reportGithub } from '../../src/report/github/github.js'
import { reportJson } from '../../src/report/json/json.js'
import { problemsText, reportText } from '../../src/report/text/text.js'
import { file, finding, nowhere, problem, runOf } from './make.js'

const plain = { locale: 'en', color: false, quiet: false } as const

const faulty = file({
  verdict: 'return',
  findings: [
    finding({ line: 103, message: 'The statement says 9 sections.', rule: 'claims-structure' }),
    finding({
      line: 1185,
      column: 12,
      level: 'warning',
      related: [
        {
          line: 9,
          column: 1,
          endLine: 9,
          endColumn: 5,
          message: 'The first one.',
          texts: { en: 'The first one.', vi: 'Chỗ đầu tiên.' },
          origin: nowhere,
        },
      ],
    }),
    finding({ line: 1200, level: 'info', message: 'x'.repeat(120), rule: 'parts-label' }),
  ],
})
const clean = file({ path: 'tom-tat.md', language: 'vi' })
const foreign = file({ path: 'x.txt', kind: 'text', language: null, summary: null })

describe('reportText', () => {
  it('aligns findings and sums up', () => {
    expect(reportText(runOf([faulty, clean]), plain)).toBe(`summary.en.md
   103:1   error    The statement says 9 sections.  claims-structure
  1185:12  warning  Something is missing.           numbering-sequence
                    9:1  The first one.
  1200:1   info     ${'x'.repeat(120)}  parts-label
  Verdict: needs correction (1 error, 1 warning, 1 info).

tom-tat.md
  Verdict: pass, nothing was found.

  needs correction  summary.en.md  Nguyễn Văn A
  pass              tom-tat.md     Nguyễn Văn A

1 error, 1 warning, 1 info in 2 files: 1 passed, 1 to be corrected. Profile: ajc (Academy of Journalism and Communication).
`)
  })

  it('leads back to the paragraph of a Word file and the page of a PDF', () => {
    const words = 'The purpose of the study is to clarify…'
    const heading = '2.1. Research purpose'
    const word = { ...nowhere, paragraph: 45, heading, words }
    const page = { ...nowhere, page: 9, heading, words: heading }
    const related = [{ ...finding({ origin: { ...word, paragraph: 7 } }), message: 'Here too.' }]
    const recovered = file({
      path: 'a.docx',
      kind: 'docx',
      findings: [finding({ origin: word, related }), finding({ origin: page })],
    })
    expect(reportText(runOf([recovered]), plain)).toContain(`a.docx
  para 45  error  Something is missing.  numbering-sequence
                  2.1. Research purpose › “The purpose of the study is to clarify…”
                  para 7  Here too.
  page 9   error  Something is missing.  numbering-sequence
                  “2.1. Research purpose”
`)
    const text = reportText(runOf([recovered]), { ...plain, locale: 'vi' })
    expect(text).toContain('đoạn 45  lỗi')
    expect(text).toContain('trang 9  lỗi')
    const github = reportGithub(runOf([recovered]), plain)
    expect(github).toContain(
      'file=a.docx,title=numbering-sequence::para 45, 2.1. Research purpose › “The purpose of the study is to clarify…”: Something',
    )
  })

  it('names the profile of each file where there are several', () => {
    const other = file({ path: 'other.md', profile: 'base', profileTitle: 'base' })
    const text = reportText(runOf([clean, other]), plain)
    expect(text).toContain(
      'nothing was found. Profile: ajc (Academy of Journalism and Communication).\n',
    )
    expect(text).toContain('nothing was found. Profile: base.\n')
    expect(text).toMatch(/2 passed\.\n$/)
    expect(reportText(runOf([other]), { ...plain, locale: 'vi' })).toContain('Mẫu quy định: base.')
  })

  it('speaks Vietnamese', () => {
    const text = reportText(runOf([faulty]), { ...plain, locale: 'vi' })
    expect(text).toContain('  lỗi       The statement')
    expect(text).toContain('  cảnh báo  Something')
    expect(text).toContain('  Kết luận: cần chỉnh sửa (1 lỗi, 1 cảnh báo, 1 lưu ý).')
    expect(text).toContain('1 lỗi, 1 cảnh báo, 1 lưu ý trong 1 tệp: 1 cần chỉnh sửa.')
  })

  it('lists only errors when quiet, and counts everything', () => {
    const text = reportText(runOf([faulty, clean]), { ...plain, quiet: true })
    expect(text).not.toContain('numbering-sequence')
    expect(text).not.toContain('tom-tat.md\n  Verdict')
    expect(text).toContain('1 error, 1 warning, 1 info in 2 files')
  })

  it('colours only when asked, and changes nothing else', () => {
    const coloured = reportText(runOf([faulty]), { ...plain, color: true })
    const mark = String.fromCharCode(27)
    expect(coloured).toContain(`${mark}[31merror`)
    const bare = coloured
      .split(mark)
      .join('')
      .replace(/\[\d+m/g, '')
    expect(bare).toBe(reportText(runOf([faulty]), plain))
  })

  it('says that something could not be run', () => {
    const errors = [problem({ path: 'b.doc', code: 'unsupported', message: 'No.' })]
    expect(reportText(runOf([clean], errors), plain)).toContain(
      '1 problem kept the check from being complete.',
    )
  })
})

describe('troublesText', () => {
  it('has a line for each, with its place', () => {
    const errors = [
      problem({ path: 'b.doc', code: 'unsupported', message: 'No.' }),
      problem({ path: 'tomtat.yml', code: 'config', message: 'Wrong.', line: 3, column: 5 }),
    ]
    expect(problemsText(runOf([], errors), plain)).toBe(
      'b.doc: problem: No.\ntomtat.yml:3:5: problem: Wrong.\n',
    )
    expect(problemsText(runOf([], errors), { ...plain, locale: 'vi' })).toContain('sự cố')
  })
})

describe('reportJson', () => {
  const schema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8'))
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)
  const basis = {
    id: 'a',
    kind: 'rule',
    source: 'b',
    clause: null,
    sources: { en: 'a', vi: 'b' },
    clauses: null,
    url: null,
    texts: { en: 'b', vi: 'b' },
  }
  const founded = file({ verdict: 'return', findings: [finding({ basis, fix: 'safe' })] })
  const run = runOf(
    [faulty, clean, foreign, founded],
    [problem({ path: 'a', code: 'config', message: 'b', line: 1, column: 1 })],
  )

  it('fits its schema and ends with a line end', () => {
    const text = reportJson(run)
    expect(text.endsWith('}\n')).toBe(true)
    expect(JSON.parse(text)).toEqual(run)
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true)
  })

  it('has a schema that refuses what it does not know', () => {
    expect(validate({ ...run, more: 1 })).toBe(false)
    expect(validate({ ...run, files: [{ ...clean, more: 1 }] })).toBe(false)
    expect(validate({ ...run, version: 2 })).toBe(false)
  })

  it('describes every field', () => {
    const bare: string[] = []
    const walk = (node: unknown, name: string) => {
      if (typeof node !== 'object' || node === null) return
      for (const [key, value] of Object.entries(node)) {
        if (key === 'properties') {
          for (const [field, property] of Object.entries<object>(value)) {
            if (!('description' in property) && !('$ref' in property)) bare.push(`${name}.${field}`)
          }
        }
        walk(value, key)
      }
    }
    walk(schema, 'report')
    expect(bare).toEqual([])
  })
})
