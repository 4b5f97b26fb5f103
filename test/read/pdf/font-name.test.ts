import { expect, it } from 'vitest'
import { familyOf, isBoldName } from '../../../src/read/pdf/page/font-name.js'

it.each([
  ['ABCDEF+TimesNewRomanPS-BoldMT', 'Times New Roman', true],
  ['TimesNewRomanPSMT', 'Times New Roman', false],
  ['ABCDEF+Tinos-Bold', 'Tinos', true],
  ['BAAAAA+LiberationSerif-Italic', 'Liberation Serif', false],
  ['Arial,Bold', 'Arial', true],
  ['ArialMT', 'Arial', false],
  ['Times New Roman', 'Times New Roman', false],
  ['ABCDEF+', null, false],
])('%s is of the family %s', (name, family, bold) => {
  expect(familyOf(name)).toBe(family)
  expect(isBoldName(name)).toBe(bold)
})
