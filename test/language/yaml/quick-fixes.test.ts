import { describe, expect, it } from 'vitest'
import { yamlQuickFixes } from '../../../src/language/yaml/quick-fixes.js'
import type { Language } from '../../../src/text/types.js'
import { openFile } from './open-yaml.js'

/** The texts after each fix at the cursor, by title. */
function fixes(name: string, text: string, locale: Language = 'en') {
  const { document, at } = openFile(name, text)
  const { source } = document.places
  const actions = yamlQuickFixes(document, { start: at, end: at }, locale)
  return actions.map(({ title, edit, kind, diagnostics }) => {
    const [change] = edit?.changes?.[document.uri] ?? []
    if (!change || kind !== 'quickfix' || diagnostics?.length !== 1) throw new Error('no fix')
    const { start, end } = document.places.spanOf(change.range)
    return [title, source.slice(0, start) + change.newText + source.slice(end)]
  })
}

describe('quick fixes in YAML', () => {
  it('give a misspelt key, rule or value the name that is meant', () => {
    expect(fixes('tomtat.yml', 'lcal¦e: vi\n')).toEqual([['Change to “locale”', 'locale: vi\n']])
    expect(fixes('tomtat.yml', 'rules: {parts-mis¦ing: off}\n', 'vi')).toEqual([
      ['Đổi thành “parts-missing”', 'rules: {parts-missing: off}\n'],
    ])
    expect(fixes('tomtat.yml', 'phase: "dra¦f"\n')).toEqual([
      ['Change to “draft”', 'phase: "draft"\n'],
    ])
  })

  it('know the parts and bases of a profile', () => {
    const own = 'id: our\nextends: ajc\n'
    const parts = 'parts:\n  - {id: works, after: '
    expect(fixes('our.yml', `${own}${parts}conclussi¦on}\n`)).toEqual([
      ['Change to “conclusion”', `${own}${parts}conclusion}\n`],
    ])
    expect(fixes('our.yml', `${own}limts¦: {}\n`)).toEqual([
      ['Change to “limits”', `${own}limits: {}\n`],
    ])
    expect(fixes('our.yml', 'id: our\nextends: ajcc¦\n')[0]?.[0]).toBe('Change to “ajc”')
  })

  it.each(['lcale: vi\n¦profile: ajc\n', 'zzzzzzzz¦: 1\n', 'locale¦: vi\nlocal: en\n', '¦', '{¦'])(
    'are none in %j',
    (text) => {
      expect(fixes('tomtat.yml', text)).toEqual([])
    },
  )
})
