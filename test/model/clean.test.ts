import { describe, expect, it } from 'vitest'
import { Clean, cleanLine } from '../../src/model/signs/clean.js'

const clean = (line: string) => cleanLine(line, 0, line.length)

describe('cleanLine', () => {
  const cases: [string, string, string][] = [
    ['emphasis', '**Supervisors:** *A* and __B__', 'Supervisors: A and B'],
    ['half a mark, as Word exports it', '** About advantages*', 'About advantages'],
    ['a lone asterisk between blanks', 'a * b', 'a * b'],
    ['snake case and blanks to fill in', 'a_b ____ c', 'a_b ____ c'],
    ['links and images', '[a](b) ![c](d) <https://e.f>', 'a c https://e.f'],
    ['escapes', '2\\.1\\. Title', '2.1. Title'],
    ['comments', 'a <!-- b --> c', 'a c'],
    ['an open comment is text', 'a <!-- b', 'a <!-- b'],
    ['tags', 'a<br>b <u>c</u>', 'a b c'],
    ['entities and blanks', 'a&nbsp;&amp;\u00a0 b', 'a & b'],
    ['footnote marks', 'a[^1] b', 'a b'],
    ['placeholders stay', '[…] and [12]', '[…] and [12]'],
    ['decomposed letters', 'KE\u0302\u0301T', 'KẾT'],
    ['invisible letters', 'a\u200bb\u00adc', 'abc'],
  ]
  for (const [name, line, text] of cases) it(name, () => expect(clean(line).text).toBe(text))

  it('leads every letter back to the source', () => {
    const line = '- **KE\u0302\u0301T** 😀 *luận*'
    const text = cleanLine(line, 2, line.length)
    const at = (word: string) => {
      const from = text.text.indexOf(word)
      const { start, end } = text.span(from, from + word.length)
      return line.slice(start, end)
    }
    expect(at('KẾT')).toBe('KE\u0302\u0301T')
    expect(at('😀')).toBe('😀')
    expect(at('luận')).toBe('luận')
  })

  it('keeps the map through slices and joins', () => {
    const source = '**one** two\nthree'
    const first = cleanLine(source, 0, 11).slice(4, 7)
    const joined = Clean.join([first, cleanLine(source, 12, 17)], () => ' ')
    expect(joined.text).toBe('two three')
    const { start, end } = joined.span(4, 9)
    expect(source.slice(start, end)).toBe('three')
  })
})
