import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/report/annotate/annotate.js'
import { findingLines } from '../../../src/report/annotate/lines.js'
import { verdictLines } from '../../../src/report/annotate/verdict-lines.js'
import type { Language } from '../../../src/text/types.js'
import type { Line } from '../../../src/write/docx/comments/types.js'
import { docx, p } from '../../read/docx/make.js'
import { file, finding, nowhere } from '../make.js'
import { partOf } from './commented.js'

const textOf = (lines: readonly Line[]) =>
  lines.map(({ words }) => words.map(({ text }) => text).join(''))

const whole = finding({
  texts: { en: 'Something is missing.', vi: 'Thiếu một mục.' },
  expected: ['2.1.'],
  excerpt: { before: 'Mục ', text: '2.2.', after: ' Mục đích' },
  basis: {
    id: 'b',
    kind: 'rule',
    source: 'S',
    clause: null,
    sources: { en: 'a', vi: 'b' },
    clauses: null,
    url: 'https://example.org/b',
    texts: { en: 'Rule 5', vi: 'Quy định 5' },
  },
  related: [
    {
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 2,
      message: 'The other heading',
      texts: { en: 'The other heading', vi: 'Đề mục còn lại' },
      origin: { ...nowhere, paragraph: 64, words: '2.1. Mục tiêu' },
    },
  ],
})

describe('what a comment says of a finding', () => {
  it.each<[Language, readonly string[]]>([
    [
      'en',
      [
        'Error: Something is missing.',
        '“Mục 2.2. Mục đích”',
        'Wanted: “2.1.”.',
        'para 64, “2.1. Mục tiêu”: The other heading',
        'Basis: Rule 5. https://example.org/b',
        'numbering-sequence · https://example.org/rule.md',
      ],
    ],
    [
      'vi',
      [
        'Lỗi: Thiếu một mục.',
        '“Mục 2.2. Mục đích”',
        'Cần ghi: “2.1.”.',
        'đoạn 64, “2.1. Mục tiêu”: Đề mục còn lại',
        'Căn cứ: Quy định 5. https://example.org/b',
        'numbering-sequence · https://example.org/rule.md',
      ],
    ],
  ])('in %s', (locale, lines) => {
    expect(textOf(findingLines(whole, locale))).toEqual(lines)
  })

  it('is short where there is no more to say', () => {
    const plain = finding({
      level: 'info',
      expected: ['mục'],
      excerpt: { before: '', text: 'A heading', after: '' },
    })
    expect(textOf(findingLines(plain, 'vi'))).toEqual([
      'Lưu ý: Thiếu một mục.',
      'numbering-sequence · https://example.org/rule.md',
    ])
    expect(textOf(findingLines(finding({ excerpt: null, expected: [''] }), 'en'))).toHaveLength(2)
  })
})

describe('what the first comment says', () => {
  it.each<[Language, string, string]>([
    ['en', 'Verdict: needs correction (1 error, 0 warnings, 0 infos).', 'marked as an error'],
    ['vi', 'Kết luận: cần chỉnh sửa (1 lỗi, 0 cảnh báo, 0 lưu ý).', 'những chỗ ghi là lỗi'],
  ])('of errors, in %s', (locale, verdict, next) => {
    const lines = textOf(verdictLines(file({ verdict: 'return', findings: [whole] }), locale))
    expect(lines[0]).toBe(verdict)
    expect(lines[1]).toContain('ajc (')
    expect(lines[2]).toContain(next)
  })

  it.each<[Language, string, string]>([
    ['en', 'There is no error.', 'Nothing has to be corrected.'],
    ['vi', 'Không có lỗi.', 'Không có gì cần chỉnh sửa.'],
  ])('of the rest, in %s', (locale, some, none) => {
    const warned = file({ findings: [finding({ level: 'warning' })] })
    expect(textOf(verdictLines(warned, locale))[2]).toContain(some)
    expect(textOf(verdictLines(file({}), locale))[2]).toBe(none)
  })

  it.each<[Language, string]>([
    ['en', '150 more of numbering-sequence have no comment of their own'],
    ['vi', 'Còn 150 phát hiện của numbering-sequence không có nhận xét riêng'],
  ])('of a flood, in %s', (locale, said) => {
    const findings = Array.from({ length: 250 }, () => finding({}))
    const report = file({ verdict: 'return', findings })
    const { bytes } = annotate(docx({ body: p('One') }), report, locale)
    const comments = partOf(bytes, 'word/comments.xml')
    expect(comments.match(/<w:comment /gu)).toHaveLength(101)
    expect(comments).toContain(said)
  })
})

describe('the XML of a comment', () => {
  const xml = (text: string, styles?: string) => {
    const report = file({ findings: [finding({ texts: { en: text, vi: text } })] })
    const bytes = docx({ body: p('One'), ...(styles === undefined ? {} : { styles }) })
    return partOf(annotate(bytes, report, 'vi').bytes, 'word/comments.xml')
  }

  it('holds any text', () => {
    const text = '<a> & "b"\u0000\u0007\ud800\uffff\u202e\n  c'
    expect(xml(text)).toContain('&lt;a&gt; &amp; &quot;b&quot;␀␇\ufffd\ufffd\ufffd c</w:t>')
  })

  it('has the styles of the document where it has some for comments', () => {
    expect(xml('Text')).not.toContain('Style')
    const style = (type: string, id: string, name: string) =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
    const styled = xml(
      'Text',
      style('paragraph', 'a1', 'annotation text') +
        style('character', 'a2', 'annotation reference'),
    )
    expect(styled).toContain('<w:pPr><w:pStyle w:val="a1"/><w:spacing')
    expect(styled).toContain('<w:rPr><w:rStyle w:val="a2"/></w:rPr><w:annotationRef/>')
  })

  it('has an author, and no date that would change', () => {
    expect(xml('Text')).toContain('<w:comment w:id="0" w:author="tomtat" w:initials="tt"><w:p>')
    expect(xml('Text')).toContain('<w:lang w:val="vi-VN"/>')
  })
})
