import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Analysis } from '../../src/language/document/analysis.js'
import { hintsIn } from '../../src/language/inlay-hints/inlay-hints.js'
import { examples, hostile } from './examples.js'
import { open } from './open.js'

const en = examples.get('clean.en.md') ?? ''
const vi = examples.get('clean.vi.md') ?? ''
const everywhere = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } }

/** The lines that have a hint, each with `‹hint›` where an editor shows it. */
function shown(analysis: Analysis): string[] {
  return hintsIn(analysis, everywhere).map(({ position, label }) => {
    const offset = analysis.places.offsetOf(position)
    const { start, end } = analysis.places.lineAt(position.line)
    const { source } = analysis.places
    return `${source.slice(Math.max(start, offset - 30), offset)}‹${label}›${source.slice(offset, Math.min(end, offset + 20))}`
  })
}

const line = (lines: readonly string[], start: string) =>
  lines.find((one) => one.includes(start)) ?? ''

describe('hints', () => {
  it('give the words of parts and chapters as `tomtat outline` counts them', async () => {
    const { analysis } = await open(en)
    const words = analysis.report.outline.flatMap((node) => (node.words === null ? [] : node.words))
    const lines = shown(analysis)
    expect(words.length).toBe(6)
    for (const count of words)
      expect(lines.join('\n')).toContain(`‹${count.toLocaleString('en-US')} words`)
  })

  it('give what the profile counts, and what it asks for', async () => {
    const { analysis } = await open(en)
    const lines = shown(analysis)
    expect(line(lines, 'contributions')).toMatch(/‹\d contributions \(2 to 7\)›$/u)
    expect(line(lines, 'TO THE DISSERTATION‹')).toMatch(/‹\d published works \(at least 2\)›$/u)
    expect(line(lines, 'DISSERTATION TOPIC‹')).toMatch(/‹[\d,]+ words · \d sections \(2 to 3\)›$/u)
  })

  it('speak the language of messages', async () => {
    const { analysis } = await open(vi, { locale: 'vi' })
    const lines = shown(analysis).join('\n')
    expect(lines).toMatch(/‹[\d.]+ từ · \d mục \(từ 2 đến 3\)›/u)
    expect(lines).toMatch(/‹\d đóng góp mới \(từ 2 đến 7\)›/u)
    expect(lines).toMatch(/‹\d công trình \(ít nhất 2\)›/u)
  })

  it('say whether the structure statement is right', async () => {
    const right = shown((await open(en)).analysis)
    expect(right.filter((one) => one.includes('‹✓›'))).toHaveLength(2)
    const { analysis } = await open(
      en.replace(/(four chapters) (?:with|and) \w+ sections/u, '$1 and twelve sections'),
    )
    expect(analysis.source.text).toContain('twelve sections')
    const hints = hintsIn(analysis, everywhere)
    const wrong = hints.find(({ label }) => typeof label === 'string' && label.startsWith('= '))
    expect(wrong?.label).toBe(`= ${analysis.report.summary?.sections}`)
    expect(wrong?.tooltip).toMatch(/^The chapters have \d+ sections \(\d( \+ \d){3}\)\.$/u)
    expect(line(shown(analysis), 'twelve sections‹')).not.toBe('')
  })

  it('say how a statement counts that is right in its own way', async () => {
    const text = en
      .replace(/^# CONCLUSION$/mu, '# Chapter 5. CONCLUSION')
      .replace('four chapters', 'five chapters')
    const { analysis } = await open(text)
    const [five] = hintsIn(analysis, everywhere).filter(({ tooltip }) => tooltip !== undefined)
    expect(five?.label).toBe('✓')
    expect(five?.tooltip).toBe(
      'With the conclusion, which is a chapter here, the summary has 5 chapters.',
    )
  })

  it('name the limit of words where the profile has one', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tomtat-'))
    const profile = path.join(folder, 'our.yml')
    writeFileSync(
      profile,
      'id: our\nextends: ajc\ntitle: {en: Ours, vi: Ta}\nparts:\n  - {id: conclusion, words: 200..1400}\n  - {id: introduction, parts: [{id: rationale, words: ..500}]}\n',
    )
    const { analysis } = await open(en, { profile })
    const lines = shown(analysis)
    expect(line(lines, '# CONCLUSION‹')).toMatch(/‹\d+ words \(200 to 1,400\)›$/u)
    expect(line(lines, 'dissertation topic‹')).toMatch(/‹\d+ words \(at most 500\)›$/u)
  })

  it('stay within the range', async () => {
    const { analysis } = await open(en)
    const all = hintsIn(analysis, everywhere)
    const [, second] = all
    if (!second) throw new Error('no hints')
    const { position } = second
    expect(hintsIn(analysis, { start: position, end: position })).toEqual([second])
    expect(
      hintsIn(analysis, { start: { line: 1, character: 0 }, end: { line: 3, character: 0 } }),
    ).toEqual([])
  })

  it('are none for a text that is no summary', async () => {
    expect(shown((await open('# Shopping\n\n- milk\n')).analysis)).toEqual([])
  })

  it.each([...examples, ...hostile])('stand in the text: %s', async (_, text) => {
    const { analysis } = await open(text, { locale: 'vi' })
    for (const { position, label } of hintsIn(analysis, everywhere)) {
      expect(analysis.places.positionOf(analysis.places.offsetOf(position))).toEqual(position)
      expect(label).not.toMatch(/\{|undefined|NaN/u)
    }
  })
})
