import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { boundInForce } from '../../src/bind/in-force.js'
import { readSummary } from '../../src/index.js'
import * as outline from '../../src/model/outline/outline.js'
import { readFrontMatter } from '../../src/model/signs/front-matter.js'
import { parseMarkdown } from '../../src/model/signs/parse.js'
import { isDate, versionAt, versionsOf } from '../../src/profile/check/version.js'
import { loadProfile, ProfileError } from '../../src/profile/load/load.js'
import type { RunProblem } from '../../src/read/types.js'

const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-versions-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, `id: ${path.basename(name, '.yml')}\nextends: base\n${text}`)
  return file
}

function faultsOf(file: string): readonly RunProblem[] {
  try {
    loadProfile(file)
  } catch (error) {
    if (error instanceof ProfileError) return error.problems
    throw error
  }
  return []
}

/** The file has this fault alone, at this place. */
function expectFault(file: string, place: string, en: RegExp, vietnamese: RegExp): void {
  const [fault, ...more] = faultsOf(file)
  expect(more).toEqual([])
  expect(`${fault?.line}:${fault?.column}`).toBe(place)
  expect(fault?.message.en).toMatch(en)
  expect(fault?.message.vi).toMatch(vietnamese)
}

write('v2010.yml', '')
write('v2017.yml', 'replaces: ./v2010.yml\nvalid: {from: 2017-05-18, to: 2020-03-31}\n')
const newest = loadProfile(
  write('v2021.yml', 'replaces: ./v2017.yml\nvalid: {from: 2021-08-01, to: 2024-12-31}\n'),
)

describe('isDate', () => {
  it.each([
    ['2023', true],
    ['2023-05', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2023-13', false],
    ['2023-5', false],
    ['23', false],
    ['2023-05-31T00', false],
    ['soon', false],
    ['', false],
  ])('%s: %s', (text, is) => {
    expect(isDate(text)).toBe(is)
  })
})

describe('versionAt', () => {
  it('is given the newest', () => {
    expect(versionsOf(newest).map(({ id }) => id)).toEqual(['v2021', 'v2017', 'v2010'])
  })

  it.each([
    ['2021-08-01', 'v2021'],
    ['2021-07-31', 'v2017'],
    ['2021-08', 'v2021'],
    ['2021-07', 'v2017'],
    // Two versions were in force in this year: the later one.
    ['2021', 'v2021'],
    ['2018', 'v2017'],
    // Between two versions: the one that was in force last.
    ['2020-06', 'v2017'],
    // After the last day of the newest, and before the first day that is known.
    ['2030', 'v2021'],
    ['2017', 'v2017'],
    ['2017-05-17', 'v2010'],
    ['1990', 'v2010'],
  ])('%s: %s', (date, id) => {
    expect(versionAt(newest, date).id).toBe(id)
  })

  it('is the profile itself where it replaces none', () => {
    const base = loadProfile('base')
    expect(versionAt(base, '1990')).toBe(base)
  })
})

describe('faults of versions', () => {
  it('a day that there is not', () => {
    const file = write('nonsense.yml', 'valid: {from: 2023-02-30}\n')
    expectFault(file, '3:15', /'from' is 2023-02-30, a day that there is not/, /không có thật/)
    const words = write('words.yml', 'valid: {to: soon}\n')
    expectFault(words, '3:13', /'to' is "soon"; wanted: a day such as/, /một ngày viết như/)
  })

  it('an end before the start', () => {
    const file = write('reversed.yml', 'valid: {from: 2023-02-01, to: 2023-01-31}\n')
    expectFault(file, '3:31', /from 2023-02-01 to 2023-01-31, which is earlier/, /sớm hơn/)
  })

  it('a version that does not say since when it holds', () => {
    const file = write('startless.yml', 'replaces: ./v2017.yml\n')
    expectFault(file, '3:11', /nothing says since when/, /chưa nói từ khi nào/)
  })

  it('a version that begins before the one before it ends, or begins', () => {
    const early = write('early.yml', 'replaces: ./v2017.yml\nvalid: {from: 2020-03-31}\n')
    expectFault(early, '4:15', /'v2017' that it replaces still holds on 2020-03-31/, /'v2017'/)
    write('open.yml', 'valid: {from: 2017-01-01}\n')
    const earlier = write('earlier.yml', 'replaces: ./open.yml\nvalid: {from: 2017-01-01}\n')
    expectFault(earlier, '4:15', /'open' that it replaces still holds on 2017-01-01/, /'open'/)
  })

  it('a version with the id of one before it', () => {
    const file = path.join(folder, 'again.yml')
    const text = 'id: v2010\nextends: base\nreplaces: ./v2017.yml\nvalid: {from: 2022-01-01}\n'
    writeFileSync(file, text)
    expectFault(file, '1:5', /called 'v2010' too/, /cũng có mã 'v2010'/)
  })

  it('a circle', () => {
    write('chicken.yml', 'replaces: ./egg.yml\nvalid: {from: 2022-01-01}\n')
    const file = write('egg.yml', 'replaces: ./chicken.yml\nvalid: {from: 2023-01-01}\n')
    expectFault(file, '3:11', /in a circle: egg.yml → chicken.yml → egg.yml/, /thành vòng/)
  })

  it('a predecessor that there is not', () => {
    const file = write('orphan.yml', 'replaces: ./none.yml\nvalid: {from: 2022-01-01}\n')
    expectFault(file, '3:11', /none.yml does not exist/, /Không có mẫu quy định/)
  })

  it('none where a version extends the one that it replaces, or the one that replaces it', () => {
    const newer = path.join(folder, 'newer.yml')
    writeFileSync(
      newer,
      'id: newer\nextends: base\nreplaces: ./older.yml\nvalid: {from: 2022-01-01}\n',
    )
    const older = path.join(folder, 'older.yml')
    writeFileSync(older, 'id: older\nextends: ./newer.yml\n')
    expect(versionsOf(loadProfile(newer)).map(({ id }) => id)).toEqual(['newer', 'older'])
    expect(versionsOf(loadProfile(older)).map(({ id }) => id)).toEqual(['older'])
  })
})

describe('the version that a summary is held against', () => {
  const at = path.join(import.meta.dirname, 'versions')
  const text = (year: string) =>
    `---\nlanguage: en\ntitle: Oysters\nyear: ${year}\n---\n\n# INTRODUCTION\n\n## 1. Rationale\n\nWhy.\n`

  it.each([
    ['2019', null, 'ours-2017'],
    ['2024', null, 'ours-2021'],
    ['"2019"', null, 'ours-2017'],
    ['"[… year]"', null, 'ours-2021'],
    ['2024', '2019', 'ours-2017'],
    ['2019', '2021-08-01', 'ours-2021'],
  ])('year %s, date %s: %s', (year, date, id) => {
    const source = text(year)
    const profile = loadProfile('./ours.yml', at)
    const [tree, frontMatter] = [parseMarkdown(source), readFrontMatter(source)]
    expect(boundInForce(source, tree, profile, frontMatter, date).profile.id).toBe(id)
  })

  it('is read once, unless an older version is called for', () => {
    const read = vi.spyOn(outline, 'readOutline')
    const times = (name: string, year: string, date?: string) => {
      read.mockClear()
      readSummary(text(year), { profile: name, folder: at, ...(date ? { date } : {}) })
      return read.mock.calls.length
    }
    expect(times('base', '2019')).toBe(1)
    expect(times('./ours.yml', '2024')).toBe(1)
    expect(times('./ours.yml', '2019')).toBe(2)
    expect(times('./ours.yml', '2019', '2019')).toBe(1)
  })

  it('takes no date that there is not', () => {
    expect(() => readSummary(text('2019'), { date: '2019-02-30' })).toThrow(RangeError)
  })
})
