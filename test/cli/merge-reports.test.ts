import { describe, expect, it } from 'vitest'
import { mergeReports } from '../../src/cli/commands/merge/merge-reports.js'
import { UsageError } from '../../src/cli/shared/usage.js'
import type { RunReport, Shard } from '../../src/lint/types.js'
import { file, finding, problem, runOf } from '../report/make.js'

const part = (path: string, shard: Shard | null, more: Partial<RunReport> = {}) => ({
  name: `${path}.json`,
  report: {
    ...runOf([file({ path, findings: [finding({})] })]),
    ...(shard ? { shard } : {}),
    ...more,
  },
})

describe('mergeReports', () => {
  it('sorts files, adds counts and drops the number of the part', () => {
    const run = mergeReports(
      [part('b.md', { number: 2, count: 2 }), part('a.md', { number: 1, count: 2 })],
      'en',
    )
    expect(run.files.map(({ path }) => path)).toEqual(['a.md', 'b.md'])
    expect(run.counts).toEqual({ error: 2, warning: 0, info: 0 })
    expect(run.errors).toEqual([])
    expect(run).not.toHaveProperty('shard')
  })

  it('tells each part that is not there', () => {
    const run = mergeReports([part('b.md', { number: 2, count: 3 })], 'vi')
    expect(run.errors.map(({ path, code }) => [path, code])).toEqual([
      ['--shard 1/3', 'missing'],
      ['--shard 3/3', 'missing'],
    ])
    expect(run.errors[0]?.message).toMatch(/^Thiếu báo cáo/u)
  })

  it('tells a faulty configuration once, and adds baselines', () => {
    const errors = [problem({ path: 'tomtat.yml', code: 'config', line: 1, column: 1 })]
    const run = mergeReports(
      [
        part('a.md', null, { errors, baseline: { known: 2, gone: 1 } }),
        part('b.md', null, { errors, baseline: { known: 3, gone: 0 } }),
      ],
      'en',
    )
    expect(run.errors).toEqual(errors)
    expect(run.baseline).toEqual({ known: 5, gone: 1 })
  })

  it('says everything in the language asked for', () => {
    const basis = {
      id: 'a',
      kind: 'rule',
      source: 'Decision 1',
      clause: null,
      sources: { en: 'Decision 1', vi: 'Quyết định 1' },
      clauses: null,
      url: null,
      texts: { en: 'Decision 1', vi: 'Quyết định 1' },
    }
    const report = runOf(
      [file({ findings: [finding({ basis })] })],
      [problem({ path: 'b', code: 'unreadable', texts: { en: 'No.', vi: 'Không.' } })],
    )
    const run = mergeReports([{ name: 'a.json', report }], 'vi')
    expect(run.files[0]?.profileTitle).toBe('Học viện Báo chí và Tuyên truyền')
    expect(run.files[0]?.findings[0]?.message).toBe('Thiếu một mục. Căn cứ: Quyết định 1.')
    expect(run.files[0]?.findings[0]?.basis?.source).toBe('Quyết định 1')
    expect(run.errors[0]?.message).toBe('Không.')
  })

  it('refuses a file that two reports hold, and parts of different runs', () => {
    expect(() =>
      mergeReports([part('a.md', null), { ...part('a.md', null), name: 'x' }], 'en'),
    ).toThrow(UsageError)
    expect(() =>
      mergeReports(
        [part('a.md', { number: 1, count: 2 }), part('b.md', { number: 2, count: 3 })],
        'en',
      ),
    ).toThrow('parts of different runs')
  })
})
