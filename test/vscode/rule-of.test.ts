import { expect, it } from 'vitest'
import type { Uri } from 'vscode'
import { ruleOf } from '../../src/vscode/rule-of.js'

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
