import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundOf } from '../../src/bind/bound.js'
import { type OutlineNode, outlineTree } from '../../src/bind/outline-tree.js'
import { parseMarkdown } from '../../src/model/signs/parse.js'
import { loadProfile } from '../../src/profile/load/load.js'
import { CLEAN, runs, withLine } from '../properties/documents.js'

function bound(text: string, profile = 'ajc') {
  return boundOf(text, parseMarkdown(text), loadProfile(profile))
}

function tree(text: string, profile?: string) {
  return outlineTree(bound(text, profile))
}

function flat(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)])
}

/** Lines as "  2.1 Title", with `!` before what is missing. */
function shape(nodes: readonly OutlineNode[], indent = ''): string[] {
  return nodes.flatMap(({ missing, number, title, children }) => [
    `${indent}${missing ? `!${missing} ` : ''}${number ?? '-'} ${title}`,
    ...shape(children, `${indent}  `),
  ])
}

function sum(nodes: readonly OutlineNode[]): number {
  return nodes.reduce((all, { words }) => all + (words ?? 0), 0)
}

const chapters = (...numbers: readonly number[]) =>
  numbers.map((n) => `# Chapter ${n}. RIVERS\n\n## ${n}.1. Boats\n\n## ${n}.2. Banks\n`).join('\n')

describe('outlineTree', () => {
  it('hangs every heading below its own, with its number, line and words', () => {
    const [introduction, chapter] = tree(
      '---\nprofile: base\nlanguage: en\n---\n# INTRODUCTION\n\nRivers flow.\n\n# Chapter 1. RIVERS\n\n## 1.1. Boats\n\nMany boats sail.\n',
      'base',
    )
    expect(introduction).toMatchObject({ kind: 'part', id: 'introduction', number: null, line: 5 })
    expect(chapter).toEqual({
      kind: 'chapter',
      id: 'chapter',
      number: '1',
      title: 'RIVERS',
      text: 'Chapter 1. RIVERS',
      line: 9,
      words: 8,
      children: [
        {
          kind: 'section',
          id: null,
          number: '1.1',
          title: 'Boats',
          text: '1.1. Boats',
          line: 11,
          words: 5,
          children: [],
        },
      ],
    })
  })

  it('puts what is missing where it belongs, in the language of the document', () => {
    const text = `---
profile: base
language: vi
---
# MỞ ĐẦU

## 1. Tính cấp thiết của đề tài

## 2. Mục đích và nhiệm vụ nghiên cứu

## 3. Phương pháp nghiên cứu

# KẾT LUẬN
`
    expect(shape(tree(text, 'base'))).toEqual([
      '- MỞ ĐẦU',
      '  1 Tính cấp thiết của đề tài',
      '  2 Mục đích và nhiệm vụ nghiên cứu',
      '  !part - Đối tượng và phạm vi nghiên cứu',
      '  3 Phương pháp nghiên cứu',
      '  !part - Những đóng góp mới của luận án',
      '!part 1 CHƯƠNG 1',
      '!part 2 CHƯƠNG 2',
      '!part 3 CHƯƠNG 3',
      '- KẾT LUẬN',
      '!part - DANH MỤC CÔNG TRÌNH KHOA HỌC CỦA TÁC GIẢ ĐÃ CÔNG BỐ LIÊN QUAN ĐẾN LUẬN ÁN',
    ])
  })

  it('puts a lost chapter among the others', () => {
    const text = `---\nprofile: ajc\nlanguage: en\n---\n# INTRODUCTION\n\n${chapters(1, 2, 4)}\n# CONCLUSION\n`
    const top = tree(text).map(({ number, title, missing }) => [number, title, missing])
    expect(top.slice(1, 5)).toEqual([
      ['1', 'RIVERS', undefined],
      ['2', 'RIVERS', undefined],
      ['3', 'Chapter 3', 'part'],
      ['4', 'RIVERS', undefined],
    ])
  })

  it('tells a heading that is lost from a part that is', () => {
    const text = `---\nprofile: base\nlanguage: en\n---\n# INTRODUCTION\n\n## 1. Rationale\n\n### 2.1. Research purpose\n\nTo know.\n\n### 2.2. Research tasks\n\nTo ask.\n`
    const found = flat(tree(text, 'base')).find(({ missing }) => missing === 'heading')
    expect(found).toMatchObject({ id: 'aims', line: null, words: 10 })
    expect(found?.children.map(({ number }) => number)).toEqual(['2.1', '2.2'])
  })

  it('does not count the list of works, whatever stands in it', () => {
    const text = `---\nprofile: base\nlanguage: en\n---\n# INTRODUCTION\n\nOne two.\n\n# LIST OF PUBLISHED WORKS\n\n## 1. Articles\n\n### 1.1. In Viet Nam\n\n1. Le An (2020), “Rivers”, Journal of Rivers, No. 1, pp. 1–2.\n`
    const nodes = tree(text, 'base')
    const works = flat(nodes).filter(({ words }) => words === null)
    expect(works.map(({ id }) => id)).toEqual(['works', null, null])
    expect(works.map(({ entries }) => entries)).toEqual([1, undefined, undefined])
    expect(bound(text, 'base').summary.counts.words).toBe(3)
    expect(sum(nodes)).toBe(3)
  })

  it('is never too deep to be written', () => {
    const numbers = Array.from({ length: 10 }, (_, at) =>
      Array(at + 1)
        .fill(1)
        .join('.'),
    )
    const text = `---\nprofile: base\nlanguage: en\n---\n# INTRODUCTION\n\n${numbers.map((number) => `## ${number}. Deep\n\nText.\n`).join('\n')}`
    const nodes = tree(text, 'base')
    const depth = (list: readonly OutlineNode[]): number =>
      list.length === 0 ? 0 : 1 + Math.max(...list.map(({ children }) => depth(children)))
    expect(depth(nodes)).toBeLessThanOrEqual(12)
    expect(flat(nodes).filter(({ title }) => title === 'Deep')).toHaveLength(10)
    expect(sum(nodes)).toBe(bound(text, 'base').summary.counts.words)
  })
})

it('takes two thousand headings, numbered and not', () => {
  const lines = Array.from({ length: 1_999 }, (_, at) => `## ${at + 1}. Deep\n\nText.\n`)
  const text = `---\nprofile: base\nlanguage: en\n---\n# INTRODUCTION\n\n${lines.join('\n')}`
  const started = performance.now()
  const found = flat(tree(text, 'base')).filter(({ line }) => line !== null)
  expect(found).toHaveLength(2_000)
  expect(performance.now() - started).toBeLessThan(15_000)
})

const cases = path.join(import.meta.dirname, '../cases')
const documents = readdirSync(cases).flatMap((name) =>
  readdirSync(path.join(cases, name))
    .filter((file) => file.startsWith('document.'))
    .map((file) => [name, readFileSync(path.join(cases, name, file), 'utf8')] as const),
)

describe('the words of an outline', () => {
  it.each([...documents, ...CLEAN.map(({ name, text }) => [name, text] as const)])(
    'are those of the summary: %s',
    (_, text) => {
      const { summary, outline } = bound(text)
      const nodes = tree(text)
      expect(sum(nodes)).toBe(summary.counts.words)
      const written = outline.headings.filter(({ implied }) => !implied)
      expect(flat(nodes).filter(({ line }) => line !== null)).toHaveLength(written.length)
    },
  )

  it('are, whatever a line becomes', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('# KẾT LUẬN', '## 9.9. X', 'Chapter 7. Y', '- 1. Z', '---', '> 2.1. Q', '#'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...CLEAN), fc.nat(), line, (clean, at, text) => {
        const changed = withLine(clean, clean.body + (at % (clean.lines.length - clean.body)), text)
        expect(sum(tree(changed))).toBe(bound(changed).summary.counts.words)
      }),
      runs(60),
    )
  })
})
