import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { rules } from '../../../rules/index.js'
import type { FileReport } from '../../../src/lint/types.js'
import { statsJson, statsOf } from '../../../src/report/stats/stats.js'
import { statsText } from '../../../src/report/stats/text.js'
import { file, finding, problem, runOf } from '../make.js'
import { manyStats } from './many.js'

const academy = {
  en: 'Academy of Journalism and Communication',
  vi: 'Học viện Báo chí và Tuyên truyền',
}

/** A summary of an institution and a year. */
function of(
  institution: string | null,
  year: number | null,
  given: Partial<FileReport> = {},
): FileReport {
  const { summary } = file({})
  return file({ summary: summary && { ...summary, institution, year }, ...given })
}

const gap = finding({})
const form = finding({ rule: 'numbering-form', id: 'form', level: 'warning' })

const mixed = runOf(
  [
    of('HỌC VIỆN BÁO CHÍ VÀ TUYÊN TRUYỀN', 2025, { findings: [gap, gap, form], verdict: 'return' }),
    of('Academy of Journalism and  Communication', 2024, { findings: [form] }),
    of('Hoc vien Bao chi va Tuyen truyen', 2025, { findings: [gap], verdict: 'return' }),
    of('TRƯỜNG ĐẠI HỌC SÔNG ĐÀ', null, { language: 'vi' }),
    of('Trường Đại học Sông Đà', 2025),
    of(null, 2025),
    file({ path: 'note.md', language: null, summary: null, findings: [gap], verdict: 'return' }),
    file({ path: 'old.doc', language: null, summary: null, verdict: 'unreadable' }),
  ],
  [problem({ path: 'old.doc', code: 'unsupported' })],
)

describe('statsOf', () => {
  const stats = statsOf(mixed, rules)

  it('counts what is no summary or cannot be read apart', () => {
    expect(stats.submissions).toEqual({
      total: 8,
      counted: 6,
      pass: 4,
      return: 2,
      foreign: 1,
      unreadable: 1,
    })
    expect(stats.errors).toHaveLength(1)
  })

  it('takes spellings and the two names of a profile for one institution', () => {
    expect(stats.institutions).toEqual([
      {
        key: 'hoc vien bao chi va tuyen truyen',
        name: academy,
        submissions: 3,
        pass: 1,
        return: 2,
      },
      {
        key: 'truong dai hoc song da',
        name: { en: 'Trường Đại học Sông Đà', vi: 'Trường Đại học Sông Đà' },
        submissions: 2,
        pass: 2,
        return: 0,
      },
      { key: null, name: null, submissions: 1, pass: 1, return: 0 },
    ])
  })

  it('groups by year and language, the unknown last', () => {
    expect(stats.years.map(({ key, submissions }) => [key, submissions])).toEqual([
      ['2024', 1],
      ['2025', 4],
      [null, 1],
    ])
    expect(stats.languages.map(({ key, submissions }) => [key, submissions])).toEqual([
      ['en', 5],
      ['vi', 1],
    ])
  })

  it('says how many submissions have a defect, and where', () => {
    const [first, second, ...others] = stats.defects
    expect(others).toEqual([])
    expect(first).toMatchObject({
      rule: 'numbering-sequence',
      id: 'gap',
      submissions: 2,
      share: 0.3333,
      findings: 3,
      levels: { error: 3, warning: 0, info: 0 },
      institutions: [{ key: 'hoc vien bao chi va tuyen truyen', submissions: 2, share: 0.6667 }],
      years: [{ key: '2025', submissions: 2, share: 0.5 }],
    })
    expect(first?.message.vi).toBe(
      '… đứng ngay sau …; thiếu …. Hãy đánh lại số hoặc khôi phục đề mục bị mất.',
    )
    expect(second).toMatchObject({ rule: 'numbering-form', submissions: 2, findings: 2 })
  })

  it('gives medians of what the summaries tell', () => {
    const words = [300, 100, 200, 1000].map((count, at) => {
      const { summary } = file({})
      const pages = at === 0 ? 24 : null
      return file({ summary: summary && { ...summary, words: count, pages } })
    })
    const { medians } = statsOf(runOf(words), rules)
    expect(medians.words).toEqual({ median: 250, n: 4 })
    expect(medians.pages).toEqual({ median: 24, n: 1 })
    expect(statsOf(runOf(words.slice(0, 3)), rules).medians.words.median).toBe(200)
    expect(statsOf(runOf([]), rules).medians.words).toEqual({ median: null, n: 0 })
  })

  it('does not depend on the order of the files', () => {
    const turned = runOf([...mixed.files].reverse(), mixed.errors)
    expect(statsOf(turned, rules)).toEqual(stats)
  })

  it('knows a finding whose rule it does not know by its id', () => {
    const odd = statsOf(
      runOf([of(null, null, { findings: [finding({ rule: 'a-b', id: 'c' })] })]),
      [],
    )
    expect(odd.defects[0]).toMatchObject({ title: { en: 'a-b' }, message: { vi: 'c' } })
  })
})

describe('statsJson', () => {
  const schema = JSON.parse(readFileSync('schemas/stats.schema.json', 'utf8'))
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)

  it('fits its schema and ends with a line end', () => {
    for (const stats of [statsOf(mixed, rules), manyStats(50, 7), statsOf(runOf([]), rules)]) {
      const text = statsJson(stats)
      expect(text.endsWith('}\n')).toBe(true)
      expect(JSON.parse(text)).toEqual(stats)
      expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true)
    }
  })

  it('has a schema that refuses what it does not know and describes every field', () => {
    expect(validate({ ...statsOf(mixed, rules), more: 1 })).toBe(false)
    const bare: string[] = []
    const walk = (node: unknown, name: string) => {
      if (typeof node !== 'object' || node === null) return
      if ('type' in node && node.type === 'object' && 'properties' in node) {
        expect(node, name).toMatchObject({ additionalProperties: false })
        for (const [field, property] of Object.entries(node.properties as object)) {
          if (!property.description) bare.push(`${name}.${field}`)
        }
      }
      for (const [key, value] of Object.entries(node)) walk(value, key)
    }
    walk(schema, 'stats')
    expect(bare).toEqual([])
  })
})

describe('statsText', () => {
  const style = { locale: 'en', color: false, width: 80 } as const

  it('shows the number behind every share', () => {
    const text = statsText(statsOf(mixed, rules), style)
    expect(text).toContain(
      '8 submissions: 4 pass, 2 need correction; not counted: 1 is no summary, 1 could not be read.\n',
    )
    expect(text).toContain('by share of the 6 summaries')
    expect(text).toContain(
      '  1  33%  2/6  error    A heading number is missing, doubled or out of order\n                        … follows …; … is missing\n',
    )
    expect(text).toContain('  3  1     67% (2)  67% (2)  Academy of Journalism and Communication\n')
    expect(text).toContain('  1  1     –        –        not on the cover\n')
    expect(text).toContain('  9,000  n = 6  words\n')
    expect(text).not.toContain('pages')
  })

  it('speaks Vietnamese', () => {
    const text = statsText(statsOf(mixed, rules), { ...style, locale: 'vi' })
    expect(text).toContain('8 tệp đã nộp: 4 đạt, 2 cần chỉnh sửa; không tính: 1 tệp không phải')
    expect(text).toContain('Sai sót thường gặp nhất, theo tỷ lệ trên 6 bản tóm tắt')
    expect(text).toContain('Học viện Báo chí và Tuyên truyền')
  })

  it('says that there is nothing where there is nothing', () => {
    expect(statsText(statsOf(runOf([]), rules), style)).toBe(
      '0 submissions: 0 pass, 0 need correction.\nNo summary could be counted.\n',
    )
    expect(statsText(statsOf(runOf([file({})]), rules), style)).toContain('No defect was found.')
  })

  it('is no longer for many, and says what it leaves out', () => {
    const text = statsText(manyStats(300, 40), style)
    expect(text).toContain('… and 15 other defects; --format json lists them all.')
    expect(text).toContain('… and 15 more; --format json lists them all.')
    expect(text.split('\n').length).toBeLessThan(200)
  })

  it('lets no name of an institution command the terminal', () => {
    const stats = statsOf(runOf([of('A\u001b[31mB', 2025)]), rules)
    expect(statsText(stats, style)).not.toContain('\u001b')
  })
})
