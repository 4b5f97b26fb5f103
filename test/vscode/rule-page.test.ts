import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import type { Uri } from 'vscode'
import { type ExplainedRule, ruleOf, rulePageOf } from '../../src/vscode/rule-page.js'

const rule: ExplainedRule = {
  id: 'numbering-lone',
  language: 'en',
  title: 'A section has one subsection only.',
  level: 'warning',
  profile: { value: 'ajc' },
  basis: [{ source: 'Guidelines of 2026', clause: 'Article 2' }],
  why: 'Why *so*.',
  silent: '- In the introduction.',
  examples: [
    {
      verdict: 'wrong',
      text: '# A\n```text\ncode\n```',
      findings: ['9:5-9:22 lone “1.1.1.” is alone.'],
      fixed: '# B',
    },
  ],
}

describe('rulePageOf', () => {
  it('says what the rule is, what it rests on and when it is silent', () => {
    const page = rulePageOf(rule)
    expect(page).toContain('# numbering-lone\n\nA section has one subsection only.')
    expect(page).toContain('* Level: **warning**\n* Profile: `ajc`')
    expect(page).toContain('* Basis: Guidelines of 2026, Article 2')
    expect(page).toContain('## When it stays silent\n\n- In the introduction.')
    expect(page).toContain('* 9:5 “1.1.1.” is alone.')
  })

  it('speaks Vietnamese', () => {
    const page = rulePageOf({ ...rule, language: 'vi' })
    expect(page).toContain('* Mức: **cảnh báo**')
    expect(page).toContain('## Khi nào quy tắc im lặng')
    expect(page).toContain('**Sai**')
  })

  it('shows examples as they are, whatever they hold', () => {
    const blocks = fromMarkdown(rulePageOf(rule)).children
    const code = blocks.flatMap((node) => (node.type === 'code' ? [node.value] : []))
    expect(code).toEqual(['# A\n```text\ncode\n```', '# B'])
  })

  it('leaves out what there is not', () => {
    const page = rulePageOf({ ...rule, basis: null, examples: [] })
    expect(page).not.toMatch(/Basis|Examples/u)
  })
})

const page = { path: '/rules/parts/missing.md' } as Uri

it('knows the rule of a finding', () => {
  const code = { value: 'parts-missing', target: page }
  expect(ruleOf({ source: 'tomtat', code })).toBe('parts-missing')
})

it.each(['lint-crash', 'too-large', 'profile', 'config', undefined])(
  'knows no rule of what could not be run: %s',
  (code) =>
    expect(
      ruleOf(code === undefined ? { source: 'tomtat' } : { source: 'tomtat', code }),
    ).toBeNull(),
)

it('leaves the messages of others alone', () => {
  const code = { value: 'no-undef', target: page }
  expect(ruleOf({ source: 'eslint', code })).toBeNull()
})
