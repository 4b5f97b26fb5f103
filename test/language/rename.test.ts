import { describe, expect, it } from 'vitest'
import type { Position } from 'vscode-languageserver-types'
import type { Analysis } from '../../src/language/document/analysis.js'
import { sectionsOf } from '../../src/language/document/sections.js'
import { RenameError, rename, renameableAt } from '../../src/language/rename/rename.js'
import { formatNumber } from '../../src/model/signs/numerals.js'
import { writtenNumber } from '../../src/rule/fix/written-number.js'
import { REFERRING } from '../properties/slips.js'
import { examples, hostile } from './examples.js'
import { edit, open } from './open.js'

const HEAD = '---\nprofile: base\nlanguage: en\n---\n# INTRODUCTION\n\n## 1. Rationale\n\n'
const WELLS = `${HEAD}Chapter 2 is about beds.

# Chapter 1. OVERVIEW

## 1.1. At home

## 1.2. Abroad

# Chapter 2. GARDENS

## 2.1. Beds

### 2.1.1. Deep

Section 2.1.1 is here, sections 2.2 and 2.4 (see 2.2) are below.

## 2.2. Wells

Section 2.1.1 of the Law says so.

## 2.4. Paths

## Conclusion of chapter 2

# Chapter 3. ROADS

## 3.1. Roads of chapter III
`

/** The text with the cursor behind `before`. */
async function at(before: string, text = WELLS) {
  const opened = await open(text.replace(before, `${before}¦`))
  return {
    able: () => renameableAt(opened.analysis, opened.at),
    to: (name: string) => edit(text, rename(opened.analysis, opened.at, name), opened.analysis),
    refusal: (name: string) => refusalOf(opened.analysis, opened.at, name),
  }
}

function refusalOf(analysis: Analysis, position: Position, name: string) {
  try {
    rename(analysis, position, name)
  } catch (error) {
    if (error instanceof RenameError) return error.texts
    throw error
  }
  return null
}

/** Lines that changed, as they are now. */
function changed(made: string): string[] {
  const old = WELLS.split('\n')
  return made.split('\n').filter((line, index) => line !== old[index])
}

describe('what can be renamed', () => {
  it.each([
    ['## 2.', '2.1.', 3],
    ['## 2.1. Be', '2.1.', 3],
    ['# Chapter 2. GARD', '2', 10],
    ['Section 2.1', '2.1.1', 8],
  ])('is the number at “%s”', async (before, placeholder, character) => {
    const able = (await at(before)).able()
    expect(able?.placeholder).toBe(placeholder)
    expect(able?.range.start.character).toBe(character)
    expect(able?.range.end.character).toBe(character + placeholder.length)
  })

  it('is nothing without a number, in prose, and where another document is meant', async () => {
    for (const before of ['# INTRO', '## Conclusion of', 'is here', 'says so']) {
      expect((await at(before)).able(), before).toBeNull()
    }
    const law = await open(WELLS.replace('2.1.1 of the Law', '2.1.¦1 of the Law'))
    expect(renameableAt(law.analysis, law.at)).toBeNull()
  })
})

describe('a new number', () => {
  it('is written with all that is below it and refers to it', async () => {
    const { to } = await at('## 2.2. We')
    expect(changed(to('2.3'))).toEqual([
      'Section 2.1.1 is here, sections 2.3 and 2.4 (see 2.3) are below.',
      '## 2.3. Wells',
    ])
    expect(changed((await at('# Chapter 3')).to('4'))).toEqual([
      '# Chapter 4. ROADS',
      '## 4.1. Roads of chapter IV',
    ])
  })

  it('is the same at a reference as at the heading', async () => {
    const { to } = await at('sections 2.2')
    expect(to('2.3.')).toBe((await at('## 2.2')).to('2.3'))
  })

  it('moves on those that stand behind, as far as a gap', async () => {
    expect(changed((await at('## 2.1.')).to('2.2'))).toEqual([
      '## 2.2. Beds',
      '### 2.2.1. Deep',
      'Section 2.2.1 is here, sections 2.3 and 2.4 (see 2.3) are below.',
      '## 2.3. Wells',
    ])
    expect(changed((await at('## 2.2.')).to('2.4'))).toEqual([
      'Section 2.1.1 is here, sections 2.4 and 2.5 (see 2.4) are below.',
      '## 2.4. Wells',
      '## 2.5. Paths',
    ])
  })

  it('of a chapter is that of its conclusion too, in digits or as it was written', async () => {
    const made = (await at('# Chapter 2')).to('Chapter 3.')
    expect(changed(made)).toEqual([
      'Chapter 3 is about beds.',
      '# Chapter 3. GARDENS',
      '## 3.1. Beds',
      '### 3.1.1. Deep',
      'Section 3.1.1 is here, sections 3.2 and 3.4 (see 3.2) are below.',
      '## 3.2. Wells',
      '## 3.4. Paths',
      '## Conclusion of chapter 3',
      '# Chapter 4. ROADS',
      '## 4.1. Roads of chapter IV',
    ])
    const roman = WELLS.replaceAll(/Chapter (\d)/gu, (_, n) => `Chapter ${'I'.repeat(Number(n))}`)
    expect((await at('# Chapter III', roman)).to('4')).toContain('# Chapter IV. ROADS')
    expect((await at('# Chapter III', roman)).to('IV')).toContain('# Chapter IV. ROADS')
  })

  it('reaches conclusions that count in Roman numerals', async () => {
    const roman = WELLS.replace('# Chapter 2', '# Chapter II').replace(
      'chapter 2\n',
      'chapter II\n',
    )
    const made = (await at('# Chapter II', roman)).to('3')
    expect(made).toContain('## Conclusion of chapter III\n')
  })

  it('reaches a section that is named with its chapter, though the introduction has that number too', async () => {
    const text = WELLS.replace(
      'Chapter 2 is about beds.',
      'Sections 2.1 and 2.2 of chapter 2 and section 2.2 go on.\n\n## 2. Aims\n\n### 2.1. Purpose\n\n### 2.2. Tasks',
    )
    expect((await at('# Chapter 2.', text)).to('4')).toContain(
      'Sections 4.1 and 4.2 of chapter 4 and section 2.2 go on.',
    )
  })

  it('reaches all numbers of a list or none, of which one is in the introduction as well', async () => {
    const text = WELLS.replace(
      'Chapter 2 is about beds.',
      'Sections 2.1 to 2.4 and section 2.2 go on, section 2.1 and 2.2 too.\n\n## 2. Aims\n\n### 2.1. Purpose\n\n### 2.2. Tasks',
    )
    const chapter = (await at('# Chapter 2.', text)).to('4')
    expect(chapter).toContain('Sections 4.1 to 4.4 and section 4.2 go on, section 2.1 and 2.2 too.')
    const tasks = (await at('### 2.2.', text)).to('2.3')
    expect(tasks).toContain('Sections 2.1 to 2.4 and section 2.2 go on, section 2.1 and 2.2 too.')
  })

  it('reaches references whatever numbers the titles of works name', async () => {
    const text = `${WELLS}\n# LIST OF PUBLICATIONS\n\n1. A. Le (2024), “On section 2.3 and section 2.2”, Gardens.\n`
    const made = (await at('## 2.2. We', text)).to('2.3')
    expect(made).toContain('sections 2.3 and 2.4 (see 2.3) are below.')
    expect(made).toContain('“On section 2.3 and section 2.2”')
  })

  it('is written in the cells of a table, and no other cell changes', async () => {
    const table = `| Section | 2.2 |
| --- | --- |
| \\| 2.2 | **Section** 2.2 \\| and *2.2* |
| see section 2.1.1 | 2.1.1 |`
    const text = WELLS.replace('Section 2.1.1 of the Law says so.', table)
    const made = (await at('## 2.2', text)).to('2.3')
    expect(made).toContain(table.replace('**Section** 2.2', '**Section** 2.3'))
  })

  it('may come with a new title, or only the title be new', async () => {
    const { to } = await at('## 2.2.')
    expect(changed(to('2.3.  Deep\twells '))).toEqual([
      'Section 2.1.1 is here, sections 2.3 and 2.4 (see 2.3) are below.',
      '## 2.3. Deep wells',
    ])
    expect(changed(to('2.2. Springs'))).toEqual(['## 2.2. Springs'])
    expect(to('2.2')).toBe(WELLS)
    expect(to('2.2. Wells')).toBe(WELLS)
  })

  it('brings numbers into order', async () => {
    for (const name of ['mistakes.en.md', 'mistakes.vi.md']) {
      const text = examples.get(name) ?? ''
      const { analysis } = await open(text)
      const gap = analysis.findings.find(({ id }) => id === 'gap')
      const [number = ''] = gap?.expected ?? []
      const place = { line: (gap?.line ?? 0) - 1, character: (gap?.column ?? 0) - 1 }
      const made = edit(text, rename(analysis, place, number), analysis)
      const left = (await open(made)).analysis.findings
      expect(numbering(left).length).toBeLessThan(numbering(analysis.findings).length)
    }
  })
})

function numbering(findings: Analysis['findings']) {
  return findings.filter(({ rule }) => rule.startsWith('numbering-'))
}

describe('a new number is refused', () => {
  it.each([
    [
      '## 2.2.',
      'Wells',
      '“Wells” does not begin with the number of a heading. Write it as in “2.2.”.',
    ],
    ['## 2.2.', '2.0', '“2.0” does not begin'],
    ['## 2.2.', '', '“” does not begin'],
    ['# Chapter 3', 'two', '“two” does not begin'],
    ['## 2.2.', '2.2.1', '2.2.1 counts another level than 2.2.'],
    ['## 2.2.', '2.1', '2.1 is the number of “2.1. Beds” already.'],
    ['# Chapter 3', '2', '2 is the number of “Chapter 2. GARDENS” already.'],
    ['## 2.2.', '3.2', 'begins with 2. To make it 3.2, move its text below 3 first.'],
    ['## 2.2.', '7.2', 'there is no 7. To make it 7.2, write the heading 7'],
    ['Wells', '2.3', 'No number stands here.'],
  ])('at “%s” for “%s”', async (before, name, why) => {
    const text = before === 'Wells' ? WELLS.replace('## 2.2. Wells', 'Wells are deep.') : WELLS
    const refusal = (await at(before, text)).refusal(name)
    expect(refusal?.en).toContain(why)
    expect(refusal?.vi).toMatch(/[ạếềốộửữựđ]/u)
    expect(`${refusal?.en}${refusal?.vi}`).not.toMatch(/[{}]/u)
  })

  it('where it cannot be written', async () => {
    expect((await at('## 2.2.')).refusal('2.99')?.en).toContain('beyond 99')
    expect(
      (await at('## 2.2', WELLS.replace('2. Wells', '2. *Wells* of old'))).refusal('2.2 New')?.en,
    ).toContain('The title')
  })
})

describe('renaming', () => {
  it('there and back gives the same text, with references, in both languages, with marks of headings and without', async () => {
    let count = 0
    for (const { text } of REFERRING.filter(({ name }) =>
      /^(?:clean.en|bare clean.vi)/u.test(name),
    )) {
      const { analysis } = await open(text)
      const numbers = numbersIn(analysis)
      for (const [index, number] of numbers.entries()) {
        if (number === '' || index % 8 !== 0) continue
        let made = edit(text, renamed(analysis, index, next(number)), analysis)
        expect(made).not.toBe(text)
        const { analysis: there } = await open(made)
        expect(sequence(there)).toBeLessThan(2)
        // What was moved on goes back one by one, the first one first.
        for (const [at, old] of numbers.entries()) {
          if (!isBeside(old, number) || numbersIn(there)[at] === old) continue
          const { analysis: now } = await open(made)
          made = edit(made, renamed(now, at, old), now)
        }
        expect(made).toBe(text)
        count++
      }
    }
    expect(count).toBeGreaterThan(10)
  }, 60_000)

  it.each([...hostile])('takes any text and place: %s', async (_, text) => {
    const { analysis } = await open(text)
    const places = sectionsOf(analysis)
      .slice(0, 60)
      .map(({ head }) => analysis.places.positionOf(head.start))
    for (const place of [...places, { line: 0, character: 0 }, { line: 1e9, character: 1e9 }]) {
      const able = renameableAt(analysis, place)
      for (const name of ['2.3', '9. A', '1.1.1', `${able?.placeholder ?? ''} New`]) {
        const refused = refusalOf(analysis, place, name)
        if (!refused) edit(text, rename(analysis, place, name), analysis)
        else if (!able) expect(refused.en).toContain('No number')
      }
    }
  })
})

/** The numbers of the written headings, empty where they have none. */
function numbersIn(analysis: Analysis): string[] {
  return sectionsOf(analysis).map(({ heading }) => formatNumber(writtenNumber(heading) ?? []))
}

function renamed(analysis: Analysis, index: number, name: string) {
  const start = sectionsOf(analysis)[index]?.heading.start ?? 0
  return rename(analysis, analysis.places.positionOf(start), name)
}

function next(number: string): string {
  return number.replace(/\d+$/u, (last) => String(Number(last) + 1))
}

function isBeside(a: string, b: string): boolean {
  return a.replace(/\d+$/u, '') === b.replace(/\d+$/u, '') && a !== ''
}

function sequence({ findings }: Analysis): number {
  return findings.filter(({ rule }) => rule === 'numbering-sequence').length
}
