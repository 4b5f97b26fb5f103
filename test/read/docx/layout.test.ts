import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/read/docx/read.js'
import { docx, p } from './make.js'

const styles = `
  <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/><w:rPr><w:sz w:val="26"/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Cap"><w:name w:val="caption"/></w:style>`
const style = (id: string) => `<w:pStyle w:val="${id}"/>`
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const par = (inside: string) => `<w:p>${inside}</w:p>`
const arial = '<w:rFonts w:ascii="Arial"/>'

function layoutOf(body: string, more = {}) {
  const { text, recovered } = readDocx(docx({ styles, ...more, body }))
  return { text, layout: recovered.layout }
}

describe('looks', () => {
  it('have role, font, size and spacing of each paragraph', () => {
    const table = `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tr><w:tc>${p('ô')}</w:tc><w:tc>${p('ô')}</w:tc></w:tr></w:tbl>`
    const { text, layout } = layoutOf(
      p('MỞ ĐẦU', style('u1')) + p('Văn bản.') + p('Bảng 1', style('Cap')) + table,
    )
    const spacing = { kind: 'multiple', lines: 1.5 }
    const font = 'Times New Roman'
    expect(
      layout.looks.map(({ start, end, ...look }) => ({ ...look, text: text.slice(start, end) })),
    ).toEqual([
      { role: 'heading', font, size: 13, spacing: { kind: 'multiple', lines: 1 }, text: 'MỞ ĐẦU' },
      { role: 'body', font, size: 11, spacing, text: 'Văn bản.' },
      { role: 'caption', font, size: 11, spacing: { kind: 'multiple', lines: 1 }, text: 'Bảng 1' },
      { role: 'table', font, size: 11, spacing, text: text.slice(text.indexOf('|')).trimEnd() },
    ])
  })

  it('are divided where a longer run differs, and not for a name', () => {
    const long = 'một đoạn dài hơn bốn mươi chữ cái bằng phông khác. '
    const { text, layout } = layoutOf(
      par(
        run(`Mở đầu của đoạn văn, ${'dài '.repeat(30)}`) +
          run(long, arial) +
          run('hết ') +
          run('tên', arial),
      ),
    )
    expect(
      layout.looks.map(({ start, end, font }) => [font, text.slice(start, end).slice(0, 6)]),
    ).toEqual([
      ['Times New Roman', 'Mở đầu'],
      ['Arial', 'một đo'],
      ['Times New Roman', 'hết tê'],
    ])
  })

  it('have those of notes apart', () => {
    const note = par(`${run('Văn bản')}<w:r><w:footnoteReference w:id="1"/></w:r>`)
    const footnotes = `<w:footnote w:id="1">${par(run('Chú thích.', '<w:sz w:val="18"/>'))}</w:footnote>`
    const { text, layout } = layoutOf(note, { footnotes })
    const { start, end, ...look } = layout.looks[1] ?? { start: 0, end: 0 }
    expect(look).toEqual({ role: 'note', font: 'Times New Roman', size: 9, spacing: null })
    expect(text.slice(start, end)).toBe('[^1]: Chú thích.')
  })

  it('do not overlap', () => {
    const { layout } = layoutOf(
      par(
        run('**đậm** [x](y) &amp;amp; ', '<w:b/>') + run('nghiêng '.repeat(20), `<w:i/>${arial}`),
      ) + p('sau'),
    )
    for (const [at, look] of layout.looks.entries()) {
      expect(look.end).toBeGreaterThan(look.start)
      expect(look.start).toBeGreaterThanOrEqual(layout.looks[at - 1]?.end ?? 0)
    }
  })
})

describe('sections', () => {
  const section = (width: number, type = '') =>
    `<w:sectPr>${type}<w:pgSz w:w="${width}" w:h="11906"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1134" w:right="1134"/></w:sectPr>`

  it('begin where the text of the one before ends', () => {
    const last = `<w:p><w:pPr>${section(8391)}</w:pPr><w:r><w:t>bìa</w:t></w:r></w:p>`
    const { text, layout } = layoutOf(p('trang bìa') + last + p('MỞ ĐẦU') + section(11906))
    expect(layout.sections.map(({ start, paper }) => [start, paper?.width])).toEqual([
      [0, 148.01],
      [text.indexOf('MỞ ĐẦU'), 210.01],
    ])
  })

  it('are one where the file tells nothing', () => {
    const { layout } = layoutOf(p('văn bản'))
    expect(layout.sections).toMatchObject([{ start: 0, page: null, paper: null }])
  })
})

describe('pages', () => {
  const seen = '<w:r><w:lastRenderedPageBreak/></w:r>'
  const broken = '<w:r><w:br w:type="page"/></w:r>'
  const app = (pages: number) => ({ app: `<Pages>${pages}</Pages>` })

  it('are what the file last claimed, with the places that its last layout left', () => {
    const body =
      par(run('một')) + par(run('hai ') + seen + run('ba')) + par(broken) + par(seen + run('bốn'))
    const { text, layout } = layoutOf(body, app(3))
    expect(layout.pages).toEqual({
      count: 3,
      exact: false,
      starts: [0, text.indexOf('ba'), text.indexOf('bốn')],
    })
  })

  it('have no places where these do not fit the claim', () => {
    expect(layoutOf(par(run('một')) + par(seen + run('hai')), app(9)).layout.pages).toEqual({
      count: 9,
      exact: false,
      starts: null,
    })
    expect(layoutOf(p('một')).layout.pages).toBeNull()
  })

  it('may begin with one that has no text', () => {
    const { layout } = layoutOf(par(run('một')) + par(seen + run('hai')), app(3))
    expect(layout.pages).toEqual({ count: 3, exact: false, starts: [0, 0, 5] })
  })

  it('are not believed of a template that was never counted', () => {
    expect(layoutOf(p('chữ '.repeat(4000)), app(1)).layout.pages).toBeNull()
  })
})
