import { describe, expect, it } from 'vitest'
import { basisOf, placeBasis } from '../../src/profile/derive/basis.js'
import { extend } from '../../src/profile/load/extend.js'
import type { RawProfile } from '../../src/profile/load/raw.js'
import { resolve } from '../../src/profile/load/resolve.js'
import type { Part, Profile } from '../../src/profile/types.js'

const base: RawProfile = {
  id: 'base',
  basis: {
    skeleton: { kind: 'skeleton', source: 'the base' },
    guide: { kind: 'digest', source: 'a guide' },
    seen: { kind: 'observed', source: 'many' },
  },
  cover: {
    fields: { code: { need: 'should', basis: 'seen' }, title: { need: 'must', basis: 'guide' } },
  },
  numbering: { dot: 'always', depth: '..4', basis: 'guide' },
  limits: { pages: '..24', words: '4000..', bases: { pages: 'guide' } },
  page: { size: 11, font: 'Serif', basis: 'guide' },
  parts: [
    {
      id: 'introduction',
      basis: 'skeleton',
      order: 'any',
      parts: ['aims', { id: 'novelty', need: 'may', count: '?' }, { id: 'scope', basis: 'guide' }],
    },
    { id: 'chapter', basis: 'skeleton', count: 4, number: { form: '{n}.', depth: '..4' } },
    {
      id: 'works',
      basis: 'skeleton',
      list: { items: '2..', order: 'either', bases: { order: 'guide' } },
    },
  ],
}

function profile(change: Partial<RawProfile>): Profile {
  const title = { en: 'Our University', vi: 'Trường chúng tôi' }
  return resolve(extend(base, { id: 'ours', title, ...change }))
}

function part({ parts }: Profile, id: string): Part {
  const walk = (all: readonly Part[]): Part[] => all.flatMap((one) => [one, ...walk(one.parts)])
  const found = walk(parts).find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('a value that is changed without naming a basis', () => {
  it('rests on the profile that changes it, in words that claim no source', () => {
    const chapter = part(profile({ parts: [{ id: 'chapter', count: 5 }] }), 'chapter')
    expect(basisOf(chapter, 'count')).toEqual({
      id: 'own-ours',
      kind: 'skeleton',
      source: {
        en: 'Requirement of Our University; no source is named',
        vi: 'Yêu cầu của Trường chúng tôi; chưa dẫn nguồn',
      },
      clause: null,
      url: null,
    })
  })

  it('leaves the values beside it where they were', () => {
    const chapter = part(profile({ parts: [{ id: 'chapter', count: 5 }] }), 'chapter')
    expect(basisOf(chapter, 'need')?.id).toBe('skeleton')
    expect(basisOf(chapter, 'number')?.id).toBe('skeleton')
  })

  it.each([
    ['need', { need: 'should' }],
    ['closing', { closing: 'always' }],
    ['words', { words: '..900' }],
    ['number', { number: { depth: '..3' } }],
    ['number', { number: 'none' }],
    ['extra', { extra: 'deny' }],
    ['order', { order: 'any' }],
  ] as const)('%s', (value, change) => {
    const chapter = part(profile({ parts: [{ id: 'chapter', ...change }] }), 'chapter')
    expect(Object.keys(chapter.bases)).toEqual([value])
    expect(basisOf(chapter, value)?.id).toBe('own-ours')
  })

  it('is told by another number that a part is wanted now', () => {
    const novelty = part(
      profile({ parts: [{ id: 'introduction', parts: [{ id: 'novelty', count: 1 }] }] }),
      'novelty',
    )
    expect(basisOf(novelty, 'need')?.id).toBe('own-ours')
  })

  it('is that of a list alone', () => {
    const works = part(profile({ parts: [{ id: 'works', list: { items: '3..' } }] }), 'works')
    expect(works.list && basisOf(works.list, 'items')?.id).toBe('own-ours')
    expect(works.list && basisOf(works.list, 'order')?.id).toBe('guide')
    expect(basisOf(works, 'need')?.id).toBe('skeleton')
  })

  it('is that of numbering, limits, page and cover', () => {
    const { numbering, limits, page, cover } = profile({
      numbering: { dot: 'never' },
      limits: { pages: '..30', words: '5000..' },
      page: { size: 12 },
      cover: { fields: { code: { need: 'may' }, title: { need: 'must' } } },
    })
    expect([basisOf(numbering, 'dot')?.id, basisOf(numbering, 'depth')?.id]).toEqual([
      'own-ours',
      'guide',
    ])
    // Nothing was quoted for the number of words before.
    expect([basisOf(limits, 'pages')?.id, basisOf(limits, 'words')]).toEqual(['own-ours', null])
    expect(page && [basisOf(page, 'size')?.id, basisOf(page, 'font')?.id]).toEqual([
      'own-ours',
      'guide',
    ])
    expect(cover.fields.map(({ basis }) => basis?.id)).toEqual(['own-ours', 'guide'])
  })

  it('is where a part is put, and that parts stand as listed', () => {
    const moved = profile({ parts: [{ id: 'works', before: 'chapter' }] })
    expect(placeBasis(moved, part(moved, 'works'))?.id).toBe('own-ours')
    expect(placeBasis(moved, part(moved, 'chapter'))?.id).toBe('skeleton')
    const listed = profile({ parts: [{ id: 'introduction', order: 'listed' }] })
    expect(placeBasis(listed, part(listed, 'aims'))?.id).toBe('own-ours')
  })

  it('is named by the id where the profile has no title', () => {
    const chapter = part(
      profile({ title: undefined as never, parts: [{ id: 'chapter', count: 5 }] }),
      'chapter',
    )
    expect(chapter.bases.count?.source.en).toBe(
      'Requirement of the profile ours; no source is named',
    )
  })
})

describe('a basis that is named', () => {
  it('is for the whole part', () => {
    const changed = profile({ parts: [{ id: 'chapter', count: 5, basis: 'guide' }] })
    expect(part(changed, 'chapter').bases).toEqual({})
    expect(basisOf(part(changed, 'chapter'), 'need')?.id).toBe('guide')
  })

  it('is for one value', () => {
    const chapter = part(
      profile({ parts: [{ id: 'chapter', count: 5, bases: { count: 'guide' } }] }),
      'chapter',
    )
    expect([basisOf(chapter, 'count')?.id, basisOf(chapter, 'need')?.id]).toEqual([
      'guide',
      'skeleton',
    ])
  })

  it('is one that the profile gives a new source', () => {
    const changed = profile({
      basis: { skeleton: { source: 'ours' } },
      parts: [
        { id: 'chapter', count: 5 },
        { id: 'introduction', parts: ['new'] },
      ],
    })
    expect(basisOf(part(changed, 'chapter'), 'count')?.source.en).toBe('ours')
    expect(part(changed, 'new').basis?.id).toBe('skeleton')
    expect(changed.basis).not.toHaveProperty('own-ours')
  })

  it('is that of the part above', () => {
    const parts = [
      {
        id: 'introduction',
        basis: 'guide',
        parts: [{ id: 'aims', need: 'should' as const }, 'new'],
      },
    ]
    const changed = profile({ parts })
    expect(part(changed, 'aims').bases).toEqual({})
    expect(part(changed, 'new').basis?.id).toBe('guide')
  })
})

describe('what is not changed', () => {
  it('keeps its basis where the same is written again', () => {
    const again = profile({
      parts: [
        {
          id: 'chapter',
          need: 'must',
          count: '4..4',
          extra: 'warn',
          number: { depth: '0..4' },
          words: undefined as never,
        },
        { id: 'works', list: { items: '2..', need: 'must' } },
      ],
    })
    expect(part(again, 'chapter').bases).toEqual({})
    expect(part(again, 'works').list?.bases).toEqual({
      order: part(again, 'works').list?.bases.order,
    })
    expect(again.basis).not.toHaveProperty('own-ours')
  })

  it('is anything of a profile that extends nothing', () => {
    expect(extend({ id: 'base' }, base).basis).toEqual(base.basis)
  })
})

describe('a part that the base does not have', () => {
  it('does not quote what the base says of the part above', () => {
    const added = profile({
      parts: [{ id: 'introduction', parts: [{ id: 'new', parts: ['below'] }] }],
    })
    expect(part(added, 'new').basis?.id).toBe('own-ours')
    expect(part(added, 'below').basis?.id).toBe('own-ours')
    expect(part(added, 'aims').basis?.id).toBe('skeleton')
  })
})

describe('a chain of profiles', () => {
  it('lets each answer for its own change', () => {
    const ours = extend(base, { id: 'ours', parts: [{ id: 'chapter', count: 5, need: 'should' }] })
    const faculty = resolve(extend(ours, { id: 'faculty', parts: [{ id: 'chapter', count: 3 }] }))
    const chapter = part(faculty, 'chapter')
    expect([basisOf(chapter, 'count')?.id, basisOf(chapter, 'need')?.id]).toEqual([
      'own-faculty',
      'own-ours',
    ])
  })

  it('does not take on when its base holds, what it extends and what it replaces', () => {
    const old: RawProfile = {
      ...base,
      valid: { to: '2020-12-31' },
      replaces: './older.yml',
      extends: 'x',
    }
    expect(extend(old, { id: 'ours' })).not.toMatchObject({ valid: {} })
    expect(Object.keys(extend(old, { id: 'ours' }))).not.toContain('replaces')
    expect(Object.keys(extend(old, { id: 'ours' }))).not.toContain('extends')
  })
})
