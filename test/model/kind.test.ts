import { describe, expect, it } from 'vitest'
import { type Evidence, isSummary, typeLine } from '../../src/model/kind.js'
import type { CoverField, FrontMatter } from '../../src/model/types.js'

const nothing: Evidence = {
  frontMatter: null,
  top: [],
  parts: [],
  chapters: 0,
  sections: 0,
  cover: {},
}
const field: CoverField = { value: 'x', blank: false, start: 0, end: 1 }

function frontMatter(data: Record<string, unknown>): FrontMatter {
  return { start: 0, end: 10, data, places: new Map(), faults: [] }
}

describe('typeLine', () => {
  it.each([
    'SUMMARY OF THE DOCTORAL DISSERTATION',
    'SUMMARY OF THE DOCTORAL THESIS',
    'SUMMARY OF DOCTORAL THESIS INDUSTRY PARTY BUILDING',
    'SUMMARY OF DOCTORAL DISSERTATION IN PSYCHOLOGY',
    'Summary of doctoral dissertation in Education Management',
    'DOCTORAL DISSERTATION SUMMARY',
    'PhD THESIS SUMMARY',
    'SUMMARY OF PhD THESIS',
    'Summary of Ph.D. Dissertation',
    'THESIS SUMMARY',
    'SUMMARY OF DOCTOR OF PHILOSOPHY THESIS',
    'SUMMARY OF MEDICAL DOCTORAL THESIS',
    'TÓM TẮT LUẬN ÁN TIẾN SĨ',
    'TÓM TẮT LUẬN ÁN TIẾN SĨ TÂM LÝ HỌC',
    'Tóm tắt luận án tiến sĩ Kinh tế',
    'BẢN TÓM TẮT LUẬN ÁN TIẾN SỸ',
    'TÓM TẮT LUẬN ÁN',
  ])('takes %s', (line) => {
    expect(typeLine(line)).toBe(true)
    expect(typeLine(line.normalize('NFD'))).toBe(true)
  })

  it.each([
    '',
    'SUMMARY',
    'Tóm tắt',
    'A linter for summaries of doctoral dissertations',
    'The summary of the doctoral dissertation is printed as a booklet of 24 pages.',
    'Summary of the doctoral dissertation is due on 1 May, so please send it in time.',
    'SUMMARY OF THE MASTER THESIS',
    'TÓM TẮT LUẬN VĂN THẠC SĨ',
    'Tóm tắt luận án tiến sĩ của chị đã được gửi tới hội đồng.',
    'tomtat kiểm tra tóm tắt luận án tiến sĩ',
    'DOCTORAL DISSERTATION',
  ])('leaves %s', (line) => {
    expect(typeLine(line)).toBe(false)
  })
})

describe('isSummary', () => {
  it('takes whole and broken summaries', () => {
    const whole: Evidence = {
      ...nothing,
      parts: ['introduction', 'conclusion', 'works'],
      chapters: 4,
    }
    expect(isSummary(whole)).toBe(true)
    const top = ['LÊ VĂN BÌNH', 'TÓM TẮT LUẬN ÁN TIẾN SĨ']
    expect(isSummary({ ...nothing, top, parts: ['introduction'] })).toBe(true)
    const cover = { major: [field], code: [field], supervisors: [field] }
    expect(isSummary({ ...nothing, cover, parts: ['introduction'] })).toBe(true)
    expect(isSummary({ ...nothing, sections: 4, chapters: 3 })).toBe(true)
  })

  it('takes a file whose front matter says so', () => {
    expect(isSummary({ ...nothing, frontMatter: frontMatter({ profile: 'ajc' }) })).toBe(true)
    const data = { title: 'T', author: 'A', supervisors: [], code: '9310202' }
    expect(isSummary({ ...nothing, frontMatter: frontMatter(data) })).toBe(true)
  })

  it('leaves everything else', () => {
    expect(isSummary(nothing)).toBe(false)
    const article: Evidence = { ...nothing, parts: ['introduction', 'conclusion'], sections: 1 }
    expect(isSummary(article)).toBe(false)
    const data = { title: 'T', author: 'A', language: 'en', date: '2025-01-01' }
    expect(isSummary({ ...article, frontMatter: frontMatter(data) })).toBe(false)
    const profile = 'A keen walker who has seen all of the delta.'
    expect(isSummary({ ...nothing, frontMatter: frontMatter({ profile }) })).toBe(false)
    const top = ['TÓM TẮT LUẬN VĂN THẠC SĨ']
    const master: Evidence = {
      ...nothing,
      top,
      parts: ['introduction', 'conclusion', 'works'],
      chapters: 3,
    }
    expect(isSummary(master)).toBe(false)
    expect(isSummary({ ...nothing, top: ['SUMMARY OF THE DOCTORAL THESIS'] })).toBe(false)
  })
})
