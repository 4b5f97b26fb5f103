import { describe, expect, it } from 'vitest'
import {
  inSentence,
  looksLikeNames,
  looksLikePerson,
  mentions,
  splitNames,
} from '../../../src/text/names/persons.js'
import { samePerson } from '../../../src/text/names/same-person.js'
import { runTogether } from '../../../src/text/names/vietnamese-names.js'

describe('splitNames', () => {
  it.each([
    ['Nguyễn Văn An, Lê Thị Bình và Phạm Dũng', ['Nguyễn Văn An', 'Lê Thị Bình', 'Phạm Dũng']],
    ['Nguyen, T. H., & Tran, V. B.', ['Nguyen, T. H.', 'Tran, V. B.']],
    ['Nguyen, Thi Hoa; Tran, Van Binh', ['Nguyen, Thi Hoa', 'Tran, Van Binh']],
    ['V. A. Nguyen and T. B. Tran', ['V. A. Nguyen', 'T. B. Tran']],
    ['Do Van An – Le Quang Huy', ['Do Van An', 'Le Quang Huy']],
    ['PGS.TS. Lê Thị Bình, ThS. Nguyễn Văn An (chủ biên)', ['Lê Thị Bình', 'Nguyễn Văn An']],
    ['Lê Thị Bình và cộng sự', ['Lê Thị Bình']],
    ['Nguyen Van An1,*, Le Binh2', ['Nguyen Van An', 'Le Binh']],
  ])('%s', (text, names) => {
    expect(splitNames(text)).toEqual(names)
  })
})

describe('samePerson', () => {
  it.each([
    'Nguyễn Văn An',
    'NGUYEN VAN AN',
    'Van An Nguyen',
    'An Nguyen Van',
    'An Nguyen',
    'Nguyen V.A.',
    'N. V. An',
    'Van A. Nguyen',
    'Nguyen VA',
    'Nguyen, V. A.',
    'Vanan Nguyen',
    'TS. Nguyễn Văn An',
    'Nguyen Van-An',
    'Nguyễn Văn An, PhD',
  ])('%s is Nguyễn Văn An', (written) => {
    expect(samePerson('Nguyễn Văn An', written)).toBe(true)
  })

  it.each(['Nguyen Van Binh', 'Le Van An', 'Nguyen', 'N. V. A.', 'Tran T. B.', ''])(
    '%s is not',
    (written) => {
      expect(samePerson('Nguyễn Văn An', written)).toBe(false)
    },
  )
})

describe('runTogether', () => {
  it.each([
    ['Do Van An Tran Thi Binh', ['Do Van An', 'Tran Thi Binh']],
    ['Nguyễn Văn An Lê Thị Bảo Châu', ['Nguyễn Văn An', 'Lê Thị Bảo Châu']],
    ['Nguyen Van An Tran Minh Duc', ['Nguyen Van An', 'Tran Minh Duc']],
  ])('%s is two', (name, pair) => {
    expect(runTogether(name)).toEqual(pair)
  })

  it.each([
    'Nguyen Tran Thi Bao Chau',
    'Nguyen Thi Hoang Anh Thu',
    'Nguyen Thi Le Van Anh',
    'Le Tran Nguyen Vân Anh',
    'Cong Tang Ton Nu Thi Lan',
    'Dao Thi Mai Huong',
  ])('%s is one', (name) => {
    expect(runTogether(name)).toBeNull()
  })
})

it('tells names from titles', () => {
  expect(looksLikeNames('Nguyen Van An, Le Binh')).toBe(true)
  expect(looksLikeNames('Journal of Letters')).toBe(true)
  expect(looksLikeNames('Improving the quality of training')).toBe(false)
  expect(looksLikePerson('Do Tien Minh')).toBe(true)
  expect(looksLikePerson('Building Culture')).toBe(false)
})

it('finds a name in a text, and writes it as in a sentence', () => {
  expect(mentions('do Nguyễn Văn An làm chủ nhiệm', 'NGUYEN VAN AN')).toBe(true)
  expect(mentions('do Nguyễn Văn Anh làm chủ nhiệm', 'Nguyen Van An')).toBe(false)
  expect(inSentence('NGUYỄN VĂN AN')).toBe('Nguyễn Văn An')
})
