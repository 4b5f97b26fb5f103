import { describe, expect, it } from 'vitest'
import { Places } from '../../../src/language/document/places.js'

describe('places', () => {
  it('goes from offsets to positions and back, whatever ends the lines', () => {
    const places = new Places('á𝑥\r\nb\rc\n')
    for (let offset = 0; offset <= 9; offset++) {
      if (offset === 4) continue // between CR and LF
      expect(places.offsetOf(places.positionOf(offset))).toBe(offset)
    }
    expect(places.positionOf(7)).toEqual({ line: 2, character: 0 })
    expect(places.lineCount).toBe(4)
  })

  it('moves what is outside to where the text ends', () => {
    const places = new Places('ab\ncd')
    expect(places.offsetOf({ line: 0, character: 99 })).toBe(2)
    expect(places.offsetOf({ line: 9, character: 0 })).toBe(5)
    expect(places.positionOf(99)).toEqual({ line: 1, character: 2 })
  })

  it('counts a byte order mark in the first line only', () => {
    const places = new Places('\ufeffab\ncd')
    expect(places.source).toBe('ab\ncd')
    expect(places.positionOf(0)).toEqual({ line: 0, character: 1 })
    expect(places.offsetOf({ line: 0, character: 2 })).toBe(1)
    expect(places.offsetOf({ line: 0, character: 0 })).toBe(0)
    expect(places.positionOf(3)).toEqual({ line: 1, character: 0 })
  })
})
