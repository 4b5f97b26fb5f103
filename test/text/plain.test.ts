import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, unaccent } from '../../src/text/fold.js'
import { plain, withoutMarks } from '../../src/text/plain.js'

const letters = 'aàáạảãăằâậbcdđeêềghiìkloôộơợuưựyỳ '
const vietnamese = fc
  .array(fc.constantFrom(...letters, ...letters.toUpperCase()), { maxLength: 30 })
  .map((all) => all.join(''))

describe('letters without marks', () => {
  it('keep their case and are the same in both normal forms', () => {
    expect(withoutMarks('Đào Thị Mai Hường')).toBe('Dao Thi Mai Huong')
    fc.assert(
      fc.property(vietnamese, (text) => {
        const bare = withoutMarks(text)
        expect(bare).toMatch(/^[A-Za-z ]*$/)
        expect(withoutMarks(text.normalize('NFD'))).toBe(bare)
        expect(withoutMarks(bare)).toBe(bare)
      }),
    )
  })

  it('have the length of the text, so that what is found stands at the same index', () => {
    expect(plain('Hà\u00a0Nội – “Đ”')).toBe('ha noi - “d”')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const flat = plain(text.normalize('NFC'))
        expect(flat).toHaveLength(text.normalize('NFC').length)
        expect(plain(flat)).toBe(flat)
      }),
    )
  })

  it('agree: plain and unaccent say the same of words', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const tidy = text.replace(/ +/g, ' ').trim()
        expect(unaccent(tidy)).toBe(plain(withoutMarks(tidy)))
        expect(plain(tidy)).toBe(plain(withoutMarks(tidy)))
        expect(unaccent(unaccent(tidy))).toBe(unaccent(tidy))
      }),
    )
  })

  it('what is folded without a number before it stays as it is', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        // "a. b. c" loses one letter a time; words of two letters and more are no marks.
        const words = text.split(' ').filter((word) => word.length > 1)
        const once = fold(words.join(' '))
        expect(fold(once)).toBe(once)
      }),
    )
  })
})
