import { expect, it } from 'vitest'
import { failureLine } from '../../src/cli/shared/usage.js'

it('says a failure in one line that no terminal obeys', () => {
  const text = 'a\nb\u001b[2J\u202e'
  expect(failureLine({ en: text, vi: text }, 'en')).toBe('tomtat: a b\u241b[2J\ufffd\n')
})
