import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatRoman,
  isRomanCount,
  isRomanNumber,
  MAX_ROMAN_VALUE,
  parseRoman,
  ROMAN_COUNT,
  ROMAN_NUMBER,
  SMALL_ROMAN_COUNT,
  SMALL_ROMAN_NUMBER,
  startsRoman,
} from '../../../src/text/numbers/roman.js'

const all = Array.from({ length: MAX_ROMAN_VALUE }, (_, at) => at + 1)

describe('Roman numbers', () => {
  it('come back from their letters, over the whole range, in capitals and in small letters', () => {
    expect(MAX_ROMAN_VALUE).toBe(3999)
    expect(all.map(formatRoman).map(parseRoman)).toEqual(all)
    expect(all.map((n) => parseRoman(formatRoman(n).toLowerCase()))).toEqual(all)
    expect(new Set(all.map(formatRoman)).size).toBe(MAX_ROMAN_VALUE)
  })

  it.each([0, -1, 4000, 1.5, Number.NaN])('%d has no letters', (value) => {
    expect(formatRoman(value)).toBe(String(value))
  })

  it('are read in one spelling only', () => {
    expect(['', 'IIII', 'VX', 'IC', 'XM', 'MMMM', 'IVI', 'A', 'I V'].map(parseRoman)).toEqual(
      Array(9).fill(null),
    )
    fc.assert(
      fc.property(fc.stringMatching(/^[IVXLCDM]{1,9}$/), (letters) => {
        const value = parseRoman(letters)
        expect(value === null || formatRoman(value) === letters).toBe(true)
      }),
    )
  })

  it('count to XXXIX, and number chapters and volumes to CCCXCIX', () => {
    expect(all.filter((n) => isRomanCount(formatRoman(n)))).toEqual(all.slice(0, 39))
    expect(all.filter((n) => isRomanNumber(formatRoman(n)))).toEqual(all.slice(0, 399))
    for (const [small, capital] of [
      [SMALL_ROMAN_COUNT, ROMAN_COUNT],
      [SMALL_ROMAN_NUMBER, ROMAN_NUMBER],
    ] as const) {
      const matches = (source: string, text: string) => new RegExp(`^${source}$`, 'u').test(text)
      expect(
        all.every((n) => {
          const letters = formatRoman(n)
          return matches(capital, letters) === matches(small, letters.toLowerCase())
        }),
      ).toBe(true)
    }
    expect(isRomanCount('')).toBe(false)
    expect(isRomanCount('iv')).toBe(false)
  })

  it('are marks with a full stop or bracket and a blank', () => {
    expect(['I. A', 'XXIV) b', 'iv. c', 'IV.x', 'IIII. d', 'CD. e'].map(startsRoman)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})
