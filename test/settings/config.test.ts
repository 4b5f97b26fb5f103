import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { configFinder, findConfig, loadConfig } from '../../src/files/config.js'
import { SHIPPED } from '../../src/profile/load/locate.js'
import { parseConfig } from '../../src/settings/config-parse.js'
import { isIgnored } from '../../src/settings/ignore.js'

const knownRules = ['headings-case', 'works-count', 'numbering-lone']

function tree(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-config-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  return folder
}

function read(text: string) {
  return parseConfig(text, '/home/someone/tomtat.yml', knownRules)
}

function at(line: number) {
  return { path: '/home/someone/tomtat.yml', line }
}

describe('parseConfig', () => {
  it('reads every key', () => {
    const { config, problems } = read(`
profile: hcma
locale: vi
rules:
  headings-case: off
  works-count: [info, {most: 3}]
  numbering-lone: {depth: 2}
ignore: [old/, "*.txt"]
`)
    expect(problems).toEqual([])
    expect(config).toEqual({
      file: '/home/someone/tomtat.yml',
      profile: 'hcma',
      locale: 'vi',
      phase: null,
      rules: {
        'headings-case': { level: 'off', options: {} },
        'works-count': { level: 'info', options: { most: 3 } },
        'numbering-lone': { level: null, options: { depth: 2 } },
      },
      ignore: [{ folder: '/home/someone', patterns: ['old/', '*.txt'] }],
      origins: {
        profile: at(2),
        locale: at(3),
        'rules/headings-case': at(5),
        'rules/works-count': at(6),
        'rules/works-count/most': at(6),
        'rules/numbering-lone/depth': at(7),
        'ignore//home/someone/0': at(8),
        'ignore//home/someone/1': at(8),
      },
    })
  })

  it('says the place of no value that it does not take', () => {
    const { config } = read('profile: 3\nlocale: fr\nrules: {works-count: eror}\nignore: [1]')
    expect(config.origins).toEqual({})
  })

  it('takes an empty file and empty keys for nothing said', () => {
    expect(read('').problems).toEqual([])
    expect(read('# only a comment\nrules:\n').problems).toEqual([])
  })

  it('resolves the path of a profile against the file, and leaves a name', () => {
    expect(read('profile: ./uni.yml').config.profile).toBe('/home/someone/uni.yml')
    expect(read('profile: uni.yaml').config.profile).toBe('/home/someone/uni.yaml')
    expect(read('profile: uni').config.profile).toBe('uni')
  })

  it.each([
    ['profil: ajc', 1, 1, 'There is no key "profil". Did you mean "profile"?'],
    ['locale: en\nzzz: 1', 2, 1, 'Allowed are profile, locale, phase, rules, ignore.'],
    ['rules:\n  headings-cas: off', 2, 3, 'There is no rule "headings-cas". Did you mean "heading'],
    ['rules:\n  zzz:', 2, 3, 'There is no rule "zzz".'],
    ['rules:\n  zzz: off', 2, 3, 'Allowed are headings-case, works-count, numbering-lone.'],
    ['rules:\n  works-count: eror', 2, 16, 'Did you mean "error"?'],
    ['rules:\n  works-count: [info, 3]', 2, 16, 'a level (error, warning, info, off)'],
    ['rules:\n  works-count: [info, {}, {}]', 2, 16, '[level, options]'],
    ['rules:\n  works-count:', 2, 15, 'takes a level'],
    ['rules: [a]', 1, 8, '`rules` must hold keys'],
    ['- a', 1, 1, '`tomtat.yml` must hold keys'],
    ['locale: fr', 1, 9, 'must be en or vi'],
    ['profile: 3', 1, 10, 'must be the name of a profile'],
    ['ignore: old', 1, 9, 'must be a list'],
    ['ignore: [3]', 1, 9, 'must be a list'],
    ['a: [', 1, 5, 'not valid YAML'],
    ['locale: en\nlocale: vi', 2, 1, 'not valid YAML'],
  ])('says where %j is wrong', (text, line, column, said) => {
    const { problems } = read(text)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ code: 'config', line, column })
    expect(problems[0]?.message.en).toContain(said)
    expect(problems[0]?.message.vi).not.toBe(problems[0]?.message.en)
  })

  it('tells of what is wrong in the order of the file', () => {
    const { problems } = read('ignore: old\nlocale: fr\nrules: {zzz: off, yyy: off}\nprofil: x')
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3, 3, 4])
    expect(problems[2]?.message.en).toContain('zzz')
  })

  it('keeps what is right beside what is wrong', () => {
    const { config } = read('locale: vi\nprofil: x\nrules: {works-count: off, zzz: off}')
    expect(config.locale).toBe('vi')
    expect(Object.keys(config.rules)).toEqual(['works-count'])
  })
})

describe('schemas/config.schema.json', () => {
  const schema = JSON.parse(readFileSync('schemas/config.schema.json', 'utf8'))
  const ajv = new Ajv({ allErrors: true }).addVocabulary(['x-vi', 'x-values'])
  const validate = ajv.compile(schema)

  it.each(['description', 'x-vi'])('names the shipped profiles: %s', (language) => {
    expect(schema.properties.profile[language]).toContain(`(${SHIPPED.join(', ')})`)
  })

  it.each([
    '',
    'profile: ajc',
    'rules: {works-count: off}',
    'rules: {works-count: [off]}',
    'rules: {works-count: [off, {}]}',
    'rules: {works-count: {}}',
    'rules:',
    'ignore: []',
    'extends: a',
    'locale: fr',
    'profile: ""',
    'rules: {works-count: 2}',
    'rules: {works-count: [off, {}, 1]}',
    'rules: {works-count: }',
    'rules: [a]',
    'ignore: a',
    'ignore: [1]',
    '3',
  ])('agrees with the loader on %j', (text) => {
    expect(validate(parse(text))).toBe(read(text).problems.length === 0)
  })
})

describe('loadConfig', () => {
  it('merges the files further up; the nearer one wins', () => {
    const folder = tree({
      'tomtat.yml':
        'profile: hcma\nlocale: en\nrules: {works-count: [off, {a: {x: 1, y: 1}, b: [1]}]}\nignore: [a]',
      'one/two/tomtat.yaml':
        'locale: vi\nrules: {works-count: {a: {y: 2}, b: [2]}, headings-case: info}\nignore: [b]',
    })
    const file = findConfig(path.join(folder, 'one/two/three'))
    expect(file).toBe(path.join(folder, 'one/two/tomtat.yaml'))
    const { config, problems } = loadConfig(file ?? '', knownRules)
    expect(problems).toEqual([])
    expect(config).toMatchObject({
      file,
      profile: 'hcma',
      locale: 'vi',
      rules: {
        'works-count': { level: 'off', options: { a: { x: 1, y: 2 }, b: [2] } },
        'headings-case': { level: 'info', options: {} },
      },
      ignore: [{ patterns: ['a'] }, { patterns: ['b'] }],
    })
  })

  it('never takes a program or a folder of that name', () => {
    const folder = tree({ 'tomtat.yml.js': 'throw 1', 'tomtat.js': 'throw 1', 'tomtat.yml/x': '' })
    expect(findConfig(folder)).toBeNull()
    expect(configFinder(knownRules)(folder).config.file).toBeNull()
  })

  it('says when a file cannot be read', () => {
    const { problems } = loadConfig(path.join(tree({}), 'tomtat.yml'), knownRules)
    expect(problems).toMatchObject([{ code: 'config', message: { en: /could not be read/ } }])
  })

  it('reads each file once', () => {
    const folder = tree({ 'tomtat.yml': 'locale: vi', 'a/x': '', 'b/x': '' })
    const find = configFinder(knownRules)
    expect(find(path.join(folder, 'a'))).toBe(find(path.join(folder, 'b')))
  })
})

describe('isIgnored', () => {
  it('reads patterns from their folder; the nearer file has the last word', () => {
    const folder = tree({
      'tomtat.yml': 'ignore: ["*.txt", "/old/", "README.md"]',
      'sub/tomtat.yml': 'ignore: ["!keep.txt"]',
    })
    const find = configFinder(knownRules)
    const ignored = (name: string) => {
      const file = path.join(folder, name)
      return isIgnored(find(path.dirname(file)).config, file)
    }
    expect(ignored('a.txt')).toBe(true)
    expect(ignored('a.md')).toBe(false)
    expect(ignored('old/a.md')).toBe(true)
    expect(ignored('sub/README.md')).toBe(true)
    expect(ignored('sub/keep.txt')).toBe(false)
    expect(ignored('sub/lost.txt')).toBe(true)
  })
})
