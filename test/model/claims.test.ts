import { describe, expect, test } from 'vitest'
import { readClaims } from '../../src/model/claims.js'
import { makeBlocks } from './block-maker.js'

const claims = (text: string): Record<string, number> =>
  Object.fromEntries(readClaims(makeBlocks(text)).map((claim) => [claim.noun, claim.value]))

describe('structure statements', () => {
  test.each([
    ['It has an introduction, four chapters, nine sections, a conclusion, and appendices.', 4, 9],
    [
      'In addition to the introduction, the dissertation consists of 4 chapters and 8 periods.',
      4,
      8,
    ],
    ['The dissertation consists of 04 chapters with 12 sections.', 4, 12],
    ['The thesis is structured into four (4) chapters and 10 lessons.', 4, 10],
    ['The main content of the thesis has 3 chapters (9 items).', 3, 9],
    ['Luận án gồm mở đầu, 4 chương, 9 tiết, kết luận, danh mục tài liệu tham khảo.', 4, 9],
    ['Luận án được kết cấu thành 4 chương với 10 tiết.', 4, 10],
    ['Ngoài phần mở đầu và kết luận, luận án gồm 3 chương (9 mục).', 3, 9],
    ['Luận án gồm bốn chương, mười một tiết.', 4, 11],
    ['Nội dung luận án gồm 4 chương 9 tiết.', 4, 9],
    ['Luận án có 04 chương, 09 tiết và 25 mục.', 4, 9],
  ])('%s', (text, chapters, sections) => {
    expect(claims(text)).toEqual({ chapters, sections })
  })

  test.each([
    ['Ngoài mở đầu và kết luận, luận án gồm 5 chương nội dung.', { chapters: 5 }],
    ['The thesis comprises three main chapters:', { chapters: 3 }],
    ['The thesis has 4 chapters. The 4 chapters are as follows.', { chapters: 4 }],
    ['The thesis has 4 chapters, and each has 3 sections.', { chapters: 4 }],
    ['Luận án gồm 4 chương, mỗi chương có 3 tiết.', { chapters: 4 }],
  ])('%s', (text, expected) => {
    expect(claims(text)).toEqual(expected)
  })
})

describe('what is no claim', () => {
  test.each([
    'Chapter 4 deals with solutions.',
    'The book by Smith has five chapters, and 20 sections.',
    'Chương 1: Tổng quan. Chương 2: Cơ sở lý luận.',
    'Trong chương 2 chương trình được trình bày.',
    'It has two chapters on theory and two on practice.',
    'The thesis has 4 chapters. In all, the thesis has 5 chapters.',
    'The first two chapters, and the last three chapters, are longer.',
    'The dissertation has 150 pages, 12 tables and 9 figures.',
    'Chapter 1 has 3 sections.',
    'Luận án dày 150 trang, có 12 bảng, 120 tài liệu tham khảo.',
    'Danh mục 15 công trình, 20 tiểu mục.',
  ])('%s', (text) => {
    expect(claims(text)).toEqual({})
  })
})

test('the span covers number and noun', () => {
  const source = '- It has *four chapters*, and nine\nsections.'
  const found = readClaims(makeBlocks(source))
  expect(found.map(({ start, end }) => source.slice(start, end))).toEqual([
    'four chapters',
    'nine\nsections',
  ])
  expect(found.map(({ raw }) => raw)).toEqual(['four chapters', 'nine sections'])
})
