import { beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../../src/read/pdf/read.js'
import { makePdf, prose } from './make.js'
import { summary } from './summary.js'
import { typeset } from './typeset.js'

type Read = Awaited<ReturnType<typeof readPdf>>

describe('a summary as Typst sets it', () => {
  let read: Read
  beforeAll(async () => {
    read = await readPdf(typeset(summary))
  })
  const blocks = () => read.text.split('\n\n').map((block) => block.trim())

  it('keeps the lines of the cover, and what stands side by side apart', () => {
    expect(blocks().slice(0, 6)).toEqual([
      '**BỘ GIÁO DỤC VÀ ĐÀO TẠO**',
      'HỌC VIỆN CHÍNH TRỊ\nQUỐC GIA HỒ CHÍ MINH',
      'CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM',
      '**HỒ THỊ KHÁNH VÂN**',
      '**QUẢN LÝ NHÀ NƯỚC ĐỐI VỚI DỊCH VỤ CÔNG TRỰC TUYẾN Ở CẤP XÃ TẠI CÁC TỈNH BẮC TRUNG BỘ**',
      '**TÓM TẮT LUẬN ÁN TIẾN SĨ**',
    ])
  })

  it('takes headings from the bookmarks, and only bold from the look', () => {
    expect(blocks()).toContain('# MỞ ĐẦU')
    expect(blocks()).toContain('## 1. Lý do chọn đề tài')
    expect(blocks()).toContain('**2. Mục đích nghiên cứu**')
  })

  it('leaves out the contents, running heads and page numbers', () => {
    expect(read.text).not.toMatch(/MỤC LỤC|CƠ SỞ LÝ LUẬN|\.{4}/u)
    expect(read.text).not.toContain('Tóm tắt luận án tiến sĩ')
    expect(blocks()).not.toContain('3')
  })

  it('joins a paragraph over a page break, and knows where the next page begins', () => {
    const whole = blocks().find((block) => block.startsWith('Công tác quản lý'))
    expect(whole).toMatch(/lý do chọn đề tài\.$/u)
    const at = read.text.indexOf(whole ?? '')
    const inside = read.recovered.origins.filter(
      ({ start }) => start > at && start < at + (whole ?? '').length,
    )
    expect(inside.map(({ page }) => page)).toEqual([4])
  })

  it('writes footnotes behind their paragraph and raised digits as such', () => {
    expect(read.text).toContain('có chú thích[^1] và còn viết tiếp.')
    expect(blocks()).toContain('[^1]: Xem: Nguyễn Văn An (2020), Quản lý công, tr. 15–20.')
    expect(read.text).toContain('51.000 km², chiếm')
  })

  it('writes a table as a table', () => {
    expect(blocks()).toContain(
      '| STT | Nội dung khảo sát | Tỷ lệ (%) |\n| --- | --- | --- |\n' +
        '| 1 | Thời gian giải quyết hồ sơ | 61,2 |\n| 2 | Thái độ của công chức | 78,5 |',
    )
  })

  it('tells items from each other and joins their lines', () => {
    expect(blocks()).toContain('• Đề xuất giải pháp.')
    expect(read.text).toContain('trong bối cảnh chuyển đổi số;')
  })

  it('measures paper, margins, page numbers and type', () => {
    const { layout } = read.recovered
    expect(layout.pages?.count).toBe(4)
    expect(layout.pages?.starts?.length).toBe(4)
    const [section] = layout.sections
    expect(section?.paper).toEqual({ width: 140, height: 210 })
    expect(section?.margins?.left).toBeCloseTo(22, 0)
    expect(section?.margins?.right).toBeCloseTo(18, 0)
    expect(section?.numbers).toEqual([{ position: 'bottom-center', size: 11 }])
    expect(layout.fonts).toEqual([{ name: 'Tinos', embedded: true, page: 1 }])
    const body = layout.looks.find(({ start, end }) => end - start > 400)
    expect(body).toMatchObject({ role: 'body', font: 'Tinos', size: 11 })
    expect(body?.spacing?.kind).toBe('exact')
  })
})

describe('letters', () => {
  it('are composed, whatever the file says', async () => {
    const { text } = await readPdf(typeset('Tiê\u0301ng Viê\u0323t co\u0301 da\u0302\u0301u'))
    expect(text.trim()).toBe('Tiếng Việt có dấu')
  })

  it('are escaped where Markdown would take them for marks', async () => {
    const page = { width: 400, height: 600, shown: [{ x: 50, y: 500, text: '# not a heading *' }] }
    expect((await readPdf(makePdf([page]))).text.trim()).toBe('\\# not a heading \\*')
  })
})

describe('turned text', () => {
  it('is dropped as a watermark, unless the whole page is turned', async () => {
    const stamp = { x: 100, y: 200, text: 'DRAFT', size: 60, angle: 45 }
    const page = { width: 400, height: 600, shown: [...prose(50, 500, 3), stamp] }
    expect((await readPdf(makePdf([page]))).text).not.toContain('DRAFT')
    const upright = prose(50, 500, 3).map((one, index) => ({
      ...one,
      x: 60 + index * 13,
      y: 40,
      angle: 90,
    }))
    const { text } = await readPdf(makePdf([{ width: 600, height: 400, shown: upright }]))
    expect(text).toContain('and here it ends.')
  })

  it('is upright where the page says how to turn it', async () => {
    const shown = prose(50, 500, 3).map((one, index) => ({
      ...one,
      x: 60 + index * 13,
      y: 40,
      angle: 90,
    }))
    const read = await readPdf(makePdf([{ width: 400, height: 600, shown, more: '/Rotate 90' }]))
    expect(read.text).toContain('and here it ends.')
    expect(read.recovered.layout.sections[0]?.paper).toEqual({ width: 211.7, height: 141.1 })
  })
})
