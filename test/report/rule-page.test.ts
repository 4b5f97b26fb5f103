import { describe, expect, it } from 'vitest'
import { readPage, rulePage } from '../../src/report/console/rule-page.js'
import { readPages } from '../rules/page.js'

const page = `# a-b

Why.

Default level: **error**

## When it stays silent

- Never.

## Examples

A caption:

\`\`\`yaml our.yml
id: our
\`\`\`

\`\`\`markdown wrong
---
profile: ./our.yml
language: vi
---
\`\`\`
\`\`\`yaml file
file: Word
\`\`\`
\`\`\`text findings
1:1-1:2 x Một.
2:1-2:2 y Hai.
\`\`\`
\`\`\`markdown fixed
better
\`\`\`

\`\`\`text right
---
language: en
---
\`\`\`

## Tiếng Việt

Vì sao.

### Khi nào quy tắc im lặng

- Không bao giờ.
`

describe('readPage', () => {
  const { prose, examples } = readPage(page)

  it('parts the prose of both languages', () => {
    expect(prose.en.why).toHaveLength(2)
    expect(prose.vi.why).toMatchObject([{ children: [{ value: 'Vì sao.' }] }])
    expect(prose.en.silent).toMatchObject([{ type: 'list' }])
    expect(prose.vi.silent).toMatchObject([{ type: 'list' }])
  })

  it('reads examples with what belongs to them', () => {
    expect(examples).toMatchObject([
      {
        verdict: 'wrong',
        language: 'vi',
        caption: { children: [{ value: 'A caption:' }] },
        findings: ['1:1-1:2 x Một.', '2:1-2:2 y Hai.'],
        fixed: 'better',
        file: 'file: Word',
        profiles: [{ name: 'our.yml', text: 'id: our' }],
      },
      { verdict: 'right', language: 'en', caption: null, findings: [], fixed: null, file: null },
    ])
  })

  it('takes a page without sections for an empty one', () => {
    expect(readPage('')).toMatchObject({
      prose: { en: { why: [] }, vi: { silent: [] } },
      examples: [],
    })
  })
})

describe.each(readPages())('the page of $id', ({ id, examples }) => {
  it('is read as the tests of the rules read it', () => {
    const read = rulePage(id).examples
    const facts = (of: readonly { verdict: string; language: string }[]) =>
      of.map(({ verdict, language }) => `${verdict} ${language}`)
    expect(facts(read)).toEqual(facts(examples))
    expect(read.map(({ text }) => `${text}\n`)).toEqual(
      examples.map(({ source }) => source.text || '\n'),
    )
    expect(read.map(({ findings }) => findings)).toEqual(
      examples.map(({ findings }) => findings ?? []),
    )
  })
})
