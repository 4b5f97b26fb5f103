import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { memosHtml } from '../../../src/report/memo/html.js'
import { memosMarkdown } from '../../../src/report/memo/markdown.js'
import { memoOf } from '../../../src/report/memo/memo.js'
import { file, finding } from '../make.js'
import { outline } from './outline.js'

/** A memo in which every text of a document is this one. */
function memoWith(text: string) {
  const texts = { en: text, vi: text }
  const said = finding({ line: 35, texts, expected: [`${text}!`] })
  const summary = { ...file({}).summary, author: text, title: text, institution: text } as never
  const heading = { ...outline[1], text } as (typeof outline)[number]
  return memoOf(
    file({ path: `${text}.md`, summary, outline: [heading], findings: [said], verdict: 'return' }),
    [],
    'vi',
  )
}

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style></title>',
  '[link](javascript:alert(1)) ![x](http://example.org/x.png)',
  '# Heading\n\n- item\n\n```\ncode\n```',
  '**bold** _em_ `code` ~~del~~ $x$',
  '&lt;b&gt; &amp; &#60;',
  'http://example.org www.example.org a@example.org ftp://x.y',
  '| a | b |\n| - | - |',
  '<!-- comment --> <https://example.org> [^1] [x]: y',
  'text\\',
  '\u001b[31m\u202eabc\u0000',
]

describe('memosMarkdown', () => {
  const kinds = (node: Nodes): string[] =>
    'children' in node ? [node.type, ...node.children.flatMap(kinds)] : [node.type]
  const known = ['root', 'heading', 'text', 'list', 'listItem', 'paragraph', 'strong', 'break']

  const textOf = (node: Nodes): string => {
    if ('children' in node) return node.children.map(textOf).join('')
    return 'value' in node ? node.value : ''
  }
  const tree = (text: string) => fromMarkdown(memosMarkdown([memoWith(text)]))
  const shape = (text: string) => kinds(tree(text)).filter((kind) => !known.includes(kind))

  it('lets no text of a document become markup', () => {
    for (const text of hostile) expect(shape(text), text).toEqual([])
  })

  it('leaves no address that GFM would link', () => {
    const made = memosMarkdown([memoWith('http://a.b HTTPS://a.b www.a.b Www.a.b a@b.cd')])
    expect(made).not.toMatch(/https?:\/\/|www\.|(?<!\\)@/iu)
  })

  it('holds for every text', () => {
    const plain = kinds(tree('x'))
    const some = fc.stringMatching(/^[-\\`*_{}[\]<>#|~&!$@^+=:/.()0-9a-z \n]{1,20}$/u)
    fc.assert(
      fc.property(some, (text) => {
        fc.pre(text.trim() !== '')
        expect(kinds(tree(`x ${text}`))).toEqual(plain)
      }),
    )
  })

  it('shows the text as it was', () => {
    const text = '“2.1_a” *và* <b> [x] a|b \\ 100 % & #1'
    expect(textOf(tree(text))).toContain(`Nghiên cứu sinh: ${text}`)
  })

  it('puts a rule between memos and counts items through all parts', () => {
    const two = file({
      verdict: 'return',
      outline,
      findings: [finding({ line: 12 }), finding({ line: 31 })],
    })
    const text = memosMarkdown([memoOf(two, [], 'en'), memoOf(file({}), [], 'en')])
    expect(text).toContain('\n## MỞ ĐẦU\n\n1. **Must be corrected** (Section 1, line 12): ')
    expect(text).toContain('\n## Chương 1. TỔNG QUAN\n\n2. **Must be corrected** (line 31): ')
    expect(text.split('\n---\n')).toHaveLength(2)
    expect(text).toContain('- **Dissertation:** ………')
    expect(text).not.toContain('numbering-sequence')
  })
})

describe('memosHtml', () => {
  it('escapes all that comes from a document', () => {
    for (const text of hostile) {
      const html = memosHtml([memoWith(text)], 'vi')
      const tags = new Set(html.match(/<\/?[a-z][a-z0-9]*/gu))
      expect(tags).not.toContain('<script')
      expect(tags).not.toContain('<img')
      for (const sign of '\u0000\u001b\u202e') expect(html).not.toContain(sign)
      expect(html.match(/<style>/gu)).toHaveLength(1)
      expect(html.match(/<title>/gu)).toHaveLength(1)
    }
    expect(memosHtml([memoWith('a < b & "c"')], 'vi')).toContain('a &lt; b &amp; &quot;c&quot;')
  })

  it('needs nothing from elsewhere and allows nothing but its own style', () => {
    const html = memosHtml([memoWith('x')], 'en')
    const style = /<style>(.*?)<\/style>/su.exec(html)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(html).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'"`)
    expect(html).not.toMatch(/ (?:src|href|style|on\w+)=|url\(|@import/u)
    expect(html).toContain('<html lang="en">')
  })

  it('begins a page for each memo', () => {
    const html = memosHtml([memoWith('x'), memoWith('y')], 'vi')
    expect(html.match(/<article>/gu)).toHaveLength(2)
    expect(html).toContain('article + article { break-before: page }')
    expect(html).toContain('THƯ KÝ HỘI ĐỒNG')
  })
})
