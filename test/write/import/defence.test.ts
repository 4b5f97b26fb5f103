import { describe, expect, it } from 'vitest'
import { readDefence } from '../../../src/write/markdown/import/defence.js'

describe('the sentence on the defence', () => {
  it.each([
    [
      'đánh giá luận án tiến sĩ cấp Học viện, họp tại Học viện Bút Tre vào hồi ...... giờ ...... ngày ...... năm 2026',
      { level: 'Học viện', place: 'Học viện Bút Tre' },
    ],
    [
      'đánh giá luận án tiến sĩ cấp Trường họp tại Trường Đại học Sông Con vào hồi 8 giờ 30 ngày 12 tháng 5 năm 2026.',
      {
        level: 'Trường',
        place: 'Trường Đại học Sông Con',
        time: '8 giờ 30 ngày 12 tháng 5 năm 2026',
      },
    ],
    [
      'the University-level Thesis Evaluation Committee at Gateway University at ...... on ...... 2025',
      { level: 'University', place: 'Gateway University' },
    ],
    [
      "the Academy-level Council, meeting at the Academy of Reeds at 8 o'clock on 12 May 2026",
      { level: 'Academy', place: 'Academy of Reeds', time: "8 o'clock on 12 May 2026" },
    ],
    [
      'the Thesis Committee at Academy Level at the Academy of Reeds At the time of date month..... year 2023',
      { level: 'Academy', place: 'Academy of Reeds' },
    ],
    ['..........', {}],
    ['', {}],
  ])('%s', (sentence, defence) => {
    expect(readDefence(sentence)).toEqual(defence)
  })
})
