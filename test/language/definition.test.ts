import { describe, expect, it } from 'vitest'
import type { Position } from 'vscode-languageserver-types'
import { definitionAt, referencesTo } from '../../src/language/definition/definition.js'
import type { Analysis } from '../../src/language/document/analysis.js'
import { examples, hostile } from './examples.js'
import { open } from './open.js'

const en = examples.get('clean.en.md') ?? ''
const vi = examples.get('clean.vi.md') ?? ''

/** A clean summary with a sentence of one's own at the end of its conclusion. */
function withSentence(text: string, sentence: string): string {
  const at = text.search(/\n# (?:LIST|DANH)/u)
  return `${text.slice(0, at)}\n${sentence}\n${text.slice(at)}`
}

function targets(analysis: Analysis, at: Position): string[] {
  return definitionAt(analysis, at).map(({ targetSelectionRange }) =>
    textAt(analysis, targetSelectionRange),
  )
}

function textAt({ places }: Analysis, range: Parameters<Analysis['places']['spanOf']>[0]): string {
  const { start, end } = places.spanOf(range)
  return places.source.slice(start, end)
}

describe('definition', () => {
  it.each([
    ['As section 2¦.1 shows, it holds.', en, /^## 2\.1\. /u],
    ['As sec¦tion 2.1 shows, it holds.', en, /^## 2\.1\. /u],
    ['As chapter 3¦ shows, it holds.', en, /^# Chapter 3\. /u],
    ['Như mục ¦2.1 đã nêu, điều này đúng.', vi, /^## 2\.1\. /u],
    ['Như chương I¦II đã nêu, điều này đúng.', vi, /^# CHƯƠNG 3\. /iu],
  ])('goes from the words to the heading: %s', async (sentence, text, heading) => {
    const { analysis, at } = await open(withSentence(text, sentence))
    const found = targets(analysis, at)
    expect(found.some((target) => heading.test(target))).toBe(true)
  })

  it('tells the whole section and the number that was read', async () => {
    const { analysis, at } = await open(withSentence(en, 'As chapter ¦2 shows, it holds.'))
    const [link] = definitionAt(analysis, at)
    if (!link?.originSelectionRange) throw new Error('nothing found')
    expect(textAt(analysis, link.originSelectionRange)).toBe('chapter 2')
    expect(textAt(analysis, link.targetRange)).toMatch(
      /^# Chapter 2[\s\S]*## Conclusion of chapter 2/u,
    )
    expect(link.targetUri).toBe(analysis.uri)
  })

  it('gives every heading that may be meant: 2.1 stands in the introduction and in chapter 2', async () => {
    const sentence = withSentence(en, 'As section 2¦.1 shows, it holds.')
    const { analysis, at } = await open(sentence)
    expect(targets(analysis, at)).toEqual([
      '### 2.1. Research purpose',
      expect.stringMatching(/^## 2\.1\. /u),
    ])
    const inChapter = en.replace(/^(## 3\.1\..*\n)/mu, '$1\nAs section 2¦.1 shows, it holds.\n')
    const near = await open(inChapter)
    expect(targets(near.analysis, near.at)).toEqual([expect.stringMatching(/^## 2\.1\. /u)])
  })

  it.each([
    'As section 2¦.1 of the Law on Housing says, it holds.',
    'As section 9¦.9 shows, it holds.',
    'As sho¦wn in section 2.1, it holds.',
    'The price was 2¦.1 million.',
  ])('leaves alone what names nothing here: %s', async (sentence) => {
    const { analysis, at } = await open(withSentence(en, sentence))
    expect(definitionAt(analysis, at)).toEqual([])
  })
})

describe('references', () => {
  const text = withSentence(en, 'As chapter 3 shows, and chapters 2 and 3 together, it holds.')

  // Chapter 2 speaks of chapter 3 as well.
  it('are the places that name the heading at the cursor', async () => {
    const { analysis, at } = await open(text.replace('# Chapter 3', '# Chap¦ter 3'))
    const found = referencesTo(analysis, at, { withHeading: false })
    expect(found.map(({ range }) => textAt(analysis, range))).toEqual(['3', '3', '3'])
    const all = referencesTo(analysis, at, { withHeading: true })
    expect(all.map(({ range }) => textAt(analysis, range))).toEqual([
      '3',
      expect.stringMatching(/^Chapter 3\. /u),
      '3',
      '3',
    ])
  })

  it('are found from one of them too', async () => {
    const heading = await open(text.replace('# Chapter 3', '# Chap¦ter 3'))
    const one = await open(text.replace('chapter 3 shows', 'chapter ¦3 shows'))
    const find = ({ analysis, at }: typeof one) => referencesTo(analysis, at, { withHeading: true })
    expect(find(one)).toEqual(find(heading))
  })

  it('are none where nothing is named', async () => {
    const { analysis, at } = await open(withSentence(en, 'It ¦holds.'))
    expect(referencesTo(analysis, at, { withHeading: true })).toEqual([])
  })

  it.each([...examples, ...hostile])('throw for no text: %s', async (_, source) => {
    const { analysis } = await open(source)
    for (let line = -1; line < Math.min(analysis.places.lineCount + 2, 400); line++) {
      for (const character of [0, 7, 9999]) {
        const at = { line, character }
        for (const { targetRange } of definitionAt(analysis, at))
          expect(targetRange.end.line).toBeLessThan(analysis.places.lineCount)
        expect(Array.isArray(referencesTo(analysis, at, { withHeading: true }))).toBe(true)
      }
    }
  })
})
