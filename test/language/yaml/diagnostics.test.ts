import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { yamlDiagnostics } from '../../../src/language/yaml/diagnostics.js'
import { forgetProfiles } from '../../../src/profile/load/load.js'
import type { Language } from '../../../src/text/types.js'
import { openFile } from './open-yaml.js'

function told(name: string, text: string, locale: Language = 'en') {
  const { document } = openFile(name, text)
  const { places } = document
  return yamlDiagnostics(document, locale).map(({ range, severity, message, code, ...more }) => {
    const { start, end } = places.spanOf(range)
    return { word: places.source.slice(start, end), severity, message, code, more }
  })
}

const words = (name: string, text: string) => told(name, text).map(({ word }) => word)

describe('diagnostics of tomtat.yml', () => {
  it('are what the loader says, at the word', () => {
    expect(told('tomtat.yml', 'locale: "fr"\n', 'vi')).toEqual([
      {
        word: '"fr"',
        severity: 1,
        message: '`locale` phải là en hoặc vi.',
        code: 'config',
        more: { source: 'tomtat' },
      },
    ])
    expect(words('tomtat.yml', 'rules:\n  parts-mising: off\n  works-count: {limit: 2}\n')).toEqual(
      ['parts-mising', 'limit'],
    )
  })

  it('name the profile that is not there, where it is named', () => {
    const [one, ...others] = told('tomtat.yml', 'locale: vi\nprofile: ajcc\n')
    expect(others).toEqual([])
    expect(one).toMatchObject({ word: 'ajcc', severity: 1, code: 'profile' })
    expect(one?.message).toContain('Did you mean "ajc"?')
    expect(words('tomtat.yml', 'profile: ajc\n')).toEqual([])
  })

  it('lead to the first fault of the profile that is named', () => {
    const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'tomtat-yaml-')))
    const file = path.join(folder, 'own.yml')
    writeFileSync(file, 'id: own\nextends: ajc\nruels: {}\nlines: 3\n')
    const [one, ...others] = told('tomtat.yml', `profile: ${file}\n`)
    expect(others).toEqual([])
    expect(one?.word).toBe(file)
    expect(one?.more).toMatchObject({
      relatedInformation: [{ location: { uri: pathToFileURL(file).href } }],
    })
  })

  it.each(['\ufeff', ''])('knows lines that end in CRLF, behind %j', (mark) => {
    expect(words('tomtat.yml', `${mark}lcale: en\r\nphase: drft\r\n`)).toEqual(['lcale', 'drft'])
  })

  it('are none where all is right', () => {
    expect(told('tomtat.yml', 'rules: {parts-missing: off}\n')).toEqual([])
    expect(told('tomtat.yml', '')).toEqual([])
  })
})

describe('diagnostics of a profile', () => {
  it('are faults of the text as it is, saved or not', () => {
    const [fault, ...more] = told('nowhere/our.yml', 'id: our\nextends: ajc\nlimits: {pges: 3}\n')
    expect(fault).toMatchObject({ word: 'pges', severity: 1, code: 'profile' })
    expect(fault?.message).toContain('Did you mean "pages"?')
    expect(more).toEqual([])
    expect(words('our.yml', 'id: our\nextends: ajcc\n')).toEqual(['ajcc'])
    expect(words('our.yml', 'id: our\nextends: ajc\nlimits: {pages: 7..2}\n')).toEqual(['7..2'])
  })

  it('warn of what surely was not meant', () => {
    expect(told('our.yml', 'id: ajc\nextends: base\n', 'vi')).toMatchObject([
      { word: 'ajc', severity: 2, code: 'profile', message: expect.stringContaining('mã') },
    ])
  })

  it('are none in a right one', () => {
    expect(told('our.yml', 'id: our\nextends: ajc\n')).toEqual([])
  })

  it('tell faults of another file where it is named', () => {
    const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'tomtat-')))
    const base = path.join(folder, 'base.yml')
    writeFileSync(base, 'id: b\nextends: ajc\nlimts: {}\n')
    const text = 'id: our\nextends: ./base.yml\n'
    const [fault, ...others] = told(path.join(folder, 'our.yml'), text)
    expect(others).toEqual([])
    expect(fault?.word).toBe('./base.yml')
    expect(fault?.message).toMatch(/^base\.yml:3: Unknown key 'limts'/)
    expect(fault?.more.relatedInformation?.[0]?.location).toEqual({
      uri: pathToFileURL(base).href,
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
    })
    const before = told(
      path.join(folder, 'our.yml'),
      'id: our\nextends: ajc\nreplaces: ./base.yml\nvalid: {from: 2026-01-01}\n',
    )
    expect(before.map(({ word }) => word)).toEqual(['./base.yml'])
    forgetProfiles()
  })

  it.each(['id: our\nextends: ./our.yml\n', 'id: our\nextends: [\n', 'id: our\nparts: *a\n'])(
    'tell %j without throwing',
    (text) => {
      expect(told('our.yml', text).length).toBeGreaterThan(0)
    },
  )
})
