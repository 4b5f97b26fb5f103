import { describe, expect, it } from 'vitest'
import type { DocumentSymbol } from 'vscode-languageserver-types'
import type { Analysis } from '../../../src/language/document/analysis.js'
import { symbolsOf } from '../../../src/language/outline/outline.js'
import { examples, hostile } from '../examples.js'
import { open } from '../open.js'

const example = (name: string) => examples.get(name) ?? ''
const names = (symbols: readonly DocumentSymbol[] = []) => symbols.map(({ name }) => name)
const child = (symbols: readonly DocumentSymbol[] = [], name: string) =>
  symbols.find((symbol) => symbol.name.startsWith(name))

describe('symbols', () => {
  it('are the headings with the numbers that the author wrote', async () => {
    const { analysis } = await open(example('mistakes.en.md'))
    const symbols = symbolsOf(analysis)
    expect(names(symbols)).toEqual([
      'INTRODUCTION',
      'Chapter 1. OVERVIEW OF RESEARCH RELATED TO THE DISSERTATION TOPIC',
      'Chapter 2. THEORETICAL ISSUES OF ACCESS TO HOUSING POLICY',
      'Chapter 3. ACCESS OF MIGRANT WORKERS TO HOUSING POLICY SINCE 2014',
      'Chapter 4. SOLUTIONS TO BRING HOUSING POLICY CLOSER TO MIGRANT WORKERS',
      'CONCLUSION',
      "LIST OF THE AUTHOR'S PUBLISHED WORKS RELATED TO THE DISSERTATION",
    ])
    const results = child(child(symbols, 'Chapter 3')?.children, '3.1')
    // Both carry 3.1.2 in the text.
    expect(names(results?.children)).toEqual([
      '3.1.1. Knowledge of the policy',
      '3.1.2. Eligibility for the policy',
      '3.1.2. Use of the policy',
    ])
  })

  it('hold the works in their list, short', async () => {
    const { analysis } = await open(example('mistakes.en.md'))
    const list = child(symbolsOf(analysis), 'LIST')
    expect(names(list?.children)).toEqual([
      '1. Rooms near the gate: how migrant workers rent (2022)',
      '2. Who knows about social housing? (2023)',
      '3. Proof of residence and access to benefits (2024)',
      '4. Landlords as partners of housing policy (2025)',
    ])
    expect(list?.detail).toBe('')
    expect(list?.children?.[0]?.detail).toBe('article')
  })

  it('put works below the heading that divides their list', async () => {
    const divided = example('clean.en.md').replace(/^1\. Lam/mu, '## A. Articles\n\n$&')
    expect(divided).toContain('A. Articles')
    const list = child(symbolsOf((await open(divided)).analysis), 'LIST')
    expect(names(list?.children)).toEqual(['A. Articles'])
    expect(list?.children?.[0]?.children?.[0]?.name).toMatch(/^1\. /u)
  })

  it('say the words as `tomtat outline` counts them, in the language of messages', async () => {
    const { analysis } = await open(example('clean.vi.md'), { locale: 'vi' })
    const [first] = symbolsOf(analysis)
    const words = analysis.report.outline[0]?.words ?? 0
    expect(words).toBeGreaterThan(999)
    expect(first?.detail).toBe(`${new Intl.NumberFormat('vi-VN').format(words)} từ`)
  })

  it('leave out what is missing, and keep what stands below it', async () => {
    const text = example('clean.en.md').replace(/^# Chapter 2\..*$/mu, '')
    const { analysis } = await open(text)
    const all = flat(symbolsOf(analysis)).map(({ name }) => name)
    expect(all.some((name) => name.startsWith('2.1.'))).toBe(true)
    expect(all.some((name) => name.startsWith('Chapter 2'))).toBe(false)
  })

  it('are none for a text that is no summary', async () => {
    const { analysis } = await open('# Shopping\n\n- milk\n')
    expect(symbolsOf(analysis)).toEqual([])
  })

  it.each([...examples, ...hostile])('follow the protocol: %s', async (_, text) => {
    const { analysis } = await open(text)
    const all = flat(symbolsOf(analysis))
    for (const symbol of all) {
      expect(symbol.name.trim()).not.toBe('')
      expectInside(symbol.selectionRange, symbol.range, analysis)
      for (const one of symbol.children ?? []) expectInside(one.range, symbol.range, analysis)
    }
  })
})

function flat(symbols: readonly DocumentSymbol[] = []): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)])
}

function expectInside(
  inner: DocumentSymbol['range'],
  outer: DocumentSymbol['range'],
  { places }: Analysis,
): void {
  const [a, b] = [places.spanOf(inner), places.spanOf(outer)]
  expect(b.start).toBeLessThanOrEqual(a.start)
  expect(a.end).toBeLessThanOrEqual(b.end)
}
