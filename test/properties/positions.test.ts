import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import preset from '../../src/lint/preset.js'
import { splitLines } from '../../src/model/signs/lines.js'
import { parseMarkdown } from '../../src/model/signs/parse.js'
import { CLEAN, check, runs } from './documents.js'

/** Fragments that a reader of summaries looks for, and others that it should survive. */
const FRAGMENTS = [
  ...CLEAN.flatMap(({ lines }) =>
    lines.filter((line) => line !== '').map((line) => line.slice(0, 90)),
  ),
  ...[
    '# ',
    '1.1.1.1.1.',
    '2.1',
    '- 1. ',
    '(1) ',
    'a) ',
    'Chapter 2',
    'CHƯƠNG IV',
    'Thứ ba, ',
    '\t',
  ],
  ...[
    '---',
    '***',
    '[^1]',
    '[^1]: note',
    '| a | b |',
    '|---|---|',
    '```',
    '<!--lint disable-->',
    '> ',
  ],
  ...['\ufeff', '\r\n', '\r', '\f', '\u200b', '\u0301', '\ud83d', '😀', '[…]', '"', '“', '«'],
]

const document = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom('\n\n', '\n\n', '\n', ' ', '\r\n')),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.flat().join('')),
  fc
    .tuple(fc.constantFrom(...CLEAN), fc.nat(), fc.nat(40), fc.constantFrom(...FRAGMENTS))
    .map(([{ lines }, from, count, fragment]) => {
      const at = from % lines.length
      return [...lines.slice(0, at), fragment, ...lines.slice(at + count)].join('\n')
    }),
)

describe('any text', () => {
  it('is read without an exception, and every position lies in it', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const { findings, problems } = await check('document.md', text)
        expect(problems.filter(({ code }) => code === 'lint-crash')).toEqual([])
        const lines = splitLines(text.replace(/^\ufeff/u, ''))
        const isIn = (line: number, column: number) => {
          const found = lines[line - 1]
          // The point after a line end counts as the end of that line.
          const next = lines[line]?.start ?? (found?.end ?? 0) + 1
          return found !== undefined && column >= 1 && column <= next - found.start
        }
        for (const place of findings.flatMap((finding) => [finding, ...finding.related])) {
          const { line, column, endLine, endColumn } = place
          expect({ place, start: isIn(line, column), end: isIn(endLine, endColumn) }).toMatchObject(
            {
              start: true,
              end: true,
            },
          )
          expect(endLine - line || endColumn - column).toBeGreaterThanOrEqual(0)
        }
      }),
      runs(80),
    )
  })
})

describe('a tree without positions', () => {
  it('has the same findings', { timeout: 60_000 }, async () => {
    const markdown = CLEAN.filter(({ name }) => name.endsWith('.md'))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...markdown), fc.nat(), async (clean, from) => {
        const { lines, body } = clean
        const at = body + (from % (lines.length - body))
        const text = lines.filter((_, index) => index !== at).join('\n')
        const messages = async (tree: Root) => {
          const file = new VFile({ path: clean.name, value: text })
          await unified().use(preset).run(tree, file)
          return file.messages.map(({ ruleId, reason }) => `${ruleId} ${reason}`).sort()
        }
        expect(await messages(withoutPositions(parseMarkdown(text)))).toEqual(
          await messages(parseMarkdown(text)),
        )
      }),
      runs(10),
    )
  })
})

function withoutPositions<T extends Nodes>(node: T): T {
  delete node.position
  if ('children' in node) node.children.forEach(withoutPositions)
  return node
}
