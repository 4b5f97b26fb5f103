import { describe, expect, test } from 'vitest'
import { countWord, ordinalWord, parseCount, parseOrdinal } from '../../src/text/number-words.js'

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
