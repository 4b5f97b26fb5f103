import { describe, expect, it } from 'vitest'
import { actionsIn } from '../../../../src/language/actions/actions.js'
import { examples } from '../../examples.js'
import { edit, open } from '../../open.js'

const clean = examples.get('clean.en.md') ?? ''

/** The texts after each change to a near value, by title. */
async function fixes(marked: string, locale: 'en' | 'vi' = 'en') {
  const { analysis, at, text } = await open(marked, { locale })
  return actionsIn(analysis, { start: at, end: at }, ['quickfix'])
    .filter(({ title }) => /^(?:Change to|Đổi thành) /u.test(title))
    .map(({ title, edit: change, diagnostics, isPreferred }) => {
      expect(diagnostics?.length).toBe(1)
      expect(isPreferred).toBe(true)
      return [title, edit(text, change?.changes?.[analysis.uri] ?? [], analysis)]
    })
}

describe('a quick fix in the front matter', () => {
  it.each([
    ['profile: ajc', 'profile: ac¦j', 'ajc'],
    ['profile: ajc', "profile: 'ajcc¦'", 'ajc'],
    ['language: en', 'language: en¦g', 'en'],
  ])('gives a misspelt value that which is meant: %s, %s', async (right, wrong, meant) => {
    const fixed = clean.replace(right, wrong.includes("'") ? `profile: '${meant}'` : right)
    expect(await fixes(clean.replace(right, wrong))).toEqual([[`Change to “${meant}”`, fixed]])
    const [[title] = []] = await fixes(clean.replace(right, wrong), 'vi')
    expect(title).toBe(`Đổi thành “${meant}”`)
  })

  it.each([
    ['profile: ajc', 'profile: nobody¦'],
    ['profile: ajc', 'profile: ./acj.yml¦'],
    ['profile: ajc', 'profile: aj¦c'],
    ['profile: ajc', 'profile: acj\nyear: 20¦26'],
    ['language: en', 'language: f¦r'],
  ])('is offered for nothing else: %s, %s', async (right, wrong) => {
    expect(await fixes(clean.replace(right, wrong))).toEqual([])
  })
})
