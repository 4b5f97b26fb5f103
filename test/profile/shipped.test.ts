import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { basisOf } from '../../src/profile/derive/basis.js'
import { loadProfile, SHIPPED } from '../../src/profile/load/load.js'
import type { Part } from '../../src/profile/types.js'

function walk(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => [part, ...walk(part.parts)])
}

describe.each(SHIPPED)('%s', (name) => {
  const profile = loadProfile(name)

  it('is shared and frozen', () => {
    expect(loadProfile(name)).toBe(profile)
    expect(Object.isFrozen(profile.parts)).toBe(true)
  })

  it('has a canonical label for every part and language', () => {
    for (const part of walk(profile.parts)) {
      for (const language of profile.languages)
        expect(part.labels[language]?.[0], part.id).toBeTruthy()
    }
  })

  it('has a hint and a basis for every part that a summary must have', () => {
    for (const part of walk(profile.parts).filter((one) => one.count.min > 0)) {
      expect(part.hint.en && part.hint.vi, part.id).toBeTruthy()
      expect(part.basis?.kind, part.id).toBe('skeleton')
    }
  })

  it('has an id only once', () => {
    const ids = walk(profile.parts).map((part) => part.id)
    expect(ids).toEqual([...new Set(ids)])
  })
})

describe('shipped profiles', () => {
  const needs = (name: string) =>
    Object.fromEntries(
      walk(loadProfile(name).parts).map(({ id, need, count }) => [
        id,
        count.min > 0 ? need : 'may',
      ]),
    )

  it('are those of the folder', () => {
    const files = readdirSync('schemas').filter((file) => file.endsWith('.yml'))
    expect(SHIPPED).toEqual(files.map((file) => path.basename(file, '.yml')).sort())
    expect(SHIPPED).toEqual(expect.arrayContaining(['ajc', 'base', 'ctu', 'hcma', 'hnue']))
  })

  it('rest what they say of pages on what was read', () => {
    const hnue = loadProfile('hnue')
    expect(hnue.page).toMatchObject({
      paper: { width: 148, height: 210 },
      numbers: { position: 'bottom-center', size: 10 },
      basis: { id: 'booklet', kind: 'digest' },
    })
    for (const name of ['ctu', 'hnue']) {
      const { limits, page } = loadProfile(name)
      expect(limits.pages).toEqual({ en: { min: 0, max: 24 }, vi: { min: 0, max: 24 } })
      expect(basisOf(limits, 'pages')?.kind).toBe('digest')
      expect(basisOf(limits, 'words')).toBeNull()
      expect(page && basisOf(page, 'margins')?.kind).toBe('digest')
    }
  })

  it('ctu wants the works from oldest to newest and no dot after numbers, and says why', () => {
    const { parts, numbering } = loadProfile('ctu')
    const list = parts.find(({ id }) => id === 'works')?.list
    expect(list?.order).toBe('ascending')
    expect(list && basisOf(list, 'order')?.source.en).toMatch(/1799\/QĐ-ĐHCT/)
    expect(list && basisOf(list, 'items')?.id).toBe('skeleton')
    expect(numbering.dot).toBe('never')
    expect(basisOf(numbering, 'dot')?.kind).toBe('digest')
    expect(basisOf(numbering, 'depth')).toBeNull()
  })

  it('base asks for little', () => {
    const musts = Object.entries(needs('base')).filter(([, need]) => need === 'must')
    expect(musts.map(([id]) => id)).toEqual([
      'introduction',
      'rationale',
      'aims',
      'scope',
      'methods',
      'contributions',
      'chapter',
      'conclusion',
      'works',
    ])
    expect(loadProfile('base').parts.find(({ id }) => id === 'chapter')?.count.min).toBe(3)
  })

  it('ajc asks for the full skeleton', () => {
    const ajc = needs('ajc')
    for (const id of ['purpose', 'tasks', 'subject', 'extent', 'significance', 'structure'])
      expect(ajc[id]).toBe('must')
    for (const id of ['theory', 'practice', 'method', 'theoretical', 'practical'])
      expect(ajc[id]).toBe('may')
    expect(loadProfile('ajc').parts.find(({ id }) => id === 'chapter')).toMatchObject({
      count: { min: 4, max: 4 },
      closing: 'all-or-none',
      list: { items: { min: 2, max: 3 }, need: 'should' },
    })
  })

  it('names the article of a rule in each language', () => {
    expect(loadProfile('base').basis.circular?.clause).toEqual({
      en: 'Article 15(4)',
      vi: 'khoản 4 Điều 15',
    })
    expect(loadProfile('base').basis.practice?.clause).toBeNull()
  })

  it('rests a must of the cover on a text that was read', () => {
    for (const field of loadProfile('ajc').cover.fields) {
      if (field.need === 'must') expect(['rule', 'digest']).toContain(field.basis?.kind)
    }
  })
})

describe('schemas/profile.schema.json', () => {
  it('knows every rule', () => {
    const file = new URL('../../schemas/profile.schema.json', import.meta.url)
    const schema = JSON.parse(readFileSync(file, 'utf8'))
    const known: string[] = schema.properties.rules.propertyNames.enum
    expect([...known].sort()).toEqual(rules.map(({ id }) => id).sort())
  })
})
