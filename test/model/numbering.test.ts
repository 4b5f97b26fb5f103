import { describe, expect, it } from 'vitest'
import { readNumbers } from '../../src/model/outline/numbering.js'

/** Slips as "index kind expected". */
function slips(text: string): string[] {
  const sequence = text.split(' ').map((item) => ({
    digits: item === '-' ? null : item.split('.').map(Number),
    level: 2,
  }))
  return readNumbers(sequence).flatMap(({ slip }, index) =>
    slip ? [`${text.split(' ')[index]} ${slip.kind} ${slip.expected.join('.')}`] : [],
  )
}

describe('readNumbers', () => {
  const cases: [string, string[]][] = [
    ['1 1.1 1.1.1 1.1.2 1.2 2 2.1 2.2', []],
    ['1 2 4 5', ['4 gap 3']],
    ['1 2 2 3', ['2 duplicate 3']],
    ['1 2 7 4', ['7 wrong 3']],
    ['1 3 2 4', ['3 order 2']],
    ['1 1.1 1.3 1.3.1 1.2 1.2.1 1.4 2', ['1.3 order 1.2']],
    ['4 4.1 4.1.2 4.1.2.1 4.1.2.1', ['4 gap 1', '4.1.2 gap 4.1.1', '4.1.2.1 duplicate 4.1.2.2']],
    ['1 1.1 2 2.1 2.1.1 2.1.1.2 2.1.2 2.1.2.1', ['2.1.1.2 gap 2.1.1.1']],
    ['1 1.1 1.1.1 1.1.2 1.2.3 1.1.4 1.2', ['1.2.3 parent 1.1.3']],
    ['1 1.1 1.1.1 1.1.2 1.2.3 1.2 1.2.1', ['1.2.3 parent 1.1.3']],
    ['1 1.1 1.2 2.1 2.2 3 3.1', ['2.1 gap 2']],
    ['1 1.1 1.2 3 3.1 3.2 4 4.1', ['3 gap 2']],
    ['1 1.1 1.2 3 2.1 2.2 3 3.1', ['3 wrong 2']],
    ['1 1.1 - 1.3', ['- unnumbered 1.2']],
    ['1 1.1 1.1.1 1.1.2 1.3.1 1.3.2 1.4', ['1.3.1 gap 1.3']],
    ['2 2.1 2.2', ['2 gap 1']],
    ['1 1.1 1.1.1 1.1', ['1.1 duplicate 1.1.2']],
    ['1 1.1 1.1.1 1.1.2 1.1 1.2.1', ['1.1 duplicate 1.2']],
    ['1 1.1 1.1.1 1.1.2 1.1', ['1.1 duplicate 1.2']],
    ['1 1.1 1.1.1 1.2 1.1.3 1.2', ['1.2 parent 1.1.2']],
  ]
  for (const [text, expected] of cases) {
    it(text, () => expect(slips(text)).toEqual(expected))
  }
})
