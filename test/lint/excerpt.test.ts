import { describe, expect, it } from 'vitest'
import { checkText } from '../../src/files/check-file.js'

const draft = (line: string) =>
  `---\nprofile: base\nlanguage: en\n---\n# INTRODUCTION\n\n## 1. Rationale\n\n${line}\n`

async function excerpt(line: string, rule: string) {
  const { findings } = await checkText(draft(line))
  return findings.find((finding) => finding.rule === rule)?.excerpt
}

describe('the excerpt of a finding', () => {
  it('holds the words at the place and around it', async () => {
    expect(await excerpt('We asked […] workers.', 'parts-placeholder')).toEqual({
      before: 'We asked ',
      text: '[…]',
      after: ' workers.',
    })
  })

  it('is without Markdown marks', async () => {
    expect(await excerpt('We **asked** […] *workers*.', 'parts-placeholder')).toEqual({
      before: 'We asked ',
      text: '[…]',
      after: ' workers.',
    })
  })

  it('is cut between words', async () => {
    const found = await excerpt(
      `${'word '.repeat(20)}[…]${' word'.repeat(20)}`,
      'parts-placeholder',
    )
    expect(found?.before).toBe(`…${'word '.repeat(11)}`)
    expect(found?.after).toBe(`${' word'.repeat(11)}…`)
  })

  it('is cut on both sides, and never inside a character', async () => {
    const found = await excerpt(`${'𝒜'.repeat(80)} […] ${'𝒜'.repeat(80)}`, 'parts-placeholder')
    expect(found?.before).toMatch(/^…𝒜+ $/u)
    expect(found?.after).toMatch(/^ 𝒜+…$/u)
    expect(found?.before.length).toBeLessThanOrEqual(61)
  })

  it('is the line of the front matter for what stands there', async () => {
    const text = draft('Text.').replace('language: en', 'language: en\ncode: 93x')
    const { findings } = await checkText(text)
    const found = findings.find(({ rule, line }) => rule === 'cover-fields' && line === 4)
    expect(found?.excerpt).toEqual({ before: 'code: ', text: '93x', after: '' })
  })

  it('is null where a front matter lacks a field', async () => {
    const { findings } = await checkText(draft('Text.'))
    expect(findings.find(({ rule }) => rule === 'cover-fields')?.excerpt).toBeNull()
  })

  it('is null where there is no text', async () => {
    const { findings } = await checkText('')
    expect(findings[0]?.excerpt).toBeNull()
  })
})
