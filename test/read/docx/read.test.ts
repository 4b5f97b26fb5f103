import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/read/docx/read.js'
import { docx, type Parts, p } from './make.js'

const styles = `
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="u2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="part"><w:name w:val="Phần"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="M1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="MT"><w:name w:val="TOC Heading"/><w:basedOn w:val="u1"/></w:style>`
const lists = `
  <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="u1"/><w:suff w:val="space"/><w:lvlText w:val="Chương %1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="u2"/><w:lvlText w:val="%1.%2."/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="+"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:suff w:val="nothing"/><w:lvlText w:val="(%3)"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>`

const style = (id: string) => `<w:pStyle w:val="${id}"/>`
const list = (id: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const par = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`

function textOf(body: string, more: Parts = {}): string {
  return readDocx(docx({ styles, numbering: lists, ...more, body })).text
}

describe('headings', () => {
  it('have the depth of their outline level and the number that Word prints', () => {
    const text = textOf(
      p('MỞ ĐẦU', style('part')) +
        p('TỔNG QUAN', style('u1')) +
        p('Các công trình', style('u2')) +
        p('Khoảng trống', style('u2')) +
        p('THỰC TRẠNG', style('u1')) +
        p('Kết quả', style('u2')),
    )
    expect(text).toBe(
      '# MỞ ĐẦU\n\n# Chương 1. TỔNG QUAN\n\n## 1.1. Các công trình\n\n## 1.2. Khoảng trống\n\n# Chương 2. THỰC TRẠNG\n\n## 2.1. Kết quả\n',
    )
  })

  it('are one line without emphasis', () => {
    const text = textOf(
      par(
        `${run('TỔNG QUAN ', '<w:b/>')}<w:r><w:br/></w:r>${run('VỀ ĐỀ TÀI', '<w:i/>')}`,
        style('u1'),
      ),
    )
    expect(text).toBe('# Chương 1. TỔNG QUAN VỀ ĐỀ TÀI\n')
  })

  it('are left out where they are empty, but counted as Word does', () => {
    expect(textOf(p('', style('u2')) + p('Tên', style('u2')))).toMatch(/^## \d\.2\. Tên\n$/u)
  })

  it('may be their label alone where that has a word', () => {
    expect(textOf(p('', style('u1')))).toBe('# Chương 1.\n')
  })

  it('are text where they are as long as a paragraph and end like one', () => {
    const long = `${'Đoạn văn này bị gán nhầm kiểu đề mục. '.repeat(10)}Hết.`
    expect(textOf(p(long, style('part')))).toBe(`${long}\n`)
  })

  it('are text where they are a sentence of several clauses without a number', () => {
    const sentence = 'Một là, tỷ lệ hồ sơ do người dân tự nộp còn thấp, chưa tương xứng với đầu tư.'
    expect(textOf(p(sentence, style('part')))).toBe(`${sentence}\n`)
    expect(textOf(p(sentence, style('u2')))).toBe(`## 1.1. ${sentence}\n`)
    expect(textOf(p('Kết luận chương 1.', style('part')))).toBe('# Kết luận chương 1.\n')
    const capitals = 'THỰC TRẠNG QUẢN LÝ NHÀ NƯỚC, NHỮNG VẤN ĐỀ ĐẶT RA VÀ NGUYÊN NHÂN CỦA CHÚNG.'
    expect(textOf(p(capitals, style('part')))).toBe(`# ${capitals}\n`)
  })

  it('are no captions, whatever style those have', () => {
    expect(textOf(p('Bảng 2.1. Kết quả khảo sát', style('part')))).toBe(
      'Bảng 2.1. Kết quả khảo sát\n',
    )
    expect(textOf(p('Hình thức sở hữu', style('part')))).toBe('# Hình thức sở hữu\n')
  })

  it('take the blank that they begin with as the one behind a label that has none', () => {
    const numbering = lists.replace('"%1.%2."/>', '"%1.%2."/><w:suff w:val="nothing"/>')
    expect(textOf(p(' Kết quả', style('u2')), { numbering })).toBe('## 1.1. Kết quả\n')
    expect(textOf(p('Kết quả', style('u2')), { numbering })).toBe('## 1.1.Kết quả\n')
  })

  it('are not guessed from looks: a bold paragraph is a bold paragraph', () => {
    expect(textOf(par(run('1. Lý do', '<w:b/>')))).toBe('**1. Lý do**\n')
  })

  it('show the number in capitals where the heading is', () => {
    const caps = `${style('u1')}<w:rPr><w:caps/></w:rPr>`
    expect(textOf(par(run('Tổng quan', '<w:caps/>'), caps))).toBe('# CHƯƠNG 1. TỔNG QUAN\n')
  })

  it('lose a page break before or behind them', () => {
    const broken = '<w:r><w:br w:type="page"/></w:r>'
    expect(textOf(par(broken + run('MỞ ĐẦU') + broken, style('part')) + p('Văn bản.'))).toBe(
      '# MỞ ĐẦU\n\nVăn bản.\n',
    )
  })
})

describe('lists', () => {
  it('are written with the bullets of Markdown and the numbers of Word', () => {
    const text = textOf(
      p('một', list(2)) +
        p('hai', list(2, 1)) +
        p('ba', list(3)) +
        p('bốn', list(3, 1)) +
        p('năm', list(3, 2)) +
        p('sáu', list(3)),
    )
    expect(text).toBe('- một\n\n  - hai\n\n1. ba\n\na) bốn\n\n(i)năm\n\n2. sáu\n')
  })

  it('leave typed marks as they are', () => {
    expect(textOf(p('- một') + p('1. hai') + p('+ ba'))).toBe('- một\n\n1. hai\n\n+ ba\n')
  })

  it('count an empty paragraph and do not write it', () => {
    expect(textOf(p('', list(3)) + p('có chữ', list(3)))).toBe('2. có chữ\n')
  })

  it('take the label into bold text', () => {
    expect(textOf(par(run('Lý do', '<w:b/>'), list(3)))).toBe('**1. Lý do**\n')
  })
})

describe('runs', () => {
  it('are joined where they look alike, with blanks outside of the marks', () => {
    const text = textOf(
      par(
        run('Từ ') +
          run('khóa ', '<w:b/>') +
          run('chính:', '<w:b/>') +
          run(' dân ') +
          run('chủ', '<w:i/>') +
          run('.'),
      ),
    )
    expect(text).toBe('Từ **khóa chính:** dân *chủ*.\n')
  })

  it('keep punctuation outside where Markdown would not see the mark otherwise', () => {
    expect(textOf(par(run('Từ khóa:', '<w:b/>') + run('dân chủ')))).toBe('**Từ khóa**:dân chủ\n')
  })

  it('nest italics in bold, and give up emphasis of blanks and dots', () => {
    const text = textOf(
      par(
        run('Đậm ', '<w:b/>') +
          run('nghiêng', '<w:b/><w:i/>') +
          run(' đậm', '<w:b/>') +
          run(', ', '<w:i/>') +
          run('thường'),
      ),
    )
    expect(text).toBe('**Đậm *nghiêng* đậm**, thường\n')
  })

  it('mark each line of a bold paragraph', () => {
    const text = textOf(
      par(`${run('BẢO TỒN', '<w:b/>')}<w:r><w:br/></w:r>${run('HÁT BẢ TRẠO', '<w:b/>')}`),
    )
    expect(text).toBe('**BẢO TỒN**\n**HÁT BẢ TRẠO**\n')
  })

  it('show capitals, raised figures, symbols and hyphens as they are seen', () => {
    const text = textOf(
      par(
        run('đại học', '<w:caps/>') +
          run(' 5 km') +
          run('2', '<w:vertAlign w:val="superscript"/>') +
          run(', H') +
          run('2', '<w:vertAlign w:val="subscript"/>') +
          run('O, 1') +
          run('st', '<w:vertAlign w:val="superscript"/>') +
          '<w:r><w:t xml:space="preserve"> e</w:t><w:noBreakHyphen/><w:t>mail s</w:t><w:softHyphen/><w:t>ố</w:t></w:r>' +
          '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="Symbol" w:char="F062"/></w:r>' +
          run('mất', '<w:vanish/>'),
      ),
    )
    expect(text).toBe('ĐẠI HỌC 5 km², H₂O, 1st e-mail số→β\n')
  })

  it('are never normalised', () => {
    const decomposed = 'Tiế'.normalize('NFD')
    expect(textOf(p(`${decomposed}n Ðại`))).toBe(`${decomposed}n Ðại\n`)
  })

  it('escape what Markdown would take for its own', () => {
    expect(textOf(p('# không phải đề mục'))).toBe('\\# không phải đề mục\n')
    expect(textOf(p('a*b và [^1]'))).toBe('a\\*b và \\[^1]\n')
    expect(textOf(par(run('&lt;br&gt; &amp;amp; x')))).toBe('\\<br> \\&amp; x\n')
    expect(textOf(p('MỤC #', style('part')))).toBe('# MỤC \\#\n')
  })

  it('begin a block behind a page break and behind an empty line', () => {
    const text = textOf(
      `<w:p><w:r><w:t>một</w:t><w:br w:type="page"/><w:t>hai</w:t><w:br/><w:t>ba</w:t><w:br/><w:br/><w:t>bốn</w:t></w:r></w:p>`,
    )
    expect(text).toBe('một\n\nhai\nba\n\nbốn\n')
  })

  it('make dots of a tab with a leader, and a blank of another', () => {
    const stop = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8000"/></w:tabs>'
    const tab = '<w:r><w:tab/></w:r>'
    expect(textOf(par(`${run('Phản biện 1:')}${tab}`, stop))).toBe('Phản biện 1: ........\n')
    // The line is wrapped before it comes to its stop.
    const near = stop.replace('8000', '800')
    expect(textOf(par(`${run('Phản biện thứ nhất:')}${tab}`, near))).toBe(
      'Phản biện thứ nhất: ........\n',
    )
    expect(textOf(par(`${run('a')}${tab}${run('b')}`))).toBe('a b\n')
    expect(textOf(par(`${run('a ')}${tab}${tab}${run(' b')}`))).toBe('a b\n')
    expect(textOf(par(`${run('Mã: ')}${tab}${run(' số')}`, stop))).toBe('Mã: ........ số\n')
    expect(
      textOf(par(`${run('Mã số:')}<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/></w:r>`)),
    ).toBe('Mã số: ........\n')
  })

  it('leave out lines of dashes', () => {
    expect(textOf(p('---') + p('HỌC VIỆN') + p('_______'))).toBe('HỌC VIỆN\n')
  })

  it('trim blanks that the file does not keep', () => {
    expect(textOf('<w:p><w:r><w:t> một </w:t></w:r><w:r><w:t>hai</w:t></w:r></w:p>')).toBe(
      'mộthai\n',
    )
  })

  it('write formulas in one line and base texts of ruby', () => {
    const math =
      '<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup><m:r><m:t>=</m:t></m:r><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f></m:oMath>'
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>'
    expect(textOf(`<w:p>${math}${ruby}</w:p>`)).toBe('x²=(a+b)/c漢\n')
  })
})

describe('places', () => {
  it('lead each block back to its paragraph', () => {
    const { text, recovered } = readDocx(docx({ body: p('một') + p('') + p('ba') }))
    expect(recovered.origins).toEqual([
      { start: 0, page: null, paragraph: 1 },
      { start: text.indexOf('ba'), page: null, paragraph: 3 },
    ])
  })

  it('count paragraphs in tables and text boxes', () => {
    const cell = `<w:tc>${p('ô')}</w:tc>`
    const { recovered } = readDocx(
      docx({ body: `<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>${p('sau')}` }),
    )
    expect(recovered.origins.map(({ paragraph }) => paragraph)).toEqual([1, 2, 3])
  })
})
