import { describe, expect, it } from 'vitest'
import { frontMatterHover } from '../../../../src/language/yaml/front-matter/hover.js'
import { loadProfile } from '../../../../src/profile/load/load.js'
import type { Settings } from '../../../../src/settings/types.js'
import { open } from '../../open.js'

async function hover(marked: string, settings: Partial<Settings> = {}) {
  const { analysis, at } = await open(marked, settings)
  const found = frontMatterHover(analysis, at)
  if (!found) return null
  if (!found.range) throw new Error('no range')
  const { start, end } = analysis.places.spanOf(found.range)
  const { value } = found.contents as { value: string }
  return { word: analysis.places.source.slice(start, end), text: value }
}

const body = '\n# INTRODUCTION\n## 1. Rationale\nText.\n'

describe('hover in the front matter', () => {
  it('says what a key is, what the profile asks, its name on the cover and the basis', async () => {
    const code = loadProfile('ajc').cover.fields.find(({ id }) => id === 'code')
    if (!code?.basis) throw new Error('the code has a basis')
    const found = await hover(`---\nlanguage: en\nco¦de: "9310202"\n---\n${body}`)
    expect(found?.word).toBe('code')
    expect(found?.text).toMatch(
      /^Code of the major; in quotes, so that a zero at its start stays\.\n\nWanted: a number or a text\.\n\nThe profile `ajc` asks for it; its absence is an? (error|warning)\. On the cover: “Code”\. Basis: /,
    )
    expect(found?.text).toContain(code.basis.source.en)
  })

  it('speaks Vietnamese, and names the field in the language of the document', async () => {
    const text = `---\nlanguage: en\nrev¦iewers: []\n---\n${body}`
    const found = await hover(text, { locale: 'vi' })
    expect(found?.text).toContain('Người phản biện; để trống cho đến khi')
    expect(found?.text).toMatch(/Mẫu quy định `ajc` .*Trên bìa: “Reviewer/)
    expect(found?.text).toContain('Được để trống cho đến khi có quyết định thành lập hội đồng.')
  })

  it('leaves the front matter of other Markdown alone', async () => {
    expect(await hover('---\nlayout: post\nti¦tle: A trip\nyear: 2024\n---\nText.\n')).toBeNull()
    expect(await hover('---\nprofile: ajc\nlayout: post\nti¦tle: A\n---\n')).not.toBeNull()
  })

  it('says what values mean', async () => {
    expect(await hover(`---\nlanguage: "e¦n"\n---\n${body}`, { locale: 'vi' })).toEqual({
      word: '"en"',
      text: '`en`: Tiếng Anh',
    })
    expect((await hover(`---\nprofile: hcm¦a\n---\n${body}`))?.text).toBe(
      loadProfile('hcma').title.en,
    )
    expect((await hover(`---\ndefence: {le¦vel: a}\n---\n${body}`))?.text).toBe(
      'Level of the council.\n\nWanted: a text.',
    )
  })

  it.each([
    `---\nfoo¦: 1\n---\n${body}`,
    `---\ntitle: A ti¦tle\n---\n${body}`,
    `---\nlanguage: en\n-¦--\n${body}`,
    `---\nlanguage: en\n---\n\n# language¦\n`,
    '---\ntitle: [¦\n',
    '¦',
  ])('knows nothing in %j', async (text) => {
    expect(await hover(text)).toBeNull()
  })
})
