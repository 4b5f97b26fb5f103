import { describe, expect, it } from 'vitest'
import { actionsIn } from '../../../src/language/actions/actions.js'
import type { Analysis } from '../../../src/language/document/analysis.js'
import type { Finding } from '../../../src/lint/types.js'
import { loadProfile } from '../../../src/profile/load/load.js'
import { skeleton } from '../../../src/write/markdown/skeleton/skeleton.js'
import { examples } from '../examples.js'
import { edit, open } from '../open.js'

const TITLE = /^(?:Insert|Thêm) “/u

/** The insertions that are offered in a text, with the text that each makes. */
async function insertions(text: string, locale: 'en' | 'vi' = 'en') {
  const { analysis } = await open(text, { locale })
  const { places, uri } = analysis
  const all = places.rangeOf({ start: 0, end: places.source.length })
  const actions = actionsIn(analysis, all, ['quickfix'])
  const made = actions
    .filter(
      ({ title, diagnostics }) => TITLE.test(title) && diagnostics?.[0]?.code === 'parts-missing',
    )
    .map((action) => ({
      ...action,
      text: edit(text, action.edit?.changes?.[uri] ?? [], analysis),
    }))
  return { analysis, made }
}

/** What the findings of a text say, but for places that a person must fill. */
function said({ findings }: Pick<Analysis, 'findings'>): readonly string[] {
  const isOther = ({ rule }: Finding) => rule !== 'parts-placeholder'
  // Where the others belong is told by what stands beside them, which is new.
  return findings
    .filter(isOther)
    .map(({ message }) => message.replace(/(?:before|after) “[^”]*”/u, ''))
}

/** The text without a heading and all that stands below it. */
function without(text: string, heading: string): string {
  const start = text.indexOf(`${heading}\n`)
  const depth = heading.indexOf(' ')
  const rest = text.slice(start + heading.length)
  const next = rest.search(new RegExp(`\n#{1,${depth}} `, 'u'))
  return text.slice(0, start) + (next < 0 ? '' : rest.slice(next + 1))
}

function headingsOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => /^#+ /u.test(line))
}

const cases = ['ajc', 'base'].flatMap((name) =>
  loadProfile(name).languages.map((language) => ({ name, language })),
)

describe('a quick fix for a missing part', () => {
  it.each(cases)('brings it back as it was: $name, $language', async ({ name, language }) => {
    const text = skeleton(loadProfile(name), { language })
    let found = 0
    for (const heading of headingsOf(text)) {
      // What was at the end leaves a text whose last line does not end.
      const cut = without(text, heading).trimEnd()
      const { made, analysis } = await insertions(cut, language)
      const isMissing = ({ rule, id }: Finding) => rule === 'parts-missing' && id === 'missing'
      if (!analysis.findings.some(isMissing)) continue
      found++
      expect(made.length, heading).toBe(1)
      expect(made[0]?.text.trimEnd(), heading).toBe(text.trimEnd())
      // A person must fill it.
      expect(made[0]?.isPreferred).toBeUndefined()
    }
    expect(found).toBeGreaterThan(7)
  })

  it.each([...examples])('mends its finding and makes no other: %s', async (_, text) => {
    for (const heading of headingsOf(text)) {
      const cut = without(text, heading)
      const { made, analysis } = await insertions(cut)
      const before = said(analysis)
      for (const action of made) {
        const after = said((await open(action.text)).analysis)
        expect(after.length, `${heading}: ${action.title}`).toBeLessThan(before.length)
        expect(after.filter((message) => !before.includes(message))).toEqual([])
      }
    }
  })

  const HEAD = '---\nprofile: base\nlanguage: en\n---\n# INTRODUCTION\n\n'
  const PARTS = [
    '## 1. Rationale for choosing the dissertation topic\n\nA.\n',
    '## 2. Object and scope\n\nC.\n',
    '## 3. Research methods\n\nD.\n',
  ]
  const PURPOSE = '## 2. Research purpose and tasks\n\n<!-- '

  it('numbers on what stands behind, and says so', async () => {
    const { made } = await insertions(HEAD + PARTS.join('\n'))
    const fix = made.find(({ title }) => title.includes('purpose'))
    expect(fix?.title).toBe(
      'Insert “2. Research purpose and tasks” before “2. Object and scope”, and change 2 more places',
    )
    expect(fix?.text).toContain(`A.\n\n${PURPOSE}`)
    expect(fix?.text).toContain('\n\n[…]\n\n## 3. Object and scope\n\nC.\n\n## 4. Research methods')
    const { made: vi } = await insertions(HEAD + PARTS.join('\n'), 'vi')
    expect(vi.map(({ title }) => title)).toContain(
      'Thêm “2. Research purpose and tasks” trước “2. Object and scope” và sửa thêm 2 chỗ',
    )
  })

  it('says below what, where nothing stands beside it', async () => {
    const text = `${HEAD}# Chapter 1. WELLS\n\nA.\n`
    expect((await insertions(text)).made[0]?.title).toBe(
      'Insert “1. Rationale for choosing the dissertation topic” below “INTRODUCTION”',
    )
  })

  it('makes a line where none is empty, and takes no comment from its heading', async () => {
    const purpose = async (text: string) =>
      (await insertions(text)).made.find(({ title }) => title.includes('purpose'))?.text
    expect(await purpose(HEAD + PARTS.join(''))).toContain(`A.\n\n${PURPOSE}`)
    const [first = '', ...rest] = PARTS
    const comment = '<!--lint ignore headings-form-->\n\n'
    const made = await purpose(`${HEAD}${first}\n${comment}${rest.join('\n')}`)
    expect(made).toContain(`A.\n\n${PURPOSE}`)
    expect(made).toContain(`${comment}## 3. Object`)
    const crlf = await purpose((HEAD + PARTS.join('\n')).replaceAll('\n', '\r\n'))
    expect(crlf?.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
  })
})
