import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallEdits } from '../../../src/language/document/edits.js'
import { edited } from '../../../src/lint/fix/apply.js'

describe('small edits', () => {
  it('change words and leave the lines and words around them', () => {
    const before = '# A\n\nTuesday, wells are shared, since 1234567x.\r\nThe end'
    const after = '# A\n\nThird, wells are shared, since 1234-567x.\r\nThe end.'
    expect(smallEdits(before, after)).toEqual([
      { start: 6, end: 12, text: 'hird' },
      { start: 42, end: 42, text: '-' },
      { start: 56, end: 56, text: '.' },
    ])
  })

  it('put in and take out whole lines', () => {
    expect(smallEdits('a\nb\nc\n', 'a\nc\n')).toEqual([{ start: 2, end: 4, text: '' }])
    expect(smallEdits('a\nc\n', 'a\nb\nc\n')).toEqual([{ start: 2, end: 2, text: 'b\n' }])
    expect(smallEdits('a\n', 'a\n')).toEqual([])
  })

  it('never divide a letter or a line end', () => {
    expect(smallEdits('𝑥', '𝑦')).toEqual([{ start: 0, end: 2, text: '𝑦' }])
    expect(smallEdits('a\r\nb', 'a\rb')).toEqual([{ start: 1, end: 3, text: '\r' }])
    expect(smallEdits('a\r\nb', 'a\nb')).toEqual([{ start: 1, end: 3, text: '\n' }])
  })

  it('make the one text of the other, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', '\r', '\r\n', '𝑥', '𝑦', 'ế', 'e\u0302'))
      .map((letters) => letters.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(edited(before, smallEdits(before, after))).toBe(after)
      }),
    )
  })

  it('stay within their time where everything is another', () => {
    const words = (word: string) => `${`${word} `.repeat(20_000)}\n`.repeat(2)
    const [before, after] = [words('a'), words('b')]
    expect(edited(before, smallEdits(before, after))).toBe(after)
  }, 5000)
})
