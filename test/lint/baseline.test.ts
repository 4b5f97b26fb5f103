import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { knownOf, readBaseline, withoutKnown, writeBaseline } from '../../src/lint/baseline.js'
import { checkSources } from '../../src/lint/check.js'
import type { FileReport } from '../../src/lint/types.js'
import { plainSettings } from '../../src/settings/in-force.js'
import type { Language } from '../../src/text/types.js'

const MISTAKES = readFileSync('examples/mistakes.en.md', 'utf8')

async function check(text: string, locale: Language = 'en'): Promise<FileReport> {
  const source = { path: 'summary.en.md', kind: 'markdown', text } as const
  const { files } = await checkSources([source], () => ({ ...plainSettings, locale }))
  const [file] = files
  if (!file) throw new Error('nothing was checked')
  return file
}

describe('a baseline', () => {
  it('knows all findings of the day', async () => {
    const file = await check(MISTAKES)
    const { file: left, counts } = withoutKnown(file, knownOf(file))
    expect(left).toMatchObject({ findings: [], verdict: 'pass' })
    expect(counts).toEqual({ known: file.findings.length, gone: 0 })
  })

  it('is the same in both languages', async () => {
    const known = knownOf(await check(MISTAKES, 'vi'))
    expect(withoutKnown(await check(MISTAKES), known).file.findings).toEqual([])
  })

  it('survives edits elsewhere', async () => {
    const known = knownOf(await check(MISTAKES))
    const edited = MISTAKES.replace(
      '\n# CONCLUSION',
      '\nA paragraph that was added later, with nothing wrong in it.\n\n# CONCLUSION',
    ).replace(/^(## 1\. .*)$/mu, '$1\n\nTwo more sentences stand here. They say what is known.')
    expect(edited).not.toBe(MISTAKES)
    expect(withoutKnown(await check(edited), known).file.findings).toEqual([])
  })

  it('lists what is new, also where it is like what is known', async () => {
    const before = await check(MISTAKES)
    const again = { ...before, findings: [...before.findings, ...before.findings.slice(0, 1)] }
    expect(withoutKnown(again, knownOf(before)).file.findings).toHaveLength(1)
    const spoilt = await check(MISTAKES.replace('## 1.1. ', '## 1.1 '))
    const { file } = withoutKnown(spoilt, knownOf(before))
    expect(file.findings.map(({ rule }) => rule)).toContain('numbering-form')
  })

  it('counts what is gone', async () => {
    const before = await check(MISTAKES)
    const mended = await check(MISTAKES.replace('“Tuesday”', '').replace('Tuesday,', 'Third,'))
    const { counts } = withoutKnown(mended, knownOf(before))
    expect(counts).toEqual({ known: mended.findings.length, gone: 1 })
  })

  it('is written and read', async () => {
    const known = knownOf(await check(MISTAKES))
    const text = writeBaseline(new Map([['summary.en.md', known]]))
    expect(readBaseline(text).get('summary.en.md')).toEqual(known)
  })

  it.each(['', '[]', '{"version":2,"files":{}}', '{"version":1,"files":{"a":[1]}}'])(
    'refuses %j',
    (text) => {
      expect(() => readBaseline(text)).toThrow()
    },
  )
})
