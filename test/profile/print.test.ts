import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { profileValues, profileYaml } from '../../src/profile/derive/print.js'
import { loadLayers, loadProfile, SHIPPED } from '../../src/profile/load/load.js'
import { schemasFolder } from '../../src/profile/load/locate.js'
import type { RawPart, RawProfile } from '../../src/profile/load/raw.js'
import { runs } from '../properties/documents.js'

const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-print-'))
afterAll(() => rmSync(folder, { recursive: true }))
let made = 0

function write(text: string): string {
  const file = path.join(folder, `p${made++}.yml`)
  writeFileSync(file, text)
  return file
}

/** The profile, and what its own print loads to. */
function roundTrip(name: string) {
  const printed = write(profileYaml(loadLayers(name), folder))
  return [loadProfile(printed), loadProfile(name)]
}

const part = (id: string): fc.Arbitrary<RawPart> =>
  fc.record(
    {
      id: fc.constant(id),
      need: fc.constantFrom('should', 'may'),
      count: fc.constantFrom(1, '?', '1..2', '..3'),
      order: fc.constantFrom('any', 'listed'),
      extra: fc.constantFrom('deny', 'allow'),
      words: fc.constantFrom(300, '..900'),
      number: fc.constantFrom('none' as const, { form: '{n}.' }, { depth: '..3' }),
      hint: fc.record({ en: fc.string({ minLength: 1 }), vi: fc.constant('Viết: # "ở đây"') }),
    },
    { requiredKeys: ['id'] },
  ) as fc.Arbitrary<RawPart>

/** A profile that changes anything of the academy's. */
const extension: fc.Arbitrary<RawProfile> = fc.record(
  {
    id: fc.constant('ours'),
    extends: fc.constantFrom(...SHIPPED),
    title: fc.record({ en: fc.string({ minLength: 1 }) }),
    languages: fc.constantFrom(['en'], ['vi', 'en']),
    limits: fc.constantFrom({ pages: 24 }, { words: { en: '..9000' } }, { pages: { vi: '..30' } }),
    page: fc.constantFrom({ size: 12 }, { margins: { left: 30 }, basis: 'skeleton' }),
    numbering: fc.constantFrom({ dot: 'always' }, { dot: 'free', depth: '..3' }),
    rules: fc.constantFrom({ 'works-form': 'off' }, { 'works-form': ['info', {}] }),
    cover: fc.constantFrom(
      { fields: { code: { need: 'may' } } },
      { schema: { required: ['year'] } },
    ),
    labels: fc.constantFrom({ works: { en: ['OUR WORKS'] } }, { closing: { vi: ['Kết {n}'] } }),
    parts: fc
      .tuple(
        part('introduction'),
        part('chapter'),
        fc.constantFrom<RawPart>(
          { id: 'references', count: 0 },
          { id: 'works', before: 'chapter' },
          { id: 'works', list: { order: 'descending' } },
          { id: 'preface', need: 'may', count: '?', after: 'introduction' },
          { id: 'conclusion', parts: ['summing-up'], basis: 'skeleton' },
        ),
      )
      .map((parts) => parts.map((one) => (one.count === '?' ? { ...one, need: 'may' } : one))),
  },
  { requiredKeys: ['id', 'extends'] },
) as fc.Arbitrary<RawProfile>

describe('a printed profile', () => {
  it.each(SHIPPED)('%s: loads to the same profile', (name) => {
    const [printed, original] = roundTrip(name)
    expect(printed).toEqual(original)
  })

  it('loads to the same profile, whatever a profile changes', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(extension, (raw) => {
        const [printed, original] = roundTrip(write(stringify(raw)))
        expect(printed).toEqual(original)
      }),
      runs(25),
    )
  })

  it('loads with the versions before it', () => {
    const ours = path.join(import.meta.dirname, 'versions', 'ours.yml')
    const [printed, original] = roundTrip(ours)
    expect(printed?.replaces?.id).toBe('ours-2017')
    expect(printed).toEqual(original)
  })

  it('says of each value where it is written', () => {
    const file = write(
      'id: ours\nextends: ctu\nlabels:\n  rationale:\n    en: [Our reasons]\nparts:\n  - { id: chapter, count: 5 }\n',
    )
    const text = profileYaml(loadLayers(file), folder)
    expect(text).toContain('id: ours # ours:1\n')
    expect(text).toMatch(
      /^ {6}- Our reasons # ours:5\n {6}- Rationale for choosing the dissertation topic # base:\d+$/m,
    )
    expect(text).toMatch(/^ {2}- id: chapter # ours:7$/m)
    expect(text).toMatch(/^ {4}count: 5 # ours:7\n/m)
    expect(text).toMatch(/^ {2}dot: never # ctu:\d+$/m)
    // What the profile asks for without a source is nowhere written.
    expect(text).toMatch(/^ {6}count: own-ours # ours$/m)
    expect(text).toMatch(/^ {4}kind: skeleton # ours$/m)
  })

  it('says it in data, too, with a place for every value', () => {
    const values = profileValues(loadLayers('ctu'), folder)
    expect(values.filter(({ origin }) => origin === null)).toEqual([])
    const at = (...steps: string[]) =>
      values.find(({ path: found }) => found.join('/') === steps.join('/'))
    expect(at('page', 'paper', 'width')).toMatchObject({ value: 140, origin: { profile: 'ctu' } })
    expect(at('parts', 'chapter', 'count')).toMatchObject({
      value: '3..',
      origin: {
        profile: 'base',
        file: path.relative(process.cwd(), path.join(schemasFolder(), 'base.yml')),
      },
    })
    expect(at('parts', 'introduction', 'parts', 'scope', 'order')?.origin?.line).toBeGreaterThan(1)
  })

  it('leaves out labels of parts that were taken out', () => {
    expect(loadProfile('hcma').labels).not.toHaveProperty('separate-tasks')
    expect(profileYaml(loadLayers('hcma'), folder)).not.toContain('separate-tasks')
  })
})
