import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { importOf } from './import.js'

const COVER = [
  'BỘ GIÁO DỤC VÀ ĐÀO TẠO',
  'HỌC VIỆN CHÍNH TRỊ QUỐC GIA HỒ CHÍ MINH',
  'HỌC VIỆN BÁO CHÍ VÀ TUYÊN TRUYỀN',
  'ĐÀO NGỌC LAN',
  'VĂN HÓA ĐỌC Ở VEN BIỂN',
  'TÓM TẮT LUẬN ÁN TIẾN SĨ',
  'Ngành: Báo chí học',
  'Mã số: 9320101',
  'HÀ NỘI - 2026',
]
const BACK = [
  'Công trình được hoàn thành tại Học viện Báo chí và Tuyên truyền',
  'Người hướng dẫn khoa học: 1. PGS.TS. Tạ Văn Bình 2. TS. Lý Thị Mơ',
  'Phản biện 1: ....................',
  'Luận án được bảo vệ trước Hội đồng đánh giá luận án tiến sĩ cấp Học viện, họp tại Học viện Báo chí và Tuyên truyền vào hồi 8 giờ ngày 2 tháng 3 năm 2026',
  'Có thể tìm hiểu luận án tại: Thư viện Quốc gia Việt Nam',
]

/** Front matter and body of what is imported. */
function imported(text: string, profile: string | null = null) {
  const written = importOf(text, profile)
  if (!written) throw new Error('no summary')
  const [, yaml = '', ...rest] = written.text.split('---\n')
  return { ...written, data: parse(yaml), yaml, body: rest.join('---\n').trim() }
}

/** The body of an English summary with these blocks behind the first section of its introduction. */
function bodyOf(...blocks: readonly string[]): string {
  const head = 'INTRODUCTION\n\n1. Rationale for choosing the dissertation topic\n\nNobody asked.'
  const text = `SUMMARY OF DOCTORAL DISSERTATION\n\nMajor: History\n\n${head}\n\n${blocks.join('\n\n')}\n`
  const start =
    '# INTRODUCTION\n\n## 1. Rationale for choosing the dissertation topic\n\nNobody asked.\n\n'
  const { body } = imported(text)
  expect(body.startsWith(start)).toBe(true)
  return body.slice(start.length)
}

describe('the cover', () => {
  const summary = (lines: readonly string[]) =>
    `${lines.join('\n\n')}\n\nMỞ ĐẦU\n\n1. Lý do chọn đề tài\n\nChưa ai hỏi.\n`

  it('becomes front matter', () => {
    const { yaml, body, uncertain } = imported(summary([...COVER, ...BACK]))
    expect(yaml).toBe(`profile: ajc
language: vi
title: VĂN HÓA ĐỌC Ở VEN BIỂN
author: ĐÀO NGỌC LAN
major: Báo chí học
code: "9320101"
supervisors:
  - PGS.TS. Tạ Văn Bình
  - TS. Lý Thị Mơ
reviewers: []
institution: HỌC VIỆN BÁO CHÍ VÀ TUYÊN TRUYỀN
parent: HỌC VIỆN CHÍNH TRỊ QUỐC GIA HỒ CHÍ MINH
ministry: BỘ GIÁO DỤC VÀ ĐÀO TẠO
place: HÀ NỘI
year: 2026
defence:
  level: Học viện
  place: Học viện Báo chí và Tuyên truyền
  time: 8 giờ ngày 2 tháng 3 năm 2026
consult:
  - Thư viện Quốc gia Việt Nam
`)
    expect(body).toBe('# MỞ ĐẦU\n\n## 1. Lý do chọn đề tài\n\nChưa ai hỏi.')
    expect(uncertain).toEqual([])
  })

  it.each([
    'LABOUR: A HISTORY # OF "WORK" AND ITS [PLACES], 1917 - 1945',
    "'QUOTED' & *STARRED* TITLE OF A TEXT",
    'YES - NO: THE "NULL" QUESTION, 100 % OF THE SCHOOLS',
  ])('keeps the title %s', (title) => {
    const text = summary(COVER.map((line) => (line.startsWith('VĂN HÓA') ? title : line)))
    const again = imported(imported(text).text)
    expect(again.data.title).toBe(imported(text).data.title)
    expect(again.data.title).toContain(title.slice(20, 30))
  })

  it('keeps decomposed letters, which a check finds', () => {
    const text = summary(COVER).normalize('NFD')
    const { data, body } = imported(text)
    expect(data.title).toBe('VĂN HÓA ĐỌC Ở VEN BIỂN'.normalize('NFD'))
    expect(body).toBe(body.normalize('NFD'))
    expect(body).not.toBe(body.normalize('NFC'))
  })

  it('says where its copies differ, and takes the first', () => {
    const inner = COVER.map((line) => line.replace('Báo chí học', 'Văn hóa học'))
    const { data, uncertain } = imported(summary([...COVER, ...inner]))
    expect(data.major).toBe('Báo chí học')
    expect(uncertain).toEqual(
      [
        expect.objectContaining({ kind: 'absent' }),
        { kind: 'several', field: 'major', values: ['Báo chí học', 'Văn hóa học'] },
      ].reverse(),
    )
  })

  it('says what was not found, and what was left out', () => {
    const lines = [...COVER.filter((line) => !line.startsWith('Mã')), 'Bản in thử', ...BACK]
    const { data, uncertain } = imported(summary(lines))
    expect(data).not.toHaveProperty('code')
    expect(uncertain).toEqual([
      { kind: 'absent', fields: [{ en: 'code of the major', vi: 'mã số ngành' }] },
      { kind: 'left-out', lines: ['Bản in thử'] },
    ])
  })

  it('stays text where the front matter has no key for it', () => {
    const lines = [...COVER, ...BACK, 'Phản biện độc lập 1: TS. Lò Văn Sáu']
    expect(imported(summary(lines)).body.split('\n')[0]).toBe('Phản biện độc lập 1: TS. Lò Văn Sáu')
  })

  it('keeps comments, and the text behind it', () => {
    const preface = `Lời nói đầu này ${'rất dài '.repeat(40)}.`
    const text = summary(['<!-- bản nháp -->', ...COVER, ...BACK, preface])
    expect(imported(text).body.split('\n').slice(0, 3)).toEqual(['<!-- bản nháp -->', '', preface])
  })
})

describe('front matter that is there', () => {
  const text = `---\r\nprofile: base   # of the faculty\r\ntitle: 'Reeds'\r\nown: 1\r\n---\r\n\r\nA remark.\r\n\r\n# INTRODUCTION\r\n\r\n## 1. Rationale\r\n\r\nNobody asked.\r\n`

  it('stays word for word, with the text below it', () => {
    expect(importOf(text)?.text).toBe(text.replaceAll('\r\n', '\n'))
  })

  it('names the profile that was asked for', () => {
    expect(importOf(text, 'hcma')?.text).toContain('\nprofile: "hcma"   # of the faculty\n')
    const bare = text.replace(/profile.*\r\n/u, 'language: en\r\ncode: "9"\r\nmajor: M\r\n')
    expect(importOf(bare, 'hcma')?.text.startsWith('---\nprofile: "hcma"\nlanguage: en\n')).toBe(
      true,
    )
  })
})

describe('headings', () => {
  it('have a depth by their level, and numbers as they are written', () => {
    expect(
      bodyOf(
        '2. Research purpose and tasks',
        '2.1 Research purpose',
        'To learn why.',
        '2.3. Research tasks',
        'To ask.',
        '**CHAPTER 1**',
        'READERS OF THE DELTA\nAND THEIR BOOKS',
        '1.1. Readers',
        'Some read.',
        '1.1. 1. Books',
        'They had some.',
        '1.1.1. Books again',
        'They had more.',
        'Conclusion of chapter 1',
        'Enough.',
        'CONCLUSION',
        '1. It is done.',
      ),
    ).toBe(`## 2. Research purpose and tasks

### 2.1 Research purpose

To learn why.

### 2.3. Research tasks

To ask.

# CHAPTER 1 READERS OF THE DELTA AND THEIR BOOKS

## 1.1. Readers

Some read.

### 1.1. 1. Books

They had some.

### 1.1.1. Books again

They had more.

## Conclusion of chapter 1

Enough.

# CONCLUSION

1. It is done.`)
  })

  it('that run into their text stay in its line', () => {
    const line = '2. Research purpose and tasks: To learn why nobody asked.'
    expect(bodyOf(line, '3. Research subject and scope', 'Readers.')).toBe(
      `${line}\n\n## 3. Research subject and scope\n\nReaders.`,
    )
  })

  it('keep marks at their end that would close them', () => {
    const end = '2. Research purpose and tasks of C \\#'
    expect(bodyOf(`## ${end}`, 'To learn.')).toBe(`## ${end}\n\nTo learn.`)
  })
})

describe('paragraphs', () => {
  it('are one line, also where a page break cut them', () => {
    expect(
      bodyOf('The readers of the\ndelta lived in socio-', '12', 'economic need and\nread *much*.'),
    ).toBe('The readers of the delta lived in socio-economic need and read *much*.')
  })

  it('keep emphasis, links, notes and comments in them', () => {
    const line =
      'Some **bold**, _slanted_, `code`, [a link](https://a.vn), a note[^1]. <!-- why -->'
    expect(bodyOf(line, '[^1]: The note.')).toBe(`${line}\n\n[^1]: The note.`)
  })

  it('that begin like something else are escaped', () => {
    const tail = 'and so it went on for a long time in the villages.'
    expect(bodyOf(`\\- A dash ${tail}`, `\\# A mark ${tail}`, `1932. A year ${tail}`)).toBe(
      `\\- A dash ${tail}\n\n\\# A mark ${tail}\n\n1932\\. A year ${tail}`,
    )
    expect(bodyOf('2. Research purpose and tasks: - To learn why nobody asked.')).toBe(
      '2. Research purpose and tasks: - To learn why nobody asked.',
    )
  })

  it('are not indented, so that they are no code', () => {
    expect(bodyOf('     Some read for pleasure.')).toBe('Some read for pleasure.')
  })

  it('keep their numbers as they are written', () => {
    expect(bodyOf('CONCLUSION', '1. Some read.', '3. Some did not.', '4. Nobody asked.')).toBe(
      '# CONCLUSION\n\n1. Some read.\n\n3\\. Some did not.\n\n4. Nobody asked.',
    )
  })

  it('in quotations stay quotations', () => {
    expect(bodyOf('> Some read\n> “[…]”.\n>\n> Others listened.')).toBe(
      '> Some read “[…]”.\n>\n> Others listened.',
    )
  })
})

describe('lists', () => {
  it('have bullets of Markdown; those that differ go on differing', () => {
    expect(bodyOf('It holds:', '• one;\n• two,\n  and more;\n– three\n+ four')).toBe(
      'It holds:\n\n- one;\n- two, and more;\n* three\n+ four',
    )
  })

  it('keep their levels', () => {
    expect(bodyOf('It holds:', '- one\n    - two\n      - three\n- four')).toBe(
      'It holds:\n\n- one\n  - two\n    - three\n- four',
    )
  })

  it('keep numbers behind bullets and in brackets', () => {
    expect(bodyOf('It holds:', '- 1. one\n- 2. two', '(1) three\n(2) four', 'a) five')).toBe(
      'It holds:\n\n- 1. one\n- 2. two\n\n(1) three\n\n(2) four\n\na) five',
    )
  })
})

describe('what is no prose', () => {
  it('stays as it is', () => {
    const blocks = [
      '```r\n1.1. x <- 2\n\n# no heading\n```',
      '<!--lint disable numbering-lone -- vì chỉ có một mục -->',
      '| a | b |\n|---|:-:|\n| c | d |',
      '![](figure.png)',
      '[^1]: A note\n    of two lines.',
    ]
    expect(bodyOf('Some read.', ...blocks)).toBe(['Some read.', ...blocks].join('\n\n'))
  })

  it('is no longer what Word wrote with tabs, but a table', () => {
    expect(
      bodyOf('Some read.', 'Year\tSchools\tPupils\n1920\t88\ta|b\n1930\t12\t7'),
    ).toBe(`Some read.

| Year | Schools | Pupils |
| --- | --- | --- |
| 1920 | 88 | a\\|b |
| 1930 | 12 | 7 |`)
  })
})

describe('the list of works', () => {
  const works = (...entries: readonly string[]) =>
    bodyOf('CONCLUSION', 'Done.', 'LIST OF PUBLISHED WORKS', ...entries)
      .split('# LIST OF PUBLISHED WORKS\n\n')
      .at(-1)

  it('has one entry a line, with the marks it had', () => {
    expect(
      works(
        '1. Le A (2020), "Reeds", Journal of Reeds,',
        'No. 1, pp. 1-2.',
        '2. Le A (2021), "Rice",\nJournal of Rice, No. 2, pp. 3-4.',
        'Le A (2022), "Fish", Journal of Fish, No. 3, pp. 5-6.',
        '4. Le A (2023), "Salt", Journal of Salt, No. 4, pp. 7-8.',
        '4. Le A (2024), "Sand", Journal of Sand, No. 5, pp. 9-10.',
      ),
    ).toBe(`1. Le A (2020), "Reeds", Journal of Reeds, No. 1, pp. 1-2.
2. Le A (2021), "Rice", Journal of Rice, No. 2, pp. 3-4.

Le A (2022), "Fish", Journal of Fish, No. 3, pp. 5-6.

4. Le A (2023), "Salt", Journal of Salt, No. 4, pp. 7-8.

4\\. Le A (2024), "Sand", Journal of Sand, No. 5, pp. 9-10.`)
  })
})
