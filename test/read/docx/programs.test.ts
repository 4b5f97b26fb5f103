import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/read/docx/read.js'
import { plainSettings } from '../../../src/settings/in-force.js'
import { readBound } from '../../../src/settings/source-profile.js'
import { docx, type Parts, p } from './make.js'

const style = (id: string) => `<w:pStyle w:val="${id}"/>`
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const par = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`

/** How one program writes a summary. */
interface Program {
  readonly parts: Parts
  /** A heading of a level from 1, without a number or with one that is typed. */
  readonly heading: (level: number, text: string) => string
  readonly text: (text: string) => string
  readonly item: (text: string) => string
}

const cover = [
  'BỘ GIÁO DỤC VÀ ĐÀO TẠO',
  'TRƯỜNG ĐẠI HỌC LÂM NGHIỆP',
  'TRẦN THỊ MINH HẠNH',
  'QUẢN LÝ RỪNG CỘNG ĐỒNG Ở MIỀN NÚI PHÍA BẮC VIỆT NAM',
  'TÓM TẮT LUẬN ÁN TIẾN SĨ',
  'Ngành: Quản lý tài nguyên rừng',
  'Mã số: 9620211',
  'HÀ NỘI - 2026',
]

/** Headings as they are seen, with their numbers, by level. */
const headings: readonly (readonly [level: number, number: string, title: string])[] = [
  [1, '', 'MỞ ĐẦU'],
  [2, '1.', 'Tính cấp thiết của đề tài'],
  [2, '2.', 'Mục đích và nhiệm vụ nghiên cứu'],
  [3, '2.1.', 'Mục đích nghiên cứu'],
  [3, '2.2.', 'Nhiệm vụ nghiên cứu'],
  [1, 'CHƯƠNG 1.', 'TỔNG QUAN TÌNH HÌNH NGHIÊN CỨU'],
  [2, '1.1.', 'Các công trình nghiên cứu trong nước'],
  [2, '1.2.', 'Các công trình nghiên cứu ở nước ngoài'],
  [1, 'CHƯƠNG 2.', 'CƠ SỞ LÝ LUẬN VỀ QUẢN LÝ RỪNG CỘNG ĐỒNG'],
  [2, '2.1.', 'Khái niệm'],
  [3, '2.1.1.', 'Rừng cộng đồng'],
  [3, '2.1.2.', 'Quản lý rừng cộng đồng'],
  [2, '2.2.', 'Nội dung quản lý'],
  [1, '', 'KẾT LUẬN'],
]
const paragraph =
  'Rừng cộng đồng là nguồn sống của nhiều thôn bản, song việc giao rừng chưa đi kèm với quyền quyết định.'

function bodyOf(program: Program, isTyped: boolean): string {
  const lines = headings.map(([level, number, title]) => {
    const text = isTyped && number !== '' ? `${number} ${title}` : title
    return program.heading(level, text) + program.text(paragraph)
  })
  return cover.map((line) => program.text(line)).join('') + lines.join('') + program.item('Một mục')
}

function read(program: Program, isTyped: boolean) {
  const { text } = readDocx(docx({ ...program.parts, body: bodyOf(program, isTyped) }))
  const { outline, summary } = readBound(text, plainSettings, '.')
  return { text, outline, cover: summary?.cover }
}

const wanted = headings.map(([, number, title]) => (number === '' ? title : `${number} ${title}`))

/** Direct formatting as Google Docs writes it on every run. */
const direct = '<w:rFonts w:ascii="Times New Roman"/><w:sz w:val="22"/><w:rtl w:val="0"/>'

const named = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`

const programs: Readonly<Record<string, Program>> = {
  pandoc: {
    parts: {
      styles:
        named('Normal', 'Normal') +
        named('BodyText', 'Body Text') +
        named('FirstParagraph', 'First Paragraph', '<w:basedOn w:val="BodyText"/>') +
        named('Compact', 'Compact', '<w:basedOn w:val="BodyText"/>') +
        [1, 2, 3].map((level) => named(`Heading${level}`, `heading ${level}`)).join(''),
      numbering:
        '<w:abstractNum w:abstractNumId="991"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1001"><w:abstractNumId w:val="991"/></w:num>',
    },
    heading: (level, text) =>
      `<w:bookmarkStart w:id="9" w:name="muc"/>${p(text, style(`Heading${level}`))}<w:bookmarkEnd w:id="9"/>`,
    text: (text) => p(text, style('FirstParagraph')),
    item: (text) =>
      p(text, `${style('Compact')}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1001"/></w:numPr>`),
  },
  'Google Docs': {
    parts: {
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr></w:rPrDefault></w:docDefaults>' +
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="normal"/></w:style>' +
        [1, 2, 3].map((level) => named(`Heading${level}`, `heading ${level}`)).join(''),
      numbering:
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    },
    heading: (level, text) =>
      par(
        `<w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_abc" w:id="0"/><w:bookmarkEnd w:id="0"/>${run(text, `${direct}<w:b w:val="1"/>`)}`,
        `${style(`Heading${level}`)}<w:spacing w:after="0" w:line="276" w:lineRule="auto"/><w:rPr/>`,
      ),
    text: (text) => {
      const half = text.lastIndexOf(' ')
      return par(run(text.slice(0, half), direct) + run(text.slice(half), direct))
    },
    item: (text) =>
      par(
        run(text, direct),
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="720" w:hanging="360"/>',
      ),
  },
  WPS: {
    parts: {
      styles:
        '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>' +
        [1, 2, 3]
          .map((level) =>
            named(
              `${level + 1}`,
              `heading ${level}`,
              `<w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr>`,
            ),
          )
          .join('') +
        '<w:style w:type="table" w:default="1" w:styleId="a"><w:name w:val="Normal Table"/></w:style>',
    },
    heading: (level, text) => p(text, style(`${level + 1}`)),
    text: (text) => par(run(text, '<w:rFonts w:hint="default" w:ascii="Times New Roman"/>')),
    item: (text) => p(`- ${text}`),
  },
  'python-docx': {
    parts: {
      styles:
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
        [1, 2, 3].map((level) => named(`Heading${level}`, `heading ${level}`)).join('') +
        named(
          'ListBullet',
          'List Bullet',
          '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
        ),
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="\uf0b7"/><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      app: '<Pages>1</Pages>',
    },
    heading: (level, text) => p(text, style(`Heading${level}`)),
    text: (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`,
    item: (text) => p(text, style('ListBullet')),
  },
  'nobody: bold and capitals alone': {
    parts: {},
    heading: (_, text) => par(run(text, '<w:b/>')),
    text: (text) => p(text),
    item: (text) => p(`- ${text}`),
  },
}

describe.each(Object.entries(programs))('a file by %s', (_, program) => {
  it('gives cover and headings', () => {
    const { text, outline, cover: found } = read(program, true)
    expect(outline.headings.map((heading) => heading.text)).toEqual(wanted)
    expect(outline.parts.map(({ kind }) => kind)).toEqual(['part', 'chapter', 'chapter', 'part'])
    expect(found?.title?.[0]?.value).toBe('QUẢN LÝ RỪNG CỘNG ĐỒNG Ở MIỀN NÚI PHÍA BẮC VIỆT NAM')
    expect(found?.code?.[0]?.value).toBe('9620211')
    expect(text).toMatch(/\n- Một mục\n$/u)
  })
})

describe('automatic numbers', () => {
  const level = (at: number, text: string, linked: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>${linked}<w:lvlText w:val="${text}"/></w:lvl>`
  const linked = (id: string) => `<w:pStyle w:val="${id}"/>`
  const numbering =
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'CHƯƠNG %1.', linked('H1'))}${level(1, '%1.%2.', linked('H2'))}${level(2, '%1.%2.%3.', linked('H3'))}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${level(0, '%1.', '')}${level(1, '%1.%2.', '')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
  const numbered = (at: number) =>
    `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${at}"/></w:pPr>`
  const parts: Parts = {
    styles:
      named('H1', 'heading 1', numbered(0)) +
      named('H2', 'heading 2', numbered(1)) +
      named('H3', 'heading 3', numbered(2)),
    numbering,
  }
  const list = (id: number, at = 0) =>
    `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`

  /** Chapters by their styles, the introduction in a list of its own, parts with the number taken off. */
  function automatic(): Program {
    let chapter = false
    return {
      parts,
      heading: (depth, text) => {
        const isChapter = headings.some(
          ([, number, title]) => number.startsWith('C') && title === text,
        )
        if (depth === 1) chapter = isChapter
        if (depth === 1 && !isChapter) return p(text, style('H1') + list(0))
        return chapter
          ? p(text, style(`H${depth}`))
          : p(text, style(`H${depth}`) + list(2, depth - 2))
      },
      text: (text) => p(text),
      item: (text) => p(text, list(0)),
    }
  }

  it('give the headings that Word prints', () => {
    const { outline } = read(automatic(), false)
    expect(outline.headings.map((heading) => heading.text)).toEqual(wanted)
    expect(outline.headings.filter(({ slip }) => slip !== null)).toEqual([])
  })
})
