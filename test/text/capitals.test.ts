import { describe, expect, it } from 'vitest'
import {
  capitalised,
  hasLetter,
  hasNoSmall,
  isCapitals,
  startsCapital,
} from '../../src/text/capitals.js'

describe('isCapitals', () => {
  it.each([
    'MỞ ĐẦU',
    'CƠ SỞ LÝ LUẬN',
    '1. KẾT LUẬN',
    'PHÁT TRIỂN ĐÔ THỊ TRÊN 100 km² Ở VÙNG ĐỒNG BẰNG BẮC BỘ',
  ])('%s is set in capitals', (text) => {
    expect(isCapitals(text)).toBe(true)
  })

  it.each(['', '2026', 'TS', 'Mở đầu', 'CNTT là gì', 'A'.repeat(501)])('%s is not', (text) => {
    expect(isCapitals(text)).toBe(false)
  })
})

it('hasNoSmall asks every letter, of the shortest word too', () => {
  expect(['TS', 'Đ', 'LUẬN ÁN 2', 'ThS', '', '2026', 'km'].map(hasNoSmall)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

it('letters and first letters of both languages', () => {
  expect(['ạ', 'Ư', '12', '–'].map(hasLetter)).toEqual([true, true, false, false])
  expect(['Đặng', 'đặng', '1A', ''].map(startsCapital)).toEqual([true, false, false, false])
  expect(['đề tài', 'second', ''].map(capitalised)).toEqual(['Đề tài', 'Second', ''])
})
