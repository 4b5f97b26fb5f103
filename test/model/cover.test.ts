import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { readCover } from '../../src/model/cover/cover.js'
import { readBlocks } from '../../src/model/signs/blocks.js'
import { readFrontMatter } from '../../src/model/signs/front-matter.js'
import type { Cover } from '../../src/model/types.js'

const labels = {
  major: {
    en: ['Major', 'Sector', 'Specialty', 'Field', 'Industry'],
    vi: ['Ngành', 'Chuyên ngành', 'Ngành đào tạo'],
  },
  code: { en: ['Code', 'Classification'], vi: ['Mã số', 'Mã ngành', 'Mã số ngành'] },
  author: {
    en: ['PhD candidate', 'Doctoral candidate', 'Author'],
    vi: ['Nghiên cứu sinh', 'Họ và tên', 'Tác giả'],
  },
  title: { en: ['Title'], vi: ['Tên luận án', 'Tên đề tài'] },
  completed: {
    en: ['This dissertation was completed at'],
    vi: ['Công trình được hoàn thành tại'],
  },
  supervisors: {
    en: ['Scientific Supervisors', 'Supervisor', 'Advisor'],
    vi: ['Người hướng dẫn khoa học', 'Người hướng dẫn', 'Cán bộ hướng dẫn khoa học'],
  },
  reviewers: { en: ['Reviewer {n}', 'Opponent {n}'], vi: ['Phản biện {n}', 'Người phản biện'] },
  'independent-reviewers': { en: ['Independent reviewer {n}'], vi: ['Phản biện độc lập {n}'] },
  defence: {
    en: ['will be defended before'],
    vi: ['Luận án được bảo vệ trước Hội đồng đánh giá luận án tiến sĩ'],
  },
  consult: { en: ['may be consulted at'], vi: ['Có thể tìm hiểu luận án tại'] },
}

function cover(text: string): Cover {
  const frontMatter = readFrontMatter(text)
  const start = frontMatter?.end ?? 0
  const body = ' '.repeat(start) + text.slice(start)
  return readCover(readBlocks(body, fromMarkdown(body), start), frontMatter, labels)
}

/** Values by field, blanks as "…". */
function values(text: string): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const [id, fields] of Object.entries(cover(text))) {
    if (fields.length > 0) found[id] = fields.map(({ value, blank }) => (blank ? '…' : value))
  }
  return found
}

describe('readCover', () => {
  it('reads a Vietnamese cover and its back', () => {
    expect(
      values(`BỘ GIÁO DỤC VÀ ĐÀO TẠO
TRƯỜNG ĐẠI HỌC SÔNG LAM

TRẦN THỊ MINH HẠNH

QUẢN LÝ HOẠT ĐỘNG TRẢI NGHIỆM
Ở CÁC TRƯỜNG TRUNG HỌC CƠ SỞ VÙNG VEN BIỂN

Chuyên ngành: Quản lý giáo dục
Mã số: 9 14 01 14

TÓM TẮT LUẬN ÁN TIẾN SĨ KHOA HỌC GIÁO DỤC

NGHỆ AN – 2025

Công trình được hoàn thành tại:
Trường Đại học Sông Lam

Người hướng dẫn khoa học: 1. PGS.TS. Lê Văn Bình
2. TS. Phạm Thu Hà

Phản biện 1: ……………………………
Phản biện 2: ……………………………

Luận án được bảo vệ trước Hội đồng đánh giá luận án tiến sĩ cấp Trường họp tại
Trường Đại học Sông Lam vào hồi … giờ … ngày … tháng … năm 20…

Có thể tìm hiểu luận án tại:
- Thư viện Quốc gia Việt Nam
- Thư viện Trường Đại học Sông Lam
`),
    ).toEqual({
      ministry: ['BỘ GIÁO DỤC VÀ ĐÀO TẠO'],
      institution: ['TRƯỜNG ĐẠI HỌC SÔNG LAM'],
      author: ['TRẦN THỊ MINH HẠNH'],
      title: ['QUẢN LÝ HOẠT ĐỘNG TRẢI NGHIỆM Ở CÁC TRƯỜNG TRUNG HỌC CƠ SỞ VÙNG VEN BIỂN'],
      major: ['Quản lý giáo dục'],
      code: ['9 14 01 14'],
      type: ['TÓM TẮT LUẬN ÁN TIẾN SĨ KHOA HỌC GIÁO DỤC'],
      place: ['NGHỆ AN'],
      year: ['2025'],
      completed: ['Trường Đại học Sông Lam'],
      supervisors: ['PGS.TS. Lê Văn Bình', 'TS. Phạm Thu Hà'],
      reviewers: ['…', '…'],
      defence: [
        'cấp Trường họp tại Trường Đại học Sông Lam vào hồi … giờ … ngày … tháng … năm 20…',
      ],
      consult: ['Thư viện Quốc gia Việt Nam', 'Thư viện Trường Đại học Sông Lam'],
    })
  })

  it('reads several fields on one line', () => {
    expect(
      values(`MINISTRY OF EDUCATION AND TRAINING RED RIVER NATIONAL ACADEMY OF POLITICS

ACADEMY OF PRESS STUDIES

LE VAN BINH

COASTAL PARTY COMMITTEES LEAD THE DEVELOPMENT OF DIGITAL SKILLS TODAY

Sector: Party Building Code: 9310202

SUMMARY OF DOCTORAL THESIS INDUSTRY PARTY BUILDING

HA NOI, 2025

RED RIVER NATIONAL ACADEMY OF POLITICS ACADEMY OF PRESS STUDIES

Supervisors: 1. Assoc. Prof. Dr. Tran Van An 2. Dr. Pham Thu Ha

The thesis will be defended before the Academy-level Council.

The thesis can be found at:

- Library of the Academy

- National Library of Vietnam
`),
    ).toEqual({
      ministry: ['MINISTRY OF EDUCATION AND TRAINING'],
      institution: [
        'RED RIVER NATIONAL ACADEMY OF POLITICS',
        'ACADEMY OF PRESS STUDIES',
        'RED RIVER NATIONAL ACADEMY OF POLITICS',
        'ACADEMY OF PRESS STUDIES',
      ],
      author: ['LE VAN BINH'],
      title: ['COASTAL PARTY COMMITTEES LEAD THE DEVELOPMENT OF DIGITAL SKILLS TODAY'],
      major: ['Party Building', 'PARTY BUILDING'],
      code: ['9310202'],
      type: ['SUMMARY OF DOCTORAL THESIS'],
      place: ['HA NOI'],
      year: ['2025'],
      supervisors: ['Assoc. Prof. Dr. Tran Van An', 'Dr. Pham Thu Ha'],
      defence: ['the Academy-level Council.'],
      consult: ['Library of the Academy', 'National Library of Vietnam'],
    })
  })

  it('keeps both places of an outer and an inner cover', () => {
    const one = `NATIONAL ACADEMY
OF PUBLIC STUDIES

DO THI LAN

LABOUR MIGRATION AND LOCAL GOVERNMENT
FROM 1996 UNTIL 2015

SUMMARY OF THE DOCTORAL DISSERTATION
MAJOR: HISTORY
Code: 922 90 15

HA NOI - 2023
`
    expect(values(`${one}\n${one}`)).toEqual({
      institution: Array(2).fill('NATIONAL ACADEMY OF PUBLIC STUDIES'),
      author: Array(2).fill('DO THI LAN'),
      title: Array(2).fill('LABOUR MIGRATION AND LOCAL GOVERNMENT FROM 1996 UNTIL 2015'),
      type: Array(2).fill('SUMMARY OF THE DOCTORAL DISSERTATION'),
      major: Array(2).fill('HISTORY'),
      code: Array(2).fill('922 90 15'),
      place: Array(2).fill('HA NOI'),
      year: Array(2).fill('2023'),
    })
  })

  it('reads labels with their values on the next lines', () => {
    expect(
      values(`HỌC VIỆN HÀNH CHÍNH VEN BIỂN

Nghiên cứu sinh:

Y Biên Niê

TÓM TẮT

LUẬN ÁN TIẾN SĨ QUẢN LÝ CÔNG

Chuyên ngành

Quản lý công

Mã số

9 34 04 03

Người hướng dẫn khoa học:

- 1. PGS.TS. Lê Văn Bình
- 2. TS. Phạm Thu Hà

Phản biện 1:

.....

Phản biện độc lập 1: .............

Huế, tháng 5 năm 2025
`),
    ).toEqual({
      institution: ['HỌC VIỆN HÀNH CHÍNH VEN BIỂN'],
      author: ['Y Biên Niê'],
      type: ['TÓM TẮT LUẬN ÁN TIẾN SĨ QUẢN LÝ CÔNG'],
      major: ['Quản lý công'],
      code: ['9 34 04 03'],
      supervisors: ['PGS.TS. Lê Văn Bình', 'TS. Phạm Thu Hà'],
      reviewers: ['…'],
      'independent-reviewers': ['…'],
      place: ['Huế'],
      year: ['2025'],
    })
  })

  it('reads a dense cover, the title above the author, a foreign author', () => {
    expect(
      values(`TRƯỜNG ĐẠI HỌC SÔNG LAM
NGUYỄN VĂN NAM
PHÁT TRIỂN DU LỊCH CỘNG ĐỒNG
Ở VÙNG ĐỆM VƯỜN QUỐC GIA
NGÀNH: KINH TẾ PHÁT TRIỂN
MÃ SỐ: 9310105
TÓM TẮT LUẬN ÁN TIẾN SĨ
HÀ NỘI - NĂM 2025`),
    ).toMatchObject({
      institution: ['TRƯỜNG ĐẠI HỌC SÔNG LAM'],
      author: ['NGUYỄN VĂN NAM'],
      title: ['PHÁT TRIỂN DU LỊCH CỘNG ĐỒNG Ở VÙNG ĐỆM VƯỜN QUỐC GIA'],
      major: ['KINH TẾ PHÁT TRIỂN'],
      code: ['9310105'],
      type: ['TÓM TẮT LUẬN ÁN TIẾN SĨ'],
      place: ['HÀ NỘI'],
      year: ['2025'],
    })
    expect(
      values(`HỌC VIỆN ĐẤT VÀ NƯỚC

ĐÀO TẠO NGHỀ CHO LAO ĐỘNG
NÔNG THÔN VÙNG TÂY BẮC

LÊ THỊ HOA

TÓM TẮT LUẬN ÁN TIẾN SĨ

TP. HỒ CHÍ MINH, 2024`),
    ).toMatchObject({
      author: ['LÊ THỊ HOA'],
      title: ['ĐÀO TẠO NGHỀ CHO LAO ĐỘNG NÔNG THÔN VÙNG TÂY BẮC'],
      place: ['TP. HỒ CHÍ MINH'],
      year: ['2024'],
    })
    expect(
      values(`ACADEMY OF RIVER STUDIES

SOMCHAI PHOMMAVONG

PUBLIC SERVICE TRAINING IN THE NORTHERN PROVINCES OF LAOS

DOCTORAL DISSERTATION SUMMARY

Hanoi, 2024`),
    ).toMatchObject({
      author: ['SOMCHAI PHOMMAVONG'],
      title: ['PUBLIC SERVICE TRAINING IN THE NORTHERN PROVINCES OF LAOS'],
    })
  })

  it('lets the front matter win, at its place', () => {
    const text = `---
profile: base
author: Lê Văn Bình
code: "9310202"
supervisors: [PGS.TS. Trần Văn An, TS. Phạm Thu Hà]
reviewers: []
year: 2026
defence: {level: Học viện, place: ""}
---

MÃ SỐ: 9310105

HÀ NỘI – 2025
`
    const found = cover(text)
    expect(values(text)).toEqual({
      author: ['Lê Văn Bình'],
      code: ['9310202'],
      supervisors: ['PGS.TS. Trần Văn An', 'TS. Phạm Thu Hà'],
      reviewers: ['…'],
      year: ['2026'],
      place: ['HÀ NỘI'],
      defence: ['Học viện'],
    })
    expect(found.author?.map(({ start, end }) => text.slice(start, end))).toEqual(['Lê Văn Bình'])
  })

  it('gives spans of the source', () => {
    const text =
      '**MÃ SỐ:\n9 31 02 02**\n\n**Người hướng dẫn: TS. Lê\nVăn Bình**\n\nHÀ NỘI – 2026\n'
    const found = cover(text)
    const at = (id: string) => found[id]?.map(({ start, end }) => text.slice(start, end))
    expect(at('code')).toEqual(['9 31 02 02'])
    expect(at('supervisors')).toEqual(['TS. Lê\nVăn Bình'])
    expect(at('year')).toEqual(['2026'])
  })

  it('takes blanks and names apart', () => {
    expect(values('Người hướng dẫn khoa học: PGS.TS. ..........')).toEqual({ supervisors: ['…'] })
    expect(values('Reviewer 1: ______\n\nReviewer 2:\n\nReviewer 3: Dr. Le Van Binh')).toEqual({
      reviewers: ['…', '…', 'Dr. Le Van Binh'],
    })
    expect(values('Supervisors: Assoc. Prof., Dr. Tran Van An\nDr. Le Thi Hoa')).toEqual({
      supervisors: ['Assoc. Prof., Dr. Tran Van An', 'Dr. Le Thi Hoa'],
    })
    expect(values('Supervisors: Tran Van An, PhD; Le Thi Hoa, Ph.D.')).toEqual({
      supervisors: ['Tran Van An, PhD', 'Le Thi Hoa, Ph.D.'],
    })
  })

  it('finds nothing in prose and never throws', () => {
    expect(values('')).toEqual({})
    const prose = 'The council met and the work was discussed at length by all of them. '.repeat(8)
    expect(values(`${prose}\n\nMã số: 9310202`)).toEqual({})
  })
})

describe('readCover on any text', () => {
  const words = [
    ...['BỘ GIÁO DỤC VÀ ĐÀO TẠO', 'HỌC VIỆN', 'NGUYỄN VĂN NAM', 'TÓM TẮT', 'LUẬN ÁN TIẾN SĨ'],
    ...['Mã số:', '9 31 02 02', 'HÀ NỘI – 2026', 'Người hướng dẫn:', 'PGS.TS.', '1.', '......'],
    ...[
      'SUMMARY OF THE DOCTORAL THESIS',
      'INDUSTRY',
      'Reviewer 1:',
      '(',
      ')',
      '**',
      '\n',
      '\n\n',
      '- ',
    ],
  ]
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((list) => list.join(' ')),
  )

  it('never throws, and every field lies in the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const field of Object.values(cover(text)).flat()) {
          expect(field.start).toBeGreaterThanOrEqual(0)
          expect(field.end).toBeGreaterThanOrEqual(field.start)
          expect(field.end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a cover with rows of one sign', () => {
  it.each(['-', '–', '.', '7', '(', 'A-'])('is read in linear time: %j', (sign) => {
    const row = sign.repeat(60_000)
    const text = `TRẦN THỊ MINH HẠNH\n\nMã số: x${row}x\n\n${row}x\n`
    const started = performance.now()
    cover(text)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
