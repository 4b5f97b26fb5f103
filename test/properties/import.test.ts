import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences, importOf } from '../write/import/import.js'
import { CLEAN, runs } from './documents.js'

const DOCUMENTS = [
  ...CLEAN.map(({ text }) => text),
  ...['mistakes.en.md', 'mistakes.vi.md'].map((name) =>
    readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8'),
  ),
]

/** What may stray into a text: marks of Markdown, numbers, headings. */
const STRAY = [
  ...[
    '# ',
    '## Heading',
    '### 3.1. Other',
    '1.1.1.1.1. Deep',
    '2.1',
    '7',
    '2. two',
    '1932. A year',
  ],
  ...[
    '- 1. x',
    '(1) one',
    'a) letter',
    '+ plus',
    '• dot',
    '\t- deep',
    '    indented',
    '> quoted 1. x',
  ],
  ...['Chapter 2', 'CHƯƠNG IV', '**CHAPTER 3**', 'INTRODUCTION', 'CONCLUSION', 'Chapter 1'],
  ...[
    'I. First',
    'II. Second',
    'Thứ ba, ba',
    'small start',
    'ends with the',
    '[1] Ref',
    '---',
    '* * *',
  ],
  ...[
    '===',
    '```',
    '```\ncode 1.1. x\n```',
    '[^1]: note',
    '| a | b |\n|---|---|\n| c | d |',
    'a\tb\tc',
  ],
  ...[
    '<!--lint disable numbering-lone-->',
    '<div>',
    '![](x.png)',
    '![alt](x.png)',
    'a<br>b',
    '*_`x',
  ],
]

/** Ways to write the same headings. */
const STYLES: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'without marks of Markdown': (text) => text.replace(/^#+ /gmu, ''),
  bold: (text) => text.replace(/^#+ (.*)$/gmu, '**$1**'),
  'in capitals': (text) => text.replace(/^#+ (.*)$/gmu, (_, title: string) => title.toUpperCase()),
  'all of one depth': (text) => text.replace(/^#+ /gmu, '# '),
  'without numbers': (text) => text.replace(/^(#+ )\d[\d.]* /gmu, '$1'),
  'without dots': (text) => text.replace(/^((?:#+ )?\d[\d.]*)\. /gmu, '$1 '),
  'running into their text': (text) =>
    text.replace(/^(?:#+ )?(\d\.(?:\d\.)* [^\n]{5,80})\n\n(?=\p{Lu})/gmu, '$1: '),
  'chapters on two lines': (text) =>
    text.replace(/^(?:#+ )?((?:Chapter|CHƯƠNG|Chương) \d)\. /gmu, '$1\n'),
  'without blank lines': (text) => text.replace(/\n\n+/gu, '\n'),
  'broken at 76 columns': (text) => text.replace(/([^\n]{40,76}) (?=[^\n]{20})/gu, '$1\n'),
  'sections in Roman numbers': roman,
}

function roman(text: string): string {
  const numbers = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']
  return text.replace(
    /^(#* ?)(\d)\. (?=\p{Lu})/gmu,
    (_, mark: string, digit: string) => `${mark}${numbers[Number(digit) - 1] ?? digit}. `,
  )
}

/** One line taken out, doubled, swapped with another, renumbered, put in capitals, or with something strayed in. */
type Change = (lines: string[], at: number, other: number) => void

const CHANGES: readonly Change[] = [
  (lines, at) => lines.splice(at, 1),
  (lines, at) => lines.splice(at, 0, lines[at] ?? '', ''),
  (lines, at, other) => {
    const line = lines[at] ?? ''
    lines[at] = lines[other] ?? ''
    lines[other] = line
  },
  (lines, at, other) => {
    lines[at] = (lines[at] ?? '').replace(/\d+/u, String((other % 9) + 1))
  },
  (lines, at) => {
    lines[at] = (lines[at] ?? '').toUpperCase()
  },
  (lines, at, other) => lines.splice(at, 0, STRAY[other % STRAY.length] ?? ''),
  (lines, at, other) => {
    lines[at] = `${STRAY[other % STRAY.length] ?? ''}${lines[at] ?? ''}`
  },
  (lines, at, other) => {
    const words = (lines[at] ?? '').split(' ')
    const cut = other % words.length
    lines.splice(at, 1, words.slice(0, cut).join(' '), '', words.slice(cut).join(' '))
  },
]

const changes = fc.array(fc.tuple(fc.constantFrom(...CHANGES), fc.nat(), fc.nat()), {
  maxLength: 4,
})

/** Only what stands below the cover is changed. */
function changed(text: string, all: readonly (readonly [Change, number, number])[]): string {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => /^(?:\*\*|#+ )?(?:INTRODUCTION|MỞ ĐẦU)/u.test(line))
  const head = lines.slice(0, start)
  const body = lines.slice(start)
  for (const [change, at, other] of all) {
    const full = body.flatMap((line, index) => (line === '' ? [] : index))
    change(body, full[at % full.length] ?? 0, full[other % full.length] ?? 0)
  }
  return [...head, ...body].join('\n')
}

const summary = fc
  .tuple(fc.constantFrom(...DOCUMENTS), fc.constantFrom(...Object.keys(STYLES)), changes)
  .map(([text, style, all]) => ({ style, text: changed(STYLES[style]?.(text) ?? text, all) }))

describe('the import of any summary', () => {
  it('has the findings of the summary, and is its own import', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(summary, async ({ style, text }) => {
        const imported = importOf(text)
        if (!imported) return
        expect({ style, text, found: await differences(text, imported.text) }).toMatchObject({
          found: [],
        })
        expect(importOf(imported.text)?.text).toBe(imported.text)
      }),
      runs(60),
    )
  })
})
