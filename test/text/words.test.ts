import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listed, oneOf, WORD_END, WORD_START } from '../../src/text/words.js'

describe('oneOf', () => {
  it('takes signs for themselves and the longest word first', () => {
    const found = new RegExp(oneOf(['mười', 'mười hai', 'Ph.D', 't/c']), 'u')
    expect(found.exec('mười hai chương')?.[0]).toBe('mười hai')
    expect(found.test('PhxD')).toBe(false)
    expect(found.exec('t/c Cộng sản')?.[0]).toBe('t/c')
  })

  it('takes each of its words whole, whatever they hold', () => {
    const word = fc.string({ minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(), (words, at) => {
        const one = (words[at % words.length] ?? '').normalize('NFC')
        expect(new RegExp(`^${oneOf(words)}$`, 'u').test(one)).toBe(true)
      }),
    )
  })

  it('writes its words in NFC', () => {
    expect(new RegExp(oneOf(['tiến sĩ'.normalize('NFD')]), 'u').test('tiến sĩ')).toBe(true)
  })
})

describe('a word by itself', () => {
  const found = new RegExp(`${WORD_START}${oneOf(['tiê', 'và'])}${WORD_END}`, 'iu')

  it.each(['tiến', 'tiến'.normalize('NFD'), 'vàng', 'đvà'])('is not part of %s', (text) => {
    expect(found.test(text)).toBe(false)
  })

  it.each(['A và B', 'VÀ', '(và)'])('stands in %s', (text) => {
    expect(found.test(text)).toBe(true)
  })
})

it('a table is written as one text', () => {
  expect(listed('PGS GS')).toEqual(['PGS', 'GS'])
  expect(listed('bài báo, sách', ',')).toEqual(['bài báo', 'sách'])
})
