import { describe, expect, test } from 'vitest'
import { readContributions } from '../../src/model/contributions/contributions.js'
import type { Heading } from '../../src/model/types.js'
import { makeBlock, makeBlocks, makeHeading } from './block-maker.js'

const part = (body: string, children: Heading[] = []): Heading =>
  makeHeading('5. New contributions', { body: makeBlocks(body), children })

/** "mark text" of each item. */
const items = (body: string, children: Heading[] = []): string[] =>
  readContributions(part(body, children), body).map(
    ({ mark, text }) => `${mark ?? '-'} | ${text.split(' ').slice(0, 3).join(' ')}`,
  )

describe('marks', () => {
  test('bullets', () => {
    expect(items('- A concept is made clear.\n\n- A model is built.')).toEqual([
      'bullet | A concept is',
      'bullet | A model is',
    ])
  })

  test('ordinals, with paragraphs and bullets that go on an item', () => {
    const body =
      'First, the concept is clear.\n\nIt has four parts.\n\n- one part\n\n- another part\n\n' +
      'Second, the model is built.\n\nThird, two solutions are given.'
    expect(items(body)).toEqual([
      'first | the concept is',
      'first | the model is',
      'first | two solutions are',
    ])
  })

  test('numbers in brackets', () => {
    expect(items('(1) Một khái niệm.\n\n(2) Một mô hình.\n\n(3) Một giải pháp.')).toHaveLength(3)
  })

  test('numbers after a bullet', () => {
    expect(items('- 1. Một khái niệm.\n\n- 2. Một mô hình.')).toEqual([
      'dot | Một khái niệm.',
      'dot | Một mô hình.',
    ])
  })

  test('an enumeration that changes its marks', () => {
    expect(items('Thứ nhất, a b c.\n\nHai là, d e f.\n\nBa là, g h i.')).toHaveLength(3)
    expect(items('First, a b c.\n\nSecond, d e f.\n\nTuesday, g h i.')).toHaveLength(3)
    expect(items('Thứ nhất, a:\n\nMột là, b.\n\nHai là, c.\n\nThứ hai, d.')).toHaveLength(2)
  })
})

describe('lead-ins', () => {
  test.each([
    'The dissertation makes the following new contributions:',
    'The dissertation has several new contributions.',
    'New contributions of the dissertation are as follows.',
    'Luận án có những đóng góp mới sau:',
    'Luận án có những đóng góp mới sau đây.',
    'Luận án có ba đóng góp mới về khoa học.',
  ])('%s', (lead) => {
    expect(items(`${lead}\n\n- Một khái niệm.\n\n- Một mô hình.`)).toHaveLength(2)
    expect(items(`${lead}\n\nMột khái niệm mới.\n\nMột mô hình mới.`)).toHaveLength(2)
    expect(items(`${lead}\n\nThứ nhất, một.\n\nThứ hai, hai.`)).toHaveLength(2)
  })

  test('a sentence that speaks of the dissertation above items that do not', () => {
    const body = 'Based on earlier works, it goes further.\n\n- A concept.\n\n- A model.'
    expect(items(body)).toEqual(['bullet | A concept.', 'bullet | A model.'])
  })
})

describe('plain paragraphs', () => {
  test('each is an item', () => {
    expect(
      items('Contributing to one.\n\nContributing to two.\n\nThe thesis can serve.'),
    ).toHaveLength(3)
  })

  test('one that holds its items', () => {
    expect(items('The thesis gives: (1) a concept; (2) a model; (3) a solution.')).toEqual([
      'parens | a concept;',
      'parens | a model;',
      'parens | a solution.',
    ])
    expect(items('Luận án có đóng góp mới: thứ nhất, một; thứ hai, hai.')).toHaveLength(2)
  })

  test('a remark at the end is none', () => {
    expect(items('One.\n\nTwo.\n\nThese contributions are of use.')).toHaveLength(2)
  })
})

describe('lost marks', () => {
  test('the first item lost its bullet', () => {
    expect(items('Concept: leadership today.\n\n- Some experience.\n\n- Some solutions.')).toEqual([
      '- | Concept: leadership today.',
      'bullet | Some experience.',
      'bullet | Some solutions.',
    ])
  })

  test('an item in the middle lost its bullet', () => {
    expect(items('- One.\n\nTwo is here.\n\n- Three.\n\n- Four.')).toHaveLength(4)
  })

  test('paragraphs below every bullet explain it', () => {
    expect(items('- One.\n\nIt is so.\n\n- Two.\n\nIt is so.\n\n- Three.\n\nSo.')).toHaveLength(3)
  })

  test('a small letter goes on a sentence', () => {
    expect(items('- One and\n\nmore of it.\n\n- Two.')).toHaveLength(2)
  })

  test('the last item of a list of ordinals lost its mark', () => {
    const list = 'First, it defines the concept.\n\nSecond, it measures the shares.\n\n'
    expect(items(`${list}It proposes a mechanism.`)).toEqual([
      'first | it defines the',
      'first | it measures the',
      '- | It proposes a',
    ])
    expect(items(`${list}- It proposes a mechanism.`).at(-1)).toBe('bullet | It proposes a')
    const vi = '(1) Làm rõ khái niệm.\n\n(2) Đánh giá thực trạng.\n\n'
    expect(items(`${vi}Đề xuất bốn giải pháp.`)).toHaveLength(3)
    expect(items(`${vi}Luận án là tài liệu tham khảo.`)).toHaveLength(2)
  })

  test('paragraphs below ordinals that explain or remark', () => {
    const list = 'First, it builds a model.\n\nSecond, it proposes a solution.\n\n'
    expect(items(`${list}It was tested in two villages.`)).toHaveLength(2)
    expect(items(`${list}It can serve as a reference.`)).toHaveLength(2)
    expect(items(`${list}The council took note of that.`)).toHaveLength(2)
    expect(items(`${list}It proposes a.\n\nIt proposes b.`)).toHaveLength(2)
    const long = 'First, it builds.\n\nIt builds well.\n\nSecond, it adds.\n\nIt adds well.'
    expect(items(long)).toHaveLength(2)
  })

  test('an item in the middle of ordinals lost its mark', () => {
    const body = 'First, it defines a.\n\nIt measures b.\n\nThird, it proposes c.'
    expect(items(body)).toHaveLength(3)
    expect(items(body.replace('It measures', 'So large was'))).toHaveLength(2)
  })

  test('figures among words count', () => {
    expect(items('(1) Một.\n\nThứ hai, hai.\n\nThứ ba, ba.')).toHaveLength(3)
    expect(items('Thứ nhất, một.\n\n(2) Hai.\n\nThứ ba, ba.')).toHaveLength(3)
    expect(items('Thứ nhất, một.\n\nThứ 2, hai.\n\nThứ 3, ba.')).toHaveLength(3)
    const torn = 'Thứ nhất, gồm: (1) một;\n\n(2) hai;\n\n(3) ba.\n\nThứ hai, bốn.'
    expect(items(torn)).toHaveLength(2)
  })

  test('a bullet for the first ordinal', () => {
    expect(items('- It defines a.\n\nSecond, it is b.\n\nThird, it is c.')).toHaveLength(3)
  })
})

describe('successive lines', () => {
  test('items with marks', () => {
    expect(items('First, it is a.\nSecond, it is b.\nThird, it is c.')).toHaveLength(3)
    expect(items('Luận án có đóng góp sau:\n(1) Làm rõ a.\n(2) Đề xuất b.')).toEqual([
      'parens | Làm rõ a.',
      'parens | Đề xuất b.',
    ])
    expect(items('First, it has a. Second, it has b. Third, it has c.')).toHaveLength(3)
  })

  test('sentences on a line each', () => {
    const line =
      'The dissertation applies role theory to migrant families and shows three strategies.'
    expect(items(`${line} It holds.\nIt measures the time of workers.`)).toHaveLength(2)
    expect(items('It has a.\nIt has b.\nIt has c.')).toHaveLength(3)
  })

  test('a paragraph that was broken for its width is one', () => {
    expect(
      items('The dissertation applies role theory to\nmigrant families. It holds.'),
    ).toHaveLength(1)
    expect(
      items('First, it shows that the\nSecond World War ended it.\n\nSecond, it is.'),
    ).toHaveLength(2)
  })
})

describe('numbers in groups', () => {
  test('sentences numbered "5.1."', () => {
    expect(items('5.1. To clarify the concept.\n\n5.2. To survey 18 schools.')).toEqual([
      'dot | To clarify the',
      'dot | To survey 18',
    ])
    expect(items('Điểm mới gồm:\n\n5.1 Làm rõ khái niệm.\n\n5.2 Đề xuất mô hình.')).toHaveLength(2)
  })

  test('a decimal is no number of an item', () => {
    expect(items('First, a is so.\n\n2.5 million people are poor.\n\nSecond, b.')).toHaveLength(2)
  })

  test('below a Roman section', () => {
    expect(items('1. Về lí luận: luận án làm rõ a.\n\n2. Về thực tiễn: luận án tả b.')).toEqual([
      'dot | Về lí luận:',
      'dot | Về thực tiễn:',
    ])
  })
})

describe('groups', () => {
  test('lines that name groups', () => {
    const body =
      'Về lý luận:\n\n- Làm rõ khái niệm.\n\n- Xây dựng mô hình.\n\nVề thực tiễn:\n\n- Đánh giá thực trạng.'
    expect(items(body)).toHaveLength(3)
  })

  test('marked group lines', () => {
    expect(
      items('- Về lý luận:\n\n+ Một khái niệm.\n\n+ Một mô hình.\n\n- Về thực tiễn:\n\n+ Một.'),
    ).toHaveLength(3)
    expect(
      items('Thứ nhất, về mặt lý luận:\n\n- Một.\n\n- Hai.\n\nThứ hai, về mặt thực tiễn:\n\n- Ba.'),
    ).toHaveLength(3)
  })

  test('paragraphs that begin with the name of a group are items', () => {
    const body =
      'Về lý luận: luận án làm rõ khái niệm.\n\nVề thực tiễn: luận án đánh giá thực trạng.'
    expect(items(body)).toHaveLength(2)
  })

  test('bullets of a second kind are details', () => {
    expect(items('- Một mô hình.\n\n+ chi tiết\n\n+ chi tiết\n\n- Một giải pháp.')).toHaveLength(2)
    expect(
      items('- Một mô hình:\n\n(1) chi tiết.\n\n(2) chi tiết.\n\n- Một giải pháp.'),
    ).toHaveLength(2)
  })

  test('bullets that stand further in are details', () => {
    const body = '- Một mô hình.\n\n  - chi tiết\n\n  - chi tiết\n\n- Một giải pháp.'
    const placed = [...body.matchAll(/- .+/gu)].map((match) => makeBlock(match[0], match.index))
    expect(readContributions(makeHeading('5.', { body: placed }), body)).toHaveLength(2)
  })

  test('sub-headings hold the items', () => {
    const theory = makeHeading('5.1. Về lý luận', { body: makeBlocks('- Một.\n\n- Hai.') })
    const practice = makeHeading('5.2. Về thực tiễn', { body: makeBlocks('Ba điều được nêu ra.') })
    expect(items('Luận án có các điểm mới.', [theory, practice])).toHaveLength(3)
  })

  test('sub-headings without text are the items', () => {
    const first = makeHeading('5.1. A new concept')
    const child = { ...first, blocks: [makeBlock('5.1. A new concept', 0)] }
    expect(items('', [child, child])).toEqual(['number | 5.1. A new', 'number | 5.1. A new'])
  })
})

test('an empty part has none', () => {
  expect(readContributions(part(''))).toEqual([])
  expect(readContributions(part('The contributions are:'))).toEqual([])
})
