import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Position } from 'vscode-languageserver/node'
import { splitLines } from '../../../src/model/signs/lines.js'
import { loadProfile } from '../../../src/profile/load/load.js'
import { Editor } from './editor.js'

/** What people leave behind in the middle of typing. */
const pieces = [
  '',
  '#',
  '\n',
  '\r\n',
  '\n\n## ',
  '\n# Chapter 9. ',
  '---\n',
  '1. ',
  'Third, ',
  '“',
  '<!--lint disable ',
  '```\n',
  '| a | b |\n| - | - |\n',
  'section 2.1.1',
  '2.1.',
  'profile: ',
  '  - id: ',
  '\t',
  '\u0300',
  '\ufeff',
  '[^1]: ',
  '\u2028',
]

const texts: readonly [string, string, string][] = [
  ['a.md', 'markdown', readFileSync('examples/mistakes.en.md', 'utf8')],
  ['b.md', 'markdown', readFileSync('examples/mistakes.vi.md', 'utf8').replaceAll('\n', '\r\n')],
  [
    'tomtat.yml',
    'yaml',
    'profile: ajc\nrules:\n  headings-case: off\n  works-form: [warning, {}]\n',
  ],
  ['own.yml', 'yaml', 'id: own\nextends: ajc\nparts:\n  - {id: introduction, need: must}\n'],
]

const methods = [
  'hover',
  'completion',
  'codeAction',
  'definition',
  'references',
  'documentSymbol',
  'foldingRange',
  'inlayHint',
  'formatting',
  'prepareRename',
  'rename',
] as const

const step = fc.record({
  from: fc.integer({ min: 0, max: 1000 }),
  removed: fc.constantFrom(0, 0, 0, 1, 5, 300),
  piece: fc.constantFrom(...pieces),
  method: fc.constantFrom(...methods),
})

describe('a server that is asked in the middle of typing', () => {
  let editor: Editor

  beforeEach(async () => {
    // Compiled before the clock runs.
    loadProfile('ajc')
    editor = new Editor()
    await editor.start({
      capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
    })
  })

  afterEach(() => editor.end())

  it.each(texts)(
    'answers whatever %s has become',
    async (name, languageId, text) => {
      const uri = pathToFileURL(name).href
      let [now, version] = [text, 1]
      await editor.open(uri, now, languageId)
      const steps = fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 6 }),
        async (all) => {
          for (const { from, removed, piece, method } of all) {
            const start = Math.floor((from * now.length) / 1000)
            const end = Math.min(now.length, start + removed)
            const range = { start: positionIn(now, start), end: positionIn(now, end) }
            now = now.slice(0, start) + piece + now.slice(end)
            version++
            await editor.change(uri, version, { range, text: piece })
            const asked = editor.request(
              `textDocument/${method}`,
              paramsOf(uri, positionIn(now, start)),
            )
            // A number that cannot be had is refused.
            if (method === 'rename') await asked.catch(({ code }) => expect(code).toBe(-32803))
            else await asked
          }
          expect(editor.logged).toEqual([])
          // The next round begins with what somebody would have.
          now = text
          version++
          await editor.change(uri, version, { text })
        },
      )
      await fc.assert(steps, { numRuns: 25, endOnFailure: true })
    },
    120_000,
  )
})

function positionIn(text: string, offset: number): Position {
  const lines = splitLines(text)
  const line = lines.findLastIndex(({ start }) => start <= offset)
  return { line, character: offset - (lines[line]?.start ?? 0) }
}

/** The parameters of all methods at once; each takes what it knows. */
function paramsOf(uri: string, position: Position) {
  const range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } }
  return {
    textDocument: { uri },
    position,
    range: { start: position, end: position },
    ...(position.line % 2 === 0 ? { range } : {}),
    context: { includeDeclaration: true, diagnostics: [] },
    options: { tabSize: 2, insertSpaces: true },
    newName: '2.7',
  }
}
