import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Ajv } from 'ajv'
import { afterAll, describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { showConfig } from '../../src/cli/commands/config/config.js'
import { explain } from '../../src/cli/commands/explain/explain.js'
import { outline } from '../../src/cli/commands/outline/outline.js'
import { listRules } from '../../src/cli/commands/rules/rules.js'
import type { Outcome } from '../../src/cli/shared/output.js'

const schemas = path.join(import.meta.dirname, '../../schemas')
const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-json-'))
const draft = path.join(folder, 'draft.md')
const json = { format: 'json' }
const locales = ['en', 'vi'] as const

writeFileSync(
  path.join(folder, 'tomtat.yml'),
  'locale: vi\nphase: draft\nrules: {headings-case: off}\nignore: [old/]\n',
)
writeFileSync(
  draft,
  '---\nprofile: hcma\nlanguage: en\n---\n# INTRODUCTION\n\n# Chapter 1. RIVERS\n\n## 1.1. Boats\n',
)
writeFileSync(path.join(folder, 'notes.md'), '# Shopping\n')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a command printed, held against its schema. */
async function valid(name: string, outcome: Promise<Outcome>) {
  const schema = JSON.parse(readFileSync(path.join(schemas, `${name}.schema.json`), 'utf8'))
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true })
  const validate = ajv.compile(schema)
  const data = JSON.parse((await outcome).stdout)
  expect(validate(data), ajv.errorsText(validate.errors)).toBe(true)
  return data
}

describe('JSON fits its schema', () => {
  describe.each(locales)('in %s', (locale) => {
    it.each(rules.map(({ id }) => id))('explain %s', async (id) => {
      const data = await valid('explain', explain(id, { ...json, locale, file: draft }))
      expect(data).toMatchObject({ id, language: locale, profile: { value: 'hcma' } })
      const verdicts = data.examples.map(({ verdict }: { verdict: string }) => verdict)
      expect(verdicts).toEqual(expect.arrayContaining(['wrong', 'right']))
      expect(data.why).not.toBe('')
      expect(data.silent).not.toBe('')
    })
  })

  it('rules', async () => {
    const data = await valid('rules', listRules({ ...json, file: draft }))
    expect(data.rules).toHaveLength(rules.length)
    const found = data.rules.find(({ id }: { id: string }) => id === 'headings-case')
    expect(found).toMatchObject({ level: 'off', defaultLevel: 'warning', origin: { line: 3 } })
  })

  it('config show, for a file and for a folder', async () => {
    const data = await valid('settings', showConfig(draft, { ...json, rule: ['works-form=info'] }))
    expect(data).toMatchObject({
      profile: { value: 'hcma', origin: { kind: 'front-matter', line: 2 } },
      locale: { value: 'vi', origin: { kind: 'config', line: 1 } },
      phase: { value: 'draft', origin: { kind: 'config', line: 2 } },
      rules: [
        { id: 'headings-case', origin: { line: 3 } },
        { id: 'works-form', origin: { name: '--rule' } },
      ],
      ignore: [{ pattern: 'old/', origin: { line: 4 } }],
      ignored: false,
    })
    const plain = await valid('settings', showConfig(folder, { ...json, locale: 'en' }))
    expect(plain).toMatchObject({ profile: { value: 'ajc', origin: { kind: 'default' } } })
  })

  it('outline, also where a file is none or cannot be read', async () => {
    const names = [draft, path.join(folder, 'notes.md'), path.join(folder, 'gone.md')]
    const data = await valid('outline', outline(names, json))
    expect(data).toMatchObject({
      files: [
        { language: 'en', profile: 'hcma' },
        { language: null, words: null, outline: [] },
      ],
      errors: [{ code: 'missing' }],
    })
  })
})

describe('text for people', () => {
  it.each(rules.map(({ id }) => id))('explains %s within 80 columns, without marks', async (id) => {
    for (const locale of locales) {
      const { stdout } = await explain(id, { format: 'text', locale, color: false })
      const prose = stdout.split('\n').filter((line) => !line.includes(' │'))
      for (const line of prose) {
        // An address cannot be broken.
        if (!line.includes('https://')) expect([...line].length, line).toBeLessThanOrEqual(80)
        expect(line).toBe(line.trimEnd())
      }
      const head = stdout.slice(0, stdout.indexOf(locale === 'en' ? '\nExamples\n' : '\nVí dụ\n'))
      expect(head).not.toMatch(/`|\*|undefined|null/)
    }
  })

  it('colours only when asked, and changes nothing else', async () => {
    const runsOf = [
      (color: boolean) => explain('parts-missing', { format: 'text', color }),
      (color: boolean) => listRules({ format: 'text', color }),
      (color: boolean) => showConfig(draft, { format: 'text', color }),
      (color: boolean) => outline([draft], { format: 'text', color }),
    ]
    for (const run of runsOf) {
      const plain = (await run(false)).stdout
      const coloured = (await run(true)).stdout
      const marks = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'gu')
      expect(coloured).toMatch(marks)
      expect(coloured.replaceAll(marks, '')).toBe(plain)
    }
  })
})
