import { expect, it } from 'vitest'
import { readDetails } from '../../src/model/works/details.js'
import { findIdentifiers } from '../../src/model/works/identifiers.js'
import { splitNames } from '../../src/text/names/persons.js'
import { trimEndOf } from '../../src/text/trim.js'

it('takes marks off the end, and every kind of white space where a blank is named', () => {
  expect(trimEndOf('Hà Nội – \u00a0\n', ' –')).toBe('Hà Nội')
  expect(trimEndOf('a - b -', '-')).toBe('a - b ')
  expect(trimEndOf('a \n', '-')).toBe('a \n')
  expect(trimEndOf(' -', ' -')).toBe('')
})

it.each(['-', '.', '7'])('long rows of a sign take linear time: %j', (sign) => {
  const row = sign.repeat(60_000)
  const started = performance.now()
  trimEndOf(`${row}x`, ' -.7')
  splitNames(`Lê Minh An ${row}x`)
  findIdentifiers(`ISBN 9${row}x, DOI: 10.1${row}x`)
  if (sign === '.') readDetails(`https://x${row}x`, 0)
  expect(performance.now() - started).toBeLessThan(1000)
})
