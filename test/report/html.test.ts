import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { OutlineNode } from '../../src/bind/outline-tree.js'
import { reportHtml } from '../../src/report/html/html.js'
import { html, link } from '../../src/report/html/markup.js'
import { file, finding, nowhere, problem, runOf } from './make.js'

function node(given: Partial<OutlineNode>): OutlineNode {
  const title = given.title ?? 'Aims'
  const plain = { kind: 'section', id: null, number: null, line: 1, words: 1234 } as const
  return { ...plain, title, text: title, children: [], ...given }
}

const outline = [
  node({
    kind: 'part',
    title: 'INTRODUCTION',
    line: 20,
    children: [
      node({ title: 'Aims', line: 30 }),
      node({ title: 'Scope', line: null, words: 0, missing: 'part' }),
    ],
  }),
  node({ kind: 'part', title: 'CONCLUSION', line: 90, words: null }),
]

const basis = {
  id: 'decision',
  kind: 'rule',
  source: 'Decision 3903',
  clause: 'Article 15',
  sources: { en: 'a', vi: 'b' },
  clauses: { en: 'Article 15', vi: 'Article 15' },
  url: 'https://example.org/3903?a=1&b=2',
  texts: { en: 'Decision 3903, Article 15', vi: 'Quyết định 3903, Điều 15' },
}

const faulty = file({
  path: 'b/faulty.md',
  verdict: 'return',
  outline,
  findings: [
    finding({ line: 3, texts: { en: 'On the cover.', vi: 'Ở bìa.' }, rule: 'cover-fields' }),
    finding({ line: 30, texts: { en: 'At the aims.', vi: 'Ở mục đích.' }, basis }),
    finding({
      line: 95,
      level: 'warning',
      rule: 'works-issn',
      texts: { en: 'At the end.', vi: 'Ở cuối.' },
      expected: ['ISSN 1', 'ISSN 2'],
      related: [
        {
          line: 9,
          column: 1,
          endLine: 9,
          endColumn: 5,
          message: 'The other.',
          texts: { en: 'The other.', vi: 'Chỗ kia.' },
          origin: nowhere,
        },
      ],
    }),
  ],
})

/** What a reader of a language reads, without tags. */
function words(page: string, locale: 'en' | 'vi'): string {
  const other = locale === 'en' ? 'vi' : 'en'
  return page
    .replace(/<(style|script)>.*?<\/\1>/gsu, '')
    .replaceAll(new RegExp(`<span lang="${other}">[^<]*</span>`, 'gu'), '')
    .replace(/<[^>]*>/gu, '')
}

describe('html', () => {
  it('escapes whatever fills a hole, and shows what cannot be seen', () => {
    expect(
      html`<p title="${'a"b'}">${"<&'\u202e\u0000"}${null}${['x', 1]}${html`<b>${'<'}</b>`}</p>`
        .text,
    ).toBe('<p title="a&quot;b">&lt;&amp;&#39;\ufffd\u2400x1<b>&lt;</b></p>')
  })

  it('links only to the web', () => {
    expect(link('https://example.org/?a="', 'x').text).toBe(
      '<a href="https://example.org/?a=&quot;" rel="noreferrer noopener">x</a>',
    )
    for (const url of [
      'javascript:alert(1)',
      ' https://a',
      'data:text/html,x',
      'file:///etc',
      null,
    ])
      expect(link(url, 'x').text).toBe('x')
  })
})

describe('reportHtml', () => {
  const page = reportHtml(runOf([file({ path: 'a.md' }), faulty]), { locale: 'vi' })

  it('allows its own style and script and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1] ?? ''
    const directives = policy.replaceAll('&#39;', "'").split('; ')
    const hash = (name: string) => {
      const [, text = ''] = new RegExp(`<${name}>(.*?)</${name}>`, 'su').exec(page) ?? []
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    }
    expect(directives).toEqual([
      "default-src 'none'",
      `style-src ${hash('style')}`,
      `script-src ${hash('script')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  it('loads nothing and carries no attribute that the policy forbids', () => {
    expect(page).not.toMatch(/<(?:img|link|iframe|object|embed|audio|video|source|base)\b/u)
    expect(page).not.toMatch(/\s(?:style|src|srcset|on\w+)=/u)
    expect(page).not.toMatch(/url\(|@import|fetch\(|XMLHttpRequest|innerHTML|eval\(/u)
  })

  it('holds both languages and begins in that of the run', () => {
    expect(page).toContain('<html lang="vi">')
    expect(reportHtml(runOf([faulty]), { locale: 'en' })).toContain('<html lang="en">')
    for (const text of [
      'Ở bìa.',
      'Chỗ kia.',
      'Quyết định 3903, Điều 15',
      'cần chỉnh sửa',
      'Học viện',
    ])
      expect(words(page, 'vi')).toContain(text)
    for (const text of ['On the cover.', 'The other.', 'Decision 3903, Article 15', 'Academy'])
      expect(words(page, 'en')).toContain(text)
    expect(words(page, 'vi')).not.toContain('On the cover.')
    expect(words(page, 'en')).not.toContain('Ở bìa.')
  })

  it('puts every finding below the heading that it stands under', () => {
    const text = words(page.slice(page.indexOf('id="s2"')), 'en')
    const places = [
      'Before the first heading',
      'On the cover.',
      'INTRODUCTION',
      'Aims',
      'At the aims.',
      'Scope ✗ missing',
      'CONCLUSION',
      'At the end.',
      'Should read: ISSN 1 or ISSN 2',
      'line 9:1 The other.',
    ].map((piece) => text.indexOf(piece))
    expect(places).not.toContain(-1)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })

  it('says where a finding stands, which words it is about, and by which basis', () => {
    expect(page).toContain(
      '<blockquote><bdi lang="en">Before <mark>this</mark> after.</bdi></blockquote>',
    )
    expect(words(page, 'vi')).toContain('dòng 30:1')
    expect(words(page, 'vi')).toContain('Căn cứ: Quyết định 3903, Điều 15 (quy định đã công bố)')
    expect(page).toContain('href="https://example.org/3903?a=1&amp;b=2" rel="noreferrer noopener"')
    expect(words(page, 'en')).toContain('1,234')
    expect(words(page, 'vi')).toContain('1.234')
  })

  it('tells pages and paragraphs of a file that was recovered', () => {
    const origin = { page: 9, paragraph: null, heading: 'Aims', words: 'The purpose of…' }
    const recovered = file({ kind: 'pdf', findings: [finding({ origin, excerpt: null })] })
    const text = reportHtml(runOf([recovered]), { locale: 'en' })
    expect(words(text, 'vi')).toContain('trang 9')
    expect(text).toContain('<bdi lang="en">The purpose of…</bdi>')
  })

  it('is the same on every run', () => {
    const run = runOf([file({ path: 'a.md' }), faulty])
    expect(reportHtml(run, { locale: 'vi' })).toBe(page)
  })

  it('says that nothing was checked', () => {
    const text = reportHtml(runOf([]), { locale: 'vi' })
    expect(words(text, 'vi')).toContain('Không có tệp nào được kiểm tra.')
    expect(text).not.toContain('<table')
  })

  it('says why files could not be read, and what else could not be run', () => {
    const unread = file({
      path: 'b.doc',
      kind: null,
      verdict: 'unreadable',
      language: null,
      summary: null,
    })
    const errors = [
      problem({ path: 'b.doc', code: 'unsupported', message: 'An old file.' }),
      problem({ path: 'tomtat.yml', code: 'config', message: 'A fault.', line: 3, column: 7 }),
    ]
    const text = reportHtml(runOf([unread], errors), { locale: 'en' })
    expect(words(text, 'en').match(/An old file\./gu)).toHaveLength(2)
    expect(words(text, 'en')).toContain('tomtat.yml:3:7 A fault.')
    expect(text).toContain('data-verdict="unreadable"')
    expect(words(text, 'en')).not.toContain('Nothing was found')
  })

  it('tells of a file that is no summary', () => {
    const foreign = file({
      path: 'x.txt',
      kind: 'text',
      language: null,
      summary: null,
      verdict: 'return',
      findings: [finding({ rule: 'document-kind', texts: { en: 'A menu.', vi: 'Thực đơn.' } })],
    })
    const text = words(reportHtml(runOf([foreign]), { locale: 'en' }), 'en')
    expect(text).toContain('The whole file')
    expect(text).toContain('A menu.')
  })

  it('bounds what one rule says of one file', () => {
    const findings = Array.from({ length: 130 }, (_, at) => finding({ line: at + 1 }))
    const text = words(reportHtml(runOf([file({ findings })]), { locale: 'vi' }), 'vi')
    expect(text.match(/Thiếu một mục/gu)).toHaveLength(100)
    expect(text).toContain('… và 30 phát hiện nữa của numbering-sequence')
  })

  it('lists what comments silence, and what a baseline held back', () => {
    const silenced = file({ suppressed: [{ ...finding({ line: 7 }), reason: 'as agreed' }] })
    const shard = { number: 2, count: 5 }
    const run = { ...runOf([silenced]), baseline: { known: 4, gone: 1 }, shard }
    const text = words(reportHtml(run, { locale: 'en' }), 'en')
    expect(text).toContain('Reason: as agreed')
    expect(text).toContain('known findings that are not listed: 4')
    expect(text).toContain('Nothing new was found.')
    expect(text).toContain('part 2 of 5')
  })
})
