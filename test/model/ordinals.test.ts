import { describe, expect, test } from 'vitest'
import { readOrdinals } from '../../src/model/ordinals/ordinals.js'
import { makeBlocks } from './block-maker.js'

/** Slips as "kind: raw after before -> expected", a `!` for a single wrong mark. */
function slips(text: string, before = ''): string[] {
  return readOrdinals(makeBlocks(text), before).flatMap((run) =>
    run.slips.map((slip) => {
      const after = slip.after ? ` after ${slip.after.raw}` : ''
      const expected = slip.expected === null ? '' : ` -> ${slip.expected}`
      return `${slip.kind}: ${slip.at.raw}${after}${expected}${slip.single ? '!' : ''}`
    }),
  )
}

/** Items "Mark, text of its own." as paragraphs. */
const list = (...marks: string[]): string =>
  marks.map((mark, index) => `${mark} item number ${'abcdefghij'[index]} goes here.`).join('\n\n')

describe('clean enumerations', () => {
  test.each([
    ['ordinals', list('First,', 'Second,', 'Third,')],
    ['adverbs', list('Firstly,', 'Secondly,', 'Thirdly,', 'Fourthly,')],
    ['thứ', list('Thứ nhất,', 'Thứ hai,', 'Thứ ba,', 'Thứ tư,', 'Thứ năm,')],
    ['thứ bốn', list('Thứ nhất:', 'Thứ hai:', 'Thứ ba:', 'Thứ bốn:', 'Thứ năm:')],
    ['một là', list('Một là,', 'Hai là,', 'Ba là,', 'Bốn là,')],
    ['capitals', list('THỨ NHẤT,', 'THỨ HAI,', 'THỨ BA,')],
    ['bullets', list('- First,', '- Second,', '- Third,')],
    ['restart', list('First,', 'Second,', 'First,', 'Second,', 'Third,')],
    ['last', list('First,', 'Second,', 'Finally,')],
    ['emphasis', list('*First*,', '*Second,*', '**Third,**')],
    ['of all', list('First of all,', 'Second,', 'Third,')],
    ['numbers', list('(1)', '(2)', '(3)')],
    ['roman', list('(i)', '(ii)', '(iii)', '(iv)', '(v)')],
    ['letters', list('a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)')],
    ['without comma', list('Thứ nhất,', 'Thứ hai về thực tiễn thì', 'Thứ ba,')],
    ['a lone First', list('First,')],
    ['an opening in words', list('Trước hết,', 'Thứ hai,', 'Thứ ba,')],
    ['a comment between', 'First, a.\n\n<!-- why -->\n\nSecond, b.\n\nThird, c.'],
    ['continuation', 'First, a.\n\nIt goes on here.\n\nSecond, b.\n\nMore of it.\n\nThird, c.'],
  ])('%s', (_, text) => {
    expect(slips(text)).toEqual([])
  })

  test('nested lists of another kind are no mixture', () => {
    expect(
      slips(list('Thứ nhất,', 'Một là,', 'Hai là,', 'Thứ hai,', 'Một là,', 'Hai là,')),
    ).toEqual([])
    expect(slips(list('First,', '(1)', '(2)', '(3)', 'Second,', 'Third,'))).toEqual([])
    expect(
      slips('First, three: (1) a, (2) b, (3) c.\n\nSecond, two: first, d; second, e.\n\nThird, f.'),
    ).toEqual([])
    expect(slips(list('Một là,', 'Thứ nhất,', 'Thứ hai,', 'Hai là,', 'Ba là,'))).toEqual([])
  })

  test('items within one paragraph', () => {
    expect(slips('They include: first, a; second, b; third, c; and fourth, d.')).toEqual([])
    expect(slips('Gồm: thứ nhất, nâng cao; thứ hai, đổi mới; và thứ ba, tăng cường.')).toEqual([])
    expect(slips('One is to lead. Two is to guide. Three is to check.')).toEqual([])
    expect(slips('Three areas. (1) They do. (2) They say. (3) They go.')).toEqual([])
    expect(slips('First, a is so. Second, b is so.\n\nThird, c is so. Fourth, d is so.')).toEqual(
      [],
    )
  })

  test('an enumeration in prose goes on below a page break', () => {
    expect(
      slips('One is to a. Two is to b. Three is to\n\ndo it. Four is to c. Five is to d.'),
    ).toEqual([])
  })
})

describe('ordinary prose', () => {
  test.each([
    'The second group has more. In the first, second, and fourth quarters it grew.',
    'First, we look at 1996. The model is equation (2), and formula (4) follows from (1) and (3).',
    'Theo công thức (3) và Bảng (1), giả thuyết (5) được chấp nhận.',
    'Thứ hai, ngày 5 tháng 3 năm 2020, hội nghị khai mạc.\n\nThứ tư, ngày 7 tháng 3, bế mạc.',
    'Tuesday, 5 March, was the first day.\n\nThursday, the council met.',
    'Resolution of the Party Central Committee (10th tenure), [1], [3], (1996), (H1).',
    'Third parties are many.\n\nSecond homes are few.',
    'It ranks first, second and fifth in the region.',
    'Năm là thời gian.\n\nMột là đủ.',
  ])('%s', (text) => {
    expect(slips(text)).toEqual([])
  })

  test('words of a series inside an item do not count', () => {
    expect(
      slips(
        'First, in the second, third, and fourth quarter it fell.\n\nSecond, it rose.\n\nThird, it fell.',
      ),
    ).toEqual([])
  })

  test('a first item in the heading or in the paragraph above', () => {
    expect(slips(list('Second,', 'Third,'), 'Cooperation. First, sign agreements')).toEqual([])
    expect(slips(`The first task is plain.\n\n${list('Second,', 'Third,')}`)).toEqual([])
  })
})

describe('slips', () => {
  test.each([
    [list('First,', 'Second,', 'Fourth,', 'Fifth,'), ['jump: Fourth after Second -> Third']],
    [list('First,', 'Second,', 'Fourth,', 'Fourth,'), ['jump: Fourth after Second -> Third!']],
    [list('First,', 'Third,'), ['jump: Third after First -> Second']],
    [list('First,', 'Second,', 'Second,', 'Fourth,'), ['repeat: Second after Second -> Third!']],
    [list('First,', 'Second,', 'Second,', 'Third,'), ['repeat: Second after Second -> Third']],
    [list('First,', 'Second,', 'First,', 'Fourth,'), ['repeat: First after Second -> Third!']],
    [
      list('Thứ nhất,', 'Thứ hai,', 'Thứ tư,', 'Thứ năm,'),
      ['jump: Thứ tư after Thứ hai -> Thứ ba'],
    ],
    [list('Một là,', 'Ba là,', 'Ba là,'), ['jump: Ba là after Một là -> Hai là!']],
    [list('(1)', '(2)', '(4)', '(5)'), ['jump: (4) after (2) -> (3)']],
    [list('(i)', '(ii)', '(iv)', '(iv)'), ['jump: (iv) after (ii) -> (iii)!']],
    [list('a)', 'b)', 'd)', 'e)'), ['jump: d) after b) -> c)']],
  ])('%s', (text, expected) => {
    expect(slips(text)).toEqual(expected)
  })

  test('in one paragraph', () => {
    expect(slips('They include: first, a; second, b; fourth, c; fourth, d.')).toEqual([
      'jump: fourth after second -> third!',
    ])
    expect(slips('Bao gồm: (1) đổi mới; (2) nâng cao; (4) tăng cường; (5) hoàn thiện.')).toEqual([
      'jump: (4) after (2) -> (3)',
    ])
    expect(slips('Gồm: thứ nhất, đổi mới; thứ ba, nâng cao.')).toEqual([
      'jump: thứ ba after thứ nhất -> thứ hai',
    ])
  })

  test('numbers in a short run are not judged', () => {
    expect(slips('It has (1) a part; (3) another.')).toEqual([])
  })

  test('two systems: one finding for the whole run', () => {
    expect(slips(list('Firstly,', 'Second,', 'Third,', 'Fourthly,'))).toEqual([
      'mixed: Second after Firstly',
    ])
    expect(slips(list('One is to', 'Second,', 'Third,'))).toEqual(['mixed: Second after One is'])
    expect(slips(list('Thứ nhất,', 'Hai là,', 'Ba là,'))).toEqual(['mixed: Hai là after Thứ nhất'])
    expect(slips(list('Một là,', 'Hai là,', 'Thứ ba,'))).toEqual(['mixed: Thứ ba after Hai là'])
    expect(slips('One is to a. *Two is,* to b. *Third,* to c. *Fourth,* to d.')).toEqual([
      'mixed: Third after Two is',
    ])
  })

  test('days of the week where an ordinal belongs', () => {
    expect(slips(list('First,', 'Second,', 'Tuesday,', 'Fourth,'))).toEqual([
      'weekday: Tuesday after Second -> Third!',
    ])
    expect(slips(list('Firstly,', 'Monday,', 'Thirdly,'))).toEqual([
      'weekday: Monday after Firstly -> Secondly!',
    ])
    expect(slips('First, a; second, b; Tuesday, c; fourth, d.')).toEqual([
      'weekday: Tuesday after second -> third!',
    ])
    expect(slips(list('First,', 'Second,', 'Friday,', 'Third,'))).toEqual([])
  })

  test('a list that lost its first item', () => {
    expect(slips(`What matters:\n\n${list('Second,', 'Third,', 'Fourth,')}`)).toEqual([
      'start: Second',
    ])
    expect(slips(list('Thứ hai,', 'Thứ ba,'))).toEqual(['start: Thứ hai'])
    expect(slips(list('Third,'))).toEqual([])
  })

  test('one Second all alone, where a paragraph above could be the first item', () => {
    const second = list('Second,')
    expect(slips(second)).toEqual(['start: Second'])
    expect(slips(second, 'First, on the law')).toEqual([])
    expect(slips(`The villages gained rights.\n\n${second}`)).toEqual(['start: Second'])
    expect(slips(`Các xã có thêm quyền.\n\n${list('Thứ hai,')}`)).toEqual(['start: Thứ hai'])
    expect(slips(`The main cause is the law.\n\n${second}`)).toEqual([])
    expect(slips(`Bên cạnh đó, luật còn thiếu.\n\n${list('Thứ hai,')}`)).toEqual([])
    expect(slips(`The villages gained rights.\n\n${second}\n\nMore: third in rank, b.`)).toEqual([])
    expect(slips('A.\n\nB.\n\nC.\n\nD.\n\nSecond, e.')).toEqual([])
  })

  test('a wrong first word is one slip', () => {
    expect(slips(list('Second,', 'Second,', 'Third,'))).toEqual(['first: Second -> First!'])
    expect(slips(list('Thứ hai,', 'Thứ hai,'))).toEqual(['first: Thứ hai -> Thứ nhất!'])
    expect(slips(`To begin with, a.\n\n${list('Second,', 'Second,')}`)).toEqual([
      'repeat: Second after Second -> Third',
    ])
  })

  test('First twice, one below the other', () => {
    expect(slips(list('First,', 'First,'))).toEqual(['repeat: First after First -> Second'])
    expect(slips(list('Một là,', 'Một là,', 'Ba là,'))).toEqual([
      'repeat: Một là after Một là -> Hai là!',
    ])
    expect(slips(list('First,', 'First,', 'Second,'))).toEqual([])
    expect(slips('First, a is so.\n\nIt is.\n\nFirst, b is so.')).toEqual([])
    expect(slips('First, a: what matters:\n\nFirst, b is so.')).toEqual([])
    expect(slips('First, a is so.\n\nFirst, b is so; second, c.')).toEqual([])
  })

  test('figures among words', () => {
    const mixed = (after: string, at: string): string[] => [`mixed: ${at} after ${after}`]
    expect(slips(list('Thứ nhất,', '(2)', 'Thứ ba,'))).toEqual(mixed('Thứ nhất', '(2)'))
    expect(slips(list('Thứ nhất,', 'Thứ hai,', '(3)'))).toEqual(mixed('Thứ hai', '(3)'))
    expect(slips(list('(1)', 'Thứ hai,', 'Thứ ba,'))).toEqual(mixed('(1)', 'Thứ hai'))
    expect(slips(list('Một là,', '(2)'))).toEqual(mixed('Một là', '(2)'))
    expect(slips(list('(1)', 'Hai là,'))).toEqual(mixed('(1)', 'Hai là'))
    expect(slips(list('Thứ nhất,', '(1)', '(2)', 'Thứ hai,', '(1)', '(2)', '(3)'))).toEqual([])
    expect(slips('Thứ nhất, gồm: (1) một,\n\n(2) hai,\n\n(3) ba.\n\nThứ hai, bốn.')).toEqual([])
    expect(slips('Trước hết, gồm:\n\n(1) một,\n\nThứ hai, bốn.')).toEqual([])
    expect(slips('Thứ nhất, một:\n\n(2) hai.')).toEqual([])
  })

  test('digits after thứ are ordinals', () => {
    expect(slips(list('Thứ nhất,', 'Thứ 2,', 'Thứ ba,'))).toEqual([])
    expect(slips(list('Thứ 1,', 'Thứ 2,', 'Thứ 3,'))).toEqual([])
    expect(slips(list('Thứ nhất,', 'Thứ 3,'))).toEqual(['jump: Thứ 3 after Thứ nhất -> Thứ hai'])
    expect(slips('Lịch học:\n\nThứ 2: toán.\n\nThứ 3: văn.\n\nThứ 5: sử.')).toEqual([])
    expect(slips('Học từ thứ 2; thứ 4, nghỉ; thứ 6, họp.')).toEqual([])
  })

  test('a passage that was pasted twice is no slip of its number', () => {
    const second = 'Second, the committees closely follow the guidance of the centre'
    expect(
      slips(`First, a is so. ${second}. At present. ${second} always. Third, c is so.`),
    ).toEqual([])
  })

  test('an item whose mark was not read is not missing', () => {
    expect(slips('First, a.\n\nHere the text says: second in rank, b.\n\nThird, c.')).toEqual([])
  })
})

test('positions cover the mark without its comma', () => {
  const source = 'They are:\n\n- *First*, a.\n\n- *Third,* b.\n\n- Fourth, c.'
  const [run] = readOrdinals(makeBlocks(source))
  const at = run?.slips[0]?.at
  expect(source.slice(at?.start, at?.end)).toBe('Third')
})
