import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkSources } from '../../src/lint/check.js'
import { readDocx } from '../../src/read/docx/read.js'
import type { Source } from '../../src/read/types.js'
import { plainSettings } from '../../src/settings/in-force.js'
import { docx } from '../read/docx/make.js'

const lines = readFileSync('examples/mistakes.vi.md', 'utf8')
  .replace(/^---[\s\S]*?\n---\n/u, 'TÓM TẮT LUẬN ÁN TIẾN SĨ\n')
  .replace(/^#+ /gmu, '')
  .split('\n')
  .filter((line) => line !== '')

async function findingsOf(paragraphs: readonly string[]) {
  const body = paragraphs.map(
    (line) =>
      `<w:p><w:r><w:t>${line.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</w:t></w:r></w:p>`,
  )
  const source: Source = {
    path: 'a.docx',
    kind: 'docx',
    ...readDocx(docx({ body: body.join('') })),
  }
  const { files } = await checkSources([source], () => plainSettings)
  return files[0]?.findings ?? []
}

describe('a Word file', () => {
  it('cannot silence its own check by what is printed in it', async () => {
    // On the cover the line itself may be taken for something.
    const rules = (findings: Awaited<ReturnType<typeof findingsOf>>) =>
      findings.map(({ rule }) => rule).filter((rule) => !rule.startsWith('cover'))
    const plain = rules(await findingsOf(lines))
    expect(plain).toContain('numbering-sequence')
    const [first = '', ...rest] = lines
    const said = '<!--lint disable-->'
    expect(rules(await findingsOf([first, said, ...rest]))).toEqual(plain)
    expect(rules(await findingsOf([first, `Ghi chú ${said}`, ...rest]))).toEqual(plain)
  })

  it('leads back to paragraph, heading and words', async () => {
    const found = (await findingsOf(lines)).find(
      ({ rule, id }) => rule === 'numbering-sequence' && id === 'duplicate',
    )
    const paragraph = lines.indexOf(found?.origin.words ?? '') + 1
    expect(found?.origin).toMatchObject({ page: null, paragraph, heading: found?.origin.words })
    expect(found?.origin.words).toMatch(/^3\.1\.2\. /u)
  })
})

describe('a backslash', () => {
  it('takes the meaning from a comment in Markdown, too', async () => {
    const text = readFileSync('examples/mistakes.en.md', 'utf8')
    const check = async (given: string) => {
      const source: Source = { path: 'a.md', kind: 'markdown', text: given }
      const { files } = await checkSources([source], () => plainSettings)
      return files[0]?.findings.length
    }
    const silenced = text.replace('\n# INTRODUCTION', '\n<!--lint disable-->\n\n# INTRODUCTION')
    const printed = text.replace('\n# INTRODUCTION', '\n\\<!--lint disable-->\n\n# INTRODUCTION')
    expect(await check(silenced)).toBe(0)
    expect(await check(printed)).toBe(await check(text))
  })
})
