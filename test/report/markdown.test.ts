import fc from 'fast-check'
import type { Nodes, Root, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { describe, expect, it } from 'vitest'
import type { RunReport } from '../../src/lint/types.js'
import { formats } from '../../src/report/formats.js'
import { literal } from '../../src/report/gfm.js'
import { reportMarkdown } from '../../src/report/markdown/markdown.js'
import { shown } from '../../src/text/messages.js'
import { exampleRun } from './example-run.js'
import { hostile } from './hostile.js'
import { file, finding, nowhere, problem, runOf } from './make.js'

const plain = { locale: 'en', color: false, quiet: false } as const
const PARTS = /\u200b/gu

function parsed(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** Cells of every table below its head, as they are shown, without what parts addresses. */
function tablesOf(run: RunReport, locale: 'en' | 'vi' = 'en'): string[][][] {
  const isTable = (node: Nodes): node is Table => node.type === 'table'
  return parsed(reportMarkdown(run, { ...plain, locale }))
    .children.filter(isTable)
    .map(({ children }) =>
      children.slice(1).map((row) => row.children.map((cell) => textOf(cell).replace(PARTS, ''))),
    )
}

function typesOf(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(typesOf) : [])]
}

/** A text as a page shows it: a run of blanks is one. */
function onPage(text: string): string {
  return shown(text).replace(/[ ]+/g, ' ').trim()
}

describe('reportMarkdown', () => {
  it.each(['en', 'vi'] as const)('tells the examples (%s)', async (locale) => {
    const run = await exampleRun(locale)
    const [files, ...findings] = tablesOf(run, locale)
    expect(files?.map((row) => row.at(-1))).toEqual(run.files.map(({ path }) => path))
    const faulty = run.files.filter((one) => one.findings.length > 0)
    expect(findings.map((rows) => rows.map((row) => row.at(-1)))).toEqual(
      faulty.map((one) => one.findings.map(({ rule }) => rule)),
    )
    expect(await formats.markdown()).toBe(reportMarkdown)
    const text = reportMarkdown(run, { ...plain, locale })
    expect(text).toBe(reportMarkdown(run, { ...plain, locale }))
    expect(text).not.toContain('undefined')
    expect(text).not.toContain('null')
  })

  it('has totals, the files, and the findings of each to unfold', () => {
    const related = [{ ...finding({ line: 9 }), message: 'The first one.' }]
    const one = file({ verdict: 'return', findings: [finding({ related })] })
    const clean = file({ path: 'tom-tat.md', language: 'vi' })
    expect(reportMarkdown(runOf([one, clean]), plain)).toBe(`# Check of dissertation summaries

**1 error, 0 warnings, 0 infos in 2 files: 1 passed, 1 to be corrected.**

| Verdict | Candidate | Title | Errors | Warnings | Infos | File |
| --- | --- | --- | --- | --- | --- | --- |
| ❌ needs correction | Nguyễn Văn A |  | 1 | 0 | 0 | summary.en.md |
| ✅ pass | Nguyễn Văn A |  | 0 | 0 | 0 | tom-tat.md |

<details>
<summary>❌ summary.en.md: 1 error, 0 warnings, 0 infos</summary>

Profile: ajc (Academy of Journalism and Communication).

| Level | Place | Finding | Rule |
| --- | --- | --- | --- |
| error | 1:1 | Something is missing. → The first one. (9:1) | [numbering-sequence](https://example.org/rule.md) |

</details>
`)
  })

  it('speaks Vietnamese', () => {
    const one = file({ verdict: 'return', findings: [finding({})] })
    const text = reportMarkdown(runOf([one]), { ...plain, locale: 'vi' })
    expect(text).toContain('# Kết quả kiểm tra bản tóm tắt luận án\n\n**1 lỗi, 0 cảnh báo')
    expect(text).toContain('| ❌ cần chỉnh sửa | Nguyễn Văn A |')
    expect(text).toContain('| Mức | Vị trí | Phát hiện | Quy tắc |')
  })

  it('leads to the paragraph, and tells what comments silence', () => {
    const origin = { ...nowhere, paragraph: 45, heading: '2.1. Purpose', words: 'The purpose…' }
    const silent = { ...finding({}), reason: null }
    const one = file({ findings: [finding({ origin })], suppressed: [silent] })
    expect(tablesOf(runOf([one]))[1]).toEqual([
      [
        'error',
        'para 45, 2.1. Purpose › “The purpose…”',
        'Something is missing.',
        'numbering-sequence',
      ],
      [
        'error',
        '1:1',
        'Something is missing. (silenced in the file, no reason given)',
        'numbering-sequence',
      ],
    ])
  })

  it('says why a file could not be read', () => {
    const unread = file({ path: 'b.doc', verdict: 'unreadable', summary: null, profile: '' })
    const errors = [
      problem({ path: 'b.doc', code: 'unsupported', message: 'Not <read>.' }),
      problem({ path: 'tomtat.yml', code: 'config', message: 'Wrong.', line: 3, column: 5 }),
    ]
    expect(tablesOf(runOf([unread], errors))).toEqual([
      [['⚠️ could not be read', '', '', '', '', '', 'b.doc']],
      [
        ['b.doc', '', 'Not <read>.'],
        ['tomtat.yml', '3:5', 'Wrong.'],
      ],
    ])
  })

  it('takes an empty run, and a file that is no summary', () => {
    expect(tablesOf(runOf([]))).toEqual([])
    expect(reportMarkdown(runOf([]), plain)).toMatch(
      /^# .+\n\n\*\*0 errors, .+ in 0 files\.\*\*\n$/,
    )
    const foreign = file({ language: null, summary: null })
    expect(tablesOf(runOf([foreign]))).toEqual([
      [['✅ pass', '', '', '0', '0', '0', 'summary.en.md']],
    ])
  })
})

describe('the text of a document in Markdown', () => {
  const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 300 }))

  it('comes out to the letter in every place', () => {
    fc.assert(
      fc.property(text, text, (given, name) => {
        const words = given.slice(0, 800)
        const path = `${name.slice(0, 800)}x`
        const summary = file({}).summary
        const one = file({
          path,
          profile: words,
          summary: summary && { ...summary, author: words, title: words },
          findings: [finding({ message: words })],
        })
        const run = runOf([one], [problem({ path, code: 'a', message: words })])
        const seen = onPage(words).replace(PARTS, '')
        const [files, problems, findings] = tablesOf(run)
        expect(files?.[0]?.slice(1, 3).map(onPage)).toEqual([seen, seen])
        expect(onPage(files?.[0]?.[6] ?? '')).toBe(onPage(path).replace(PARTS, ''))
        expect(onPage(problems?.[0]?.[2] ?? '')).toBe(seen)
        expect(onPage(findings?.[0]?.[2] ?? '')).toBe(seen)
        // The only marks that work are those of the report: what unfolds, and the address of the rule.
        const types = typesOf(parsed(reportMarkdown(run, plain)))
        expect(new Set(types)).toEqual(known)
        expect(types.filter((type) => type === 'html')).toHaveLength(2)
        expect(types.filter((type) => type === 'link')).toHaveLength(1)
        expect(types.filter((type) => type === 'strong')).toHaveLength(1)
      }),
    )
  })

  const known = new Set(
    'root heading text paragraph strong table tableRow tableCell html link'.split(' '),
  )

  it.each(hostile)('works nowhere: %j', (words) => {
    const text = literal(words)
    expect(text).not.toMatch(/[<>|`*_~[\]!\\$\n\r]/)
    // What GitHub finds after the marks were read.
    const seen = textOf(parsed(`a ${text}`))
    expect(seen).not.toMatch(/@\w|#\d|\bgh-\d|:\/\/|\bwww\.|:[\w+-]+:/i)
  })
})

describe('a report that is too long', () => {
  const bytesOf = (run: RunReport) => Buffer.byteLength(reportMarkdown(run, plain))
  const many = (count: number, message: string) =>
    Array.from({ length: count }, (_, index) => finding({ line: index + 1, message }))

  it('cuts the longest lists first', () => {
    const run = runOf([
      file({ path: 'a.md', findings: many(30, 'Đ'.repeat(100)) }),
      file({ path: 'b.md', findings: many(10_000, 'Đ'.repeat(100)) }),
      file({ path: 'c.md', findings: many(10_000, 'Đ'.repeat(200)) }),
    ])
    const text = reportMarkdown(run, plain)
    const [, a, b, c] = tablesOf(run)
    expect(a).toHaveLength(30)
    expect(b?.length).toBe(c?.length)
    expect(text).toContain(
      `\n… and ${10_000 - (b?.length ?? 0)} more; the JSON report has them all.\n`,
    )
    expect(text).toContain('**20030 errors')
    expect(bytesOf(run)).toBeLessThanOrEqual(1_000_000)
    expect(bytesOf(run)).toBeGreaterThan(990_000)
  })

  it('leaves out the last files where nothing else helps', () => {
    const files = Array.from({ length: 9000 }, (_, index) =>
      file({ path: `${index}-${'é'.repeat(40)}.md`, findings: many(2, 'm') }),
    )
    const errors = files.map(({ path }) => problem({ path, code: 'a', message: 'x'.repeat(90) }))
    const text = reportMarkdown(runOf(files, errors), plain)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000_000)
    expect(text).toMatch(/… and the findings of \d+ more files; the JSON report has them all\.\n$/)
    expect(text).toContain('**18000 errors, 0 warnings, 0 infos in 9000 files')
  })

  it('is never longer, whatever a text is made of', () => {
    const message = '|<&>'.repeat(2000)
    const files = Array.from({ length: 100 }, (_, index) =>
      file({ path: `${message}${index}`, findings: many(10, message) }),
    )
    expect(bytesOf(runOf(files))).toBeLessThanOrEqual(1_000_000)
  })
})
