import { describe, expect, it } from 'vitest'
import { countsOn, countsWithin } from '../../../src/read/pdf/lines/marks.js'

describe('a mark', () => {
  it.each([
    ['4. Cơ sở lý luận', '4.1. Cơ sở lý luận'],
    ['4. Cơ sở lý luận', '5. Những đóng góp mới'],
    ['3.2.4. Hạn chế', '3.3. Nguyên nhân'],
    ['1.2 Title', '1.3. Title'],
    ['- 4. Đỗ Tiến Cần', '- 5. Đỗ Tiến Cần'],
    ['[3] Entry', '[4] Entry'],
    ['a) Về kinh tế', 'b) Về xã hội'],
    ['d) Về kinh tế', 'đ) Về xã hội'],
    ['Thứ nhất, luận án', 'Thứ hai, luận án'],
  ])('%s goes on as %s', (first, line) => {
    expect(countsOn(first, line)).toBe(true)
  })

  it.each([
    ['4. Cơ sở lý luận', '4.2. Cơ sở lý luận'],
    ['1. In the year', '3. April'],
    ['2 of them', '3) of them'],
    ['a) Về kinh tế', 'd) Về xã hội'],
    ['Plain words', '1. Entry'],
    ['- Plain words', '- 2025 and on'],
  ])('%s does not go on as %s', (first, line) => {
    expect(countsOn(first, line)).toBe(false)
  })

  it('in the midst of a paragraph is known by the one before it', () => {
    expect(countsWithin(['It asks: (1) who;', '(2) where;'], '(3) when.')).toBe(true)
    expect(countsWithin(['(2) where it is;', 'and how.'], '(3) when.')).toBe(false)
  })
})
