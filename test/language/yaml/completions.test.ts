import { describe, expect, it } from 'vitest'
import { rules } from '../../../rules/index.js'
import { yamlCompletions } from '../../../src/language/yaml/completions.js'
import type { Language } from '../../../src/text/types.js'
import { chosen, labelsOf, openFile } from './open-yaml.js'

function offered(name: string, text: string, locale: Language = 'en') {
  const { document, at } = openFile(name, text)
  const items = yamlCompletions(document, at, locale)
  return {
    items,
    labels: labelsOf(items),
    choose: (label: string) => chosen(document, items, label),
  }
}

const config = (text: string, locale?: Language) => offered('tomtat.yml', text, locale)
const profile = (text: string, locale?: Language) =>
  offered('our.yml', `id: our\nextends: ajc\n${text}`, locale)

describe('completion in tomtat.yml', () => {
  it('offers the keys that are not there yet', () => {
    expect(config('¦').labels).toEqual(['profile', 'locale', 'phase', 'rules', 'ignore'])
    expect(config('locale: vi\n¦\nrules: {}\n').labels).toEqual(['profile', 'phase', 'ignore'])
  })

  it('writes what begins the value', () => {
    expect(config('¦').choose('locale')).toBe('locale: ')
    expect(config('¦').choose('rules')).toBe('rules:\n  ')
    expect(config('¦').choose('ignore')).toBe('ignore:\n  - ')
    expect(config('lo¦cale: vi\n').choose('phase')).toBe('phase: vi\n')
  })

  it('knows the rules with their titles, and their levels', () => {
    const { labels, items, choose } = config('rules:\n  works-count: off\n  parts¦\nlocale: vi\n')
    expect(labels).toHaveLength(rules.length - 1)
    const item = items.find(({ label }) => label === 'parts-missing')
    expect(item?.documentation).toMatchObject({
      value: expect.stringContaining('A part that the profile asks for is missing.'),
    })
    expect(choose('parts-missing')).toBe(
      'rules:\n  works-count: off\n  parts-missing: \nlocale: vi\n',
    )
    const levels = ['error', 'warning', 'info', 'off']
    expect(config('rules:\n  parts-missing: ¦').labels).toEqual(levels)
    expect(config('rules: {parts-missing: o¦}').labels).toEqual(levels)
    expect(config('rules: {parts-missing: [¦').labels).toEqual(levels)
  })

  it.each<[Language, string]>([
    ['en', 'Vietnamese'],
    ['vi', 'Tiếng Việt'],
  ])('says what values mean in %s', (locale, meaning) => {
    const { items } = config('locale: ¦', locale)
    expect(items.find(({ label }) => label === 'vi')?.detail).toBe(meaning)
  })

  it('offers the shipped profiles with the titles of their institutions', () => {
    const { items } = config('profile: a¦', 'vi')
    expect(items.find(({ label }) => label === 'ajc')?.detail).toBe(
      'Học viện Báo chí và Tuyên truyền',
    )
    expect(items.find(({ label }) => label === 'base')?.detail).toBe(
      'Phần chung của mọi cơ sở đào tạo',
    )
  })
})

describe('completion in a profile', () => {
  it('offers the id first, which is required', () => {
    expect(offered('our.yml', 'id: a\nparts:\n  - {need: must, ¦}\n').labels[0]).toBe('id')
  })

  it('offers parts of the base that are not there yet, on their own level', () => {
    const { labels, items, choose } = profile('parts:\n  - introduction\n  - ¦\n')
    expect(labels).toContain('conclusion')
    expect(labels).not.toContain('introduction')
    expect(labels).not.toContain('rationale')
    expect(items.find(({ label }) => label === 'conclusion')?.detail).toMatch(/“.+” \/ “.+”/)
    expect(choose('conclusion')).toContain('- introduction\n  - conclusion\n')
    const inner = profile('parts:\n  - id: introduction\n    parts: [rationale, ¦]\n').labels
    expect(inner).toContain('aims')
    expect(inner).not.toContain('rationale')
    expect(inner).not.toContain('conclusion')
  })

  it('begins a list where none is begun', () => {
    expect(profile('parts:\n  ¦\n').choose('conclusion')).toContain('parts:\n  - conclusion\n')
  })

  it('offers neighbours, lines and bases', () => {
    const beside = profile('parts:\n  - {id: works}\n  - {id: x, after: ¦}\n').labels
    expect(beside).toContain('conclusion')
    expect(profile('parts:\n  - {id: works, list: {entry: [¦]}}\n').labels).toContain('article')
    const bases = profile('basis:\n  ours: {kind: rule, source: Our rule}\nlimits: {basis: ¦}\n')
    expect(bases.labels[0]).toBe('ours')
    expect(bases.items[0]?.detail).toBe('Our rule')
    expect(bases.labels.length).toBeGreaterThan(1)
    const typed = profile('basis:\n  ou¦rs: {source: a}\n').labels
    expect(typed.filter((label) => label.startsWith('ou'))).toEqual([])
    expect(profile('limits: {bases: {¦}}').labels).toEqual(['pages', 'words'])
  })

  it('offers what may have labels, and the fields of the cover', () => {
    expect(profile('labels:\n  ¦\n').labels).toEqual(
      expect.arrayContaining(['closing', 'rationale', 'article']),
    )
    const fields = profile('cover:\n  fields:\n    code: {need: must}\n    ¦\n')
    expect(fields.labels).toContain('reviewers')
    expect(fields.labels).not.toContain('code')
    expect(fields.choose('reviewers')).toContain('\n    reviewers:\n      \n')
  })

  it.each([
    ['need: ¦', ['must', 'should', 'may']],
    ['need: must, extra: ¦', ['deny', 'warn', 'allow']],
    ['number: ¦', ['none']],
    ['list: {order: ¦', ['listed', 'ascending', 'descending', 'either']],
  ])('offers the values of {%s', (inner, values) => {
    expect(profile(`parts:\n  - {id: works, ${inner}\n  - {id: b}\n`).labels).toEqual(values)
  })

  it('offers keys though the text below is broken', () => {
    expect(profile('limits:\n  ¦\npage:\n  foo\nparts: [a, {b\n').labels).toEqual([
      'pages',
      'words',
      'basis',
      'bases',
    ])
  })

  it.each(['hint: {en: "a ¦', '# a ¦', 'title:¦', 'x: |\n  a ¦', 'foo:\n  bar: ¦'])(
    'offers nothing in %j',
    (text) => {
      expect(profile(text).labels).toEqual([])
    },
  )
})
