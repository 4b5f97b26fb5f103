import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSummary } from '../../src/index.js'
import { readFrontMatter } from '../../src/model/signs/front-matter.js'
import { loadProfile, SHIPPED } from '../../src/profile/load/load.js'
import { type Answers, factsIn, tidy } from '../../src/write/markdown/skeleton/answers.js'
import { skeleton } from '../../src/write/markdown/skeleton/skeleton.js'
import { check, runs } from './documents.js'

/** What people paste, and what breaks YAML and Markdown. */
const scraps = [
  ...['"', "'", '\\', ': ', ' #', '# ', '---', '\n', '\r\n', '\n---\n', '\t', '\u0000', '\u2028'],
  ...['- ', '1. ', '2.1.', '> ', '```', '~~~', '<!--', '-->', '<b>', '[a]: b', '[^1]', '| a |'],
  ...[
    '{',
    '}',
    '[',
    ']',
    '[…]',
    '&amp;',
    '*',
    '_',
    '%',
    '@',
    '!!str',
    '&a',
    '*a',
    '“',
    '”',
    '\ufeff',
  ],
  ...[
    'Chương 2',
    'Chapter 3.',
    'KẾT LUẬN',
    'MỞ ĐẦU',
    'Tie\u0302\u0301ng',
    'Đ',
    'ß',
    '👩‍🔬',
    '\ud83d',
    'x',
  ],
]
const hostile = fc
  .oneof(
    fc.array(fc.constantFrom(...scraps), { maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  )
  .map(tidy)
const wording = fc.record({ en: hostile, vi: hostile })
const answers: fc.Arbitrary<Answers> = fc.record({
  title: wording,
  author: wording,
  major: wording,
  code: hostile,
  supervisors: fc.array(wording, { maxLength: 3 }),
  institution: wording,
  place: wording,
  year: fc.constantFrom('2026', '1999'),
  chapters: fc.array(wording, { maxLength: 4 }),
  works: fc.array(wording, { maxLength: 3 }),
})
const wanted = fc.tuple(answers, fc.constantFrom(...SHIPPED), fc.constantFrom('en', 'vi'))

describe('answers of any kind', () => {
  it('stand in the front matter as they were given', () => {
    fc.assert(
      fc.property(wanted, ([given, profile, language]) => {
        const facts = factsIn(given, language)
        const text = skeleton(loadProfile(profile), { language, facts })
        const read = readFrontMatter(text)
        expect(read?.faults).toEqual([])
        const { supervisors, chapters, works, year, ...texts } = facts
        expect(read?.data).toMatchObject({ ...texts, year: Number(year), profile, language })
        const names = supervisors?.map((name) => name ?? expect.stringMatching(/^\[… .*\]$/))
        if (names?.length) expect(read?.data.supervisors).toEqual(names)
      }),
      runs(300),
    )
  })

  it('leave a summary that is read and checked', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(wanted, async ([given, profile, language]) => {
        const facts = factsIn(given, language)
        const chapters = 4
        const text = skeleton(loadProfile(profile), { language, facts, chapters })
        expect(text.match(/^# (?:Chapter|CHƯƠNG) \d\. ./gmu)).toHaveLength(chapters)
        expect(text.match(/^## .*$/gmu)?.length).toBeGreaterThanOrEqual(2 * chapters)
        expect(readSummary(text)?.language).toBe(language)
        const { problems } = await check('summary.md', text)
        expect(problems).toEqual([])
      }),
      runs(25),
    )
  })
})
