import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { rules } from '../../../rules/index.js'
import { ownPackage } from '../../../src/files/own-package.js'
import { parseConfig } from '../../../src/settings/config-parse.js'
import { besideFiles } from '../../../src/write/markdown/skeleton/beside.js'

const around = {
  profileName: 'ajc',
  locale: 'vi',
  languages: ['en', 'vi'],
  packages: null,
} as const
const packages = { tomtat: 'file:../a "b"\\c', remarkCli: '12.0.1' }

function textOf(name: string, given: Parameters<typeof besideFiles>[0] = around): string {
  const file = besideFiles(given).find((one) => one.path === name)
  if (!file) throw new Error(`there is no ${name}`)
  return file.text
}

describe('besideFiles', () => {
  it('are these', () => {
    const names = (given: Parameters<typeof besideFiles>[0]) =>
      besideFiles(given).map((file) => file.path)
    const usual = ['.gitignore', '.vscode/extensions.json', '.vscode/settings.json', 'README.md']
    expect(names(around).sort()).toEqual([...usual, 'tomtat.yml'])
    expect(names({ ...around, packages }).sort()).toEqual(
      [...usual, '.remarkignore', '.remarkrc.yml', 'package.json', 'tomtat.yml'].sort(),
    )
  })

  it.each([null, packages])('leave no hole open (%j)', (given) => {
    for (const { text } of besideFiles({ ...around, packages: given })) {
      expect(text).not.toMatch(/<\w+>/)
      expect(text.endsWith('\n')).toBe(true)
      expect(text).toBe(text.normalize('NFC'))
    }
  })

  it('tomtat.yml is one that tomtat takes', () => {
    const known = rules.map(({ id }) => id)
    const { config, problems } = parseConfig(textOf('tomtat.yml'), '/x/tomtat.yml', known)
    expect(problems).toEqual([])
    expect(config).toMatchObject({ profile: 'ajc', locale: 'vi' })
    // The rule that it shows as an example exists.
    const commented = textOf('tomtat.yml').match(/^# rules:\n(?:# .*\n)+/m)?.[0] ?? ''
    const shown = parse(commented.replace(/^# /gm, ''))
    expect(known).toEqual(expect.arrayContaining(Object.keys(shown.rules)))
  })

  it('tomtat.yml names a profile by any path', () => {
    const text = textOf('tomtat.yml', { ...around, profileName: './Mẫu: "của tôi".yml' })
    expect(parse(text).profile).toBe('./Mẫu: "của tôi".yml')
  })

  it.each([null, packages])('JSON files are JSON (%j)', (given) => {
    for (const { path: name, text } of besideFiles({ ...around, packages: given }))
      if (name.endsWith('.json')) expect(() => JSON.parse(text), name).not.toThrow()
  })

  it('package.json names the packages, and is never published', () => {
    const manifest = JSON.parse(textOf('package.json', { ...around, packages }))
    expect(manifest).toMatchObject({
      private: true,
      devDependencies: { tomtat: packages.tomtat, 'remark-cli': '12.0.1' },
    })
    expect(parse(textOf('.remarkrc.yml', { ...around, packages }))).toEqual({ plugins: ['tomtat'] })
  })

  it('the README names the files and the rules rightly', () => {
    const text = textOf('README.md', { ...around, languages: ['vi'] })
    expect(text).toContain('`summary.vi.md` | bản tóm tắt tiếng Việt')
    expect(text).toContain('`summary.vi.md` | the summary in Vietnamese')
    expect(text).not.toContain('summary.en.md')
    const named = [...text.matchAll(/explain ([a-z]+-[a-z]+)/g)].map(([, id]) => id)
    expect(named.length).toBeGreaterThan(0)
    for (const id of named) expect(rules.map((rule) => rule.id)).toContain(id)
  })
})

describe('ownPackage', () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'tomtat-own-'))
  afterAll(() => rmSync(home, { recursive: true, force: true }))
  const root = path.join(home, 'node_modules', 'tomtat')
  mkdirSync(root, { recursive: true })
  const note = (resolved: string) => {
    const lock = { packages: { 'node_modules/tomtat': { resolved } } }
    writeFileSync(path.join(home, 'node_modules', '.package-lock.json'), JSON.stringify(lock))
  }

  it('is the clone that runs', () => {
    expect(ownPackage(path.join(home, 'draft'), '0.1.0', path.join(home, 'clone'))).toBe(
      'file:../clone',
    )
  })

  it('is a version where npm noted nothing', () => {
    expect(ownPackage(home, '0.1.0', root)).toBe('0.1.0')
  })

  it('is a version where it came from the registry', () => {
    note('https://registry.npmjs.org/tomtat/-/tomtat-0.1.0.tgz')
    expect(ownPackage(home, '0.1.0', root)).toBe('0.1.0')
  })

  it('is the tarball it came from, while that is there', () => {
    note('file:packed/tomtat-0.1.0.tgz')
    expect(ownPackage(path.join(home, 'draft'), '0.1.0', root)).toBe('0.1.0')
    mkdirSync(path.join(home, 'packed'))
    writeFileSync(path.join(home, 'packed', 'tomtat-0.1.0.tgz'), '')
    const spec = ownPackage(path.join(home, 'draft'), '0.1.0', root)
    expect(spec).toBe('file:../packed/tomtat-0.1.0.tgz')
  })
})

it('the answers schema and the code know the same keys and bounds', async () => {
  const { listKeys, longest, plainKeys, wordingKeys } = await import(
    '../../../src/write/markdown/skeleton/answers.js'
  )
  const schema = JSON.parse(readFileSync('schemas/answers.schema.json', 'utf8'))
  expect(Object.keys(schema.properties).sort()).toEqual(
    ['profile', 'languages', ...wordingKeys, ...plainKeys, ...listKeys].sort(),
  )
  for (const key of listKeys) expect(schema.properties[key].maxItems).toBe(longest[key])
  expect(schema.definitions.text.maxLength).toBe(longest.text)
  expect(schema.definitions.wording.maxLength).toBe(longest.text)
})
