import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine } from '../../../src/model/signs/clean.js'
import { isRule } from '../../../src/model/signs/syntax.js'
import { Inline } from '../../../src/read/docx/runs/inline.js'
import { type Manner, render } from '../../../src/read/docx/write/render.js'

type Run = readonly [text: string, bold: boolean, italic: boolean]

const words = [
  'a',
  'Đề tài',
  ' ',
  '  ',
  '*',
  '_',
  '**',
  '[',
  '](',
  '`',
  '<b',
  '&amp;',
  '|',
  '\\',
  '.',
  ':',
  '#',
  '1.',
  '- ',
  '(',
  '\n',
]
const runs = fc.array(fc.tuple(fc.constantFrom(...words), fc.boolean(), fc.boolean()), {
  maxLength: 12,
})

function inlineOf(all: readonly Run[]): Inline {
  const inline = new Inline()
  for (const [text, bold, italic] of all) inline.put(text, { bold, italic, font: null, size: null })
  return inline
}

/** What the model reads, line by line. */
function seen(markdown: string): string {
  const lines = markdown.split('\n').map((line) => cleanLine(line, 0, line.length).text)
  return lines.join(' ').replace(/\s+/gu, ' ').trim()
}

describe('a paragraph as Markdown', () => {
  const manners: readonly Manner['as'][] = ['paragraph', 'heading', 'cell']
  it.each(manners)('reads as its letters, whatever they are (%s)', (as) => {
    fc.assert(
      fc.property(runs, (all) => {
        const inline = inlineOf(all)
        const { markdown } = render(inline, 0, inline.length, { label: '', as })
        // Lines of stars alone are decoration.
        fc.pre(!inline.text.split('\n').some(isRule))
        // A star before a blank is a bullet that somebody typed, on any line.
        fc.pre(!/^\s*\*(?:\s|$)/mu.test(inline.text))
        expect(seen(markdown)).toBe(inline.text.replace(/\s+/gu, ' ').trim())
      }),
      { numRuns: 300 },
    )
  })

  it('leads every letter to where it stands', () => {
    fc.assert(
      fc.property(runs, fc.constantFrom('', '2.1. '), (all, label) => {
        const inline = inlineOf(all)
        const { text } = inline
        const { markdown, at } = render(inline, 0, text.length, { label, as: 'paragraph' })
        let before = 0
        for (let index = 0; index < text.length; index++) {
          const offset = at(index)
          expect(offset).toBeGreaterThanOrEqual(before)
          before = offset
          if (/\p{L}/u.test(text[index] ?? '')) expect(markdown[offset]).toBe(text[index])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('finds a stretch of a long paragraph without walking through all of it', () => {
    const inline = inlineOf(Array.from({ length: 20_000 }, (_, at) => ['x\n', at % 2 === 0, false]))
    const started = performance.now()
    render(inline, 0, inline.length, { label: '', as: 'paragraph' })
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
