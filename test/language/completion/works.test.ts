import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadProfile } from '../../../src/profile/load/load.js'
import { skeleton } from '../../../src/write/markdown/skeleton/skeleton.js'
import { inserted, offered } from './accept.js'

const folder = mkdtempSync(path.join(tmpdir(), 'tomtat-works-'))
afterAll(() => rmSync(folder, { recursive: true }))

const facts = { en: { author: 'Le $An' }, vi: { author: 'Lê An' } }

/** A summary with these works. */
function withWorks(works: string, language: 'en' | 'vi' = 'en'): string {
  const text = skeleton(loadProfile('ajc'), { language, facts: facts[language] })
  return `${text.slice(0, text.lastIndexOf('\n\n1. '))}\n\n${works}`
}

const article = 'Le $An (2023), “Records of villages”, Journal of Archives, No. 3, pp. 4–5.'

/** A placeholder as a tab stop. */
const stop = (n: number, label = '') => `\${${n}:[…${label}]}`

describe('the list of works', () => {
  it.each([
    [`1. ${article}\n2. ${article}\n¦`, '3. '],
    [`1. ${article}\n2. ${article}\n3.¦`, '3. '],
    [`[1] ${article}\n\n[2] ${article}\n\n[¦`, '[3] '],
    [`1) ${article}\n2) ${article}\n¦`, '3) '],
    [`CT1. ${article}\n\nCT2. ${article}\n\n¦`, 'CT3. '],
    [`- ${article}\n- ${article}\n¦`, '- '],
    ['¦', '1. '],
  ])('goes on with its next mark: %j', async (works, mark) => {
    const { items, accepted, typed } = await offered(withWorks(works))
    const [number, first] = items
    expect(number?.label).toBe(mark.trim())
    expect(first?.label).toBe(`${mark}article`)
    const lines = accepted(first).trimEnd().split('\n')
    expect(lines.at(-1)).toBe(
      `${mark}Le $An ([… year]), “[… title of the article]”, Journal of […], ISSN […], No. […], pp. […].`,
    )
    if (first) expect(first.filterText?.startsWith(typed(first).trim())).toBe(true)
  })

  it.each([
    `1. ${article}\n¦\n2. ${article}`,
    `2. ${article}\n1. ${article}\n¦`,
    `[2] ${article}\n\n[1] ${article}\n\n[¦`,
  ])('offers no number that another entry has: %j', async (works) => {
    expect((await offered(withWorks(works))).labels).toEqual([])
  })

  it('offers nothing below a table', async () => {
    const table = `| No. | Work |\n| --- | --- |\n| 1 | ${article} |\n\n¦`
    expect((await offered(withWorks(table))).labels).toEqual([])
  })

  it('has an entry for each line of the profile, in the language of the document', async () => {
    const { labels, items } = await offered(withWorks('¦', 'vi'), { locale: 'vi', snippets: true })
    expect(labels).toEqual(
      ['', 'bài báo', 'bài trong kỷ yếu', 'sách', 'bài trong sách', 'đề tài khoa học'].map((name) =>
        `1. ${name}`.trim(),
      ),
    )
    expect(inserted(items[3])).toBe(
      `1. Lê An (${stop(1, ' năm')}), ${stop(2, ' tên sách')}, ${stop(3)}, ISBN ${stop(4)}.`,
    )
    expect(items[3]?.documentation).toContain('Lưu trữ và công chúng')
  })

  it('calls a line as the profile does, in the language of the reader', async () => {
    const profile = path.join(folder, 'our.yml')
    writeFileSync(
      profile,
      `id: our
extends: ajc
labels:
  patent: {en: [patent for an invention], vi: [bằng sáng chế]}
lines:
  patent: {form: "{authors} ({year}), {title}"}
parts:
  - {id: works, list: {items: 2.., entry: [patent]}}
`,
    )
    const { labels } = await offered(withWorks('¦'), { profile })
    expect(labels).toEqual(['1.', '1. patent for an invention'])
    const other = await offered(withWorks('¦'), { profile, locale: 'vi' })
    expect(other.labels).toEqual(['1.', '1. bằng sáng chế'])
  })

  it('escapes what means something in a snippet', async () => {
    const { items } = await offered(withWorks('¦'), { snippets: true })
    expect(inserted(items[1])).toMatch(/^1\. Le \\\$An \(\$\{1:\[… year\]\}\), /)
  })

  it('begins anew in a group where the other groups do', async () => {
    const groups = `## Articles\n\n1. ${article}\n2. ${article}\n\n## Books\n\n1. ${article}\n\n## Projects\n\n¦`
    expect((await offered(withWorks(groups))).labels[0]).toBe('1.')
    const through = groups.replace('Books\n\n1.', 'Books\n\n3.')
    expect((await offered(withWorks(through))).labels[0]).toBe('4.')
  })

  it('is left alone within an entry', async () => {
    expect((await offered(withWorks(`1. ${article}¦`))).labels).toEqual([])
    expect((await offered(withWorks('1. Le ¦'))).labels).toEqual([])
  })
})
