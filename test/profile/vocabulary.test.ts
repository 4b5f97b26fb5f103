import { describe, expect, it } from 'vitest'
import { vocabularyOf, vocabularyOfParts } from '../../src/profile/labels/vocabulary.js'
import { loadProfile } from '../../src/profile/load/load.js'

const ajc = loadProfile('ajc')
const { find, near } = vocabularyOf(ajc)

describe('find', () => {
  it.each([
    ['INTRODUCTION', 'introduction', 'part'],
    ['PHẦN MỞ ĐẦU', 'introduction', 'part'],
    ['1. Rationale for Choosing the Dissertation Topic', 'rationale', 'section'],
    ['The necessity of the thesis', 'rationale', 'section'],
    ['Tính cấp thiết của luận án', 'rationale', 'section'],
    ['2. Purpose and Objectives of the Research', 'aims', 'section'],
    ['2.1. Research Purpose', 'purpose', 'subsection'],
    ['Đối tượng và phạm vi nghiên cứu của luận án'.normalize('NFD'), 'scope', 'section'],
    ['Research subject and research scope of the thesis', 'scope', 'section'],
    [
      'Theoretical and practical basis, source material and research methods of the thesis',
      'methods',
      'section',
    ],
    ['New scientific contributions of the thesis', 'contributions', 'section'],
    ['Những điểm mới của luận án', 'contributions', 'section'],
    ['Ý nghĩa lí luận và thực tiễn của đề tài', 'significance', 'section'],
    ['Bố cục luận án', 'structure', 'section'],
    ['KẾT LUẬN VÀ KIẾN NGHỊ', 'conclusion', 'part'],
    ['LIST OF PUBLISHED WORKS OF THE AUTHOR RELATED TO THE THESIS', 'works', 'part'],
    ['Danh mục các công trình đã công bố', 'works', 'part'],
    ['Motivation of the study', 'rationale', 'section'],
    ['1. Lí do lựa chọn đề tài luận án', 'rationale', 'section'],
    ['Aims and objectives', 'aims', 'section'],
    ['Research subjects, objects and scope', 'scope', 'section'],
    ['Research object and scope', 'scope', 'section'],
    ['Methodology and methods', 'methods', 'section'],
    ['Tính mới và những đóng góp của luận án', 'contributions', 'section'],
    ['Những đóng góp mới về mặt học thuật, lý luận', 'contributions', 'section'],
    ['Novel contributions', 'contributions', 'section'],
    ['Significance of the study', 'significance', 'section'],
    ['Scientific and practical significance', 'significance', 'section'],
    ['Thesis outline', 'structure', 'section'],
    ['Organization of the thesis', 'structure', 'section'],
    ['GENERAL CONCLUSIONS AND RECOMMENDATIONS', 'conclusion', 'part'],
    ['KẾT LUẬN VÀ HÀM Ý QUẢN TRỊ', 'conclusion', 'part'],
    ["List of author's publications", 'works', 'part'],
    ['LIST OF PUBLISHED WORKS OF THE AUTHOR', 'works', 'part'],
    ['LIST OF SCIENTIFIC WORKS PUBLISHED BY THE AUTHOR', 'works', 'part'],
    ['DANH MỤC CÔNG TRÌNH KHOA HỌC CỦA TÁC GIẢ LIÊN QUAN ĐẾN LUẬN ÁN', 'works', 'part'],
    [
      'DANH MỤC CÁC CÔNG TRÌNH KHOA HỌC CỦA TÁC GIẢ ĐÃ CÔNG BỐ CÓ LIÊN QUAN ĐẾN ĐỀ TÀI LUẬN ÁN',
      'works',
      'part',
    ],
  ])('%s', (text, id, level) => {
    expect(find(text)).toMatchObject({ id, level, exact: true })
  })

  it.each([
    ['Chapter 2', 'chapter', 2],
    ['CHAPTER III: METHODS', 'chapter', 3],
    ['Chương 1 TỔNG QUAN', 'chapter', 1],
    ['Chapter 2.Title', 'chapter', 2],
    ['Conclusion of the Chapter 3', 'closing', 3],
    ['TIỂU KẾT CHƯƠNG 4', 'closing', 4],
    ['1.5. Kết chương', 'closing', null],
    // A closing that fits the whole text is no chapter with a title.
    ['Chapter 1 conclusion', 'closing', 1],
    ['CHAPTER 2 SUMMARY', 'closing', 2],
    ['Summary of chapter 3', 'closing', 3],
    ['Tóm tắt chương 4', 'closing', 4],
    ['CHAPTER 5: CONCLUSION', 'chapter', 5],
    ['CHAPTER 5 CONCLUSION AND IMPLICATIONS', 'chapter', 5],
  ])('%s', (text, id, n) => {
    expect(find(text)).toMatchObject({ id, n })
  })

  it.each([
    'Chapter 2 presents the theory',
    'The purpose of this dissertation is to clarify',
    '',
    'x'.repeat(400),
  ])('nothing in %s', (text) => {
    expect(find(text)).toBeNull()
  })

  it('says which section a subsection belongs below, and whether it may stand alone', () => {
    const base = vocabularyOf(loadProfile('base'))
    expect(base.find('Mục đích nghiên cứu')?.below).toEqual({ id: 'aims', alone: true })
    expect(base.find('Nhiệm vụ nghiên cứu')?.below).toEqual({ id: 'aims', alone: true })
    expect(base.find('Objectives')?.below).toEqual({ id: 'aims', alone: true })
    expect(base.find('Mục đích và nhiệm vụ nghiên cứu')?.below).toBeUndefined()
    expect(find('Theoretical basis')?.below).toEqual({ id: 'methods', alone: false })
    expect(find('INTRODUCTION')?.below).toBeUndefined()
  })

  it('tells the language', () => {
    expect(find('Kết cấu của luận án')?.language).toBe('vi')
    expect(find('Structure of the thesis')?.language).toBe('en')
  })
})

describe('near', () => {
  it.each([
    ['Reserch Purpose and Tasks', 'aims'],
    ['Mục đích và nhiệm vụ nghiên cúu', 'aims'],
    ['Structur of the dissertaton', 'structure'],
    ['CONCLUSSION', 'conclusion'],
    ['Some new scientific contributions made', 'contributions'],
  ])('%s', (text, id) => {
    expect(near(text)).toMatchObject({ id, exact: false })
  })

  it('finds a misspelt closing with its number', () => {
    expect(near('Conlusion of chapter 2')).toMatchObject({ id: 'closing', n: 2 })
  })

  it('finds exact ones too', () => {
    expect(near('INTRODUCTION')).toMatchObject({ exact: true })
  })

  it.each(['Party committees in the province', 'Thực trạng công tác dân vận', 'Concept and role'])(
    'nothing in %s',
    (text) => {
      expect(near(text)).toBeNull()
    },
  )
})

describe('vocabularyOfParts', () => {
  it('knows the parts of one place only', () => {
    const introduction = ajc.parts.find(({ id }) => id === 'introduction')
    const aims = introduction?.parts.find(({ id }) => id === 'aims')
    expect(vocabularyOfParts(introduction?.parts ?? []).find('Research methods')?.id).toBe(
      'methods',
    )
    expect(vocabularyOfParts(aims?.parts ?? []).find('Research methods')).toBeNull()
    const below = vocabularyOfParts(aims?.parts ?? [])
    expect(below.find('Research objectives')?.id).toBe('tasks')
    expect(below.find('Specific objectives')?.id).toBe('tasks')
    for (const label of [
      'Objectives',
      'Objectives of the study',
      'Aims',
      'Goals',
      'Mục tiêu chung',
    ])
      expect(below.find(label)?.id, label).toBe('purpose')
  })
})
