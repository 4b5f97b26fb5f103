import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yamlCompletions } from '../../../src/language/yaml/completions.js'
import { yamlDiagnostics } from '../../../src/language/yaml/diagnostics.js'
import { openYaml } from '../../../src/language/yaml/document.js'
import { frontMatterCompletions } from '../../../src/language/yaml/front-matter/completions.js'
import { frontMatterHover } from '../../../src/language/yaml/front-matter/hover.js'
import { yamlHover } from '../../../src/language/yaml/hover.js'
import { open } from '../open.js'

const piece = fc.constantFrom(
  ...['id: a', 'extends: ajc', 'parts:', 'rules', ': ', '- ', '  ', '\n', '\r\n', '\r', '{', '}'],
  ...['[', ']', ',', '"', "'", '|', '>', '&a', '*a', '!!x', '<<', '# ', '---', '...', '? ', '\t'],
  ...['labels:', 'cover:', 'fields:', 'e\u0302\u0301', '\ufeff', '\ud800', '%YAML 9', 'basis: x'],
)
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))
const place = fc.record({ line: fc.nat(12), character: fc.nat(30) })

describe('whatever stands in a YAML file', () => {
  it.each(['tomtat.yml', 'our.yml'])('nothing throws in %s', (name) => {
    fc.assert(
      fc.property(text, place, (yaml, at) => {
        const mark = '# yaml-language-server: $schema=./profile.schema.json\n'
        const document = openYaml('file:///a', `/${name}`, mark + yaml)
        if (!document) throw new Error('not read')
        yamlHover(document, at, 'vi')
        for (const item of yamlCompletions(document, at, 'en'))
          expect(item.label).not.toMatch(/\ufdd0/)
        for (const { range } of yamlDiagnostics(document, 'en')) {
          const { start, end } = document.places.spanOf(range)
          expect(start).toBeLessThanOrEqual(end)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('nothing throws in front matter', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        place,
        fc.constantFrom('', '\n---\n', '\n---\n# A\n'),
        async (yaml, at, end) => {
          const { analysis } = await open(`---\n${yaml}${end}`)
          frontMatterHover(analysis, at)
          for (const item of frontMatterCompletions(analysis, at, { snippets: true }))
            expect(item.label).not.toMatch(/\ufdd0/)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('deep brackets are no trouble', () => {
    const document = openYaml('file:///a', '/tomtat.yml', `rules: ${'['.repeat(500)}`)
    if (!document) throw new Error('not read')
    const at = { line: 0, character: 500 }
    expect(yamlHover(document, at, 'en')).toBeNull()
    expect(yamlCompletions(document, at, 'en')).toEqual([])
    expect(yamlDiagnostics(document, 'en').length).toBeGreaterThan(0)
  })
})
