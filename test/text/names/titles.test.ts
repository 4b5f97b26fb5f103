import { describe, expect, it } from 'vitest'
import {
  endsAbbreviated,
  isTitleBehind,
  isTitleWord,
  startsWithTitle,
  withoutTitles,
} from '../../../src/text/names/titles.js'
import { plain } from '../../../src/text/plain.js'

describe('withoutTitles', () => {
  it.each([
    'PGS.TS. Lê Thị Bình',
    'GS, TS Lê Thị Bình',
    'ThS Lê Thị Bình',
    'Phó giáo sư, Tiến sĩ Lê Thị Bình',
    'Tiến sỹ Lê Thị Bình',
    'NGƯT. PGS. TS. Lê Thị Bình',
    'TSKH. Lê Thị Bình',
    'Lê Thị Bình, PhD',
    'Lê Thị Bình, TS.',
  ])('%s', (name) => {
    expect(withoutTitles(name)).toBe('Lê Thị Bình')
  })

  it.each(['Ma Thị Hoa', 'Bs Hoa', 'M. D. Nguyen', 'Thái Sơn', 'Md Rahman'])(
    '%s has none',
    (name) => {
      expect(withoutTitles(name)).toBe(name)
    },
  )

  it('leaves a title that stands alone', () => {
    expect(withoutTitles('TS.')).toBe('TS.')
  })
})

it('a word of a cover is a title or not', () => {
  const titles = ['PGS.TS.', 'GS', '(ThS)', 'Assoc.', 'Prof.Dr.', 'Ph.D.', 'NGƯT', 'NCS.', 'BS']
  expect(titles.filter((word) => !isTitleWord(word))).toEqual([])
  expect(['Ma', 'CN', 'KS', 'Sơn', '', '1.', 'Prof.Nguyễn'].filter(isTitleWord)).toEqual([])
})

it('a text may begin with a title without a blank', () => {
  const starts = (text: string) => startsWithTitle(plain(text))
  expect(['PGS.TS.Nguyễn', 'TS Lê', 'Profs. A and B', 'GS.'].map(starts)).toEqual(
    Array(4).fill(true),
  )
  expect(['drought', 'tsunami', 'Nguyễn'].map(starts)).toEqual([false, false, false])
})

it('titles behind names', () => {
  expect(['PhD', 'ThS.', 'MA', 'Ph.D', 'Mai', 'PhD Hoa'].map(isTitleBehind)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ])
})

it('no sentence ends behind a title, an initial or a short word', () => {
  const cut = ['of Dr', 'by V', 'PGS.TS', '(ThS', 'NXB', 'TP', 'see pp', 'e.g', 'Assoc', 'Eds']
  expect(cut.filter((text) => !endsAbbreviated(text))).toEqual([])
  expect(['luận án', 'AIDS', 'Nos', 'at an'].filter(endsAbbreviated)).toEqual([])
})
