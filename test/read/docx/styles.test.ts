import { describe, expect, it } from 'vitest'
import { readStyles } from '../../../src/read/docx/styles/styles.js'
import type { Element, ParagraphFormat, RunFormat } from '../../../src/read/docx/types.js'
import { openPackage } from '../../../src/read/package/package.js'
import { parseXml } from '../../../src/read/package/xml.js'
import { docx, namespaces, type Parts } from './make.js'

function properties(name: 'pPr' | 'rPr', inside: string): Element {
  return parseXml(`<w:${name} ${namespaces}>${inside}</w:${name}>`)
}

function paragraph(parts: Parts, inside: string | null, table: string | null = null) {
  const styles = readStyles(openPackage(docx(parts)))
  return styles.paragraph(inside === null ? null : properties('pPr', inside), table)
}

function run(parts: Parts, own: string, around = '', table: string | null = null): RunFormat {
  const styles = readStyles(openPackage(docx(parts)))
  return styles.run(properties('rPr', own), properties('pPr', around), table)
}

/** A style: type, id, name and what is inside. */
const style = (type: string, id: string, name: string, inside = '', more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}" ${more}><w:name w:val="${name}"/>${inside}</w:style>`
const based = (id: string) => `<w:basedOn w:val="${id}"/>`
const named = (id: string) => `<w:pStyle w:val="${id}"/>`
const normal = (inside = '') => style('paragraph', 'Normal', 'Normal', inside, 'w:default="1"')

describe('paragraphs', () => {
  it('say nothing in a file without styles', () => {
    expect(paragraph({}, null)).toEqual({
      style: null,
      styleNames: [],
      outline: null,
      numbering: null,
      spacing: null,
      alignment: null,
      indent: { left: 0, firstLine: 0 },
      tabs: [],
      pageBreakBefore: false,
    } satisfies ParagraphFormat)
  })

  it('have the style they name, or the default one', () => {
    const styles = normal() + style('paragraph', 'Chng', 'Chương', based('Normal'))
    expect(paragraph({ styles }, named('Chng'))).toMatchObject({
      style: 'Chng',
      styleNames: ['chương', 'normal'],
    })
    expect(paragraph({ styles }, named('Gone')).style).toBe('Normal')
    expect(paragraph({ styles }, null).style).toBe('Normal')
  })

  it('take the paragraph style where they name the character style linked to it', () => {
    const styles = `${style('paragraph', 'u1', 'heading 1', '<w:link w:val="u1Char"/>')}${style('character', 'u1Char', 'Heading 1 Char', '<w:link w:val="u1"/>')}`
    expect(paragraph({ styles }, named('u1Char')).style).toBe('u1')
  })

  it('stop at a style that is based on itself', () => {
    const styles =
      style('paragraph', 'A', 'a', `${based('B')}<w:pPr><w:jc w:val="right"/></w:pPr>`) +
      style('paragraph', 'B', 'b', based('A'))
    expect(paragraph({ styles }, named('B'))).toMatchObject({
      styleNames: ['b', 'a'],
      alignment: 'right',
    })
  })

  it.each([
    ['the name of a built-in style', style('paragraph', 'H', 'heading 3'), 2],
    ['its name in capitals', style('paragraph', 'H', 'Heading 3'), 2],
    [
      'the level it states',
      style('paragraph', 'H', 'heading 3', '<w:pPr><w:outlineLvl w:val="4"/></w:pPr>'),
      4,
    ],
    [
      'body text, stated',
      style('paragraph', 'H', 'heading 3', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
      null,
    ],
    [
      'what it is based on',
      style('paragraph', 'B', 'heading 1') + style('paragraph', 'H', 'Mục', based('B')),
      0,
    ],
    ['a title', style('paragraph', 'H', 'Title'), null],
    ['a name in another language', style('paragraph', 'H', 'Đầu đề 1'), null],
  ])('have their outline level by %s', (_, styles, outline) => {
    expect(paragraph({ styles }, named('H')).outline).toBe(outline)
  })

  it('have the level they state themselves above all', () => {
    const styles = style('paragraph', 'H', 'heading 1')
    expect(paragraph({ styles }, `${named('H')}<w:outlineLvl w:val="2"/>`).outline).toBe(2)
    expect(paragraph({ styles }, `${named('H')}<w:outlineLvl w:val="9"/>`).outline).toBeNull()
  })

  it.each([
    ['w:line="360"', { kind: 'multiple', lines: 1.5 }],
    ['w:line="288" w:lineRule="auto"', { kind: 'multiple', lines: 1.2 }],
    ['w:line="400" w:lineRule="exact"', { kind: 'exact', points: 20 }],
    ['w:line="360" w:lineRule="atLeast"', { kind: 'least', points: 18 }],
    ['w:line="18pt" w:lineRule="exact"', { kind: 'exact', points: 18 }],
    ['w:before="120"', { kind: 'multiple', lines: 1 }],
  ])('have the spacing %s', (attributes, spacing) => {
    const given = `<w:spacing ${attributes}/>`
    expect(paragraph({ styles: normal() }, given).spacing).toEqual(spacing)
    expect(
      paragraph(
        {
          styles: `<w:docDefaults><w:pPrDefault><w:pPr>${given}</w:pPr></w:pPrDefault></w:docDefaults>`,
        },
        null,
      ).spacing,
    ).toEqual(spacing)
  })

  it('put own formatting on style, table style and defaults, attribute by attribute', () => {
    const styles = [
      '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:line="276" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>',
      normal('<w:pPr><w:ind w:left="720" w:firstLine="360"/></w:pPr>'),
      style(
        'table',
        'T',
        'T',
        '<w:pPr><w:spacing w:line="240"/></w:pPr><w:tblStylePr w:type="wholeTable"><w:pPr><w:jc w:val="end"/></w:pPr></w:tblStylePr><w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr></w:tblStylePr>',
      ),
    ].join('')
    const own = '<w:ind w:hanging="360"/><w:pageBreakBefore/>'
    expect(paragraph({ styles }, own)).toMatchObject({
      spacing: { kind: 'multiple', lines: 1.15 },
      alignment: 'both',
      indent: { left: 36, firstLine: -18 },
      pageBreakBefore: true,
    })
    expect(paragraph({ styles }, own, 'T')).toMatchObject({
      spacing: { kind: 'multiple', lines: 1 },
      alignment: 'right',
    })
  })

  it('collect tabs by position', () => {
    const styles = normal(
      '<w:pPr><w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360" w:leader="dot"/></w:tabs></w:pPr>',
    )
    const own =
      '<w:tabs><w:tab w:val="clear" w:pos="4680"/><w:tab w:val="left" w:pos="720" w:leader="underscore"/></w:tabs>'
    expect(paragraph({ styles }, own).tabs).toEqual([
      { at: 36, leader: 'line', align: 'left' },
      { at: 468, leader: 'dots', align: 'right' },
    ])
  })
})

describe('numbering of paragraphs', () => {
  const level = (at: number, inside = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/>${inside}<w:lvlText w:val="%${at + 1}."/><w:pPr><w:ind w:left="${720 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>`
  const numbering = [
    `<w:abstractNum w:abstractNumId="0">${level(0, '<w:pStyle w:val="H1"/>')}${level(1, '<w:pStyle w:val="H2"/>')}${level(2)}</w:abstractNum>`,
    '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>',
  ].join('')
  const inList = (id: string, at?: number) =>
    `<w:numPr>${at === undefined ? '' : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="${id}"/></w:numPr>`
  const styles = [
    normal(),
    style('paragraph', 'H1', 'heading 1', `<w:pPr>${inList('5')}</w:pPr>`),
    style('paragraph', 'H2', 'heading 2', `<w:pPr>${inList('5')}<w:ind w:left="100"/></w:pPr>`),
    style('paragraph', 'H3', 'heading 3', `${based('H2')}`),
    style('paragraph', 'Off', 'off', `${based('H1')}<w:pPr>${inList('0')}</w:pPr>`),
    style(
      'paragraph',
      'L',
      'l',
      `${based('H1')}<w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr>`,
    ),
  ].join('')
  const numbered = (inside: string) => paragraph({ styles, numbering }, inside)

  it('comes from the style, in the level that names it', () => {
    expect(numbered(named('H1')).numbering).toEqual({ list: '5', level: 0 })
    expect(numbered(named('H2')).numbering).toEqual({ list: '5', level: 1 })
    expect(numbered(named('H3')).numbering).toEqual({ list: '5', level: 1 })
    expect(numbered(named('L')).numbering).toEqual({ list: '5', level: 2 })
  })

  it('comes from the paragraph itself first', () => {
    expect(numbered(inList('5', 2)).numbering).toEqual({ list: '5', level: 2 })
    expect(numbered(named('H2') + inList('5')).numbering).toEqual({ list: '5', level: 1 })
    expect(numbered(named('H2') + inList('5', 0)).numbering).toEqual({ list: '5', level: 0 })
    expect(numbered(inList('5', 40)).numbering).toEqual({ list: '5', level: 8 })
  })

  it('is taken off by number 0, and unknown lists count for nothing', () => {
    expect(numbered(named('H1') + inList('0')).numbering).toBeNull()
    expect(numbered(named('Off')).numbering).toBeNull()
    expect(numbered(inList('77')).numbering).toBeNull()
    expect(numbered('').numbering).toBeNull()
  })

  it('brings its indents, below those of whoever sets it', () => {
    expect(numbered(inList('5', 1)).indent).toEqual({ left: 72, firstLine: -18 })
    expect(numbered(`${inList('5', 1)}<w:ind w:left="0"/>`).indent).toEqual({
      left: 0,
      firstLine: -18,
    })
    expect(numbered(named('H2')).indent).toEqual({ left: 5, firstLine: -18 })
  })
})

describe('runs', () => {
  const theme = { major: 'Calibri Light', minor: 'Calibri' }
  const defaults = (inside: string) =>
    `<w:docDefaults><w:rPrDefault><w:rPr>${inside}</w:rPr></w:rPrDefault></w:docDefaults>`

  it('say nothing of letters in a file without styles', () => {
    expect(run({}, '')).toEqual({
      font: null,
      size: null,
      bold: false,
      italic: false,
      caps: false,
      smallCaps: false,
      hidden: false,
      vertical: null,
    } satisfies RunFormat)
  })

  it('have what Word shows where styles leave it open', () => {
    expect(run({ styles: normal() }, '')).toMatchObject({ font: 'Times New Roman', size: 10 })
  })

  it('follow defaults, table, paragraph and character style, then their own formatting', () => {
    const size = (value: number) => `<w:rPr><w:sz w:val="${value}"/></w:rPr>`
    const styles = [
      defaults('<w:sz w:val="22"/>'),
      style('table', 'T', 'T', size(20)),
      style('paragraph', 'P', 'P', size(26)),
      style('character', 'C', 'C', size(30)),
    ].join('')
    const of = (own: string, around = '', table: string | null = null) =>
      run({ styles }, own, around, table).size
    expect(of('')).toBe(11)
    expect(of('', '', 'T')).toBe(10)
    expect(of('', named('P'), 'T')).toBe(13)
    expect(of('<w:rStyle w:val="C"/>', named('P'))).toBe(15)
    expect(of('<w:rStyle w:val="C"/><w:sz w:val="14pt"/>', named('P'))).toBe(14)
  })

  it('do not take the formatting of the paragraph mark', () => {
    expect(run({ styles: normal() }, '', '<w:rPr><w:b/></w:rPr>').bold).toBe(false)
  })

  it('resolve the fonts of the theme', () => {
    const styles = defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Arial"/>')
    expect(run({ styles, theme }, '').font).toBe('Calibri')
    expect(run({ styles }, '').font).toBe('Arial')
    expect(run({ styles, theme }, '<w:rFonts w:asciiTheme="majorHAnsi"/>').font).toBe(
      'Calibri Light',
    )
    expect(run({ styles, theme }, '<w:rFonts w:ascii="Tinos"/>').font).toBe('Tinos')
    expect(run({ styles, theme }, '<w:rFonts w:cs="Arial"/>').font).toBe('Calibri')
  })

  it('switch back what two styles switch, and not what they state themselves', () => {
    const bold = '<w:rPr><w:b/><w:caps/></w:rPr>'
    const styles = [
      style('table', 'T', 'T', bold),
      style('paragraph', 'P', 'P', bold),
      style('paragraph', 'Q', 'Q', based('P') + bold),
      style('paragraph', 'R', 'R', `${based('P')}<w:rPr><w:b w:val="0"/></w:rPr>`),
      style('character', 'C', 'C', bold),
    ].join('')
    const of = (own: string, around = '', table: string | null = null) =>
      run({ styles }, own, around, table).bold
    const strong = '<w:rStyle w:val="C"/>'
    expect(of('', named('P'))).toBe(true)
    expect(of('', named('Q'))).toBe(true)
    expect(of('', named('R'))).toBe(false)
    expect(of(strong, named('P'))).toBe(false)
    expect(of(strong, named('R'))).toBe(true)
    expect(of(strong, named('P'), 'T')).toBe(true)
    expect(of(`${strong}<w:b/>`, named('P'))).toBe(true)
    expect(of('<w:b w:val="false"/>', named('P'))).toBe(false)
  })

  it('keep what the document defaults switch on', () => {
    const styles = defaults('<w:i/>') + style('paragraph', 'P', 'P', '<w:rPr><w:i/></w:rPr>')
    expect(run({ styles }, '', named('P')).italic).toBe(true)
  })

  it('read the rest', () => {
    const own = '<w:smallCaps/><w:vanish/><w:i w:val="on"/><w:vertAlign w:val="superscript"/>'
    expect(run({}, own)).toMatchObject({
      smallCaps: true,
      hidden: true,
      italic: true,
      vertical: 'superscript',
    })
  })
})
