import { describe, expect, test } from 'vitest'
import {
  capitalCardinal,
  capitalOrdinal,
  numeralOrdinal,
} from '../../../src/text/numbers/english-numbers.js'
import {
  countPattern,
  countWord,
  NUMBER_TOKEN,
  ordinalWord,
  parseCount,
  parseNumber,
  parseOrdinal,
} from '../../../src/text/numbers/number-words.js'

describe('parseCount', () => {
  test.each([
    ['4', 4],
    ['04', 4],
    ['one', 1],
    ['Twelve', 12],
    ['twenty', 20],
    ['một', 1],
    ['bốn', 4],
    ['tư', 4],
    ['năm', 5],
    ['bẩy', 7],
    ['Mười', 10],
    ['mười một', 11],
    ['mười bốn', 14],
    ['mười lăm', 15],
    ['hai mươi', 20],
    ['mười  hai', 12],
    ['bốn'.normalize('NFD'), 4],
  ])('%s is %i', (word, value) => {
    expect(parseCount(word)).toBe(value)
  })

  test.each(['', 'many', 'vài', '1996', '-1', '1.5', 'lăm'])('%s is no count', (word) => {
    expect(parseCount(word)).toBeNull()
  })
})

test('parseOrdinal reads what follows "thứ" and English ordinals', () => {
  expect(['nhất', 'hai', 'tư', 'bốn', 'mười lăm', 'First', 'twentieth'].map(parseOrdinal)).toEqual([
    1, 2, 4, 4, 15, 1, 20,
  ])
  expect(parseOrdinal('một')).toBeNull()
})

test('numbers get their words back', () => {
  for (let value = 1; value <= 20; value += 1) {
    expect(parseCount(countWord(value, 'en'))).toBe(value)
    expect(parseCount(countWord(value, 'vi'))).toBe(value)
    expect(parseOrdinal(ordinalWord(value, 'en', 'ordinal'))).toBe(value)
    expect(parseOrdinal(ordinalWord(value, 'vi', 'ordinal').replace(/^Thứ /u, ''))).toBe(value)
  }
  expect(countWord(21, 'vi')).toBe('21')
})

test('ordinalWord names the mark of an item in each family', () => {
  expect(ordinalWord(5, 'en', 'ordinal')).toBe('Fifth')
  expect(ordinalWord(9, 'en', 'adverb')).toBe('Ninthly')
  expect(ordinalWord(2, 'en', 'cardinal')).toBe('Two is')
  expect(ordinalWord(1, 'vi', 'ordinal')).toBe('Thứ nhất')
  expect(ordinalWord(4, 'vi', 'ordinal')).toBe('Thứ tư')
  expect(ordinalWord(4, 'vi', 'cardinal')).toBe('Bốn là')
  expect(ordinalWord(1, 'vi', 'adverb')).toBe('Thứ nhất')
  expect(ordinalWord(33, 'en', 'ordinal')).toBe('33')
})

describe('parseNumber', () => {
  test.each([
    ['XV', 15],
    ['xxxix', 39],
    ['thirteen', 13],
    ['mười lăm', 15],
    ['lăm', 5],
    ['012', 12],
  ])('%s is %i', (word, value) => {
    expect(parseNumber(word)).toBe(value)
  })

  test.each(['xl', 'c', 'mix', 'iiii', 'many'])('%s numbers no heading', (word) => {
    expect(parseNumber(word)).toBeNull()
  })
})

test('a token is a word, or a Vietnamese number of two', () => {
  const token = (text: string) => NUMBER_TOKEN.exec(text)?.[0]
  expect(['mười lăm chương', 'mười mốta', 'hai mươi', 'ii. tên', '12:', '– a'].map(token)).toEqual([
    'mười lăm',
    'mười',
    'hai mươi',
    'ii',
    '12',
    undefined,
  ])
})

test('a few numbers of one language', () => {
  expect(new RegExp(`^${countPattern('en', 3, 5)}$`, 'iu').test('Four')).toBe(true)
  expect(new RegExp(`^${countPattern('vi', 3, 5)}$`, 'iu').test('hai')).toBe(false)
})

test('English above twenty, as Word writes it', () => {
  expect([0, 21, 100, 342].map(capitalCardinal)).toEqual([
    'Zero',
    'Twenty-one',
    'One hundred',
    'Three hundred forty-two',
  ])
  expect([12, 20, 21, 100].map(capitalOrdinal)).toEqual([
    'Twelfth',
    'Twentieth',
    'Twenty-first',
    'One hundredth',
  ])
  expect([1, 2, 3, 4, 11, 112, 123].map(numeralOrdinal)).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '112th',
    '123rd',
  ])
})
