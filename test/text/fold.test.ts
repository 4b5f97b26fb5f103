import { describe, expect, it } from 'vitest'
import { core, fold, nearness, unaccent } from '../../src/text/fold.js'

describe('fold', () => {
  it.each([
    ['2.1. Research Purpose', 'research purpose'],
    ['2.1.1.1 Title', 'title'],
    ['4.2. 5. Title', 'title'],
    ['1.2.1.Title', 'title'],
    ['[1] Title', 'title'],
    ['(2) Title', 'title'],
    ['(iv) Title', 'title'],
    ['- 1. Title', 'title'],
    ['IV. Title', 'title'],
    ['a) Title', 'title'],
    ['1 - Title', 'title'],
    ['7 Structure', 'structure'],
    ['1932. A year', '1932. a year'],
    ['3D models', '3d models'],
    ['5-year plans', '5-year plans'],
    ['2.', '2'],
  ])('takes the number off: %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it.each([
    ['LUẬN ÁN TIẾN SĨ'.normalize('NFD'), 'luận án tiến sĩ'],
    ['Ðối tượng', 'đối tượng'],
    ['Ɖối tượng', 'đối tượng'],
    ['hoà bình', 'hòa bình'],
    ['sức khoẻ', 'sức khỏe'],
    ['thuỷ lợi', 'thủy lợi'],
    ['HOÀ BÌNH', 'hòa bình'],
    ['Author’s works', "author's works"],
    ['“Title”', '"title"'],
    ['purpose – tasks', 'purpose - tasks'],
    ['Research\u00a0 \tpurpose', 'research purpose'],
    ['Research\u200b purpose', 'research purpose'],
    ['Research purpose.:;, ', 'research purpose'],
  ])('%s', (text, same) => {
    expect(fold(text)).toBe(fold(same))
  })

  it('is the same when folded again', () => {
    for (const text of ['2.1. Mục đích nghiên cứu:', 'CHƯƠNG 1. TỔNG QUAN', 'Author’s – works']) {
      expect(fold(fold(text))).toBe(fold(text))
    }
  })

  it('keeps what differs apart', () => {
    expect(fold('lý luận')).not.toBe(fold('thực tiễn'))
    expect(fold('quý')).not.toBe(fold('quy'))
  })
})

describe('core', () => {
  it.each([
    ['Research Purpose of the Dissertation', 'Research purpose'],
    ['New contributions of the thesis', 'New contribution'],
    ['Danh sách công trình có liên quan tới luận án', 'Danh mục công trình liên quan đến luận án'],
    ['Công trình đã được công bố của nghiên cứu sinh', 'Công trình đã công bố của tác giả'],
    ['List of works that are related to the thesis', 'List of works that related to the thesis'],
    ['Scope of this study', 'Scope'],
    ['Structure of the PhD thesis', 'Structure'],
    ['Theoretical basis, and methods', 'Theoretical basis & methods'],
    ['The rationale of the dissertation topic', 'Rationale'],
    ['Hypotheses of the research', 'Hypothesis'],
    ["LIST OF THE AUTHOR'S PUBLICATIONS", 'List of author publication'],
    ['Tính cấp thiết của đề tài luận án', 'Tính cấp thiết'],
    ['Tính cấp thiết của nghiên cứu', 'Tính cấp thiết của luận án'],
    ['Những đóng góp mới của luận án', 'Đóng góp mới'],
    ['Bố cục luận án', 'Bố cục của luận án tiến sĩ'],
    ['Lý do chọn đề tài luận án', 'Lí do chọn đề tài'],
  ])('%s', (text, same) => {
    expect(core(text)).toBe(core(same))
  })

  it('never becomes empty', () => {
    expect(core('The')).toBe('the')
    expect(core('Luận án')).not.toBe('')
  })

  it('does not eat words that count', () => {
    expect(core('Phạm vi nghiên cứu')).not.toBe(core('Phạm vi'))
    expect(core('Purpose')).not.toBe(core('Tasks'))
  })
})

describe('unaccent and nearness', () => {
  it('takes marks off names', () => {
    expect(unaccent('Đào Thị Mai Hương')).toBe('dao thi mai huong')
    expect(unaccent('Ðào'.normalize('NFD'))).toBe('dao')
  })

  it('is 1 for the same and falls with the edit distance', () => {
    expect(nearness('Purpose', '2.1. purpose')).toBe(1)
    expect(nearness('Reserch purpose', 'Research purpose')).toBeGreaterThan(0.9)
    expect(nearness('Purpose', 'Tasks')).toBeLessThan(0.5)
  })
})
