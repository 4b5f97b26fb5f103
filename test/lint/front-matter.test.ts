import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkSources } from '../../src/lint/check.js'
import { frontMatterKeys } from '../../src/model/cover/front-matter.js'
import { readFrontMatter } from '../../src/model/signs/front-matter.js'
import { frontMatterFaults } from '../../src/rule/front-matter-faults.js'
import { misspeltKeys } from '../../src/rule/front-matter-keys.js'
import { plainSettings } from '../../src/settings/in-force.js'

const CLEAN = readFileSync(new URL('../../examples/clean.en.md', import.meta.url), 'utf8')

/** Findings of the clean example with changes in its front matter, as "line:column rule/id". */
async function findings(...changes: readonly (readonly [RegExp, string])[]): Promise<string[]> {
  const text = changes.reduce((all, [from, to]) => all.replace(from, to), CLEAN)
  const source = { path: 'a.md', kind: 'markdown' as const, text }
  const { files } = await checkSources([source], () => plainSettings)
  return (files[0]?.findings ?? []).map(
    ({ line, column, rule, id }) => `${line}:${column} ${rule}/${id}`,
  )
}

function misspelt(yaml: string, more: readonly string[] = []) {
  const source = `---\n${yaml}\n---\n`
  const frontMatter = readFrontMatter(source)
  if (!frontMatter) throw new Error('no front matter')
  return misspeltKeys(frontMatter, source, more).map(({ meant, start, end }) => {
    return `${source.slice(start, end)} → ${meant}`
  })
}

describe('keys of the front matter', () => {
  it('are those of schemas/front-matter.schema.json', () => {
    const file = new URL('../../schemas/front-matter.schema.json', import.meta.url)
    const { properties } = JSON.parse(readFileSync(file, 'utf8')) as { properties: object }
    expect([...frontMatterKeys].sort()).toEqual(Object.keys(properties).sort())
  })

  it.each([
    ['ttile: A', 'ttile → title'],
    ['Title: A', 'Title → title'],
    ['"porfile" : ajc', 'porfile → profile'],
    ['title: A lnaguage\nlnaguage: en', 'lnaguage → language'],
    ['mniistry: M', 'mniistry → ministry'],
    ['reviewer: []', 'reviewer → reviewers'],
  ])('%s', (yaml, told) => {
    expect(misspelt(yaml)).toEqual([told])
  })

  it.each(['date: 2026', 'tags: [a]', 'consultant: A', 'author: A\nauthors: [A, B]', 'đề_tài: A'])(
    'nothing in %s',
    (yaml) => {
      expect(misspelt(yaml)).toEqual([])
    },
  )

  it('knows the keys of the profile', () => {
    expect(misspelt('intake: K5', ['intake'])).toEqual([])
    expect(misspelt('intakes: K5', ['intake'])).toEqual(['intakes → intake'])
  })

  it('are told once, and not as a missing field', async () => {
    expect(await findings([/^title:/m, 'ttile:'])).toEqual(['4:1 cover-fields/key'])
    expect(await findings([/^supervisors:/m, 'supervisor:'])).toEqual(['8:1 cover-fields/key'])
  })
})

describe('blanks of the front matter', () => {
  it.each([
    [/^language: en/m, 'language: ..........', '3:11'],
    [/^code: .*/m, 'code: "{{code}}"', '7:8'],
    [/^year: .*/m, 'year: ???', '16:7'],
    [/^title: .*/m, 'title: <tên đề tài>', '4:8'],
  ])('%s %s is told once', async (from, to, place) => {
    expect(await findings([from, to])).toEqual([`${place} parts-placeholder/placeholder`])
  })
})

describe('the schema of a profile', () => {
  const own = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: ['intake'],
    properties: {
      intake: { type: 'string', minLength: 2 },
      place: { enum: ['Hanoi', 'Hue'] },
    },
  }
  const told = (data: object) => frontMatterFaults(data, own).map(({ key, fault }) => [key, fault])

  it('holds beside the usual one', () => {
    expect(told({ intake: 'K5', place: 'Hue' })).toEqual([])
    expect(frontMatterFaults({ title: 3 }, own).map(({ key }) => key)).toEqual(['title', 'intake'])
  })

  it('may hold no pattern, which could keep the program busy for ever', () => {
    const evil = { properties: { intake: { type: 'string', pattern: '^(a+)+$' } } }
    expect(() => frontMatterFaults({ intake: 'a'.repeat(40) }, evil)).toThrow(/not allowed/u)
  })

  it('gives one fault a key, in both languages', () => {
    expect(told({ intake: 12, place: 'Vinh' })).toEqual([
      [
        'intake',
        {
          en: '“intake” is 12; wanted is a text',
          vi: '“intake” đang là 12; cần ghi một chuỗi chữ',
        },
      ],
      [
        'place',
        {
          en: '“place” is "Vinh"; wanted is one of: Hanoi, Hue',
          vi: '“place” đang là "Vinh"; cần ghi một trong: Hanoi, Hue',
        },
      ],
    ])
    expect(told({ intake: 'K' })[0]?.[0]).toBe('intake')
    expect(told({})).toMatchObject([
      [
        'intake',
        { en: expect.stringContaining('is missing'), vi: expect.stringContaining('thiếu') },
      ],
    ])
  })
})
