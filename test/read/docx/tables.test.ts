import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/read/docx/read.js'
import { docx, type Parts, p } from './make.js'

const style = (id: string) => `<w:pStyle w:val="${id}"/>`
const styles = `
  <w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="table" w:styleId="Base"><w:name w:val="Base"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/></w:tblBorders></w:tblPr></w:style>
  <w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="Base"/></w:style>`
const cell = (inside: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith('<') ? inside : p(inside)}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (rows: string, properties = '<w:tblStyle w:val="Grid"/>') =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`

/** Behind a heading, where a table is one by its lines alone. */
function textOf(body: string, more: Parts = {}): string {
  const all = docx({ styles, ...more, body: p('MỞ ĐẦU', style('u1')) + body })
  return readDocx(all).text.replace('# MỞ ĐẦU\n\n', '')
}

describe('tables with lines', () => {
  it('are tables of Markdown', () => {
    const text = textOf(
      table(
        row(cell('Tỉnh'), cell('2020 | 2021')) +
          row(cell('Nghệ An'), cell(p('một') + p('hai'))) +
          row(cell('a'), cell('<w:p><w:r><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>')),
      ),
    )
    expect(text).toBe(
      '| Tỉnh | 2020 \\| 2021 |\n| --- | --- |\n| Nghệ An | một hai |\n| a | b c |\n',
    )
  })

  it('write what covers several cells once', () => {
    const text = textOf(
      table(
        row(cell('Năm', '<w:gridSpan w:val="2"/>'), cell('Số')) +
          row(cell('2020', '<w:vMerge w:val="restart"/>'), cell('I'), cell('1')) +
          row(cell('', '<w:vMerge/>'), cell('II'), cell('2')),
      ),
    )
    expect(text).toBe('| Năm | | Số |\n| --- | --- | --- |\n| 2020 | I | 1 |\n| | II | 2 |\n')
  })

  it('take in the text of tables in their cells, headings too', () => {
    const inner = table(row(cell(p('trong', style('u1'))), cell('ô')))
    expect(textOf(table(row(cell('ngoài'), cell(inner + p('sau')))))).toBe(
      '| ngoài | trong ô sau |\n| --- | --- |\n',
    )
  })

  it('have a head as wide as their widest row', () => {
    expect(
      textOf(table(row(cell('một'), cell('hai')) + row(cell('a'), cell('b'), cell('c')))),
    ).toBe('| một | hai | |\n| --- | --- | --- |\n| a | b | c |\n')
  })

  it('may have their lines at the cells alone', () => {
    const line = '<w:tcBorders><w:bottom w:val="single" w:sz="4"/></w:tcBorders>'
    expect(textOf(table(row(cell('a', line), cell('b')), ''))).toBe('| a | b |\n| --- | --- |\n')
  })

  it('are left out where they are empty', () => {
    expect(textOf(table(row(cell(''), cell(''))) + p('sau'))).toBe('sau\n')
  })

  it('have their notes behind them, and lead back to their first paragraph', () => {
    const noted = '<w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    const file = docx({
      styles,
      footnotes: `<w:footnote w:id="1">${p('Nguồn.')}</w:footnote>`,
      body: p('MỞ ĐẦU', style('u1')) + table(row(cell(noted), cell('b'))),
    })
    const { text, recovered } = readDocx(file)
    expect(text).toBe('# MỞ ĐẦU\n\n| a[^1] | b |\n| --- | --- |\n\n[^1]: Nguồn.\n')
    expect(recovered.origins[1]).toEqual({ start: 10, page: null, paragraph: 2 })
  })
})

describe('tables that only place text', () => {
  const none =
    '<w:tblStyle w:val="Grid"/><w:tblBorders><w:top w:val="nil"/><w:insideH w:val="none"/></w:tblBorders>'

  it('are read cell by cell', () => {
    const text = textOf(table(row(cell(p('trái') + p('dưới')), cell('phải')), none))
    expect(text).toBe('trái\n\ndưới\n\nphải\n')
  })

  it('have no lines that can be seen', () => {
    const white = '<w:tblBorders><w:top w:val="single" w:sz="4" w:color="FFFFFF"/></w:tblBorders>'
    expect(textOf(table(row(cell('a'), cell('b')), white))).toBe('a\n\nb\n')
    expect(textOf(table(row(cell('a'), cell('b')), ''))).toBe('a\n\nb\n')
  })

  it('may be a frame of one column around text with headings', () => {
    expect(textOf(table(row(cell(p('CHƯƠNG 1', style('u1')) + p('văn bản')))))).toBe(
      '# CHƯƠNG 1\n\nvăn bản\n',
    )
  })

  it('are tables behind the title of a list, which ends the cover', () => {
    const list = table(row(cell('CNTT'), cell('Công nghệ thông tin')))
    const { text } = readDocx(docx({ styles, body: p('DANH MỤC CHỮ VIẾT TẮT') + list }))
    expect(text).toContain('| CNTT | Công nghệ thông tin |')
  })

  it('stand on the cover, whatever lines they have', () => {
    const cover = table(row(cell('BỘ GIÁO DỤC VÀ ĐÀO TẠO'), cell('HỌC VIỆN')))
    const { text } = readDocx(docx({ styles, body: cover + p('MỞ ĐẦU', style('u1')) }))
    expect(text).toBe('BỘ GIÁO DỤC VÀ ĐÀO TẠO\n\nHỌC VIỆN\n\n# MỞ ĐẦU\n')
  })
})

describe('what a table holds beside its text', () => {
  it('is found where it stands in the Markdown', () => {
    const inserted =
      '<w:p><w:r><w:t xml:space="preserve">số | </w:t></w:r><w:ins w:author="Hà"><w:r><w:t>mới</w:t></w:r></w:ins></w:p>'
    const { text, recovered } = readDocx(
      docx({
        styles,
        body:
          p('MỞ ĐẦU', style('u1')) +
          table(row(cell('a'), cell('b')) + row(cell('c'), cell(inserted))),
      }),
    )
    expect(recovered.changes.map(({ start, end }) => text.slice(start, end))).toEqual(['mới'])
  })
})
