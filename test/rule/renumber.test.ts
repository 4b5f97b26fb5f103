import { describe, expect, it } from 'vitest'
import { fixText } from '../../src/files/fix-text.js'

const HEAD = '---\nprofile: base\nlanguage: en\n---\n'

/** Headings and paragraphs, a blank line between them. */
function document(lines: readonly string[]): string {
  return `${HEAD}${lines.join('\n\n')}\n`
}

/** What becomes of the lines that change, and the messages of what is left of numbering-sequence. */
async function changes(lines: readonly string[], suggest = false) {
  const text = document(lines)
  const fixed = await fixText(text, { suggest })
  const made = fixed.text.slice(HEAD.length).trimEnd().split('\n\n')
  const numbers = fixed.left.filter(({ rule }) => rule === 'numbering-sequence')
  return {
    made: made.filter((line, at) => line !== lines[at]),
    left: numbers.map(({ message }) => message),
  }
}

const INTRODUCTION = [
  '# INTRODUCTION',
  '## 1. Rationale for the study',
  '## 2. Research purpose and tasks',
  '### 2.1. Research purpose',
  '### 2.2. Research tasks',
]
const CHAPTERS = [
  '# Chapter 1. OVERVIEW',
  '## 1.1. At home',
  '## 1.2. Abroad',
  '# Chapter 2. GARDENS',
  '## 2.1. Beds',
  'Beds are narrow.',
]

describe('a number used twice', () => {
  it('is renumbered with what stands below it and behind it', async () => {
    const { made, left } = await changes([
      ...CHAPTERS,
      '## 2.1. Wells',
      '### 2.1.1. Deep',
      '#### 2.1.1.1. Old',
      '### 2.1.2. Flat',
      '## 2.2. Paths',
      '### 2.2.1. Wide',
      '## 2.4. Hedges',
    ])
    expect(made).toEqual([
      '## 2.2. Wells',
      '### 2.2.1. Deep',
      '#### 2.2.1.1. Old',
      '### 2.2.2. Flat',
      '## 2.3. Paths',
      '### 2.3.1. Wide',
    ])
    expect(left).toEqual([])
  })

  it('takes along the references that can mean nothing else', async () => {
    const { made } = await changes([
      ...CHAPTERS,
      'Section 2.1 is about beds, sections 2.2 and 2.1.1 about water and paths (see 2.2).',
      '## 2.1. Wells',
      '### 2.1.1. Deep',
      'The wells of section 2.1 are old; those of section 2.1.2 are not.',
      '### 2.1.2. Flat',
      '## 2.2. Paths',
      'Section 2.2 of the Law on Roads has no word on paths, and figure 2.2 shows none.',
    ])
    expect(made).toEqual([
      'Section 2.1 is about beds, sections 2.3 and 2.2.1 about water and paths (see 2.3).',
      '## 2.2. Wells',
      '### 2.2.1. Deep',
      'The wells of section 2.1 are old; those of section 2.2.2 are not.',
      '### 2.2.2. Flat',
      '## 2.3. Paths',
    ])
  })

  it('leaves, and tells, what may mean either', async () => {
    const text = document([
      ...CHAPTERS,
      '## 2.1. Wells',
      'As section 2.1 and Section 2.1 of the Law say.',
    ])
    const { fixed } = await fixText(text)
    const [slip] = fixed.filter(({ rule }) => rule === 'numbering-sequence')
    expect(slip?.related.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '13:4',
      '19:12',
      '19:28',
    ])
  })

  it('is looked up in its own scope: the introduction has numbers of its own', async () => {
    const { made } = await changes([
      ...INTRODUCTION,
      'Section 2.2 may be this one or that of chapter 2.',
      ...CHAPTERS,
      'Section 2.2 is one of the chapters.',
      '## 2.1. Wells',
      '## 2.2. Paths',
    ])
    expect(made).toEqual(['Section 2.3 is one of the chapters.', '## 2.2. Wells', '## 2.3. Paths'])
  })

  it('in the introduction leaves the chapters alone', async () => {
    const { made } = await changes([
      ...INTRODUCTION,
      '### 2.2. Research questions',
      ...CHAPTERS,
      '## 2.2. Paths',
      'Section 2.2 is this one.',
    ])
    expect(made).toEqual(['### 2.3. Research questions'])
  })

  it('is left to the author where the same heading stands twice', async () => {
    const lines = [...CHAPTERS, '## 2.1. Beds', '## 2.2. Paths']
    expect((await changes(lines)).made).toEqual([])
    expect((await changes(lines, true)).made).toEqual(['## 2.2. Beds', '## 2.3. Paths'])
  })

  it('of a chapter is mended where its sections carry the right number', async () => {
    const chapters = [...CHAPTERS, '# Chapter 2. WELLS', '## 3.1. Deep', '## 3.2. Flat']
    expect((await changes(chapters)).made).toEqual(['# Chapter 3. WELLS'])
    const followed = [
      ...CHAPTERS,
      '# Chapter 2. WELLS',
      '## 2.1. Deep',
      '## Conclusion of chapter 2',
      'Chapter 3 goes on.',
      '# Chapter 3. PATHS',
      '## 3.1. Wide',
    ]
    expect((await changes(followed)).made).toEqual([])
    expect((await changes(followed, true)).made).toEqual([
      '# Chapter 3. WELLS',
      '## 3.1. Deep',
      '## Conclusion of chapter 3',
      'Chapter 4 goes on.',
      '# Chapter 4. PATHS',
      '## 4.1. Wide',
    ])
  })

  it('keeps marks of Markdown, and the form in which it is written', async () => {
    const { made } = await changes([...CHAPTERS, '## **2.1.** *Wells*', '## **2\\.2\\.** Paths'])
    expect(made).toEqual(['## **2.2.** *Wells*', '## **2\\.3\\.** Paths'])
  })
})

describe('other slips', () => {
  it.each([
    ['a wrong number before the right one', ['## 2.7. Wells', '## 2.3. Paths'], ['## 2.2. Wells']],
    ['a number of another section', ['## 3.2. Wells', '## 2.3. Paths'], ['## 2.2. Wells']],
  ])('%s: mended', async (_, lines, made) => {
    expect((await changes([...CHAPTERS, ...lines])).made).toEqual(made)
  })

  it.each([
    ['a gap', ['## 2.3. Wells', '## 2.4. Paths'], ['## 2.2. Wells', '## 2.3. Paths']],
    ['a wrong number at the end', ['## 2.2. Wells', '## 2.7. Paths'], ['## 2.3. Paths']],
    [
      'two that changed places',
      ['## 2.3. Wells', '## 2.2. Paths', '## 2.4. Hedges'],
      ['## 2.2. Wells', '## 2.3. Paths'],
    ],
    ['no number', ['## Wells', '## 2.3. Paths'], ['## 2.2. Wells']],
  ])('%s: offered', async (_, lines, made) => {
    expect((await changes([...CHAPTERS, ...lines])).made).toEqual([])
    expect((await changes([...CHAPTERS, ...lines], true)).made).toEqual(made)
  })
})
