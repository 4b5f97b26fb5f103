import { describe, expect, it } from 'vitest'
import { loadProfile } from '../../../src/profile/load/load.js'
import { skeleton } from '../../../src/write/markdown/skeleton/skeleton.js'
import { inserted, offered } from './accept.js'

const en = skeleton(loadProfile('ajc'), { language: 'en' })
const vi = skeleton(loadProfile('ajc'), { language: 'vi' })

/** A text from whose lines those from one heading up to another were taken, with something in their place. */
function cut(text: string, from: string, to: string, instead: string): string {
  return text.slice(0, text.indexOf(from)) + instead + text.slice(text.indexOf(to))
}

const scope = ['## 3. Research subject', '## 4. '] as const
const phamvi = ['## 3. Đối tượng', '## 4. '] as const

describe('headings', () => {
  it.each([
    '#',
    '##',
    '## ',
    '## 3',
    '## 3.',
    '## 3. ',
    '## 3. Sc',
    '## Sc',
    '## 3. Research subj',
  ])('puts what belongs there in place of %j, which it begins with', async (begun) => {
    const { items, accepted, typed } = await offered(cut(en, ...scope, `${begun}¦\n\n`))
    const [first] = items
    expect(first?.label).toBe('3. Research subject and scope')
    expect(accepted(first)).toBe(en)
    if (first) expect(typed(first)).toBe(begun)
    const [, marks = '', rest = ''] = /^(#*[ \d.]*)(.*)$/u.exec(begun) ?? []
    expect(first?.filterText?.startsWith(marks)).toBe(true)
    const filter = first?.filterText?.toLowerCase()
    for (const letter of rest.toLowerCase()) expect(filter).toContain(letter)
  })

  it('gives a text back the heading that it lost, and nothing else', async () => {
    const heading = '## 7. Structure of the dissertation\n\n'
    const hint = /## 7\. .*\n\n(<!--.*-->\n\n)?/u.exec(en)?.[1] ?? ''
    const { items, accepted } = await offered(en.replace(heading + hint, '¦\n'))
    expect(items.map(({ label }) => label)).toEqual(['7. Structure of the dissertation'])
    expect(accepted(items[0])).toBe(en.replace(hint, ''))
  })

  it('takes other names once a title is begun, lower in the list', async () => {
    const marked = cut(vi, ...phamvi, '## 3. Đối¦\n\n')
    const { labels, items, accepted } = await offered(marked, { locale: 'vi' })
    expect(labels[0]).toBe('3. Đối tượng và phạm vi nghiên cứu')
    const at = labels.indexOf('3. Đối tượng, phạm vi nghiên cứu')
    expect(at).toBeGreaterThan(0)
    expect(items[at]?.detail).toBe('tên gọi khác của “Đối tượng và phạm vi nghiên cứu”')
    expect(accepted(items[at])).toContain('\n## 3. Đối tượng, phạm vi nghiên cứu\n\n<!-- ')
    const without = await offered(cut(vi, ...phamvi, '## 3. ¦\n\n'))
    expect(without.labels).not.toContain('3. Đối tượng, phạm vi nghiên cứu')
  })

  it('replaces the heading alone where its text is there', async () => {
    const marked = cut(en, ...scope, '## 3. Sc¦\n\nThe text of it.\n\n')
    const { items, accepted, text } = await offered(marked)
    expect(accepted(items[0])).toBe(text.replace('## 3. Sc', '## 3. Research subject and scope'))
    const whole = await offered(en.replace('subject and scope\n', 'subject and scope¦\n'))
    expect(whole.items[0]?.detail).toBe('its name in the profile')
    expect(whole.accepted(whole.items[0])).toBe(en)
  })

  it('numbers on what would have the same number', async () => {
    const closed = en.replace(/^(#+ )([4-7])(?=\.)/gmu, (whole, marks, digit, at) =>
      at < en.indexOf('# Chapter 1') ? `${marks}${Number(digit) - 1}` : whole,
    )
    const { items, accepted } = await offered(cut(closed, scope[0], '## 3. Theor', '¦\n'))
    expect(accepted(items[0])).toBe(en)
  })

  it('says where a part belongs that is missing elsewhere', async () => {
    const marked = cut(en, ...scope, '').replace('# CONCLUSION\n', '# ¦\n\n# CONCLUSION\n')
    const { items } = await offered(marked)
    const item = items.find(({ label }) => label.startsWith('3. Research subject'))
    expect(item?.detail).toMatch(/^missing; belongs before “4\. Theoretical basis/)
    expect(item?.documentation).toMatch(/^What is studied, .* Basis: Skeleton of the academy/)
    const own = await offered(marked, { locale: 'vi' })
    const told = own.items.find(({ label }) => label.startsWith('3. Research subject'))
    expect(told?.detail).toMatch(/^còn thiếu; vị trí đúng là trước “4\. Theoretical/)
    expect(told?.documentation).toContain('Căn cứ: Bố cục')
  })

  it('makes tab stops of placeholders for those who have them', async () => {
    const marked = cut(en, '### 2.1.', '### 2.2.', '¦\n')
    const newText = async (snippets: boolean) =>
      inserted((await offered(marked, { snippets })).items[0])
    expect(await newText(true)).toMatch(
      /^### 2\.1\. Research purpose\n\n<!-- .* -->\n\n\$\{1:\[…\]\}\n$/,
    )
    expect(await newText(false)).toMatch(/\n\n\[…\]\n$/)
  })

  it('writes what a new summary begins with, in the order of the profile', async () => {
    const head = '---\nprofile: ajc\nlanguage: vi\ntitle: X\nauthor: Lê An\n---\n'
    const { labels, items, accepted } = await offered(`${head}¦`)
    expect(labels.map((label) => label.replace(/\..*/u, ''))).toEqual([
      'MỞ ĐẦU',
      'CHƯƠNG 1',
      'CHƯƠNG 2',
      'CHƯƠNG 3',
      'CHƯƠNG 4',
      'KẾT LUẬN',
      expect.stringContaining('DANH MỤC CÔNG TRÌNH'),
    ])
    expect(accepted(items[0])).toBe(`${head}\n${introductionOf(vi)}`)
    expect(accepted(items.at(-1))).toContain('\n1. Lê An ([… năm]), “')
  })

  it('writes the line ends of the document', async () => {
    const marked = cut(en, ...scope, '¦\n').replaceAll('\n', '\r\n')
    const { items, accepted } = await offered(marked)
    expect(accepted(items[0])).toBe(en.replaceAll('\n', '\r\n'))
  })
})

/** The introduction of a skeleton. */
function introductionOf(text: string): string {
  return `${text.slice(text.indexOf('# MỞ ĐẦU'), text.indexOf('# CHƯƠNG 1')).trimEnd()}\n`
}

describe('chapters', () => {
  it('go on as the chapters beside them are written', async () => {
    const roman = vi
      .replace('# CHƯƠNG 1. ', '# Chương I: ')
      .replace('# CHƯƠNG 2. ', '# Chương II: ')
      .replaceAll(/^(## )Kết luận chương/gmu, '$1Tiểu kết chương')
    const marked = cut(roman, '# CHƯƠNG 3', '# KẾT LUẬN', '¦\n')
    const { labels, items, accepted } = await offered(marked)
    expect(labels.slice(0, 2)).toEqual(['Chương III: [… TÊN CHƯƠNG]', 'Chương IV: [… TÊN CHƯƠNG]'])
    expect(accepted(items[0])).toContain('\n## Tiểu kết chương 3\n')
  })

  it('close in the numerals that their conclusions have, or the chapters', async () => {
    const closings = /^## Kết luận chương (\d)$/gmu
    const roman = (n: string) => 'I'.repeat(Number(n)).replace('IIII', 'IV')
    const closed = vi.replaceAll(closings, (_, n) => `## Kết luận chương ${roman(n)}`)
    const end = await offered(cut(closed, '## Kết luận chương III', '# CHƯƠNG 4', '## ¦\n\n'))
    expect(end.labels[0]).toBe('Kết luận chương III')
    const open = vi
      .replaceAll(/^# CHƯƠNG (\d)/gmu, (_, n) => `# CHƯƠNG ${roman(n)}`)
      .replaceAll(closings, '## Kết luận')
    const chapter = await offered(cut(open, '## Kết luận\n', '# CHƯƠNG II', '¦\n'))
    expect(chapter.labels[0]).toBe('Kết luận')
  })

  it('get their next section, and sections their next subsection', async () => {
    const end = '## Conclusion of chapter 2'
    const section = await offered(en.replace(end, `## ¦\n\n${end}`))
    expect(section.labels[0]).toBe('2.3. [… Title of the section]')
    const lower = await offered(en.replace(end, `### ¦\n\n${end}`))
    expect(lower.labels[0]).toBe('2.2.3. [… Title of the subsection]')
    const first = await offered(en.replace(end, `#### ¦\n\n${end}`))
    expect(first.labels[0]).toBe('2.2.2.1. [… Title of the subsection]')
    const empty = await offered(en.replace(end, `¦\n\n${end}`))
    expect(empty.labels).toEqual(['2.3. [… Title of the section]'])
    const behind = await offered(en.replace('# Chapter 3', '## ¦\n\n# Chapter 3'))
    expect(behind.labels).toEqual([])
  })

  it('are bold lines where the others are', async () => {
    const bold = en.replaceAll(/^#+ (.*)$/gmu, '**$1**')
    const end = '**Conclusion of chapter 2**'
    const { labels, accepted, items } = await offered(bold.replace(end, `¦\n\n${end}`))
    expect(labels).toEqual(['2.3. [… Title of the section]'])
    expect(accepted(items[0])).toContain('\n\n**2.3. [… Title of the section]**\n\n[…]\n')
    const part = await offered(cut(bold, '**2. ', '**3. ', '¦\n'))
    expect(part.accepted(part.items[0])).toBe(bold)
  })

  it('are numbered without dots where the document has none', async () => {
    const plain = en.replaceAll(/^(#+ \d[\d.]*)\. /gmu, '$1 ')
    const end = '## Conclusion of chapter 2'
    const { labels } = await offered(plain.replace(end, `## ¦\n\n${end}`))
    expect(labels[0]).toBe('2.3 [… Title of the section]')
    const part = await offered(cut(plain, '### 2.1 ', '### 2.2 ', '¦\n'))
    expect(part.labels[0]).toBe('2.1 Research purpose')
    const second = await offered(`${plain.slice(0, plain.indexOf('## 2 '))}¦\n`)
    expect(second.labels[0]).toBe('2 Research purpose and tasks')
  })

  it('make room for a section that comes between', async () => {
    const before = '## 2.2. [… Title of the section]'
    const text = en.replace('# CONCLUSION\n', '# CONCLUSION\n\nAs section 2.2.1 says.\n')
    const { items, accepted } = await offered(text.replace(before, `## ¦\n\n${before}`))
    expect(accepted(items[0])).toBe(
      text
        .replace(before, `${before}\n\n[…]\n\n${before.replace('2.2', '2.3')}`)
        .replace(/### 2\.2\.(?=\d\. )/gu, '### 2.3.')
        .replace('section 2.2.1', 'section 2.3.1'),
    )
  })

  it('end with their conclusion', async () => {
    const marked = cut(vi, '## Kết luận chương 3', '# CHƯƠNG 4', '## K¦\n\n')
    const { labels } = await offered(marked)
    expect(labels[0]).toBe('Kết luận chương 3')
  })
})

describe('parts that nobody asks for', () => {
  it('are offered where they may stand, at a heading alone', async () => {
    const at = (text: string) => en.replace('## 4. Theoretical', `${text}¦\n\n## 4. Theoretical`)
    const { labels, items } = await offered(at('## '))
    expect(labels).toContain('4. Scientific hypotheses')
    expect(labels).not.toContain('4. Literature review')
    expect(items[0]?.detail).toBe('may stand here')
    expect((await offered(at(''))).labels).toEqual([])
  })
})

describe('nothing', () => {
  it.each([
    ['prose', 'Some ¦words.'],
    ['an empty line above prose', '¦\n\nSome words.'],
    ['code', '```\n# ¦\n```'],
    ['a comment', '<!-- \n## ¦\n-->'],
    ['a table', '| a | b |\n| --- | --- |\n| # ¦ | c |'],
    ['a title of a section', '## 2.1. The concept of ¦'],
  ])('is offered in %s', async (_, inserted) => {
    const marked = cut(en, '# CONCLUSION', '# LIST', '').replace(
      '## 2.1. [… Title of the section]\n',
      `## 2.1. Concepts\n\n${inserted}\n`,
    )
    expect((await offered(marked)).labels).toEqual([])
  })

  it('is offered in front matter, and in a text that is no summary', async () => {
    expect((await offered(en.replace('title:', '#¦\ntitle:'))).labels).toEqual([])
    expect((await offered('# Notes\n\n## ¦\n')).labels).toEqual([])
  })
})
