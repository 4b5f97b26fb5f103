import { describe, expect, it } from 'vitest'
import { checkSources } from '../../../src/lint/check.js'
import type { Finding } from '../../../src/lint/types.js'
import { loadProfile, SHIPPED } from '../../../src/profile/load/load.js'
import { plainSettings } from '../../../src/settings/in-force.js'
import type { Language } from '../../../src/text/types.js'
import { type Answers, factsIn } from '../../../src/write/markdown/skeleton/answers.js'
import { skeleton } from '../../../src/write/markdown/skeleton/skeleton.js'

/** What `check` finds in what `new` writes. */
async function findingsIn(text: string): Promise<readonly Finding[]> {
  const source = { path: 'summary.md', kind: 'markdown', text } as const
  const { files, problems } = await checkSources([source], () => plainSettings)
  expect(problems).toEqual([])
  return files.flatMap(({ findings }) => findings)
}

/** Rules that spoke, placeholders apart. */
function others(findings: readonly Finding[]): readonly string[] {
  const rules = findings.filter(({ rule }) => rule !== 'parts-placeholder').map(({ rule }) => rule)
  return [...new Set(rules)]
}

/** Everything that can be answered. */
function complete(chapters: number): Answers {
  const numbers = Array.from({ length: chapters }, (_, index) => index + 1)
  return {
    title: {
      en: 'Reading Rooms: Who Uses Them, and Why? A Study of "Slow" Villages #3',
      vi: 'Phòng đọc sách: ai dùng và vì sao? Nghiên cứu các làng "chậm" #3',
    },
    author: { en: 'Phan Ngoc Quyen', vi: 'Phan Ngọc Quyên' },
    major: { en: 'Library Science', vi: 'Khoa học thư viện' },
    code: '9320203',
    supervisors: [
      { en: 'Assoc. Prof. Dr. Vu Thi Lan', vi: 'PGS.TS. Vũ Thị Lan' },
      { en: 'Dr. Ta Quoc Bao', vi: 'TS. Tạ Quốc Bảo' },
    ],
    institution: { en: 'Our University', vi: 'Trường Đại học của chúng tôi' },
    place: { en: 'Hue', vi: 'Huế' },
    year: '2026',
    chapters: numbers.map((n) => ({
      en: `Part ${n} of the study: R&D`,
      vi: `Phần thứ ${n} của nghiên cứu`,
    })),
    works: [
      { en: 'Who reads in the village', vi: 'Ai đọc sách ở làng' },
      { en: 'Shelves without readers', vi: 'Kệ sách vắng người đọc' },
      { en: 'Opening hours', vi: 'Giờ mở cửa' },
    ],
  }
}

const languages: readonly Language[] = ['en', 'vi']
const cases = SHIPPED.flatMap((name) =>
  loadProfile(name).languages.flatMap((language) =>
    [3, 4, 5].map((chapters) => [name, language, chapters] as const),
  ),
)

function forbids(name: string, chapters: number): boolean {
  const count = loadProfile(name).parts.find(({ id }) => id === 'chapter')?.count
  return count !== undefined && (chapters < count.min || chapters > count.max)
}

describe('check of what new writes', () => {
  it.each(cases)('%s, %s, %i chapters: placeholders only', async (name, language, chapters) => {
    const findings = await findingsIn(skeleton(loadProfile(name), { language, chapters }))
    expect(others(findings)).toEqual(forbids(name, chapters) ? ['chapters-count'] : [])
    expect(findings.length).toBeGreaterThan(10)
  })

  it.each(cases)('%s, %s, %i chapters: no answer is a placeholder', async (...of) => {
    const [name, language, chapters] = of
    const facts = factsIn(complete(chapters), language)
    const text = skeleton(loadProfile(name), { language, facts, chapters })
    const findings = await findingsIn(text)
    expect(others(findings)).toEqual(forbids(name, chapters) ? ['chapters-count'] : [])
    const lines = text.split('\n')
    for (const { line } of findings.filter(({ rule }) => rule === 'parts-placeholder')) {
      const told = lines[line - 1] ?? ''
      expect(told).not.toMatch(/^(?:title|author|major|code|supervisors|institution|place|year):/)
      expect(told).not.toMatch(/^# /)
    }
  })

  it.each(languages)(
    'works with a title in the other language only stay apart (%s)',
    async (one) => {
      const other = one === 'en' ? 'vi' : 'en'
      const works = [1, 2, 3].map((n) => ({ [other]: `Title ${n}` }))
      const facts = factsIn({ works }, one)
      expect(
        others(await findingsIn(skeleton(loadProfile('ajc'), { language: one, facts }))),
      ).toEqual([])
    },
  )
})
