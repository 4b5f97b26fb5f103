import { describe, expect, it } from 'vitest'
import { fontText, isLegacyFont, isSignFont, sameFont } from '../../../src/rule/layout/fonts.js'
import {
  centimetres,
  linesOf,
  paperText,
  points,
  within,
} from '../../../src/rule/layout/lengths.js'

describe('fonts', () => {
  it.each([
    'Times',
    'Liberation Serif',
    'Tinos',
    'NimbusRoman',
    'TeXGyreTermes',
    'TimesNewRomanPSMT',
  ])('%s stands in for Times New Roman', (font) =>
    expect(sameFont(font, 'Times New Roman')).toBe(true),
  )

  it.each(['Arial', 'Cambria', 'VNI-Times', '.VnTime', ''])('%s does not', (font) =>
    expect(sameFont(font, 'Times New Roman')).toBe(false),
  )

  it('compares names that it does not know without case and blanks', () => {
    expect(sameFont('SVN-Gilroy', 'svn gilroy')).toBe(true)
  })

  it('knows signs and the time before Unicode', () => {
    expect(['Symbol', 'Cambria Math', 'Wingdings 2'].every(isSignFont)).toBe(true)
    expect(['.VnTimeH', 'VNI-Times'].every(isLegacyFont)).toBe(true)
    expect(isLegacyFont('Times New Roman') || isSignFont('Times New Roman')).toBe(false)
  })

  it('makes a name fit for a message', () => {
    expect(fontText(`A\u001b[31m\n${'b'.repeat(200)}`)).toMatch(/^A \[31m b{1,40} …$/)
  })
})

describe('lengths', () => {
  it('names sheets', () => {
    expect(paperText({ width: 210.4, height: 296.6 }).en).toBe('A4 (210 × 297 mm)')
    expect(paperText({ width: 297, height: 210 }).vi).toBe('A4 nằm ngang (297 × 210 mm)')
    expect(paperText({ width: 140, height: 210 }).vi).toBe('140 × 210 mm')
  })

  it('writes decimals as each language does', () => {
    expect(centimetres(25.4)).toEqual({ en: '2.54 cm', vi: '2,54 cm' })
    expect(points(11.52)).toEqual({ en: '11.5 pt', vi: '11,5 pt' })
  })

  it('tolerates what binary fractions add', () => {
    expect(within(1.15 + 0.06, 1.15, 0.06)).toBe(true)
    expect(within(1.22, 1.15, 0.06)).toBe(false)
  })
})

describe('linesOf', () => {
  const look = { start: 0, end: 1, role: 'body' as const, font: null }

  it('takes a multiple as it is', () => {
    const spacing = { kind: 'multiple' as const, lines: 1.5 }
    expect(linesOf({ ...look, size: null, spacing })).toEqual({ lines: 1.5, exact: true })
  })

  it('converts points by the size of the letters', () => {
    const spacing = { kind: 'exact' as const, points: 12.65 }
    expect(linesOf({ ...look, size: 11, spacing })?.lines).toBeCloseTo(1)
    expect(linesOf({ ...look, size: null, spacing })).toBeNull()
  })

  it('lets a line that is at least so high grow with its letters', () => {
    const spacing = { kind: 'least' as const, points: 6 }
    expect(linesOf({ ...look, size: 11, spacing })?.lines).toBe(1)
  })

  it('says nothing of what the file does not say', () => {
    expect(linesOf({ ...look, size: 11, spacing: null })).toBeNull()
  })
})
