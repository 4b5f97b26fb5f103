import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Work } from '../../src/model/types.js'
import { readDuplicates } from '../../src/model/works/duplicates.js'
import { isAhead, unpublishedSign } from '../../src/model/works/entry.js'
import { readFaults } from '../../src/model/works/faults.js'
import { isUnspaced, secondMark } from '../../src/model/works/marks.js'
import { outOfOrder } from '../../src/model/works/order.js'
import { readSlips } from '../../src/model/works/sequence.js'
import { readWorks } from '../../src/model/works/works.js'
import { makeBlocks } from './block-maker.js'

function read(...paragraphs: string[]): Work[] {
  return readWorks(makeBlocks(paragraphs.join('\n\n')))
}

function one(entry: string): Work {
  const [work] = read(entry)
  if (!work) throw new Error(`no entry was read from: ${entry}`)
  return work
}

function holes(work: Work): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(work.holes).map(([id, hole]) => [id, hole?.value]))
}

describe('one entry', () => {
  it('reads the default style', () => {
    const work = one(
      '1. Nguyen Van An (2021), “Reading rooms, and who uses them (1996-2015)”, *Journal of Library Studies*, Hue Academy of Letters, ISSN: 2734-9012, Special Issue No. 1, pp. 11–20, 2021.',
    )
    expect(work).toMatchObject({
      kind: 'article',
      authors: ['Nguyen Van An'],
      year: 2021,
      title: 'Reading rooms, and who uses them (1996-2015)',
      container: 'Journal of Library Studies, Hue Academy of Letters',
    })
    expect(work.mark).toMatchObject({ raw: '1.', kind: 'dot', value: 1 })
    expect(holes(work)).toMatchObject({
      issn: 'ISSN: 2734-9012',
      issue: 'Special Issue No. 1',
      pages: 'pp. 11–20',
    })
  })

  it.each([
    [
      '[1] Nguyen Van An (2024). Digital skills of rural teachers. Journal of Educational Studies, 40(4), 326-345, https://doi.org/10.55555/jes.2024.0404',
      {
        year: 2024,
        title: 'Digital skills of rural teachers',
        container: 'Journal of Educational Studies',
      },
      { issue: '40(4)', pages: '326-345', doi: 'https://doi.org/10.55555/jes.2024.0404' },
    ],
    [
      '2. Tran Thi Binh, "Water quality of small rivers", Environmental Letters, Vol. 27, p. 100846, 2024, ISI Q1, IF = 7,1. DOI: 10.55555/j.eml.2024.100846',
      { year: 2024, title: 'Water quality of small rivers', container: 'Environmental Letters' },
      { issue: 'Vol. 27', pages: 'p. 100846' },
    ],
    [
      '3. Nguyen, V. A., & Tran, T. B. (2026). Trust in local government. Vietnam Journal of Policy, 2(39).',
      { authors: ['Nguyen, V. A.', 'Tran, T. B.'], year: 2026, title: 'Trust in local government' },
      { issue: '2(39)' },
    ],
    [
      '4) Le Van Cuong, 2018, Forest cover in the highlands, Journal of Forestry, No. 3, pp. 22-30, eISSN 2734-9012',
      { year: 2018, title: 'Forest cover in the highlands', container: 'Journal of Forestry' },
      { issn: 'eISSN 2734-9012', issue: 'No. 3', pages: 'pp. 22-30' },
    ],
    [
      '[5] V. A. Nguyen and T. B. Tran, “Faults in microgrids,” in Proc. 5th Int. Conf. on Power Systems, Hanoi, 2023, pp. 10–15.',
      {
        kind: 'proceedings',
        authors: ['V. A. Nguyen', 'T. B. Tran'],
        year: 2023,
        title: 'Faults in microgrids',
      },
      { pages: 'pp. 10–15' },
    ],
    [
      '6. Do Thi Lan, "Teams equal to the task", Electronic Journal of Theory, November 19, 2023 (ISSN: 2815-4029). Address: http://example.vn/x/2019/1.html',
      { year: 2023, title: 'Teams equal to the task', container: 'Electronic Journal of Theory' },
      { url: 'http://example.vn/x/2019/1.html' },
    ],
    [
      '7. Do Thi Lan, Teams in mountain districts. Journal of Theory, Special Issue No. 2/2021 (ISSN: 2815-4029), Academy of Letters.',
      { authors: ['Do Thi Lan'], year: 2021, title: 'Teams in mountain districts' },
      { issue: 'Special Issue No. 2/2021' },
    ],
    [
      '8. Nguyen VA, Tran TB. Diabetes in coastal communes. Vietnam Medical Notes. 2022;512(2):45-49.',
      { authors: ['Nguyen VA', 'Tran TB'], year: 2022, title: 'Diabetes in coastal communes' },
      { issue: '512(2)', pages: '45-49' },
    ],
    [
      '9. Nguyen Van An (2018), Craft villages today, a member participating in a Provincial science Project (headed by Le Van Cuong).',
      { kind: 'project', year: 2018, title: 'Craft villages today' },
      {},
    ],
    [
      '10. An V. Nguyen (2022), "Cadres in 1996-2015", in: Le Van Cuong (ed.), Local cadres, Labour Publishing House, Hanoi, pp. 15-40.',
      { kind: 'chapter-in-book', year: 2022, container: 'Local cadres' },
      { publisher: 'Labour Publishing House', pages: 'pp. 15-40' },
    ],
    [
      '11. Nguyen Van An (2023), Journal of Library Studies, No. 5, pp. 3-9.',
      { year: 2023, title: null, container: 'Journal of Library Studies' },
      { issue: 'No. 5' },
    ],
  ])('English: %s', (entry, work, found) => {
    expect(one(entry)).toMatchObject(work)
    expect(holes(one(entry))).toMatchObject(found)
  })

  it.each([
    [
      '1. Lê Văn Cường (2022), “Quản lý du lịch ở miền núi”, Tạp chí Quản lý nhà nước, số 312 (01/2022), tr. 45-50.',
      { year: 2022, title: 'Quản lý du lịch ở miền núi', container: 'Tạp chí Quản lý nhà nước' },
      { issue: 'số 312 (01/2022)', pages: 'tr. 45-50' },
    ],
    [
      '2. Lê Văn Cường, Phạm Thị Dung (2021), "Nhân lực trẻ 2015-2020", Kỷ yếu Hội thảo khoa học quốc gia "Nguồn nhân lực, hôm nay", NXB Lao động, Hà Nội, tr.120-131.',
      {
        kind: 'proceedings',
        authors: ['Lê Văn Cường', 'Phạm Thị Dung'],
        year: 2021,
        container: 'Kỷ yếu Hội thảo khoa học quốc gia "Nguồn nhân lực, hôm nay"',
      },
      { publisher: 'NXB Lao động', pages: 'tr.120-131' },
    ],
    [
      '3. Lê Văn Cường (Chủ biên) (2020), Văn hóa đọc của học sinh, Nxb Giáo dục Việt Nam, Hà Nội.',
      { kind: 'book', authors: ['Lê Văn Cường'], year: 2020, title: 'Văn hóa đọc của học sinh' },
      { publisher: 'Nxb Giáo dục Việt Nam' },
    ],
    [
      '4. Lê Văn Cường (2019), Mô hình hợp tác xã kiểu mới, Đề tài khoa học cấp Bộ, thành viên.',
      { kind: 'project', title: 'Mô hình hợp tác xã kiểu mới' },
      {},
    ],
    [
      '5. TS. Lê Văn Cường, ThS. Phạm Thị Dung và cộng sự (2017), ‘Năng lực số của giảng viên’, Tạp chí Giáo dục, tập 22 số 5, tr. 1–6.',
      { authors: ['Lê Văn Cường', 'Phạm Thị Dung'], title: 'Năng lực số của giảng viên' },
      { issue: 'tập 22 số 5' },
    ],
    [
      '6. Nguyễn Văn An (6/2022), “Tư tưởng “lấy dân làm gốc” hôm nay”, Tạp chí Lý luận điện tử, ngày 12/6/2022.',
      {
        year: 2022,
        title: 'Tư tưởng “lấy dân làm gốc” hôm nay',
        container: 'Tạp chí Lý luận điện tử',
      },
      {},
    ],
    [
      '7. Nguyễn Văn An: "Một số vấn đề đặt ra", Tạp chí Cộng đồng, số chuyên đề, tháng 5 năm 2021, tr.9.',
      { authors: ['Nguyễn Văn An'], year: 2021, container: 'Tạp chí Cộng đồng' },
      { issue: 'số chuyên đề', pages: 'tr.9' },
    ],
    [
      '8. Lê Văn Cường, Đổi mới phương pháp dạy học lịch sử, Tạp chí Giáo dục, số 5/2016.',
      { year: 2016, title: 'Đổi mới phương pháp dạy học lịch sử', container: 'Tạp chí Giáo dục' },
      { issue: 'số 5/2016' },
    ],
  ])('Vietnamese: %s', (entry, work, found) => {
    expect(one(entry)).toMatchObject(work)
    expect(holes(one(entry))).toMatchObject(found)
  })
})

describe('the list', () => {
  it('knows every kind of mark', () => {
    const entry = 'Nguyen Van An (2021), “A title”, Journal of Letters, No. 1.'
    const marks = ['1. ', '1) ', '[1] ', '(1) ', '- 1. ', '[CT1] ', '1.', '01. '].map(
      (mark) => one(mark + entry).mark,
    )
    expect(marks.map((mark) => mark?.value)).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
    expect(marks.map((mark) => mark?.kind)).toEqual([
      'dot',
      'paren',
      'brackets',
      'parens',
      'dot',
      'brackets',
      'dot',
      'dot',
    ])
  })

  it('knows brackets with a stop and the mark of a work', () => {
    const entry = 'Nguyen Van An (2021), “A title”, Journal of Letters, No. 1.'
    const marks = ['[1]. ', 'CT1. ', 'Công trình 1: ', '[CT1]. '].map((mark) => one(mark + entry))
    expect(marks.map(({ mark }) => mark?.value)).toEqual([1, 1, 1, 1])
    expect(marks.map(({ authors }) => authors)).toEqual(Array(4).fill(['Nguyen Van An']))
  })

  it('reads a number that stands twice, or without a blank', () => {
    const works = read(
      '1.Nguyen Van An (2021), “One”, Journal of Letters, No. 1.',
      '2. 2. Nguyen Van An (2022), “Two”, Journal of Letters, No. 1.',
      '[3] 3. Nguyen Van An (2022), “Three”, Journal of Letters, No. 1.',
      '4. Nguyen Van An (2022), “Four”, Journal of Letters, No. 1.',
    )
    expect(works.map(({ mark }) => mark?.value)).toEqual([1, 2, 3, 4])
    expect(works.map(isUnspaced)).toEqual([true, false, false, false])
    expect(works.map(({ mark }) => secondMark(mark?.raw ?? ''))).toEqual(['1.', '2.', '3.', '4.'])
    expect(works.every(({ authors }) => authors[0] === 'Nguyen Van An')).toBe(true)
  })

  it.each([[[0]], [[1]], [[2]], [[3]]])('keeps entry %j without its authors', ([at]) => {
    const names = [0, 1, 2, 3].map((i) => (i === at ? '' : 'Nguyen Van An '))
    const works = read(
      `1. ${names[0]}(2021), “One of them”, Journal of Letters, No. 1, pp. 1–9.`,
      `2. ${names[1]}(2022), “Two of them”, Journal of Letters, No. 1, pp. 1–9.`,
      'Conference papers',
      `1. ${names[2]}(2023), “Three of them”, Proceedings of the Conference on Letters, pp. 1–9.`,
      `2. ${names[3]}(2024), “Four of them”, Proceedings of the Conference on Letters, pp. 1–9.`,
    )
    expect(works.map(({ mark }) => mark?.value)).toEqual([1, 2, 1, 2])
    const faults = works.map((work) => readFaults(work, works, new Set(['authors', 'year'])))
    expect(faults.map((list) => list.map(({ hole }) => hole))).toEqual(
      [0, 1, 2, 3].map((i) => (i === at ? ['authors'] : [])),
    )
  })

  it('takes pages that a line end parted from their sign', () => {
    const works = read(
      '1. Nguyen Van An (2021), “One”, Journal of Letters, No. 1, pp.',
      '31–40.',
      '2. Nguyen Van An (2022), “Two”, Journal of Letters, No. 1, pp. 5–9.',
    )
    expect(works).toHaveLength(2)
    expect(works[0]?.holes.pages?.value).toBe('pp. 31–40')
  })

  it('takes the rest of a container for no heading of a group', () => {
    const works = read(
      '1. Nguyen Van An (2021). Peat and basalt. In: Proceedings of the 4th',
      'Conference on Carbon, Hue, 55-63.',
      '2. Nguyen Van An (2022). Peat on clay. Journal of Letters, 3(1), 5–9.',
    )
    expect(works.map(({ group, holes }) => [group, holes.pages?.value])).toEqual([
      [0, '55-63'],
      [0, '5–9'],
    ])
  })

  it('keeps an entry that lost its number', () => {
    const works = read(
      '- 1. Nguyen Van An, "A first title", Journal of Letters, No. 1, 2021.',
      '- Nguyen Van An, "A second title", Journal of Letters, No. 2, 2022.',
      '3. Nguyen Van An – Le Thi Binh, "A third title", Proceedings of the Conference, 2023.',
    )
    expect(works.map((work) => work.mark?.value ?? null)).toEqual([1, null, 3])
    expect(works[2]?.authors).toEqual(['Nguyen Van An', 'Le Thi Binh'])
  })

  it('joins what continues an entry, and maps its text to the source', () => {
    const source =
      '1. Nguyen Van An (2021), “A title that\n\nwas cut in two”, Journal of Letters, No. 1\n\nhttps://example.vn/1\n\n2. Nguyen Van An (2022), “Next”, Journal of Letters, No. 2.'
    const works = readWorks(makeBlocks(source))
    expect(works).toHaveLength(2)
    const [first] = works
    expect(first?.title).toBe('A title that was cut in two')
    for (const id of ['authors', 'issue', 'url']) {
      const hole = first?.holes[id]
      expect(source.slice(hole?.start, hole?.end)).toBe(hole?.value)
    }
    expect(source.slice(first?.start, first?.end)).toBe(source.slice(0, source.indexOf('\n\n2.')))
  })

  it('divides groups and passes over lead-ins and signatures', () => {
    const works = read(
      'Kết quả của luận án được công bố trong các công trình sau:',
      'I. Bài báo quốc tế',
      '1. An V. Nguyen (2021), “One”, Journal of Letters, No. 1.',
      '2. An V. Nguyen (2022), “Two”, Journal of Letters, No. 1.',
      'Tạp chí trong nước:',
      '1. Nguyễn Văn An (2021), “Ba”, Tạp chí Văn, số 1.',
      'Hà Nội, ngày 5 tháng 6 năm 2025',
      'Nghiên cứu sinh',
    )
    expect(works.map((work) => work.group)).toEqual([0, 0, 1])
    expect(works.at(-1)?.text).toMatch(/số 1\.$/)
  })

  it('reads plain paragraphs without any mark', () => {
    const works = read(
      'Nguyen Van An (2021), “One”, Journal of Letters, No. 1.',
      'Nguyen Van An (2022), “Two”, Journal of Letters, No. 1.',
    )
    expect(works.map((work) => work.mark)).toEqual([null, null])
  })

  it('never throws, and every span lies in the text', () => {
    const piece = fc.constantFrom(
      '1. ',
      '[2] ',
      '- ',
      'Nguyen Van An',
      ' (2021), ',
      '“',
      '”',
      '"',
      'Tạp chí Văn',
      ', ',
      '. ',
      'ISSN 2734-9012',
      'số 5',
      '\n\n',
      'https://x.vn',
      'và',
      '‘',
      '’',
      '(',
      ')',
      'DOI: 10.1/',
      'I. Bài báo',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 40 }),
        (parts) => {
          const source = parts.join('')
          for (const work of readWorks(makeBlocks(source))) {
            for (const span of [work, ...Object.values(work.holes)]) {
              if (!span) continue
              expect(span.start).toBeGreaterThanOrEqual(0)
              expect(span.end).toBeGreaterThanOrEqual(span.start)
              expect(span.end).toBeLessThanOrEqual(source.length)
            }
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('takes a paragraph of any length in time', () => {
    for (const part of ['A ', 'no ', '"', ', Aa', '(2', '1-', 'ISSN ', 'và ', '10 ']) {
      const start = performance.now()
      read(`1. ${part.repeat(30_000)}`)
      expect(performance.now() - start).toBeLessThan(1500)
    }
  })
})

describe('what is said of an entry', () => {
  it.each([
    ['1. Lê Văn Cường (2022), Lối sống trẻ, Tạp chí Ngôn ngữ, (4), tr. 22 - 31.', '(4)'],
    ['1. Lê Văn Cường (2022), “Lối sống trẻ”, Tạp chí Ngôn ngữ, (4).', '(4)'],
    ['1. Le Van Cuong (2022), “Youth and style”, Journal of Language (12), pp. 2-9.', '(12)'],
    ['1. Lê Văn Cường, Lối sống trẻ, Tạp chí Ngôn ngữ, tr. 22 - 31 (2022).', undefined],
  ])('a bare number in brackets is an issue: %s', (entry, issue) => {
    expect(one(entry).holes.issue?.value).toBe(issue)
    expect(one(entry).year).toBe(2022)
  })

  it.each([
    ['“One”, Journal of Letters, in press.', 'in press'],
    ['“One”, Journal of Letters (accepted for publication).', 'accepted for publication'],
    ['“One”, Journal of Letters (has been accepted).', 'has been accepted'],
    ['“Một”, Tạp chí Văn (đã nhận đăng).', 'đã nhận đăng'],
    ['“Một”, Tạp chí Văn, số 1 (đang chờ đăng).', 'đang chờ đăng'],
    ['“Một”, Tạp chí Văn (đã được chấp nhận đăng).', 'đã được chấp nhận đăng'],
    ['“Papers accepted for print, in press”, Journal of Letters, No. 2.', null],
    ['Trẻ em đang chờ sách, Tạp chí Văn, số 2.', null],
    ['“Một”, Tạp chí In Press Review, số 2.', null],
    ['“Một”, Journal of Letters, in Press House, No. 2.', null],
  ])('unpublished: %s', (rest, sign) => {
    const work = one(`1. Nguyen Van An (2025), ${rest}`)
    const found = unpublishedSign(work)
    expect(found && work.text.slice(found.from, found.to)).toBe(sign)
  })

  it('a year may be one ahead of the cover', () => {
    const work = one('1. Nguyen Van An (2026), “One”, Journal of Letters, No. 1.')
    const cover = (value: string) => ({ year: [{ value, blank: false, start: 0, end: 4 }] })
    expect(['2024', '2025', '2026', '20…'].map((year) => isAhead(work, cover(year)))).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(isAhead(work, {})).toBe(false)
  })

  it('names a work that is listed again, by title or DOI', () => {
    const works = read(
      '1. Nguyen Van An (2021), “Reading rooms in communes”, Journal of Letters, No. 1.',
      '2. Nguyen Van An (2022), “Two”, Journal of Letters, https://doi.org/10.55555/a.1',
      '3. Nguyen Van An (2021), “Reading Rooms in Communes”, Journal of Letters, No. 1.',
      '4. Nguyen Van An (2022), “Other”, Journal of Letters, DOI: 10.55555/A.1',
    )
    const found = readDuplicates(works)
    expect(
      found.map(({ work, other, by }) => [works.indexOf(work), works.indexOf(other), by]),
    ).toEqual([
      [2, 0, 'title'],
      [3, 1, 'doi'],
    ])
  })
})

describe('readSlips', () => {
  const slips = (...values: (number | null)[]) =>
    readSlips(values.map((value) => ({ value, group: 0 }))).map(
      ({ index, kind, expected }) => `${index} ${kind} ${expected}`,
    )

  it.each([
    [[1, 2, 3], []],
    [[1, 2, 4, 5, 6], ['2 gap 3']],
    [[1, 5, 3, 4], ['1 wrong 2']],
    [[1, 2, 2, 3], ['2 repeat 3']],
    [[1, 2, 2, 4], ['2 wrong 3']],
    [[1, null, 3], ['1 lost 2']],
    [[1, null, 2, 3], ['1 lost 2']],
    [[2, 3, 4], ['0 gap 1']],
    [[1, 3, 2, 4], ['1 wrong 2']],
    [[1, 1, 1, 1], ['1 same 2']],
  ])('%j gives %j', (values, found) => {
    expect(slips(...values)).toEqual(found)
  })

  it('lets a group start again or go on', () => {
    const items = [1, 2, 1, 2].map((value, i) => ({ value, group: i < 2 ? 0 : 1 }))
    expect(readSlips(items)).toEqual([])
    expect(readSlips([1, 2, 3, 4].map((value, i) => ({ value, group: i < 2 ? 0 : 1 })))).toEqual([])
  })

  it.each([
    [[[1, 2], [2, 2], [1]], ['2 wrong 1']],
    [[[1, 2], [0, 2], [1]], ['2 wrong 1']],
    [[[1, 2], [2, 1], [1]], ['2 wrong 1']],
    [[[1, 2], [null, 2], [1]], ['2 lost 1']],
    [[[1, 2], [1, 3], [1]], ['3 gap 2']],
    [[[1, 2], [1, 2], [2]], ['4 gap 1']],
    [[[1, 2], [4, 4], [5]], ['2 wrong 3']],
    [[[1, 2], [3, 4], [6]], ['4 gap 5']],
    [[[1, 5], [3, 4], [5]], ['1 gap 2']],
  ])('has one slip in groups %j: %j', (groups, found) => {
    const items = groups.flatMap((values, group) => values.map((value) => ({ value, group })))
    const slips = readSlips(items).map(
      ({ index, kind, expected }) => `${index} ${kind} ${expected}`,
    )
    expect(slips).toEqual(found)
  })
})

describe('outOfOrder', () => {
  it('names the smallest set', () => {
    expect(outOfOrder([2020, 2024, 2021, 2022], 'ascending')).toEqual([1])
    expect(outOfOrder([2024, 2022, 2022, 2020], 'descending')).toEqual([])
    expect(outOfOrder([2024, 2022, 2023, 2020], 'descending')).toHaveLength(1)
  })
})
