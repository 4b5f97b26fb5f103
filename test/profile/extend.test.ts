import { describe, expect, it } from 'vitest'
import { extend } from '../../src/profile/load/extend.js'
import type { RawPart, RawProfile } from '../../src/profile/load/raw.js'
import { asPart } from '../../src/profile/load/raw.js'

const base: RawProfile = {
  id: 'base',
  labels: { a: { en: ['One', 'Two'], vi: ['Một'] } },
  parts: ['a', { id: 'b', parts: ['x', 'y'], hint: { en: 'h', vi: 'g' } }, 'c'],
  cover: { fields: { code: { need: 'should', labels: { en: ['Code'] } } } },
  rules: { 'works-form': 'off' },
  basis: { s: { kind: 'skeleton', source: 'here' } },
  numbering: { depth: '..4' },
}

function ids(parts: readonly (string | RawPart)[] | undefined): string[] {
  return (parts ?? []).map((part) => asPart(part).id)
}

function over(change: Partial<RawProfile>): RawProfile {
  return extend(base, { id: 'over', ...change })
}

describe('extend', () => {
  it('replaces scalars and keeps the rest', () => {
    const merged = over({
      numbering: { dot: 'never' },
      rules: { 'works-form': 'error', 'works-issn': 'off' },
    })
    expect(merged.id).toBe('over')
    expect(merged.numbering).toEqual({ depth: '..4', dot: 'never' })
    expect(merged.rules).toEqual({ 'works-form': 'error', 'works-issn': 'off' })
  })

  it('adds labels, the new canonical one first', () => {
    const merged = over({ labels: { a: { en: ['TWO.', 'Three'] } } })
    expect(merged.labels?.a).toEqual({ en: ['TWO.', 'Three', 'One'], vi: ['Một'] })
  })

  it('adds labels of fields and changes their need', () => {
    const merged = over({ cover: { fields: { code: { need: 'may', labels: { vi: ['Mã số'] } } } } })
    expect(merged.cover?.fields?.code).toEqual({
      need: 'may',
      labels: { en: ['Code'], vi: ['Mã số'] },
    })
  })

  it('merges parts by id in the order of the base', () => {
    const merged = over({
      parts: [
        { id: 'c', need: 'may' },
        { id: 'b', hint: { en: 'new' }, parts: [{ id: 'y', need: 'should' }] },
      ],
    })
    expect(ids(merged.parts)).toEqual(['a', 'b', 'c'])
    const b = asPart(merged.parts?.[1] ?? '')
    expect(b.hint).toEqual({ en: 'new', vi: 'g' })
    expect(b.parts).toEqual([{ id: 'x' }, { id: 'y', need: 'should' }])
  })

  it('takes out with count 0', () => {
    expect(ids(over({ parts: [{ id: 'b', count: 0 }] }).parts)).toEqual(['a', 'c'])
  })

  it('places new parts', () => {
    expect(ids(over({ parts: [{ id: 'n', before: 'b' }] }).parts)).toEqual(['a', 'n', 'b', 'c'])
    expect(ids(over({ parts: [{ id: 'n', after: 'a' }, 'm'] }).parts)).toEqual([
      'a',
      'n',
      'm',
      'b',
      'c',
    ])
    expect(ids(over({ parts: ['n'] }).parts)).toEqual(['a', 'b', 'c', 'n'])
    expect(ids(over({ parts: [{ id: 'c', before: 'a' }] }).parts)).toEqual(['c', 'a', 'b'])
  })

  it('changes neither of the two', () => {
    const before = JSON.stringify(base)
    over({ parts: [{ id: 'b', count: 0 }], labels: { a: { en: ['X'] } } })
    expect(JSON.stringify(base)).toBe(before)
  })
})
