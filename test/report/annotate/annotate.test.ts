import { readdirSync, readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/read/docx/read.js'
import { annotate } from '../../../src/report/annotate/annotate.js'
import { docx, namespaces, type Parts, p } from '../../read/docx/make.js'
import { commentFaults } from './comment-faults.js'
import { checked, commented, partOf, reportAt, unmarked } from './commented.js'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const main = 'word/document.xml'
const fixtures = 'test/fixtures/libreoffice'
const body = p('One') + p('Two', '<w:jc w:val="center"/>') + p('Three')
const comments = (inside: string) =>
  `<w:comment w:id="7" w:author="Lan"><w:p><w:r><w:t>${inside}</w:t></w:r></w:p></w:comment>`
const marked = (id: number, inside: string) =>
  `<w:p><w:commentRangeStart w:id="${id}"/>${inside}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r></w:p>`
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const box = (inside: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
const whole = (text: string) => ({ files: { [main]: text } })
const renamed = (text: string, prefix: string) =>
  text.replaceAll('<w:', `<${prefix}`).replaceAll('</w:', `</${prefix}`)
const utf16 = (text: string, mark: string) => new Uint8Array(Buffer.from(mark + text, 'utf16le'))

/** Documents of any form, each with three paragraphs at least. */
const documents: Readonly<Record<string, Parts>> = {
  plain: { body },
  'paragraphs of one tag': { body: `<w:p/>${p('One')}<w:p w:rsidR="00A1" />` },
  'a section behind it': { body: `${body}<w:sectPr><w:pgSz w:w="7938"/></w:sectPr>` },
  'a table': {
    body: `${p('One')}<w:tbl><w:tr><w:tc><w:tcPr/>${p('Cell')}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>${p('Two')}`,
  },
  'only a table': { body: `<w:tbl><w:tr><w:tc>${body}</w:tc></w:tr></w:tbl>` },
  'content controls': {
    body: `<w:sdt><w:sdtPr/><w:sdtContent>${p('One')}</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent>${run('Two')}</w:sdtContent></w:sdt></w:p>${p('Three')}`,
  },
  'content controls around cells, rows and tables': {
    body: `<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc><w:p/></w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl><w:sdt><w:sdtContent><w:tbl><w:tr><w:tc>${p('One')}</w:tc><w:tc>${p('Two')}</w:tc></w:tr></w:tbl></w:sdtContent></w:sdt><w:sdt><w:sdtContent><w:sdt><w:sdtContent/></w:sdt></w:sdtContent></w:sdt>${p('Three')}`,
  },
  'custom XML': { body: `<w:customXml w:element="a">${p('One')}</w:customXml>${p('Two')}<w:p/>` },
  'text boxes': {
    body: `${p('One')}<w:p><w:r>${box(body)}</w:r>${run('Behind')}</w:p>${p('Last')}`,
  },
  'a text box first': { body: `<w:p><w:r>${box(body)}</w:r></w:p>${p('Two')}` },
  'branches around paragraphs': {
    body: `${p('One')}<mc:AlternateContent><mc:Choice Requires="wps">${p('Two')}</mc:Choice><mc:Fallback>${p('Other')}</mc:Fallback></mc:AlternateContent>${p('Three')}`,
  },
  'branches first': {
    body: `<mc:AlternateContent><mc:Choice Requires="wps">${p('One')}</mc:Choice></mc:AlternateContent>${body}`,
  },
  'tracked changes': {
    body: `<w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="Lan"/></w:rPr></w:pPr><w:ins w:id="2" w:author="Lan">${run('In')}</w:ins><w:del w:id="3" w:author="Lan"><w:r><w:delText>out</w:delText></w:r></w:del></w:p><w:p><w:pPr><w:rPr><w:del w:id="4" w:author="Lan"/></w:rPr></w:pPr>${run('Joined ')}</w:p>${p('with this')}`,
  },
  'a field over paragraphs': {
    body: `<w:p>${field('begin')}${instruction(' TOC ')}${field('separate')}${run('One')}</w:p>${p('Two')}<w:p>${run('Three')}${field('end')}</w:p>`,
  },
  'an instruction over paragraphs': {
    body: `${p('One')}<w:p>${field('begin')}${instruction(' IF ')}</w:p><w:p>${instruction(' x ')}</w:p><w:p>${field('separate')}${run('Four')}${field('end')}</w:p>${p('Five')}`,
  },
  'a field that never ends': { body: `<w:p>${field('begin')}${instruction(' IF ')}</w:p>${body}` },
  footnotes: {
    body: `${p('One')}<w:p>${run('Two')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${p('Three')}`,
    footnotes: `<w:footnote w:id="2">${p('A note')}</w:footnote>`,
  },
  'comments of people': {
    body: p('One') + marked(7, run('Two')) + p('Three'),
    comments: comments('Why?'),
  },
  'comments over paragraphs': {
    body: `<w:commentRangeStart w:id="7"/>${body}<w:commentRangeEnd w:id="7"/><w:p><w:r><w:commentReference w:id="7"/></w:r></w:p>`,
    comments: comments('All of it?'),
  },
  'marks without comments': { body: marked(0, run('One')) + marked(1, run('Two')) + p('Three') },
  'no comments in their part': { body, comments: '' },
  'styles for comments': {
    body,
    styles:
      '<w:style w:type="paragraph" w:styleId="Vnbanchuthich"><w:name w:val="annotation text"/></w:style><w:style w:type="character" w:styleId="ThamchiuChuthich"><w:name w:val="annotation reference"/></w:style>',
  },
  'another prefix': whole(
    renamed(`<w:document xmlns:w="${w}"><w:body>${body}</w:body></w:document>`, 'x:')
      .replaceAll('xmlns:w', 'xmlns:x')
      .replaceAll(' w:', ' x:'),
  ),
  'a default namespace': whole(
    renamed(
      `<w:document xmlns="${w}" xmlns:y="${w}"><w:body>${body}</w:body></w:document>`,
      '',
    ).replaceAll(' w:', ' y:'),
  ),
  'the prefix for something else': whole(
    renamed(
      `<w:document xmlns="${w}" xmlns:w="urn:other"><w:body>${body.replaceAll(' w:val', ' w:other')}</w:body></w:document>`,
      '',
    ),
  ),
  'the prefix declared anew': whole(
    `<w:document xmlns:w="${w}"><w:body>${p('One')}<x:p xmlns:x="${w}" xmlns:w="urn:other"><x:r><x:t>Two</x:t></x:r></x:p>${p('Three')}</w:body></w:document>`,
  ),
  'strict OOXML': whole(`<w:document xmlns:w='${strict}'><w:body>${body}</w:body></w:document>`),
  'a byte order mark': whole(
    `\ufeff<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
  ),
  'UTF-16': {
    files: {
      [main]: utf16(
        `<w:document ${namespaces}><w:body>${p('Đoạn')}${body}</w:body></w:document>`,
        '\ufeff',
      ),
    },
  },
  'UTF-16 without a mark': {
    files: { [main]: utf16(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`, '') },
  },
  'XML that is not written by Word': whole(
    `<?xml version='1.0'?>\r\n<!-- <w:p> --><w:document ${namespaces}>\r\n<w:body >\r\n <w:p a='>'\n>\t<w:pPr\n/><w:r><w:t><![CDATA[</w:p>]]></w:t></w:r></w:p\n><?x <w:p>?>${body}</w:body>\r\n</w:document>\n`,
  ),
  'another name': {
    files: {
      [main]: null,
      'word/_rels/document.xml.rels': null,
      'doc/Main Part.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/doc/Main Part.xml"/></Relationships>',
    },
  },
  macros: {
    body,
    files: {
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      'word/vbaProject.bin': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
    },
  },
  'a part of that name already': { body, files: { 'word/comments.xml': '<other/>' } },
  'a lost part of that name': {
    body,
    files: {
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/comments.xml" ContentType="application/xml"/></Types>',
    },
  },
  'marks without comments in a note': {
    body: `${p('One')}<w:p>${run('Two')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${p('Three')}`,
    footnotes: `<w:footnote w:id="2">${marked(0, run('A note'))}</w:footnote>`,
  },
  'prefixes in the package': {
    body,
    files: {
      '[Content_Types].xml':
        '<c:Types xmlns:c="http://schemas.openxmlformats.org/package/2006/content-types"><c:Default Extension="xml" ContentType="application/xml"/></c:Types>',
      'word/_rels/document.xml.rels':
        '<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    },
  },
}

describe.each(Object.keys(documents))('a document with %s', (name) => {
  const bytes = docx(documents[name] ?? {})
  const paragraphs = [null, 1, 2, 2, 3, 4, 5, 6, 99]
  const copy = commented(bytes, ...paragraphs)

  it('has valid comments then, and all of them', () => {
    expect(commentFaults(copy)).toEqual([])
    const all = Object.keys(unzipSync(copy)).map((part) => partOf(copy, part).replaceAll('\0', ''))
    const written = all.join('').match(/w:author="tomtat"/gu) ?? []
    expect(written).toHaveLength(paragraphs.length + 1)
  })

  it('is the same document still', async () => {
    expect(readDocx(copy)).toMatchObject({
      text: readDocx(bytes).text,
      recovered: { remarks: readDocx(bytes).recovered.remarks },
    })
    expect(await checked(copy)).toEqual(await checked(bytes))
  })

  it('gets no more comments the second time', () => {
    expect(Buffer.from(commented(copy, ...paragraphs)).equals(copy)).toBe(true)
    expect(commented(copy).length).toBeLessThan(copy.length)
    expect(Buffer.from(commented(commented(copy), ...paragraphs)).equals(copy)).toBe(true)
  })

  it('changes nothing else', () => {
    const after = unzipSync(copy)
    const changed = Object.entries(unzipSync(bytes)).filter(
      ([part, content]) => !Buffer.from(content).equals(after[part] ?? Buffer.of()),
    )
    for (const [part] of changed) {
      expect(part).toMatch(/document\.xml|Main Part\.xml|comments\.xml|Content_Types/u)
    }
    expect(Object.keys(after).slice(0, Object.keys(unzipSync(bytes)).length)).toEqual(
      Object.keys(unzipSync(bytes)),
    )
  })
})

describe('the text of the document', () => {
  it.each([
    'plain',
    'a table',
    'text boxes',
    'tracked changes',
    'content controls',
    'a default namespace',
    'XML that is not written by Word',
  ])('is the same to the letter but for the marks: %s', (name) => {
    const bytes = docx(documents[name] ?? {})
    expect(unmarked(partOf(commented(bytes, 1, 2, 3, 4), main)).replace(/><\/w:p>/gu, '/>')).toBe(
      partOf(bytes, main).replace(/><\/w:p>/gu, '/>'),
    )
  })

  it('has the marks around what stands in the paragraph', () => {
    const xml = partOf(commented(docx({ body }), 2), main)
    expect(xml).toContain(
      '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:commentRangeStart w:id="1"/><w:r><w:t xml:space="preserve">Two</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr><w:commentReference w:id="1"/></w:r></w:p>',
    )
  })

  it('has the marks in front of it at the beginning of a content control', () => {
    const control = `<w:sdt><w:sdtContent><w:bookmarkStart w:id="0"/><w:sdt><w:sdtContent><w:p><w:pPr/>${run('One')}</w:p></w:sdtContent></w:sdt><w:p>${run('Two')}</w:p></w:sdtContent></w:sdt>`
    const xml = partOf(commented(docx({ body: control + p('Three') }), 2, 3), main)
    expect(xml).toMatch(
      /<w:pPr\/><w:commentRangeStart w:id="0"\/><w:commentRangeEnd w:id="0"\/><w:r>.{0,99}<w:commentReference w:id="0"\/><\/w:r><w:r><w:t>One/u,
    )
    expect(xml).toContain(`<w:commentRangeStart w:id="1"/>${run('Two')}<w:commentRangeEnd`)
    expect(xml).toMatch(/<w:commentRangeStart w:id="2"\/><w:r><w:t xml:space="preserve">Three/u)
  })

  it('has a comment on a text box where the box hangs', () => {
    const bytes = docx(documents['text boxes'] ?? {})
    const inBox = partOf(commented(bytes, 4), main)
    expect(inBox).toContain('<w:commentRangeStart w:id="1"/><w:r><mc:AlternateContent>')
  })

  it('has no mark within the instruction of a field', () => {
    const bytes = docx(documents['an instruction over paragraphs'] ?? {})
    expect(partOf(commented(bytes, 2, 3), main)).toContain(
      '<w:p><w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/><w:r><w:t xml:space="preserve">One',
    )
  })
})

describe('a document that bears no comments', () => {
  it.each([
    ['no paragraph', docx({ body: '<w:sectPr/>' }), /no paragraph/],
    ['no content types', docx({ body, files: { '[Content_Types].xml': null } }), /Content_Types/],
    [
      'a lost part',
      docx({ body, comments: '', files: { 'word/comments.xml': null } }),
      /damaged \(word\/comments\.xml\)/,
    ],
    [
      'other comments',
      docx({ body, files: { 'word/comments.xml': '<a/>' }, comments: '' }),
      /damaged/,
    ],
    [
      'letters that are none',
      docx({
        files: {
          [main]: Buffer.concat([
            Buffer.from(`<w:document ${namespaces}><w:body><w:p><w:r><w:t>`),
            Buffer.of(0xff),
            Buffer.from('</w:t></w:r></w:p></w:body></w:document>'),
          ]),
        },
      }),
      /damaged/,
    ],
  ])('is refused: %s', (_, bytes, message) => {
    expect(() => commented(bytes, 1)).toThrow(message)
  })
})

describe('a signature', () => {
  const signed = (target: string) =>
    docx({
      body,
      files: {
        '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>${target}</Relationships>`,
      },
    })
  it.each([
    [
      true,
      '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>',
    ],
    [false, ''],
  ])('is told: %s', (isSigned, target) => {
    expect(annotate(signed(target), reportAt(1), 'en').isSigned).toBe(isSigned)
  })
})

describe('the fixtures', () => {
  it.each(readdirSync(fixtures).filter((name) => name.endsWith('.docx')))(
    '%s has its findings as comments, and no others for them',
    async (name) => {
      const bytes = readFileSync(`${fixtures}/${name}`)
      const report = await checked(bytes, 'vi')
      const { bytes: copy } = annotate(bytes, report, 'vi')
      expect(commentFaults(copy)).toEqual([])
      expect(readDocx(copy).text).toBe(readDocx(bytes).text)
      expect(await checked(copy, 'vi')).toEqual(report)
      expect(Buffer.from(annotate(copy, report, 'vi').bytes).equals(copy)).toBe(true)
      const other = annotate(copy, await checked(copy, 'en'), 'en').bytes
      expect(Buffer.from(annotate(other, report, 'vi').bytes).equals(copy)).toBe(true)
    },
  )
})
