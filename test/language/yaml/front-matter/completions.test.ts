import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { frontMatterCompletions } from '../../../../src/language/yaml/front-matter/completions.js'
import type { Settings } from '../../../../src/settings/types.js'
import { edit, open } from '../../open.js'

async function offered(marked: string, settings: Partial<Settings> = {}, snippets = false) {
  const { analysis, at, text } = await open(marked, settings)
  const items = frontMatterCompletions(analysis, at, { snippets })
  const choose = (label: string) => {
    const change = items.find((item) => item.label === label)?.textEdit
    if (!change || !('range' in change)) throw new Error(`${label} is not offered`)
    return edit(text, [change], analysis)
  }
  return { items, labels: items.map(({ label }) => label), choose }
}

const body = '\n# INTRODUCTION\n## 1. Rationale\nText.\n'

describe('completion of keys in the front matter', () => {
  it('offers what the profile asks for first, with what `tomtat new` writes', async () => {
    const { items, labels, choose } = await offered(`---\nlanguage: en\n¦\n---\n${body}`)
    expect(items[0]?.detail).toBe('required')
    expect(labels.indexOf('author')).toBeLessThan(labels.indexOf('profile'))
    expect(labels).not.toContain('language')
    expect(new Set(labels).size).toBe(labels.length)
    expect(choose('title')).toContain('\ntitle: "[… title of the dissertation]"\n---\n')
    expect(choose('reviewers')).toContain('\nreviewers: []\n')
    expect(choose('profile')).toContain('\nprofile: ajc\n')
    expect(choose('defence')).toContain('\ndefence:\n  \n')
  })

  it('leaves the front matter of other Markdown alone', async () => {
    expect((await offered('---\nlayout: post\nti¦\n---\nText.\n')).labels).toEqual([])
    expect((await offered('---\ntitle: A\nau¦\n---\nText.\n')).labels).toContain('author')
  })

  it('makes tab stops of placeholders where the editor knows them', async () => {
    const { items, choose } = await offered(`---\nlanguage: vi\nauth¦\n---\n${body}`, {}, true)
    expect(choose('author')).toContain(`\nauthor: "\${1:[… họ và tên nghiên cứu sinh]}"\n`)
    expect(items.find(({ label }) => label === 'author')?.insertTextFormat).toBe(2)
    expect(items.find(({ label }) => label === 'reviewers')?.insertTextFormat).toBe(1)
  })

  it.each([
    ['a front matter that is not closed', '---\n¦'],
    ['one with text below', `---\n¦\n${body}`],
    ['one with keys', `---\nprofile: ajc\n¦\n${body}`],
    ['CRLF', '---\r\nprofile: ajc\r\n¦\r\n---\r\n'],
    ['lone CR', '---\rprofile: ajc\r¦\r---\r'],
    ['a byte order mark', '\ufeff---\n¦\n---\n'],
    ['broken YAML', '---\ntitle: "A\n¦\n'],
  ])('works in %s', async (name, text) => {
    const { labels } = await offered(text)
    if (name !== 'broken YAML') expect(labels).toContain('author')
    expect(labels).not.toContain('undefined')
  })

  it.each([
    `¦---\nlanguage: en\n---\n${body}`,
    `---\nlanguage: en\n---\n${body}¦`,
    `---\n\nProse ¦here.\n\n---\n`,
    '¦',
    '# A¦',
    '---\ntitle: |\n  a ¦\n---\n',
    '---\n# a ¦\n---\n',
  ])('offers nothing in %j', async (text) => {
    expect((await offered(text)).labels).toEqual([])
  })

  it('knows the keys of the defence, and only those', async () => {
    const { labels } = await offered(`---\ndefence: {level: a, ¦}\n---\n${body}`)
    expect(labels).toEqual(['place', 'time'])
    expect((await offered(`---\ndefence:\n  ¦\n---\n${body}`)).choose('time')).toContain(
      'defence:\n  time: \n',
    )
  })

  it('writes nothing but the key where a value stands behind it', async () => {
    const { choose } = await offered(`---\naut¦h: A\n---\n${body}`)
    expect(choose('author')).toContain('\nauthor: A\n')
  })

  it('says in Vietnamese what the profile wants', async () => {
    const { items } = await offered(`---\nlanguage: vi\n¦\n---\n${body}`, { locale: 'vi' })
    expect(items[0]?.detail).toBe('bắt buộc')
    expect(items[0]?.documentation).toMatchObject({
      value: expect.stringContaining('Mẫu quy định `ajc` yêu cầu mục này'),
    })
  })

  it('knows the fields and the schema of a profile', async () => {
    const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'tomtat-')))
    const profile = path.join(folder, 'our.yml')
    writeFileSync(
      profile,
      `id: our
extends: base
cover:
  schema: {required: [mode], properties: {mode: {description: Mode of study., enum: [full, part]}, x: {$ref: '#'}}}
  fields:
    intake: {need: should, labels: {en: [Intake], vi: [Khóa đào tạo]}}
`,
    )
    const { items, labels, choose } = await offered(`---\n¦\n---\n${body}`, { profile })
    expect(choose('intake')).toContain('\nintake: "[… Intake]"\n')
    expect(items.find(({ label }) => label === 'mode')?.detail).toBe('required')
    expect(labels).toContain('x')
    expect(labels).not.toContain('type')
    expect((await offered(`---\nmode: ¦\n---\n${body}`, { profile })).labels).toEqual([
      'full',
      'part',
    ])
  })

  it('knows the profile that stands above a key without its colon', async () => {
    const { items } = await offered(`---\nprofile: ctu\ni¦\n---\n${body}`)
    expect(items.find(({ label }) => label === 'institution')?.documentation).toMatchObject({
      value: expect.stringContaining('The profile `ctu` asks for it'),
    })
  })

  it('offers keys though the profile cannot be loaded', async () => {
    const { labels } = await offered(`---\nprofile: nowhere\n¦\n---\n${body}`)
    expect(labels).toContain('author')
  })
})

describe('completion of values in the front matter', () => {
  it('offers profiles with their titles, and languages', async () => {
    const { items, labels, choose } = await offered(`---\nprofile: ¦\n---\n${body}`)
    expect(labels).toContain('hcma')
    expect(items.find(({ label }) => label === 'ajc')?.detail).toBe(
      'Academy of Journalism and Communication',
    )
    expect(choose('ajc')).toContain('profile: ajc\n')
    expect((await offered(`---\nlanguage: e¦\n---\n${body}`)).labels).toEqual(['en', 'vi'])
    expect((await offered(`---\ntitle: e¦\n---\n${body}`)).labels).toEqual([])
  })
})
