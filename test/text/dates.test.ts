import { expect, it } from 'vitest'
import {
  DATE_LINE_VI,
  DATE_WORD_VI,
  isMonth,
  MONTH,
  SEASON,
  WEEKDAYS,
} from '../../src/text/dates.js'

it('months, in full and cut short', () => {
  expect(['january', 'sept', 'may', 'dec', 'monday', 'marketing', ''].map(isMonth)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
  const found = new RegExp(`^${MONTH}`, 'iu')
  expect(['Sept. 5', 'September 5', 'MAY 2023'].map((text) => found.exec(text)?.[0])).toEqual([
    'Sept',
    'September',
    'MAY',
  ])
})

it('words of dates', () => {
  expect(
    ['Tháng', 'năm', 'Quý', 'spring'].map((word) => {
      return new RegExp(`^(?:${DATE_WORD_VI}|${SEASON})$`, 'iu').test(word)
    }),
  ).toEqual([true, true, true, true])
  expect(DATE_LINE_VI.test('Hà Nội, ngày … tháng … năm 2026')).toBe(true)
  expect(DATE_LINE_VI.test('năm tháng ngày')).toBe(false)
})

it('Monday is thứ hai', () => {
  expect(WEEKDAYS.indexOf('monday') + 2).toBe(2)
  expect(WEEKDAYS).toHaveLength(6)
})
