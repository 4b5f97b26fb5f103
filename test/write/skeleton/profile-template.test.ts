import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { doubtsOf } from '../../../src/profile/check/doubts.js'
import { loadLayers, loadProfile, SHIPPED } from '../../../src/profile/load/load.js'
import type { Language } from '../../../src/text/types.js'
import { flawsOf } from '../../../src/write/markdown/skeleton/circle.js'
import { idOf, newProfile } from '../../../src/write/markdown/skeleton/profile-template.js'

const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-new-profile-'))
afterAll(() => rmSync(folder, { recursive: true }))
let made = 0

function write(base: string, locale: Language, title: string | null = null): string {
  const inner = path.join(folder, `${made++}`)
  mkdirSync(inner)
  const file = path.join(inner, 'our-university.yml')
  writeFileSync(file, newProfile({ file, base, title, locale }))
  return file
}

/** All that a new profile shows as an example. */
function withExamples(base: string, locale: Language): string {
  const file = write(base, locale)
  const text = newProfile({ file, base, title: null, locale })
  writeFileSync(file, text.replace(/^( *)# (?!yaml-language-server)/gm, '$1'))
  return file
}

const locales: readonly Language[] = ['en', 'vi']
const all = SHIPPED.flatMap((base) => locales.map((locale) => [base, locale] as const))

describe('a new profile', () => {
  it.each(all)('of %s in %s: loads, and nothing is wrong with it', async (base, locale) => {
    const file = write(base, locale, 'Trường "Đại học": #1')
    const profile = loadProfile(file)
    expect(profile).toMatchObject({ id: 'our-university', title: { vi: 'Trường "Đại học": #1' } })
    expect(profile.parts).toEqual(loadProfile(base).parts)
    expect(doubtsOf(loadLayers(file), false)).toEqual([])
    expect(await flawsOf(profile, file, locale)).toEqual({ flaws: [], problems: [] })
  })

  it.each(all)('of %s in %s: its examples are right, too', async (base, locale) => {
    const file = withExamples(base, locale)
    const profile = loadProfile(file)
    expect(profile.title.vi).toBe('Trường Đại học của chúng tôi')
    expect(profile.page?.numbers).toEqual({ position: 'bottom-center', size: 10 })
    expect(doubtsOf(loadLayers(file), false)).toEqual([])
    if (base !== 'base') return
    expect(await flawsOf(profile, file, locale)).toEqual({ flaws: [], problems: [] })
  })

  it('names its schema where it is, and a base by its path', () => {
    const base = write('base', 'en')
    const file = path.join(folder, 'faculty.yml')
    const text = newProfile({ file, base, title: null, locale: 'en' })
    const [, schema = ''] = /^# yaml-language-server: \$schema=(.*)\n/.exec(text) ?? []
    expect(existsSync(path.resolve(folder, schema))).toBe(true)
    expect(text).toMatch(/^extends: \.\/\d+\/our-university\.yml$/m)
    expect(text).not.toMatch(/\{\{/)
  })

  it('holds whatever its file is called', () => {
    const file = path.join(folder, 'a\nparts: [].yml')
    writeFileSync(file, newProfile({ file, base: 'base', title: '{{id}}', locale: 'en' }))
    expect(loadProfile(file)).toMatchObject({ id: 'a-parts', title: { en: '{{id}}' } })
    expect(loadProfile(file).parts).not.toEqual([])
  })

  it('explains every key of the grammar', () => {
    const keys = 'valid languages basis labels cover parts lines numbering limits page words rules'
    for (const locale of locales) {
      const text = newProfile({ file: '/x/y.yml', base: 'base', title: null, locale })
      for (const key of keys.split(' ')) expect(text).toMatch(new RegExp(`^# ${key}:`, 'm'))
    }
  })
})

describe('idOf', () => {
  it.each([
    ['our-university.yml', 'our-university'],
    ['/x/Trường ĐH Á.yaml', 'truong-dh-a'],
    ['2026_Quy định.yml', 'quy-dinh'],
    ['大学.yml', 'our-profile'],
  ])('%s: %s', (file, id) => {
    expect(idOf(file)).toBe(id)
  })
})
