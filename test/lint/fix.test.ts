import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseEdits, edited } from '../../src/lint/fix/apply.js'
import type { Edit } from '../../src/rule/types.js'

const edit = (start: number, end: number, text: string): Edit => ({ start, end, text })

/** What a text becomes by groups of edits, and which of them were made. */
function fixed(text: string, groups: readonly (readonly Edit[])[]): [string, readonly number[]] {
  const { edits, made } = chooseEdits(text, groups)
  return [edited(text, edits), made]
}

describe('groups of edits', () => {
  it('are made together', () => {
    expect(
      fixed('one two three', [[edit(0, 3, '1'), edit(8, 13, '3')], [edit(4, 7, '2')]]),
    ).toEqual(['1 2 3', [0, 1]])
  })

  it('are left whole where one edit meets an earlier group', () => {
    const groups = [[edit(4, 7, '2')], [edit(0, 3, '1'), edit(5, 6, 'W')]]
    expect(fixed('one two three', groups)).toEqual(['1 tWo three', [1]])
  })

  it('do not touch each other, for the order would decide', () => {
    expect(fixed('ab', [[edit(1, 1, 'x')], [edit(1, 1, 'y')]])).toEqual(['axb', [0]])
    expect(fixed('ab', [[edit(0, 1, 'x')], [edit(1, 2, 'y')]])).toEqual(['xb', [0]])
  })

  it('may hold edits that touch, in the order in which they were given', () => {
    expect(fixed('2.1Title', [[edit(3, 3, '.'), edit(3, 3, ' ')]])).toEqual(['2.1. Title', [0]])
  })

  it('are left where they overlap in themselves, lie outside, or change nothing', () => {
    const groups = [[edit(0, 2, 'x'), edit(1, 3, 'y')], [edit(5, 9, 'z')], [edit(1, 2, 'b')], []]
    expect(fixed('abcdef', groups)).toEqual(['abcdef', []])
  })

  const text = fc.string({ minLength: 1, maxLength: 40 })
  const group = fc.array(
    fc
      .tuple(fc.nat(45), fc.nat(4), fc.string({ maxLength: 3 }))
      .map(([start, length, added]) => edit(start, start + length, added)),
    { maxLength: 4 },
  )

  it('change nothing but the stretches of the edits that are made, whatever they are', () => {
    fc.assert(
      fc.property(text, fc.array(group, { maxLength: 8 }), (source, groups) => {
        const { edits, made } = chooseEdits(source, groups)
        const all = made.flatMap((at) => groups[at] ?? [])
        expect(all.toSorted((a, b) => a.start - b.start || a.end - b.end)).toEqual(edits)
        let [from, rest] = [0, edited(source, edits)]
        for (const { start, end, text: added } of edits) {
          expect(start).toBeGreaterThanOrEqual(from)
          const kept = source.slice(from, start) + added
          expect(rest.slice(0, kept.length)).toBe(kept)
          rest = rest.slice(kept.length)
          from = end
        }
        expect(rest).toBe(source.slice(from))
      }),
      { seed: 2026, numRuns: 500 },
    )
  })
})
