import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import type { Finding } from '../../src/lint/types.js'
import { grouped, groupOf, groups } from '../../src/rule/groups.js'
import { findingsOf, readPages } from './page.js'

const kinds = ['safe', 'suggest'] as const

describe.each(readPages())('the data of $id', ({ id, plugin, examples }) => {
  it('names the fixes and the bases that the examples show', async () => {
    const found: Finding[] = []
    for (const example of examples) {
      const own = await findingsOf(example, id)
      const asked = plugin?.rule.asks?.(example.profile).map(({ basis }) => basis?.id) ?? []
      for (const { basis } of own) if (basis) expect(asked).toContain(basis.id)
      found.push(...own)
    }
    expect(kinds.filter((kind) => found.some(({ fix }) => fix === kind))).toEqual(
      plugin?.rule.fixable ?? [],
    )
    if (plugin?.rule.asks) expect(found.some(({ basis }) => basis)).toBe(true)
  })
})

describe('groups', () => {
  it('have names, and every rule is in one', () => {
    for (const { id } of rules) expect(groups).toHaveProperty(groupOf(id))
    const listed = grouped(rules).flatMap(([, own]) => own)
    expect(new Set(listed)).toEqual(new Set(rules))
    expect(listed).toHaveLength(rules.length)
  })

  it('stand in their order, whatever the order of the rules', () => {
    const names = (list: typeof rules) => grouped(list).map(([group]) => group)
    expect(names([...rules].reverse())).toEqual(names(rules))
    expect(names(rules)[0]).toBe('document')
  })
})
