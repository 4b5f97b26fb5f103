import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/read/docx/read.js'
import { docx, type Parts, p } from './make.js'

const styles = `
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="M1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="MT"><w:name w:val="TOC Heading"/><w:basedOn w:val="u1"/></w:style>`
const style = (id: string) => `<w:pStyle w:val="${id}"/>`
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const par = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const field = (instruction: string, result: string) =>
  mark('begin') + code(instruction) + mark('separate') + result + mark('end')

function read(body: string, more: Parts = {}) {
  return readDocx(docx({ styles, ...more, body }))
}
function textOf(body: string, more: Parts = {}): string {
  return read(body, more).text
}

describe('fields', () => {
  it('give their result and not their instruction, nested too', () => {
    const nested = field(' IF 1 = 1 ', run('đúng ') + field(' PAGE ', run('7')))
    expect(textOf(par(run('a ') + nested + run(' b')))).toBe('a đúng 7 b\n')
  })

  it('are simple elements too', () => {
    expect(
      textOf(
        par(
          `${run('Bảng ')}<w:fldSimple w:instr=" SEQ Bảng ">${run('1')}</w:fldSimple>${run('. Tên')}`,
        ),
      ),
    ).toBe('Bảng 1. Tên\n')
  })

  it('may have text in their instruction that is none', () => {
    expect(
      textOf(par(`${mark('begin')}${code(' XE ')}${run('mục từ')}${mark('end')}${run('văn bản')}`)),
    ).toBe('văn bản\n')
  })

  it('do not swallow what follows where their end is missing', () => {
    expect(
      textOf(par(mark('begin') + code(' TOC ') + mark('separate') + run('một')) + p('hai')),
    ).toBe('một\n\nhai\n')
    expect(
      textOf(par(mark('begin') + run('một')) + par(mark('end') + mark('end') + run('hai'))),
    ).toBe('hai\n')
  })
})

describe('a table of contents', () => {
  const entry = (text: string) => par(run(text), style('M1'))

  it('is left out, with its heading', () => {
    const contents =
      p('MỤC LỤC', style('u1')) +
      par(mark('begin') + code(' TOC \\o "1-3" ') + mark('separate') + run('MỞ ĐẦU 1')) +
      p('KẾT LUẬN 9') +
      par(mark('end'))
    expect(textOf(contents + p('MỞ ĐẦU', style('u1')))).toBe('# MỞ ĐẦU\n')
  })

  it('is known by its field where others stand in it', () => {
    const link = run('MỞ ĐẦU') + field(' PAGEREF _Toc1 ', run('1'))
    const contents =
      p('MỤC LỤC', style('u1')) +
      par(mark('begin') + code(' TOC \\o "1-3" ') + mark('separate') + link) +
      par(mark('end'))
    expect(textOf(contents + p('MỞ ĐẦU', style('u1')))).toBe('# MỞ ĐẦU\n')
  })

  it('is left out where it was typed, with dots or tabs', () => {
    const tabbed = (text: string, page: string) =>
      par(`${run(text)}<w:r><w:tab/></w:r>${run(page)}`)
    const contents =
      p('MỤC LỤC') +
      tabbed('MỞ ĐẦU', '1') +
      p('CHƯƠNG 1') +
      p('TỔNG QUAN TÌNH HÌNH NGHIÊN CỨU .......... 5') +
      p('') +
      tabbed('KẾT LUẬN', '20')
    expect(textOf(contents + p('MỞ ĐẦU', style('u1')))).toBe('# MỞ ĐẦU\n')
    const few = p('MỤC LỤC') + tabbed('MỞ ĐẦU', '1') + p('Văn bản.') + tabbed('Vùng', '12')
    expect(textOf(few)).toBe('MỤC LỤC\n\nMỞ ĐẦU 1\n\nVăn bản.\n\nVùng 12\n')
  })

  it('is left out where it is a table', () => {
    const row = (text: string, page: string) =>
      `<w:tr><w:tc>${p(text)}</w:tc><w:tc>${p(page)}</w:tc></w:tr>`
    const table = `<w:tbl>${row('MỞ ĐẦU', '1')}${row('KẾT LUẬN', '20')}${row('PHỤ LỤC', 'xi')}</w:tbl>`
    expect(textOf(p('MỤC LỤC') + table + p('sau'))).toBe('sau\n')
    expect(textOf(p('Kết quả') + table + p('sau'))).toContain('KẾT LUẬN')
  })

  it('is left out as a content control of any language', () => {
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Mục lục')}${p('1. Lý do')}</w:sdtContent></w:sdt>`
    expect(textOf(control + p('sau'))).toBe('sau\n')
  })

  it('is left out where only its styles are left of it', () => {
    expect(textOf(par(run('MỤC LỤC'), style('MT')) + entry('MỞ ĐẦU\t1') + p('sau'))).toBe('sau\n')
  })

  it('ends at the latest where a heading stands', () => {
    const broken = par(mark('begin') + code('TOC') + mark('separate')) + p('mục')
    const body = p('MỞ ĐẦU', style('u1')) + p('văn bản') + par(run('cuối') + mark('end'))
    expect(textOf(broken + body)).toBe('# MỞ ĐẦU\n\nvăn bản\n\ncuối\n')
  })

  it('is not taken for one where the word is part of a sentence', () => {
    expect(textOf(p('MỤC LỤC') + p('văn bản'))).toBe('MỤC LỤC\n\nvăn bản\n')
  })
})

describe('links', () => {
  const link = (text: string, id: string) => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`
  const relations =
    '<Relationship Id="l1" Type="x/hyperlink" Target="https://example.vn/bai" TargetMode="External"/>' +
    '<Relationship Id="l2" Type="x/hyperlink" Target="file:///etc/passwd" TargetMode="External"/>'

  it('are written where the address says more than the text', () => {
    expect(textOf(par(run('xem ') + link('bài báo', 'l1')), { relations })).toBe(
      'xem [bài báo](https://example.vn/bai)\n',
    )
    expect(textOf(par(link('example.vn/bai', 'l1')), { relations })).toBe('example.vn/bai\n')
  })

  it('are text where they lead elsewhere', () => {
    const inside = `<w:hyperlink w:anchor="b">${run('mục 2')}</w:hyperlink>`
    expect(textOf(par(link('tệp', 'l2') + run(', ') + inside), { relations })).toBe('tệp, mục 2\n')
    expect(textOf(par(link('tiêu đề', 'l1'), style('u1')), { relations })).toBe('# tiêu đề\n')
  })
})

describe('notes', () => {
  const reference = (id: string, kind = 'footnote') =>
    `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
  const note = (id: string, text: string, kind = 'footnote') =>
    `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${run(text)}</w:p></w:${kind}>`

  it('stand behind the paragraph that refers to them, numbered in its order', () => {
    const footnotes =
      '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>' +
      note('5', ' Thứ nhất.') +
      note('2', ' Thứ hai | có gạch.')
    const endnotes = note('1', 'Cuối.', 'endnote')
    const body =
      par(run('A') + reference('5') + run(' và B') + reference('2') + run('.')) +
      par(run('C') + reference('1', 'endnote') + reference('9'))
    expect(textOf(body, { footnotes, endnotes })).toBe(
      'A[^1] và B[^2].\n\n[^1]: Thứ nhất.\n\n[^2]: Thứ hai | có gạch.\n\nC[^3]\n\n[^3]: Cuối.\n',
    )
  })

  it('may have a mark that somebody typed', () => {
    const body = par(
      `${run('A')}<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>`,
    )
    expect(textOf(body, { footnotes: note('1', 'Ghi chú.') })).toBe('A[^1]\n\n[^1]: Ghi chú.\n')
  })
})

describe('text boxes', () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`

  it('come behind the paragraph they hang on, from one branch of the alternatives', () => {
    const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box('trong khung')}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('trong khung')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(textOf(par(shape + run('neo')) + p('sau'))).toBe('neo\n\ntrong khung\n\nsau\n')
    expect(textOf(par(shape) + p('sau'))).toBe('trong khung\n\nsau\n')
  })

  it('are read in old drawings', () => {
    const pict = `<w:r><w:pict><v:rect><v:textbox>${box('khung cũ')}</v:textbox></v:rect></w:pict></w:r>`
    expect(textOf(par(pict))).toBe('khung cũ\n')
  })
})

describe('content controls', () => {
  it('are transparent, and what is to be filled in stays', () => {
    const inline = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('[Họ tên]')}</w:sdtContent></w:sdt>`
    const block = `<w:sdt><w:sdtContent>${par(run('Tác giả: ') + inline)}</w:sdtContent></w:sdt>`
    expect(textOf(block)).toBe('Tác giả: [Họ tên]\n')
  })
})

describe('tracked changes', () => {
  const by = (author: string) => `w:id="1" w:author="${author}" w:date="2026-01-01T00:00:00Z"`

  it('let insertions in and deletions out, and say so', () => {
    const body = par(
      run('một ') +
        `<w:ins ${by('Hà')}>${run('hai')}</w:ins>` +
        `<w:del ${by('Hà')}><w:r><w:delText>ba</w:delText></w:r></w:del>` +
        run(' bốn'),
    )
    const { text, recovered } = read(body)
    expect(text).toBe('một hai bốn\n')
    expect(recovered.changes).toEqual([
      { kind: 'insertion', author: 'Hà', start: 4, end: 7 },
      { kind: 'deletion', author: 'Hà', start: 7, end: 7 },
    ])
  })

  it('are one where one author did several things at one place', () => {
    const ins = (text: string, author: string) => `<w:ins ${by(author)}>${run(text)}</w:ins>`
    const { recovered } = read(par(ins('a', 'Hà') + ins('b', 'Hà') + ins('c', 'Vân')))
    expect(recovered.changes.map(({ author, start, end }) => [author, start, end])).toEqual([
      ['Hà', 0, 2],
      ['Vân', 2, 3],
    ])
  })

  it('count moves and changes of format', () => {
    const moved = `<w:moveFrom ${by('Hà')}>${run('xa')}</w:moveFrom><w:moveTo ${by('Hà')}>${run('gần')}</w:moveTo>`
    const format = `<w:r><w:rPr><w:b/><w:rPrChange ${by('Vân')}><w:rPr/></w:rPrChange></w:rPr><w:t>đậm</w:t></w:r>`
    const { text, recovered } = read(par(moved + run(' ') + format))
    expect(text).toBe('gần **đậm**\n')
    expect(recovered.changes.map(({ kind }) => kind)).toEqual(['deletion', 'insertion', 'format'])
    const { start, end } = recovered.changes[2] ?? { start: 0, end: 0 }
    expect(text.slice(start, end)).toContain('đậm')
  })

  it('join paragraphs whose end was deleted', () => {
    const deleted = `<w:rPr><w:del ${by('Hà')}/></w:rPr>`
    const { text, recovered } = read(par(run('một '), deleted) + p('hai') + par(run('ba'), deleted))
    expect(text).toBe('một hai\n\nba\n')
    expect(recovered.changes.map(({ kind }) => kind)).toEqual(['deletion', 'deletion'])
  })

  it('take deleted rows out of tables', () => {
    const row = (text: string, properties = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${p(text)}</w:tc></w:tr>`
    const { text, recovered } = read(
      `<w:tbl>${row('còn')}${row('mất', `<w:del ${by('Hà')}/>`)}</w:tbl>`,
    )
    expect(text).toBe('còn\n')
    expect(recovered.changes.map(({ kind }) => kind)).toEqual(['deletion'])
  })
})

describe('comments', () => {
  const comments =
    '<w:comment w:id="4" w:author="PGS. Lan"><w:p/></w:comment><w:comment w:id="5"><w:p/></w:comment>'

  it('are remarks on what they stand beside, over paragraphs too', () => {
    const body =
      par(
        `${run('một ')}<w:commentRangeStart w:id="4"/>${run('hai')}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r><w:commentRangeStart w:id="5"/>${run(' ba')}`,
      ) +
      par(run('bốn')) +
      '<w:commentRangeEnd w:id="5"/>' +
      p('năm')
    const { text, recovered } = read(body, { comments })
    expect(
      recovered.remarks.map(({ author, start, end }) => [author, text.slice(start, end)]),
    ).toEqual([
      ['PGS. Lan', 'hai'],
      [null, ' ba\n\nbốn\n\n'],
    ])
  })

  it('of our own are no remarks', () => {
    const body = p('một') + par('<w:r><w:commentReference w:id="6"/></w:r>')
    const own = '<w:comment w:id="6" w:author="tomtat"><w:p/></w:comment>'
    expect(read(body, { comments: own }).recovered.remarks).toEqual([])
  })
})

describe('pictures', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
  const relations = ['image1.png', 'image2.png', 'chart.bin', '../../etc/x.png']
    .map((name, at) => `<Relationship Id="p${at}" Type="x/image" Target="media/${name}"/>`)
    .join('')
  const files = { 'word/media/image1.png': png, 'word/media/image2.png': new Uint8Array([1, 2]) }
  const picture = (id: string) =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="Ảnh chụp"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

  it('stand in the text without words, and their bytes beside it', () => {
    const { text, recovered } = read(par(picture('p0')) + par(run('Hình ') + picture('p0')), {
      relations,
      files,
    })
    expect(text).toBe('![](media/image1.png)\n\nHình ![](media/image1.png)\n')
    expect([...recovered.pictures]).toEqual([['media/image1.png', png]])
  })

  it('come behind a heading', () => {
    const { text } = read(par(picture('p0') + run('MỞ ĐẦU'), style('u1')), { relations, files })
    expect(text).toBe('# MỞ ĐẦU\n\n![](media/image1.png)\n')
  })

  it('are only what the file holds and what is a picture', () => {
    const { recovered } = read(
      par(picture('p1') + picture('p2') + picture('p3') + picture('p9') + run('x')),
      { relations, files },
    )
    expect(recovered.pictures.size).toBe(0)
  })
})
