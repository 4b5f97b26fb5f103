import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CheckError, checkFile, checkText, readSummary } from '../../src/index.js'

const home = mkdtempSync(path.join(os.tmpdir(), 'tomtat-api-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const draft = `---
profile: base
language: en
title: Reeds
---

# INTRODUCTION

## 1. Rationale

Nobody asked.

## 2. Research purpose and tasks

### 2.1. Research purpose

To learn why.

### 2.3. Research tasks

To ask.
`

function put(name: string, text: string): string {
  const file = path.join(home, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

/** The error that a check is rejected with. */
async function failureOf(check: Promise<unknown>): Promise<CheckError> {
  const error = await check.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof CheckError) return error
  throw new Error(`not a CheckError: ${String(error)}`)
}

describe('checkText', () => {
  it('reports what a check of the file reports', async () => {
    const report = await checkText(draft)
    expect(report).toMatchObject({ path: '<text>', kind: 'markdown', profile: 'base' })
    expect(report).toMatchObject({ language: 'en', verdict: 'return' })
    const { findings } = await checkFile(put('plain/draft.md', draft))
    expect(findings.length).toBeGreaterThan(2)
    expect(report.findings).toEqual(findings)
    expect((await checkText(`\ufeff${draft}`)).findings).toEqual(findings)
  })

  it('reads no tomtat.yml without a path, and those above it with one', async () => {
    put('set/tomtat.yml', 'locale: vi\nrules: {numbering-sequence: info}\n')
    const level = async (file?: string) => {
      const { findings } = await checkText(draft, { path: file })
      const found = findings.find(({ rule }) => rule === 'numbering-sequence')
      return [found?.level, found?.message.startsWith('2.3 đứng')]
    }
    expect(await level()).toEqual(['error', false])
    expect(await level(path.join(home, 'set', 'deep', 'not-there.md'))).toEqual(['info', true])
  })

  it('lets options win over tomtat.yml, and over the front matter', async () => {
    const file = path.join(home, 'set', 'draft.txt')
    const { findings, kind, profile } = await checkText(draft, {
      path: file,
      locale: 'en',
      profile: 'hcma',
      phase: 'draft',
      rules: { 'numbering-sequence': 'off', 'headings-case': ['error', {}] },
    })
    expect({ kind, profile }).toEqual({ kind: 'text', profile: 'hcma' })
    expect(findings.filter(({ rule }) => rule === 'numbering-sequence')).toEqual([])
    expect(findings[0]?.message).toMatch(/^The /)
  })

  it('takes a text that is no summary', async () => {
    const report = await checkText('Buy rice.')
    expect(report).toMatchObject({ language: null, summary: null, verdict: 'return' })
    expect(report.findings.map(({ rule }) => rule)).toEqual(['document-kind'])
  })

  it.each([
    [{ rules: { 'numbering-sequense': 'off' } }, 'Did you mean "numbering-sequence"?'],
    [{ rules: { 'numbering-sequence': 'fatal' } }, "unknown level 'fatal'"],
    [{ rules: { 'numbering-sequence': { lost: 1 } } }, "unknown option 'lost'"],
    [{ locale: 'fr' }, 'locale must be one of en, vi, not "fr".'],
    [{ phase: 'last' }, 'phase must be one of draft, submission, final, not "last".'],
  ])('does not take the options %j', async (options, message) => {
    const error = await failureOf(checkText(draft, options as never))
    expect(error).toMatchObject({ code: 'options', path: null, line: null, errors: [] })
    expect(error.message).toContain(message)
  })

  it('says where a profile is named wrongly', async () => {
    const error = await failureOf(checkText(draft.replace('base', 'bace'), { locale: 'vi' }))
    expect(error).toMatchObject({ code: 'profile', path: '<text>', line: 2, column: 10 })
    expect(error.message).toMatch(/^<text>:2:10: Không có mẫu quy định 'bace'/)
    expect(error.errors).toHaveLength(1)
    expect(await failureOf(checkText(draft, { profile: './no.yml' }))).toMatchObject({
      code: 'profile',
      line: null,
    })
  })
})

describe('checkFile', () => {
  it('is rejected for what cannot be read', async () => {
    const missing = await failureOf(checkFile(path.join(home, 'lost.md')))
    expect(missing).toMatchObject({ name: 'CheckError', code: 'missing', report: null })
    expect(missing.message).toContain('lost.md: There is no such file')
    expect(await failureOf(checkFile(home))).toMatchObject({ code: 'unreadable' })
    expect(await failureOf(checkFile(put('draft.doc', '')))).toMatchObject({ code: 'unsupported' })
  })

  it('is rejected for a fault in tomtat.yml, with its place', async () => {
    put('faulty/tomtat.yml', 'rules:\n  numbering-sequence: never\n')
    const error = await failureOf(checkFile(put('faulty/draft.md', draft)))
    expect(error).toMatchObject({ code: 'config', line: 2, column: 23 })
    expect(error.path).toContain('tomtat.yml')
  })

  it('finds a profile of the folder of the file', async () => {
    put('own/our.yml', 'id: our\nextends: base\ntitle: {en: Ours, vi: Của ta}\n')
    const file = put('own/draft.md', draft.replace('base', './our.yml'))
    expect(await checkFile(file)).toMatchObject({ profile: 'our' })
  })
})

describe('readSummary', () => {
  it('reads a summary, and nothing else', () => {
    expect(readSummary(`\ufeff${draft}`)?.language).toBe('en')
    expect(readSummary('Buy rice.')).toBeNull()
  })
})
