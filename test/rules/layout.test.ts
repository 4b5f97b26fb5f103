import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Finding } from '../../src/lint/types.js'
import type { Source } from '../../src/read/types.js'
import { recoveredFrom } from './file-block.js'
import { findingsOf } from './page.js'

const A4 = '{ file: Word, paper: 210 × 297 }'

const TEXT = `---
profile: hnue
language: en
---
NGUYEN VAN AN

SUMMARY OF THE DOCTORAL DISSERTATION

# INTRODUCTION

Reeds from the delta are woven into mats that are sold in four provinces and abroad.

The craft is two hundred years old and has nine masters.

# Chapter 1. REEDS

Reeds are cut twice a year, in the fourth and in the ninth month of the moon.

# CONCLUSION

Mats are woven still.

# LIST OF THE AUTHOR'S PUBLISHED WORKS RELATED TO THE DISSERTATION

1. Nguyen Van An (2021), “Reeds”, *Journal of Crafts*, No. 2, pp. 11–20.
`

/** What a rule says of a file that is described so. */
async function said(rule: string, block: string, text = TEXT): Promise<Finding[]> {
  const recovered = recoveredFrom(block, text)
  const kind = recovered.layout.fonts === null ? 'docx' : 'pdf'
  const source: Source = { path: `example.${kind}`, kind, text, recovered }
  return findingsOf({ source, language: 'en' }, rule)
}

async function ids(rule: string, block: string, text = TEXT): Promise<string[]> {
  return (await said(rule, block, text)).map(({ id, level }) => `${id} ${level}`)
}

describe('layout-paper', () => {
  it.each([
    ['150 × 208', []],
    ['150.2 × 210', ['paper error']],
    ['210 × 148', ['paper error']],
    ['Infinity × 210', ['paper error']],
  ])('tolerates 2 mm: %s', async (paper, expected) => {
    expect(await ids('layout-paper', `{ file: Word, paper: ${paper} }`)).toEqual(expected)
  })

  it('takes two columns on a sheet on its side for two pages', async () => {
    const two = await said('layout-paper', '{ file: Word, paper: 297 × 210, columns: 2 }')
    expect(two).toEqual([])
  })

  it('only warns of an imposed booklet', async () => {
    const block = '{ file: PDF, paper: 210 × 297, imposed: true }'
    expect(await ids('layout-paper', block)).toEqual(['paper warning'])
    expect(await ids('layout-paper', '{ file: PDF, paper: 158 × 215, imposed: true }')).toEqual([])
  })

  it('only warns under a profile whose paper rests on no rule', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-layout-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const profile = path.join(folder, 'our.yml')
    const ours = 'id: our\nextends: hnue\ntitle: { en: Ours, vi: Của tôi }\n'
    writeFileSync(profile, `${ours}page: { paper: { width: 170, height: 240 } }\n`)
    const found = await said('layout-paper', A4, TEXT.replace('hnue', profile))
    expect(found).toMatchObject([{ level: 'warning', basis: { kind: 'skeleton' } }])
  })

  it('is silent under a profile that names no paper', async () => {
    expect(await said('layout-paper', A4, TEXT.replace('hnue', 'base'))).toEqual([])
  })

  it('tells all wrong sections once', async () => {
    const [first, ...others] = await said(
      'layout-paper',
      '{ file: Word, paper: 210 × 297, from: { CONCLUSION: { paper: 216 × 279 } } }',
    )
    expect(others).toEqual([])
    expect(first?.related).toMatchObject([{ message: 'The paper is Letter (216 × 279 mm) here' }])
  })
})

describe('layout-margins', () => {
  const margins = (file: string, left: number, more = '') =>
    `{ file: ${file}, paper: 148 × 210, margins: { top: 15, bottom: 15, left: ${left}, right: 15 } ${more} }`

  it.each([
    ['Word', 19, 0],
    ['Word', 18.9, 1],
    ['Word', 21, 0],
    ['Word', 21.2, 1],
    ['PDF', 13, 0],
    ['PDF', 12.8, 1],
    ['PDF', 60, 0],
  ])('tolerates 1 mm that is set, 2 mm that is measured: %s, %d mm', async (file, left, n) => {
    expect(await said('layout-margins', margins(file, left))).toHaveLength(n)
  })

  it('does not measure a PDF on other paper', async () => {
    const block = margins('PDF', 5).replace('148 × 210', '210 × 297')
    expect(await said('layout-margins', block)).toEqual([])
  })

  it('does not judge the cover', async () => {
    const inner =
      'from: { INTRODUCTION: { margins: { top: 15, bottom: 15, left: 20, right: 15 } } }'
    expect(await said('layout-margins', margins('Word', 35, `, ${inner}`))).toEqual([])
  })
})

describe('layout-size', () => {
  const sized = (file: string, size: number) =>
    `{ file: ${file}, paper: 148 × 210, text: "${size} pt" }`

  it.each([
    ['Word', 11.25, []],
    ['Word', 11.5, ['most warning']],
    ['PDF', 11.3, []],
    ['PDF', 11.4, ['most warning']],
  ])('tolerates a quarter of a point, in a PDF 0.3: %s, %d pt', async (file, size, expected) => {
    expect(await ids('layout-size', sized(file, size))).toEqual(expected)
  })

  it('is silent of imposed pages on another sheet', async () => {
    const block = '{ file: PDF, paper: 158 × 215, imposed: true, text: 13 pt }'
    expect(await said('layout-size', block)).toEqual([])
  })
})

describe('looks', () => {
  it.each([
    ['layout-font', 'Arial', 'Calibri'],
    ['layout-size', '12 pt', '13 pt'],
    ['layout-spacing', '11 pt, 1.5 lines', '11 pt, exactly 20 pt'],
  ])('are named with a share of their own: %s', async (rule, one, other) => {
    const but = `{ Reeds from: "${one}", Reeds are: "${other}" }`
    const plain = 'Times New Roman, 11 pt, 1.15 lines'
    const [found] = await said(rule, `{ file: Word, text: "${plain}", but: ${but} }`)
    expect(found).toMatchObject({ id: 'mixed', level: 'warning' })
    const [all = 0, commonest = 0] = (found?.message.match(/\d+(?=%)/g) ?? []).map(Number)
    expect(all).toBeGreaterThan(50)
    expect(commonest).toBeLessThan(50)
  })

  it('of the time before Unicode are left to text-unicode where only paragraphs have them', async () => {
    const block = '{ file: Word, text: Tinos, but: { Reeds are: VNI-Times } }'
    expect(await said('layout-font', block)).toEqual([])
    const [found] = await said('layout-font', block.replace('Tinos', 'Arial'))
    expect(found).toMatchObject({ id: 'most' })
    expect(found?.message).not.toContain('Ctrl+Space')
  })

  it('tell paragraphs apart where one look holds for several of them', async () => {
    const source = recoveredFrom('{ file: Word, text: "Arial, 11 pt" }', TEXT)
    const [start, middle] = [TEXT.indexOf('Reeds from'), TEXT.indexOf('Reeds are cut')]
    const shape = { role: 'body' as const, size: 11, spacing: null }
    const looks = [
      { ...shape, start, end: middle - 20, font: 'Arial' },
      { ...shape, start: middle, end: TEXT.length, font: 'Tinos' },
    ]
    const layout = { ...source.layout, looks }
    const file: Source = {
      path: 'x.docx',
      kind: 'docx',
      text: TEXT,
      recovered: { ...source, layout },
    }
    const [found] = await findingsOf({ source: file, language: 'en' }, 'layout-font')
    expect(found).toMatchObject({ id: 'some', related: [{ message: 'Arial' }] })
    expect(found?.message).toMatch(/^2 paragraphs/)
  })

  it('are not told of words within a paragraph', async () => {
    const source = recoveredFrom('{ file: Word, text: Tinos }', TEXT)
    const at = TEXT.indexOf('delta are woven')
    const looks = source.layout.looks.flatMap((look) =>
      look.start < at && look.end > at
        ? [
            { ...look, end: at },
            { ...look, start: at, end: at + 30, font: 'Arial' },
            { ...look, start: at + 30 },
          ]
        : look,
    )
    const recovered = { ...source, layout: { ...source.layout, looks } }
    const file: Source = { path: 'x.docx', kind: 'docx', text: TEXT, recovered }
    expect(await findingsOf({ source: file, language: 'en' }, 'layout-font')).toEqual([])
  })
})

describe('the body text', () => {
  const text = TEXT.replace(
    'Reeds are cut',
    '1.1. Looms that are older than their masters\n\nBảng 1.1. Mats by length of the reeds\n\nSource: the survey of the author in 2024\n\nReeds are cut',
  )

  it('is neither a typed heading nor a typed caption', async () => {
    const but = ['1.1. Looms', 'Bảng 1.1.', 'Source:'].map((line) => `"${line}": 13 pt`).join(', ')
    const block = `{ file: Word, text: 11 pt, but: { ${but} } }`
    expect(await said('layout-size', block, text)).toEqual([])
  })

  it('has such paragraphs as well', async () => {
    const block = '{ file: Word, text: 11 pt, but: { Reeds are: 13 pt } }'
    expect(await ids('layout-size', block, text)).toEqual(['some warning'])
  })
})

describe('layout-spacing', () => {
  it.each([
    ['Word', '1.21 lines', 0],
    ['Word', '1.22 lines', 1],
    ['Word', 'exactly 15.4 pt', 0],
    ['Word', 'exactly 15.5 pt', 1],
    ['Word', 'at least 12 pt', 1],
    ['PDF', 'exactly 15.7 pt', 0],
    ['PDF', 'exactly 15.8 pt', 1],
  ])('tolerates 0.06 lines, 6 %% of points, 8 %% in a PDF: %s, %s', async (file, spacing, n) => {
    const block = `{ file: ${file}, paper: 148 × 210, text: "11 pt, ${spacing}" }`
    expect(await said('layout-spacing', block)).toHaveLength(n)
  })
})

describe('layout-pages', () => {
  const counted = (file: string, last: number) =>
    `{ file: ${file}, pages: ${last + 3}, starts: { INTRODUCTION: 3, CONCLUSION: ${last}, LIST OF: ${last + 1} } }`

  it.each([
    ['PDF', 26, []],
    ['PDF', 27, ['many error']],
    ['Word', 26, []],
    ['Word', 27, ['estimate warning']],
  ])('counts the body: %s up to page %d', async (file, last, expected) => {
    expect(await ids('layout-pages', counted(file, last))).toEqual(expected)
  })

  it('counts a list of works at the front apart as well', async () => {
    const at = TEXT.indexOf('# LIST')
    const cover = TEXT.indexOf('# INTRODUCTION')
    const text = `${TEXT.slice(0, cover)}${TEXT.slice(at)}\n${TEXT.slice(cover, at)}`
    const block =
      '{ file: PDF, pages: 28, starts: { LIST OF: 3, INTRODUCTION: 5, CONCLUSION: 28 } }'
    expect(await ids('layout-pages', block, text)).toEqual([])
  })

  it.each([
    [28, 0],
    [29, 1],
  ])('leaves room for cover and works where no page is known: %d pages', async (pages, n) => {
    expect(await said('layout-pages', `{ file: Word, pages: ${pages} }`)).toHaveLength(n)
  })

  it('shows where the first page begins that is too much', async () => {
    const [found] = await said('layout-pages', counted('PDF', 27))
    expect(found?.related).toMatchObject([{ message: 'Page 25 begins here' }])
  })
})

describe('layout-numbers', () => {
  it.each([
    ['Word', 'bottom-center 10.5', []],
    ['Word', 'bottom-center 10.6', ['size warning']],
    ['Word', 'bottom-center', []],
    ['Word', 'bottom-left, bottom-center', []],
    ['Word', 'bottom-left 12', ['place warning', 'size warning']],
    ['PDF', 'none', ['missing warning']],
  ])('%s, %s', async (file, numbers, expected) => {
    const block = `{ file: ${file}, paper: 148 × 210, numbers: "${numbers}" }`
    expect(await ids('layout-numbers', block)).toEqual(expected)
  })

  it('does not ask for numbers on the list of works', async () => {
    const block = '{ file: Word, numbers: bottom-center, from: { LIST OF: { numbers: none } } }'
    expect(await said('layout-numbers', block)).toEqual([])
  })
})

describe('a file of very many sections, looks and changes', () => {
  it('takes bounded time', async () => {
    const n = 2_000
    const before = TEXT.slice(0, TEXT.indexOf('# LIST'))
    const text = before + 'A mat is woven in a day.\n\n'.repeat(n)
    const source = recoveredFrom('{ file: Word, paper: 210 × 297, numbers: none }', text)
    const [section] = source.layout.sections
    const starts = Array.from({ length: n }, (_, index) => before.length + index * 26)
    const margins = { top: 1, bottom: 2, left: 3, right: 4 }
    const shape = { role: 'body' as const, size: 5, spacing: { kind: 'exact' as const, points: 5 } }
    const layout = {
      ...source.layout,
      pages: { count: n, exact: true, starts },
      sections: section ? starts.map((start) => ({ ...section, start, margins })) : [],
      looks: starts.map((start, at) => ({ ...shape, start, end: start + 24, font: `Font ${at}` })),
    }
    const changes = starts.map((start) => ({
      kind: 'format' as const,
      start,
      end: start,
      author: null,
    }))
    const recovered = { ...source, layout, changes }
    const file: Source = { path: 'x.docx', kind: 'docx', text, recovered }
    const ruled = ['paper', 'margins', 'font', 'size', 'spacing', 'pages', 'numbers']
    const found = await findingsOf({ source: file, language: 'en' }, null)
    const rules = found.map(({ rule }) => rule)
    for (const rule of ['document-changes', ...ruled.map((one) => `layout-${one}`)]) {
      expect(rules.filter((one) => one === rule)).toHaveLength(1)
    }
  }, 20_000)
})
