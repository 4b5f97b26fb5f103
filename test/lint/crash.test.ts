import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it, vi } from 'vitest'
import rule from '../../rules/numbering/sequence.js'
import * as bound from '../../src/bind/bound.js'
import { checkSources } from '../../src/lint/check.js'
import { lintRule } from '../../src/lint/plugin.js'
import { singleRun } from '../../src/lint/runs.js'
import { readFrontMatter } from '../../src/model/signs/front-matter.js'
import { tomtatParse } from '../../src/model/signs/parse.js'
import { loadProfile } from '../../src/profile/load/load.js'
import { plainSettings } from '../../src/settings/in-force.js'

const TEXT =
  '---\nprofile: base\nlanguage: en\n---\n# Chapter 1. ONE\n\n## 1.1. A\n\nText.\n\n## 1.3. B\n\nText.\n'

const sequence = lintRule(rule)

const throwing = lintRule({
  id: 'test-throws',
  level: 'error',
  title: { en: 'Throws.', vi: 'Gây lỗi.' },
  messages: { never: { en: 'Never.', vi: 'Không bao giờ.' } },
  check() {
    throw new Error('boom')
  },
})

describe('a rule that throws', () => {
  it('is a trouble of the run, and the other rules go on', async () => {
    const file = new VFile({ path: 'summary.md', value: TEXT })
    const { runs, current } = singleRun({
      text: TEXT,
      settings: plainSettings,
      profile: loadProfile('base'),
      frontMatter: readFrontMatter(TEXT),
      recovered: null,
    })
    await unified()
      .use(tomtatParse)
      .data('tomtat', runs)
      .use(throwing)
      .use(sequence)
      .run(unified().use(tomtatParse).parse(file), file)
    const problems = current()?.problems ?? []
    expect(problems).toMatchObject([{ path: 'summary.md', code: 'lint-crash' }])
    expect(problems[0]?.message.en).toContain('test-throws')
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['numbering-sequence'])
  })

  it('is a fatal message under plain remark', async () => {
    const file = new VFile({ path: 'summary.md', value: TEXT })
    await unified().use(tomtatParse).use(throwing).run(unified().use(tomtatParse).parse(file), file)
    expect(file.messages).toMatchObject([{ ruleId: 'lint-crash', fatal: true }])
  })
})

describe('a file whose reading throws', () => {
  it('is a trouble, and the other files are reported', async () => {
    const real = bound.boundOf
    const spy = vi.spyOn(bound, 'boundOf').mockImplementation((text, ...rest) => {
      if (text.includes('BOOM')) throw new Error('boom')
      return real(text, ...rest)
    })
    const source = (path: string, text: string) => ({ path, kind: 'markdown' as const, text })
    const { files, problems } = await checkSources(
      [source('a.md', `${TEXT}BOOM`), source('b.md', TEXT)],
      () => plainSettings,
    )
    spy.mockRestore()
    expect(files.map(({ path, verdict }) => [path, verdict])).toEqual([
      ['a.md', 'unreadable'],
      ['b.md', 'return'],
    ])
    expect(problems).toMatchObject([{ path: 'a.md', code: 'lint-crash' }])
  })
})
