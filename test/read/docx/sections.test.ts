import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { readSections } from '../../../src/read/docx/pages/sections.js'
import { readStyles } from '../../../src/read/docx/styles/styles.js'
import type { Element, SectionFormat } from '../../../src/read/docx/types.js'
import { openPackage } from '../../../src/read/package/package.js'
import { child, elements } from '../../../src/read/package/tree.js'
import { docx, type Parts, p } from './make.js'

/** The sections of a file: those in paragraphs, then the last one. */
function sections(bytes: Uint8Array): SectionFormat[] {
  const file = openPackage(bytes)
  const body = child(file.part(file.main), 'w:body')
  const found: (Element | null)[] = elements(body, 'w:p')
    .map((paragraph) => child(child(paragraph, 'w:pPr'), 'w:sectPr'))
    .filter((section) => section !== null)
  const reader = readSections(file, readStyles(file))
  return [...found, child(body, 'w:sectPr')].map(reader.next)
}

const a5 =
  '<w:pgSz w:w="8391" w:h="11906"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1134" w:right="851" w:gutter="0"/>'

function section(inside: string, parts: Parts = {}): SectionFormat | undefined {
  return sections(docx({ body: `<w:sectPr>${inside}</w:sectPr>`, ...parts })).at(-1)
}

const footer = (id = 'f', type = 'default') => `<w:footerReference w:type="${type}" r:id="${id}"/>`
const header = (id = 'h', type = 'default') => `<w:headerReference w:type="${type}" r:id="${id}"/>`

/** Places of the page numbers of a section of A5 pages with this footer. */
function places(inside: string, parts: Parts = {}) {
  return section(`${footer()}${a5}`, { footers: { f: inside }, ...parts })?.numbers?.map(
    (number) => number.position,
  )
}

const simple = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
const char = (type: string) => `<w:fldChar w:fldCharType="${type}"/>`
const paragraph = (inside: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`
const centred = paragraph(simple, '<w:jc w:val="center"/>')

describe('page geometry', () => {
  it('is read in millimetres', () => {
    expect(section(a5)).toEqual({
      paper: { width: 148.01, height: 210.01 },
      margins: { top: 20, bottom: 20, left: 20, right: 15.01 },
      measured: false,
      imposed: false,
      columns: 1,
      numbers: [],
    } satisfies SectionFormat)
  })

  it('reads measures with units', () => {
    const inside =
      '<w:pgSz w:w="148mm" w:h="21cm"/><w:pgMar w:top="1in" w:bottom="72pt" w:left="20mm" w:right="1.5cm"/><w:cols w:num="2"/>'
    expect(section(inside)).toMatchObject({
      paper: { width: 148, height: 210 },
      margins: { top: 25.4, bottom: 25.4, left: 20, right: 15 },
      columns: 2,
    })
  })

  it('is not known where the file does not say', () => {
    const nothing = { paper: null, margins: null, columns: 1, numbers: [] }
    expect(sections(docx({ body: p('a') }))).toMatchObject([nothing])
    expect(section('<w:pgSz w:w="0" w:h="x"/><w:pgMar w:top="10"/>')).toMatchObject(nothing)
  })

  it('adds the gutter to its side', () => {
    const inside =
      '<w:pgMar w:top="-1000" w:bottom="1000" w:left="1000" w:right="1000" w:gutter="567"/>'
    const margins = (more: string, settings?: string) =>
      section(inside + more, settings === undefined ? {} : { settings })?.margins
    const plain = { top: 17.64, bottom: 17.64, left: 17.64, right: 17.64 }
    expect(margins('')).toEqual({ ...plain, left: 27.64 })
    expect(margins('<w:rtlGutter/>')).toEqual({ ...plain, right: 27.64 })
    expect(margins('', '<w:gutterAtTop/>')).toEqual({ ...plain, top: 27.64 })
    expect(margins('', '<w:mirrorMargins/>')).toEqual({ ...plain, left: 27.64 })
  })
})

describe('page numbers', () => {
  it.each([
    ['a simple field', centred],
    [
      'a field of several runs',
      paragraph(
        `<w:r>${char('begin')}</w:r><w:r><w:instrText>PA</w:instrText></w:r><w:r><w:instrText>GE \\* MERGEFORMAT</w:instrText></w:r><w:r>${char('separate')}</w:r><w:r><w:t>2</w:t></w:r><w:r>${char('end')}</w:r>`,
        '<w:jc w:val="center"/>',
      ),
    ],
    [
      'a field in a field',
      paragraph(
        `<w:r>${char('begin')}<w:instrText>= </w:instrText>${char('begin')}<w:instrText>PAGE</w:instrText>${char('end')}<w:instrText> - 2</w:instrText>${char('end')}</w:r>`,
        '<w:jc w:val="center"/>',
      ),
    ],
    [
      'a field without an end',
      paragraph(
        `<w:r>${char('begin')}<w:instrText>PAGE</w:instrText></w:r>`,
        '<w:jc w:val="center"/>',
      ),
    ],
    ['the old element', paragraph('<w:r><w:pgNum/></w:r>', '<w:jc w:val="center"/>')],
    ['a content control', `<w:sdt><w:sdtContent>${centred}</w:sdtContent></w:sdt>`],
  ])('are found in %s', (_, inside) => {
    expect(places(inside)).toEqual(['bottom-center'])
  })

  it.each([
    [
      'other fields',
      paragraph('<w:fldSimple w:instr="PAGEREF a"/><w:fldSimple w:instr="NUMPAGES"/>'),
    ],
    [
      'what was deleted',
      paragraph(
        `<w:del><w:r>${char('begin')}<w:delInstrText>PAGE</w:delInstrText>${char('end')}</w:r></w:del>`,
      ),
    ],
    ['typed numbers', p('1')],
  ])('are not %s', (_, inside) => {
    expect(places(inside)).toEqual([])
  })

  const tabs =
    '<w:tabs><w:tab w:val="center" w:pos="3200"/><w:tab w:val="right" w:pos="6400"/></w:tabs>'
  const tab = '<w:r><w:tab/></w:r>'
  it.each([
    ['nothing', paragraph(simple), 'left'],
    ['alignment', paragraph(simple, '<w:jc w:val="end"/>'), 'right'],
    ['justified text', paragraph(simple, '<w:jc w:val="both"/>'), 'left'],
    ['an indent', paragraph(simple, '<w:ind w:left="3000"/>'), 'center'],
    ['a tab', paragraph(tab + simple, tabs), 'center'],
    ['two tabs', paragraph(tab + tab + simple, tabs), 'right'],
    ['a tab without a stop', paragraph(tab + simple), 'left'],
    [
      'a tab of its own alignment',
      paragraph(
        `${tab}<w:r><w:ptab w:relativeTo="margin" w:alignment="center" w:leader="none"/></w:r>${simple}`,
      ),
      'center',
    ],
    ['a frame', paragraph(simple, '<w:framePr w:hAnchor="margin" w:xAlign="center"/>'), 'center'],
    ['a frame by position', paragraph(simple, '<w:framePr w:hAnchor="page" w:x="7000"/>'), 'right'],
    [
      'a cell',
      `<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('a')}</w:tc><w:tc>${paragraph(simple)}</w:tc></w:tr></w:tbl>`,
      'center',
    ],
    [
      'a cell without a grid',
      `<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${paragraph(simple, '<w:jc w:val="right"/>')}</w:tc></w:tr></w:tbl>`,
      'right',
    ],
  ])('stand where %s puts them', (_, inside, side) => {
    expect(places(inside)).toEqual([`bottom-${side}`])
  })

  const box = (position: string) =>
    paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>${position}<wp:extent cx="635000" cy="1"/><a:graphic><wps:txbx><w:txbxContent>${paragraph(simple)}</w:txbxContent></wps:txbx></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="position:absolute"><v:textbox><w:txbxContent>${paragraph(simple)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    )

  it.each([
    ['<wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH>', 'center'],
    [
      '<wp:positionH relativeFrom="page"><wp:posOffset>4500000</wp:posOffset></wp:positionH>',
      'right',
    ],
    [
      '<wp:positionH relativeFrom="rightMargin"><wp:posOffset>0</wp:posOffset></wp:positionH>',
      'right',
    ],
  ])('stand where a text box is: %s', (position, side) => {
    expect(places(box(position))).toEqual([`bottom-${side}`])
  })

  it('stand where an old shape says', () => {
    const shape = `<w:r><w:pict><v:rect style="position:absolute;mso-position-horizontal:right"><v:textbox><w:txbxContent>${paragraph(simple)}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`
    expect(places(paragraph(shape))).toEqual(['bottom-right'])
  })

  it('may be at the foot of the page though the header holds them', () => {
    const inside = box(
      '<wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>',
    )
    const numbers = section(header() + a5, { headers: { h: inside } })?.numbers
    expect(numbers?.map((one) => one.position)).toEqual(['bottom-center'])
  })

  it('stand outside: on either side, or by odd and even pages', () => {
    const outside = paragraph(simple, '<w:framePr w:xAlign="outside"/>')
    expect(places(outside)).toEqual(['bottom-left', 'bottom-right'])
    const both = section(footer() + footer('e', 'even') + a5, {
      settings: '<w:evenAndOddHeaders/>',
      footers: { f: outside, e: paragraph(simple, '<w:jc w:val="center"/>') },
    })
    expect(both?.numbers?.map((one) => one.position)).toEqual(['bottom-right', 'bottom-center'])
  })

  it('do not double at each text box in a text box', () => {
    let inside = paragraph(simple)
    for (let depth = 0; depth < 40; depth++) {
      inside = paragraph(
        `<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="page"><wp:align>outside</wp:align></wp:positionH>${inside}</wp:anchor></w:drawing></w:r>`,
      )
    }
    expect(places(inside)).toEqual(['bottom-left', 'bottom-right'])
  })

  it('have a size', () => {
    const sized = (size: number) => `<w:rPr><w:sz w:val="${size}"/></w:rPr>`
    const field = (instruction: string) =>
      paragraph(
        `<w:r>${sized(20)}${char('begin')}<w:instrText>${instruction}</w:instrText>${char('separate')}</w:r><w:r>${sized(26)}<w:t>1</w:t></w:r><w:r>${char('end')}</w:r>`,
      )
    const size = (inside: string, styles?: string) =>
      section(footer(), { footers: { f: inside }, ...(styles === undefined ? {} : { styles }) })
        ?.numbers?.[0]?.size
    expect(size(field('PAGE'))).toBe(10)
    expect(size(field('PAGE \\* MERGEFORMAT'))).toBe(13)
    expect(size(centred)).toBeNull()
    const styles = `<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/>${sized(22)}</w:style>`
    expect(size(paragraph(simple, '<w:pStyle w:val="Footer"/>'), styles)).toBe(11)
  })
})

describe('headers in force', () => {
  const last = (inside: string) => paragraph('', `<w:sectPr>${inside}</w:sectPr>`)
  const positions = (body: string, parts: Parts) =>
    sections(docx({ body, ...parts })).map((one) => one.numbers?.map((number) => number.position))

  it('are taken over from the section before', () => {
    const body = `${last('')}${last(footer())}${last('')}<w:sectPr>${footer('none')}${header()}</w:sectPr>`
    const parts = { footers: { f: centred, none: p('') }, headers: { h: centred } }
    expect(positions(body, parts)).toEqual([
      [],
      ['bottom-center'],
      ['bottom-center'],
      ['top-center'],
    ])
  })

  it('leave out the first page, unless no other has a number', () => {
    const first = paragraph(simple, '<w:jc w:val="right"/>')
    const both = footer() + footer('one', 'first')
    expect(
      positions(`<w:sectPr>${both}<w:titlePg/></w:sectPr>`, {
        footers: { f: centred, one: first },
      }),
    ).toEqual([['bottom-center']])
    expect(
      positions(`<w:sectPr>${both}<w:titlePg/></w:sectPr>`, { footers: { f: p(''), one: first } }),
    ).toEqual([['bottom-right']])
    expect(
      positions(`<w:sectPr>${both}</w:sectPr>`, { footers: { f: p(''), one: first } }),
    ).toEqual([[]])
  })

  it('count for nothing where they are missing', () => {
    expect(positions(`<w:sectPr>${footer('gone')}</w:sectPr>`, {})).toEqual([[]])
  })

  it('are read in files of the docx library', async () => {
    const number = new TextRun({ children: [PageNumber.CURRENT], size: 22 })
    const made = new Document({
      sections: [
        {
          properties: { page: { size: { width: '148mm', height: '210mm' } } },
          footers: {
            default: new Footer({
              children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
            }),
          },
          children: [new Paragraph('Luận án')],
        },
      ],
    })
    const [only] = sections(await Packer.toBuffer(made))
    expect(only).toMatchObject({
      paper: { width: 148, height: 210 },
      numbers: [{ position: 'bottom-center', size: 11 }],
    })
  })
})
