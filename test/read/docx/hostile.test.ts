import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/read/docx/read.js'
import { DocxError } from '../../../src/read/package/error.js'
import { docx, type Parts, p } from './make.js'

const many = (one: string, count = 5000) => one.repeat(count)
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const ruled = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>'

const bodies: Readonly<Record<string, string>> = {
  'a paragraph of many lines and looks': `<w:p>${many(`${run('a_', '<w:b/>')}${run('b*', '<w:i/>')}<w:r><w:br/><w:br/></w:r>`)}</w:p>`,
  'a paragraph of many pages': `<w:p>${many(`${run('a')}<w:r><w:br w:type="page"/><w:lastRenderedPageBreak/></w:r>`)}</w:p>`,
  'fields within fields': `<w:p>${many(mark('begin'))}${run('x')}${many(mark('end'))}</w:p>${p('sau')}`,
  'links by the thousand': `<w:p>${many(`<w:hyperlink r:id="l">${run('chữ')}</w:hyperlink>`)}</w:p>`,
  'insertions by as many authors': `<w:p>${Array.from({ length: 3000 }, (_, at) => `<w:ins w:author="${at}">${run('x')}</w:ins>`).join('')}</w:p>`,
  'ends of comments that never began': many('<w:commentRangeEnd w:id="1"/>') + p('sau'),
  'tables within tables': `${many(`<w:tbl>${ruled}<w:tr><w:tc><w:p/></w:tc><w:tc>`, 100)}${p('sâu')}${many('</w:tc></w:tr></w:tbl>', 100)}`,
  'boxes within boxes': `${many('<w:p><w:r><w:pict><v:textbox><w:txbxContent>', 60)}${p('sâu')}${many('</w:txbxContent></v:textbox></w:pict></w:r></w:p>', 60)}`,
  'cells that claim to be wide': `<w:tbl>${ruled}${many(`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999"/></w:tcPr>${p('ô')}</w:tc><w:tc>${p('ô')}</w:tc></w:tr>`, 500)}</w:tbl>`,
  'sections by the thousand': many('<w:p><w:pPr><w:sectPr/></w:pPr></w:p>'),
}

describe('what nobody writes by hand', () => {
  it.each(Object.entries(bodies))('%s: read in bounded time', (_, body) => {
    const relations =
      '<Relationship Id="l" Type="x/hyperlink" Target="https://e.vn/b" TargetMode="External"/>'
    const started = performance.now()
    readDocx(docx({ body, relations }))
    expect(performance.now() - started).toBeLessThan(8000)
  })
})

const tags = [
  'w:p',
  'w:r',
  'w:t',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:del',
  'w:hyperlink',
  'w:txbxContent',
  'w:drawing',
  'mc:AlternateContent',
  'mc:Choice',
  'w:pPr',
  'w:rPr',
  'w:sectPr',
  'w:b',
  'w:br',
  'w:fldChar w:fldCharType="begin"',
  'w:fldChar w:fldCharType="end"',
  'w:fldChar w:fldCharType="separate"',
  'w:instrText',
  'w:lastRenderedPageBreak',
  'w:vMerge',
  'w:commentRangeStart w:id="1"',
  'w:commentRangeEnd w:id="1"',
  'w:footnoteReference w:id="1"',
  'w:tab',
  'w:ruby',
  'm:oMath',
  'm:t',
]

const trees = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom('chữ', ' ', '*', '# ', '|', '1. ', 'Hết.'),
    fc
      .tuple(fc.constantFrom(...tags), tie('nodes'))
      .map(([tag, inside]) => `<${tag}>${inside}</${tag.split(' ')[0]}>`),
  ),
  nodes: fc.array(tie('node'), { maxLength: 6 }).map((all) => all.join('')),
})).nodes

describe('any tree of elements', () => {
  const parts: Parts = {
    styles:
      '<w:style w:type="paragraph" w:default="1" w:styleId="u"><w:name w:val="heading 1"/></w:style>',
    footnotes: `<w:footnote w:id="1">${p('Chú thích.')}</w:footnote>`,
    app: '<Pages>2</Pages>',
  }

  it('gives a text and places in it, or one error', () => {
    fc.assert(
      fc.property(trees, (body) => {
        let read: ReturnType<typeof readDocx>
        try {
          read = readDocx(docx({ ...parts, body }))
        } catch (error) {
          expect(error).toBeInstanceOf(DocxError)
          return
        }
        const { text, recovered } = read
        const { origins, layout, changes, remarks } = recovered
        expect(text).not.toMatch(/^\n|\n\n\n/u)
        const starts = [...origins, ...layout.sections].map(({ start }) => start)
        for (const start of [...starts, ...(layout.pages?.starts ?? [])]) {
          expect(start).toBeLessThanOrEqual(text.length)
        }
        for (const { start, end } of [...layout.looks, ...changes, ...remarks]) {
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 400 },
    )
  })
})
