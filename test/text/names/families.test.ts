import { describe, expect, it } from 'vitest'
import { familyRank, isFamily } from '../../../src/text/names/families.js'
import { looksLikePerson } from '../../../src/text/names/persons.js'
import {
  hasNameShape,
  isStrongName,
  isVietnameseName,
} from '../../../src/text/names/vietnamese-names.js'

describe('familyRank', () => {
  it.each([
    ['Nguyễn', 'leading'],
    ['NGUYEN', 'leading'],
    ['Ðặng', 'leading'],
    ['Trịnh', 'frequent'],
    ['Quách', 'usual'],
    ['Ksor', 'usual'],
    ['Khương', 'rare'],
    ['Giàng'.normalize('NFD'), 'rare'],
    // Bare, it may be Hồ as well as Hờ.
    ['Ho', 'leading'],
    ['Đảng', null],
    ['Trường', null],
    ['Journal', null],
    ['', null],
  ])('%s: %s', (word, rank) => {
    expect(familyRank(word)).toBe(rank)
  })

  it('a rare name needs other signs', () => {
    expect(['Khương', 'Quản', 'An'].some(isFamily)).toBe(false)
  })
})

describe('one person before the first comma of an entry', () => {
  it.each([
    'Khương Văn Lục',
    'Khương Minh Tuấn',
    'Giàng Thị Mỷ',
    'SÙNG VĂN LỬ',
    'Ksor H’Bia',
    'Rơ Châm H’Yéo',
    'Hạ Thị Lan Anh',
    // In no list: the shape alone says it.
    'Xồng Văn Páo',
    'Cháng Thị Mỷ',
    'Lèo Thị Hoa',
  ])('%s', (name) => {
    expect(looksLikePerson(name)).toBe(true)
  })

  it.each([
    'Quản lý giáo dục',
    'Quản Lý Giáo Dục',
    'QUẢN LÝ NHÀ NƯỚC',
    'AN NINH MẠNG',
    'ĐƯỜNG BIÊN GIỚI',
    'Trang Trí',
    'Đô Thị Thông Minh',
    'Luận Văn Tốt Nghiệp',
    'Nền Văn Hóa Việt',
    'Trường học trên núi',
    'Party Building',
  ])('not %s', (text) => {
    expect(looksLikePerson(text)).toBe(false)
  })
})

it('a line of a cover', () => {
  expect(['KHƯƠNG VĂN LỤC', 'Tòng Văn Hân', 'NGUYỄN VĂN A'].map(isVietnameseName)).toEqual([
    true,
    true,
    true,
  ])
  expect(['QUẢN LÝ GIÁO DỤC', 'HÀ NỘI', 'Nguyễn', 'ĐẢNG CỘNG SẢN'].map(isVietnameseName)).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect(['Nguyễn Văn An', 'Khương Văn Lục', 'Lê Bình'].map(isStrongName)).toEqual([
    true,
    false,
    false,
  ])
  expect(hasNameShape('Lê Bình')).toBe(false)
})
