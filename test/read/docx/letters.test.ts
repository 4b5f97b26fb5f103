import { describe, expect, it } from 'vitest'
import { raised, symbolOf } from '../../../src/read/docx/runs/symbols.js'

describe('symbols', () => {
  it.each([
    ['Wingdings', 'F0FC', '✓'],
    ['Wingdings', 'E0', '→'],
    ['Symbol', 'F0B7', '•'],
    ['Symbol', 'F044', 'Δ'],
    ['Symbol', 'F02B', '+'],
    ['Times New Roman', '2264', '≤'],
    ['Times New Roman', 'F041', 'A'],
    ['Wingdings', 'F021', ''],
    ['Symbol', 'D800', ''],
    ['Symbol', 'x', ''],
    ['', '', ''],
  ])('of %s %s is "%s"', (font, code, letter) => {
    expect(symbolOf(font, code)).toBe(letter)
  })
})

describe('raised and lowered letters', () => {
  it('are figures where Unicode has them, else what was typed', () => {
    expect(raised('-10', 'superscript')).toBe('⁻¹⁰')
    expect(raised('2', 'subscript')).toBe('₂')
    expect(raised('th', 'superscript')).toBe('th')
    expect(raised('2n', 'superscript')).toBe('2n')
    expect(raised('(', 'superscript')).toBe('(')
  })
})
