import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { afterAll, describe, expect, it } from 'vitest'
import type { Position } from 'vscode-languageserver-types'
import type { Analysis } from '../../../src/language/document/analysis.js'
import { hoverAt } from '../../../src/language/hover/hover.js'
import { examples, hostile } from '../examples.js'
import { open } from '../open.js'

const en = examples.get('clean.en.md') ?? ''
const vi = examples.get('clean.vi.md') ?? ''

const folder = mkdtempSync(path.join(tmpdir(), 'tomtat-hover-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes a profile that extends `ajc`. */
function profileWith(name: string, yaml: string): string {
  const file = path.join(folder, `${name}.yml`)
  writeFileSync(file, `id: ${name}\nextends: ajc\ntitle: {en: Ours, vi: Ta}\n${yaml}`)
  return file
}

/** What is shown at a position; empty for nothing. */
function textAt(analysis: Analysis, at: Position): string {
  const contents = hoverAt(analysis, at)?.contents
  return contents && typeof contents === 'object' && 'value' in contents ? contents.value : ''
}

/** What is shown where `words` begin. */
async function hover(text: string, words: string, settings: Parameters<typeof open>[1] = {}) {
  expect(text).toContain(words)
  const { analysis, at } = await open(text.replace(words, `¦${words}`), settings)
  return textAt(analysis, at)
}

describe('hover on a place that names a heading', () => {
  const withSentence = (sentence: string) => en.replace(/^# CONCLUSION\n/mu, `$&\n${sentence}\n`)

  it('tells what the heading tells, and its words', async () => {
    const text = withSentence('As chapter 2 shows, it holds.')
    const heading = await hover(en, 'Chapter 2. THEORETICAL')
    const named = await hover(text, 'chapter 2 shows')
    expect(named).toMatch(/^Chapter 2\. THEORETICAL .*\n\n\*\*Chapter 2\*\* \(required\)$/mu)
    expect(named.endsWith(heading)).toBe(true)
    const { analysis, at } = await open(text.replace('chapter 2 shows', 'chapter ¦2 shows'))
    const range = hoverAt(analysis, at)?.range
    const { start, end } = range ? analysis.places.spanOf(range) : { start: 0, end: 0 }
    expect(analysis.places.source.slice(start, end)).toBe('chapter 2')
    const section = await hover(withSentence('As section 3.3 shows.'), 'section 3.3')
    expect(section).toMatch(/^\*\*3\.3\. Causes and problems\*\*\n\nThe sections of a chapter/u)
  })

  it('tells the headings where several can be meant', async () => {
    const text = await hover(withSentence('As section 3.2 shows.'), 'section 3.2')
    expect(text).toBe('- 3.2. Research scope\n- 3.2. Achievements and limits')
  })

  it('tells nothing where no heading has the number', async () => {
    expect(await hover(withSentence('As section 9.9 shows, it holds.'), 'section 9.9')).toBe('')
  })
})

describe('hover on a heading', () => {
  it('tells what the profile asks of the part', async () => {
    const text = await hover(en, 'Research purpose and tasks')
    expect(text).toMatch(/^\*\*Research purpose and tasks\*\* \(required\)$/mu)
    expect(text).toContain('- Below it, in this order: Research purpose; Research tasks')
    expect(text).toMatch(/^Hint: What the dissertation sets out to reach/mu)
    expect(text).toMatch(
      /^Basis: Skeleton of the academy's .*\(skeleton of earlier summaries\)\.$/mu,
    )
    expect(text).toMatch(/^Profile: ajc \(Academy of Journalism and Communication\)\.$/mu)
  })

  it('tells it in Vietnamese', async () => {
    const text = await hover(vi, 'Mục đích và nhiệm vụ nghiên cứu', { locale: 'vi' })
    expect(text).toMatch(/^\*\*Mục đích và nhiệm vụ nghiên cứu\*\* \(bắt buộc\)$/mu)
    expect(text).toContain(
      '- Các mục bên dưới, theo thứ tự: Mục đích nghiên cứu; Nhiệm vụ nghiên cứu',
    )
    expect(text).toMatch(/^Gợi ý: Điều luận án hướng tới/mu)
    expect(text).toMatch(/^Căn cứ: Bố cục .*\.$/mu)
    expect(text).toMatch(/^Mẫu quy định: ajc/mu)
  })

  it('names the part in both languages where the reader speaks the other one', async () => {
    const text = await hover(en, 'Research purpose and tasks', { locale: 'vi' })
    expect(text).toMatch(
      /^\*\*Research purpose and tasks\*\* – Mục đích và nhiệm vụ nghiên cứu \(bắt buộc\)$/mu,
    )
  })

  it('tells how chapters are counted, numbered and closed', async () => {
    const text = await hover(en, 'Chapter 2. THEORETICAL')
    expect(text).toMatch(/^\*\*Chapter 2\*\* \(required\)$/mu)
    expect(text).toContain('- How many: 4.')
    expect(text).toMatch(/^- Sections of a chapter: 2 to 3, expected; so far: \d\.$/mu)
    expect(text).toContain(
      '- Numbers of headings: `1.1.`, at most 4 levels, at least 2 headings side by side.',
    )
    expect(text).toContain('- Conclusions of chapters: in every chapter or in none.')
    const close = await hover(vi, 'Kết luận chương 2', { locale: 'vi' })
    expect(close).toContain('- Kết luận chương: chương nào cũng có hoặc không chương nào có.')
  })

  it('counts contributions and works, and shows the forms of works', async () => {
    expect(await hover(en, 'New contributions')).toMatch(
      /^- Contributions: 2 to 7, required; so far: \d\.$/mu,
    )
    const works = await hover(en, "LIST OF THE AUTHOR'S")
    expect(works).toMatch(/^- Published works: at least 2, expected, by year, .*; so far: \d\.$/mu)
    expect(works).toContain(
      '\n- Entries are written like this:\n  - article: `{authors} ({year}), “{title}”, {container}, {issn?}, {issue?}, {pages?}`',
    )
    expect(works).toContain('- Numbers of headings: none.')
    expect(works).not.toContain('Words so far')
  })

  it('counts words as `tomtat outline` does, and says the limit', async () => {
    const profile = profileWith('words', 'parts:\n  - {id: introduction, words: 100..2000}\n')
    const text = await hover(en, 'INTRODUCTION', { profile })
    const { analysis } = await open(en)
    const words = (analysis.report.outline[0]?.words ?? 0).toLocaleString('en-US')
    expect(text).toContain(`Words so far: ${words} (1 in this heading and right below it)`)
    expect(text).toContain('- Words: 100 to 2,000.')
  })

  it('names the basis of a value that rests on something else, and its address', async () => {
    const profile = profileWith(
      'decision',
      [
        'basis:',
        '  decision:',
        '    kind: rule',
        '    source: {en: Decision 12, vi: Quyết định 12}',
        '    clause: {en: Article 7, vi: Điều 7}',
        '    url: https://example.edu.vn/a_b_(c)',
        'parts:',
        '  - {id: chapter, count: 4, bases: {count: decision}}',
        '  - {id: conclusion, need: must, basis: decision}',
        '  - {id: works, list: {items: 2.., entry: [book], bases: {entry: decision}}}',
      ].join('\n'),
    )
    expect(await hover(vi, 'DANH MỤC', { profile, locale: 'vi' })).toContain(
      '\n- Cách ghi từng công trình (Căn cứ: Quyết định 12, Điều 7):\n  - sách: `',
    )
    expect(await hover(en, 'Chapter 2. THEORETICAL', { profile })).toContain(
      '- How many: 4. Basis: Decision 12, Article 7.',
    )
    expect(await hover(en, 'CONCLUSION\n', { profile, locale: 'vi' })).toContain(
      'Căn cứ: Quyết định 12, Điều 7 (quy định đã công bố). <https://example.edu.vn/a\\_b\\_(c)>'.replaceAll(
        '\\',
        '',
      ),
    )
  })

  it('is brief on headings that the profile does not know', async () => {
    const own = await hover(en, '2.1. Concepts')
    expect(own).toMatch(
      /^\*\*2\.1\. Concepts.*\*\*\n\nThe sections of a chapter are the author’s own/u,
    )
    expect(own).toMatch(/^Words so far: \d+/mu)
    const strange = en.replace(/^# CONCLUSION/mu, '# THANKS TO MY FAMILY\n\nThanks.\n\n$&')
    expect(await hover(strange, 'THANKS TO')).toContain('The profile names no such heading.')
  })

  it('covers the marks before it', async () => {
    const { analysis, at } = await open(en.replace('## 2. Research', '¦## 2. Research'))
    const found = hoverAt(analysis, at)
    expect(found?.range).toEqual({
      start: { line: at.line, character: 0 },
      end: { line: at.line, character: '## 2. Research purpose and tasks'.length },
    })
  })
})

describe('hover elsewhere', () => {
  it('tells what was read of a work, what lacks, and the form', async () => {
    const text = await hover(
      en.replace(
        /^1\. Lam.*$/mu,
        '1. Lam Thuy Duong (2022), “Rice and credit”, Journal of Delta Studies, pp. 31–40.',
      ),
      'Rice and credit',
    )
    expect(text).toMatch(
      /^\*\*Published work 1: article\*\*\n\n- Authors: Lam Thuy Duong\n- Year: 2022\n/u,
    )
    expect(text).toContain('- pp. 31–40\n- Not given, and not required: ISSN; Issue (No. …)\n')
    expect(text).toMatch(/^Form: `\{authors\} /mu)
    expect(text).toMatch(/^Example: Le Minh An/mu)
  })

  it('tells what a work must have and has not', async () => {
    const text = await hover(
      vi.replace(
        /^1\. .*$/mu,
        '1. Lâm Thùy Dương, “Lúa và tín dụng”, Tạp chí Nghiên cứu châu thổ, số 2, tr. 31–40.',
      ),
      'Lúa và tín dụng',
      { locale: 'vi' },
    )
    expect(text).toMatch(/^\*\*Công trình số 1: bài báo\*\*$/mu)
    expect(text).toContain('- Còn thiếu: Năm')
    expect(text).toMatch(/^- số 2$/mu)
    expect(text).toMatch(/^- tr\. 31–40$/mu)
  })

  it('tells what there is where the structure statement claims a number', async () => {
    const text = en.replace(
      /four chapters \w+ (\w+) sections/u,
      'four chapters with twelve sections',
    )
    expect(await hover(text, 'twelve sections')).toMatch(/^The chapters have \d+ sections \(/u)
    expect(await hover(text, 'four chapters')).toBe('The summary has 4 chapters.')
  })

  it.each(['profile: ajc', 'Hanoi', 'explains how economic'])(
    'tells nothing: %s',
    async (words) => {
      expect(await hover(en, words)).toBe('')
    },
  )
})

describe('what others wrote', () => {
  it('is shown to the letter, be it a hint', async () => {
    const hint = '*a* <script>b</script> [c](d)\n\n# e'
    const profile = profileWith(
      'hostile',
      `parts:\n  - {id: conclusion, hint: {en: ${JSON.stringify(hint)}, vi: x}}\n`,
    )
    const value = await hover(en, 'CONCLUSION\n', { profile })
    expect(fromMarkdown(value).children.map(plain)).toContain(
      'Hint: *a* <script>b</script> [c](d) # e',
    )
  })

  it('is shown to the letter, be it a heading', async () => {
    const title = '*a* <script>b</script> [c](d) `e` **f**'
    const text = en.replace(/^(## 2\.1\. ).*$/mu, `$1${title.replace(/[*<[`]/gu, '\\$&')}`)
    const value = await hover(text, '2.1. \\*a\\*')
    const [first] = fromMarkdown(value).children
    expect(first && typesOf(first)).toEqual(['paragraph', 'strong', 'text'])
    expect(first && plain(first)).toBe(`2.1. ${title}`)
  })
})

describe('any text', () => {
  it.each([...examples, ...hostile])('has a hover or none at every line: %s', async (_, text) => {
    for (const locale of ['en', 'vi'] as const) {
      const { analysis } = await open(text, { locale })
      for (let line = 0; line < Math.min(analysis.places.lineCount + 2, 500); line++)
        for (const character of [0, 8, 9999])
          expect(textAt(analysis, { line, character })).not.toMatch(/undefined|NaN|\[object/u)
    }
  })

  it('has none that is no summary', async () => {
    const { analysis } = await open('# Shopping\n\n- milk\n')
    expect(hoverAt(analysis, { line: 0, character: 3 })).toBeNull()
  })
})

function plain(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plain).join('') : ''
}

function typesOf(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(typesOf) : [])]
}
