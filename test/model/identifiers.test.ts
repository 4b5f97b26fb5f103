import { describe, expect, it } from 'vitest'
import {
  findIdentifiers,
  judgeDoi,
  judgeIsbn,
  judgeIssn,
} from '../../src/model/works/identifiers.js'

describe('judgeIssn', () => {
  it.each([
    ['2734-9012', null, null],
    ['2734–9012', null, null],
    ['2434-561X', null, null],
    ['2734 - 9012', 'spaced', '2734-9012'],
    ['27349012', 'form', '2734-9012'],
    ['2734-9013', 'check', null],
    ['2734-901', 'form', null],
  ])('%s', (raw, fault, expected) => {
    expect(judgeIssn(raw)).toEqual({ fault, expected })
  })
})

it('judges ISBN and DOI', () => {
  expect(judgeIsbn('978-604-357-001-4').fault).toBeNull()
  expect(judgeIsbn('978-604-357-001-5').fault).toBe('check')
  expect(judgeIsbn('604-357-001-7').fault).toBeNull()
  expect(judgeIsbn('123-604-357-001-4').fault).toBe('form')
  expect(judgeDoi('10.1000/182').fault).toBeNull()
  expect(judgeDoi('10.55555').fault).toBe('form')
  expect(judgeDoi('10.1000 /182')).toEqual({ fault: 'form', expected: '10.1000/182' })
})

describe('findIdentifiers', () => {
  const raws = (text: string) => findIdentifiers(text).map((one) => `${one.kind} ${one.raw}`)

  it.each([
    ['J (ISSN: 2734-9012), 2021', ['issn 2734-9012']],
    ['p-ISSN 2734-9012/2815-4029', ['issn 2734-9012', 'issn 2815-4029']],
    ['ISSN (online): 2734-9012, 1020-1035', ['issn 2734-9012']],
    ['có chỉ số ISSN, số 5/2023', []],
    ['ISBN 978-604-357-001-4 2023', ['isbn 978-604-357-001-4']],
    ['ISBN-13: 9786043570014.', ['isbn 9786043570014']],
    ['doi:10.55555/jls.2021.0211.', ['doi 10.55555/jls.2021.0211']],
    ['DOI: https://doi.org/10.55555/jls(21)1', ['doi 10.55555/jls(21)1']],
    ['pp. 2734-9012', []],
  ])('%s', (text, found) => {
    expect(raws(text)).toEqual(found)
  })

  it('says where the number stands', () => {
    const text = 'J, ISSN 2734-9012'
    const [one] = findIdentifiers(text)
    expect(text.slice(one?.from, one?.to)).toBe('2734-9012')
  })
})
