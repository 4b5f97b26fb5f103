import { describe, expect, it } from 'vitest'
import { templateTexts } from '../../src/bind/template-text.js'

const found = (text: string) => templateTexts(text).map((one) => one.text)

describe('templateTexts', () => {
  it.each([
    ['The title is {{title}} here.', '{{title}}'],
    ['Tên: {{ten_de_tai}}', '{{ten_de_tai}}'],
    ['Đề tài <tên đề tài> của', '<tên đề tài>'],
    ['Title: <title of the dissertation>', '<title of the dissertation>'],
    ['Kết quả [cần bổ sung] cho thấy', '[cần bổ sung]'],
    ['Kết quả [bổ sung sau]', '[bổ sung sau]'],
    ['Results [to be completed] show', '[to be completed]'],
    ['Results [to be added after the defence]', '[to be added after the defence]'],
    ['Năm [?], tr. 5', '[?]'],
    ['Số [???], tr. 5', '[???]'],
    ['Tạp chí X, số ???, tr. 5', '???'],
    ['(???)', '???'],
    ['No. […]', '[…]'],
  ])('%s', (text, told) => {
    expect(found(text)).toEqual([told])
  })

  it.each([
    'Really??? Yes.',
    'Is it so?',
    'the exponent x^{{ab}} and \\frac{{ab}}{{cd}}',
    '{{1}} and {a}',
    'a < b and c > d',
    '<strong>bold</strong>',
    'Luật đã được [sửa đổi, bổ sung] năm 2019',
    'The plan was [to be honest] late.',
    'see [12] and [a?]',
  ])('nothing in %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('takes long texts in time', () => {
    const start = performance.now()
    for (const piece of ['[', '{{a', '<tên ', '? ', '… ', '[cần bổ sung ', '???']) {
      templateTexts(piece.repeat(20_000))
    }
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
