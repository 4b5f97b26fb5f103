import { describe, expect, it } from 'vitest'
import { fixAllEdits } from '../../../src/language/actions/fix-all.js'
import { analyse } from '../../../src/language/document/analysis.js'
import { fixSource } from '../../../src/lint/fix/fix-rounds.js'
import { plainSettings } from '../../../src/settings/in-force.js'
import { examples, hostile } from '../examples.js'
import { edit, open } from '../open.js'
import { exampleTexts, type KnownText, wrongTexts } from '../texts.js'

/** What `tomtat fix` makes of a text. */
async function mended({ text, settings }: KnownText): Promise<string> {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const source = { path: 'x.md', kind: 'markdown', text: text.slice(mark.length) } as const
  return (
    mark + (await fixSource(source, { ...plainSettings, ...settings }, { suggest: false })).text
  )
}

async function fixed({ text, settings }: KnownText): Promise<string> {
  const { analysis } = await open(text, settings)
  return edit(text, await fixAllEdits(analysis), analysis)
}

describe('fix all', () => {
  it('makes of a text what tomtat fix makes of it', async () => {
    let changed = 0
    for (const one of [...exampleTexts, ...wrongTexts]) {
      const wanted = await mended(one)
      expect(await fixed(one), one.name).toBe(wanted)
      if (wanted !== one.text) changed++
    }
    expect(changed).toBeGreaterThan(20)
  }, 120_000)

  it.each([...hostile])('does so with %s', async (name, text) => {
    for (const one of [text, text.replaceAll('1.2. ', '1.2 ')]) {
      const known = { name, text: one, settings: {} }
      expect(await fixed(known)).toBe(await mended(known))
    }
  })

  it('touches no more than the words that are wrong', async () => {
    const { analysis, text } = await open(examples.get('mistakes.en.md') ?? '')
    const edits = await fixAllEdits(analysis)
    const lines = new Set(edits.map(({ range }) => range.start.line))
    expect(lines.size).toBeGreaterThan(3)
    expect(edits.every(({ range }) => range.start.line === range.end.line)).toBe(true)
    expect(Math.max(...edits.map(({ newText }) => newText.length))).toBeLessThan(20)
    expect(edit(text, edits, analysis).split('\n')).toHaveLength(text.split('\n').length)
  })

  it('mends only what is wanted', async () => {
    const text = examples.get('mistakes.en.md') ?? ''
    const { analysis } = await open(text)
    const edits = await fixAllEdits(analysis, ({ rule }) => rule === 'works-issn')
    expect(edit(text, edits, analysis)).toBe(
      (
        await fixSource(analysis.source, plainSettings, {
          suggest: false,
          wanted: ({ rule }) => rule === 'works-issn',
        })
      ).text,
    )
  })

  it('has nothing to do in what is no Markdown, no summary, or clean', async () => {
    const wrong = examples.get('mistakes.vi.md') ?? ''
    const plain = { uri: 'file:///x.txt', path: '/x.txt', kind: 'text', text: wrong } as const
    expect(await fixAllEdits(await analyse(plain, plainSettings))).toEqual([])
    const clean = examples.get('clean.vi.md') ?? ''
    for (const text of ['', '\ufeff', 'profile: nobody', '---\nprofile: nobody\n---\n', clean]) {
      expect(await fixAllEdits((await open(text)).analysis)).toEqual([])
    }
  })
})
