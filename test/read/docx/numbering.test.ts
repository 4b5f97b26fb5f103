import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx'
import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../../src/read/docx/numbers/number-format.js'
import { readNumbering } from '../../../src/read/docx/numbers/numbering.js'
import { readStyles } from '../../../src/read/docx/styles/styles.js'
import { openPackage } from '../../../src/read/package/package.js'
import { child, elements } from '../../../src/read/package/tree.js'
import { docx, type Parts, p } from './make.js'

/** The labels of all paragraphs in the body. */
function labels(bytes: Uint8Array): (string | null)[] {
  const file = openPackage(bytes)
  const styles = readStyles(file)
  const numbering = readNumbering(file)
  return elements(child(file.part(file.main), 'w:body'), 'w:p').map((paragraph) => {
    const format = styles.paragraph(child(paragraph, 'w:pPr'), null)
    return numbering.count(format)?.text ?? null
  })
}

interface LevelOptions {
  start?: number
  more?: string
  after?: string
}

function level(at: number, format: string, text: string, options: LevelOptions = {}): string {
  const { start = 1, more = '', after = '' } = options
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/>${after}</w:lvl>`
}

const abstract = (id: string, ...inside: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${inside.join('')}</w:abstractNum>`
const num = (id: string, of: string, inside = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${inside}</w:num>`
const startOverride = (at: number, start: number) =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`

/** "1:0" is a paragraph in list 1 on level 0. */
function count(numbering: string, places: string, parts: Parts = {}): (string | null)[] {
  const paragraphs = places.split(' ').map((place) => {
    const [list, at] = place.split(':')
    return p('x', `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)
  })
  return labels(docx({ numbering, body: paragraphs.join(''), ...parts }))
}

const outline = abstract(
  'a',
  level(0, 'upperRoman', 'CHƯƠNG %1.'),
  level(1, 'decimal', '%1.%2.', { more: '<w:isLgl/>' }),
  level(2, 'lowerLetter', '%3)'),
)

describe('numbers', () => {
  it('count level by level', () => {
    expect(count(outline + num('1', 'a'), '1:0 1:1 1:1 1:2 1:2 1:1 1:2 1:0 1:1 1:2')).toEqual([
      'CHƯƠNG I.',
      '1.1.',
      '1.2.',
      'a)',
      'b)',
      '1.3.',
      'a)',
      'CHƯƠNG II.',
      '2.1.',
      'a)',
    ])
  })

  it('begin above where a level is left out, as in Word', () => {
    const deep = abstract(
      'a',
      level(0, 'decimal', '%1.', { start: 3 }),
      level(1, 'decimal', '%1.%2.'),
      level(2, 'decimal', '%1.%2.%3.'),
    )
    expect(count(deep + num('1', 'a'), '1:2 1:2 1:0 1:2 1:1')).toEqual([
      '3.1.1.',
      '3.1.2.',
      '4.',
      '4.1.1.',
      '4.2.',
    ])
  })

  it('go on through several lists of one definition', () => {
    const lists = outline + num('1', 'a') + num('2', 'a') + num('3', 'a', startOverride(0, 1))
    expect(count(lists, '1:0 2:0 2:1 1:1 3:0 3:0 1:0')).toEqual([
      'CHƯƠNG I.',
      'CHƯƠNG II.',
      '2.1.',
      '2.2.',
      'CHƯƠNG I.',
      'CHƯƠNG II.',
      'CHƯƠNG III.',
    ])
  })

  it('begin anew on the level that a list has a start for', () => {
    const lists = outline + num('1', 'a') + num('2', 'a', startOverride(1, 5))
    expect(count(lists, '1:0 1:1 2:1 2:1 1:0 1:1')).toEqual([
      'CHƯƠNG I.',
      '1.1.',
      '1.5.',
      '1.6.',
      'CHƯƠNG II.',
      '2.1.',
    ])
  })

  it('take a list back to its own starts once', () => {
    const lists = outline + num('1', 'a') + num('2', 'a', startOverride(0, 1) + startOverride(1, 1))
    expect(count(lists, '1:0 1:1 2:1 2:1 2:0 2:1 1:1')).toEqual([
      'CHƯƠNG I.',
      '1.1.',
      '1.1.',
      '1.2.',
      'CHƯƠNG II.',
      '2.1.',
      '2.2.',
    ])
  })

  it('take a level that a list replaces', () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', 'Phần %1:')}</w:lvlOverride>`
    expect(count(outline + num('1', 'a', own), '1:0 1:0')).toEqual(['Phần 1:', 'Phần 2:'])
  })

  it('restart as the level says', () => {
    const lists = abstract(
      'a',
      level(0, 'decimal', '%1.'),
      level(1, 'decimal', '%2)', { more: '<w:lvlRestart w:val="0"/>' }),
      level(2, 'decimal', '(%3)', { more: '<w:lvlRestart w:val="1"/>' }),
    )
    expect(count(lists + num('1', 'a'), '1:0 1:1 1:2 1:1 1:2 1:0 1:1 1:2')).toEqual([
      '1.',
      '1)',
      '(1)',
      '2)',
      '(2)',
      '2.',
      '3)',
      '(1)',
    ])
  })

  it('leave out levels that show nothing, and deeper ones', () => {
    const lists = abstract(
      'a',
      level(0, 'none', 'MỞ ĐẦU %1'),
      level(1, 'decimal', '%1%2.%3'),
      level(2, 'decimal', '%3', { after: '<w:rPr><w:vanish/></w:rPr>' }),
    )
    expect(count(lists + num('1', 'a'), '1:0 1:1 1:2 1:5')).toEqual(['MỞ ĐẦU ', '1.', '', null])
  })

  it('show capitals where the level does', () => {
    const lists = abstract(
      'a',
      level(0, 'decimal', 'Chương %1', { after: '<w:rPr><w:caps/></w:rPr>' }),
    )
    expect(count(lists + num('1', 'a'), '1:0')).toEqual(['CHƯƠNG 1'])
  })

  it('read a format that Word wraps', () => {
    const lvl =
      '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>'
    expect(count(abstract('a', lvl) + num('1', 'a'), '1:0')).toEqual(['007.'])
  })
})

describe('lists by style', () => {
  const heading = (at: number, numPr: string) =>
    `<w:style w:type="paragraph" w:styleId="H${at}"><w:name w:val="heading ${at}"/><w:pPr>${numPr}</w:pPr></w:style>`

  it('count headings whose levels name the style', () => {
    const numbering =
      abstract(
        'a',
        level(0, 'decimal', 'Chương %1', { more: '<w:pStyle w:val="H1"/>' }),
        level(1, 'decimal', '%1.%2', { more: '<w:pStyle w:val="H2"/>' }),
      ) + num('9', 'a')
    const list = '<w:numPr><w:numId w:val="9"/></w:numPr>'
    const styles = heading(1, list) + heading(2, list)
    const body = ['H1', 'H2', 'H2', 'H1', 'H2'].map((id) => p('x', `<w:pStyle w:val="${id}"/>`))
    const without = p('x', '<w:pStyle w:val="H2"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(labels(docx({ numbering, styles, body: body.join('') + without }))).toEqual([
      'Chương 1',
      '1.1',
      '1.2',
      'Chương 2',
      '2.1',
      null,
    ])
  })

  const listStyle = (id: string, list: string) =>
    `<w:style w:type="numbering" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:numId w:val="${list}"/></w:numPr></w:pPr></w:style>`

  it('take the levels of a list style', () => {
    const numbering =
      abstract('a', '<w:styleLink w:val="S"/>', level(0, 'lowerRoman', '%1)')) +
      abstract('b', '<w:numStyleLink w:val="S"/>') +
      num('1', 'a') +
      num('2', 'b')
    expect(count(numbering, '2:0 2:0', { styles: listStyle('S', '1') })).toEqual(['i)', 'ii)'])
  })

  it('stop at list styles that lead to each other', () => {
    const numbering =
      abstract('a', '<w:numStyleLink w:val="S"/>') +
      abstract('b', '<w:numStyleLink w:val="T"/>') +
      num('1', 'a') +
      num('2', 'b')
    const styles = listStyle('S', '2') + listStyle('T', '1')
    expect(count(numbering, '1:0 2:0', { styles })).toEqual([null, null])
  })
})

describe('bullets', () => {
  const bullet = (text: string, font: string, more = '') => {
    const rPr = font === '' ? '' : `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`
    const numbering = abstract('a', level(0, 'bullet', text, { more, after: rPr })) + num('1', 'a')
    return count(numbering, '1:0')[0]
  }

  it.each([
    ['\uF0B7', 'Symbol', '•'],
    ['\uF0A7', 'Wingdings', '•'],
    ['\uF02D', 'Symbol', '-'],
    ['o', 'Courier New', '•'],
    ['q', 'Wingdings', '•'],
    ['-', 'Wingdings', '•'],
    ['–', 'Times New Roman', '-'],
    ['+', 'Times New Roman', '+'],
    ['●', '', '●'],
    ['', '', ''],
  ])('show %s of %s as %s', (text, font, shown) => {
    expect(bullet(text, font)).toBe(shown)
  })

  it('show a picture as a dot', () => {
    expect(bullet('', '', '<w:lvlPicBulletId w:val="0"/>')).toBe('•')
  })

  it('are told apart from numbers, with what follows them', () => {
    const numbering =
      abstract('a', level(0, 'bullet', '•', { more: '<w:suff w:val="space"/>' })) + num('1', 'a')
    const file = openPackage(docx({ numbering }))
    const format = readStyles(file).paragraph(null, null)
    const label = readNumbering(file).count({ ...format, numbering: { list: '1', level: 0 } })
    expect(label).toEqual({ text: '•', suffix: 'space', bullet: true })
  })
})

describe('formatNumber', () => {
  it.each([
    ['decimal', 12, '12'],
    ['decimalZero', 7, '07'],
    ['decimalZero', 12, '12'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lowerRoman', 4, 'iv'],
    ['upperRoman', 0, '0'],
    ['upperLetter', 26, 'Z'],
    ['lowerLetter', 27, 'aa'],
    ['lowerLetter', 54, 'bbb'],
    ['lowerLetter', 999_999, '999999'],
    ['ordinal', 1, '1st'],
    ['ordinal', 12, '12th'],
    ['ordinal', 23, '23rd'],
    ['cardinalText', 21, 'Twenty-one'],
    ['cardinalText', 342, 'Three hundred forty-two'],
    ['ordinalText', 2, 'Second'],
    ['ordinalText', 20, 'Twentieth'],
    ['ordinalText', 45, 'Forty-fifth'],
    ['ordinalText', 100, 'One hundredth'],
    ['none', 5, ''],
    ['decimalEnclosedParen', 3, '(3)'],
    ['decimalEnclosedFullstop', 3, '3.'],
    ['decimalEnclosedCircle', 3, '③'],
    ['decimalEnclosedCircle', 21, '21'],
    ['hex', 26, '1A'],
    ['toString', 5, '5'],
    ['hebrew1', 5, '5'],
  ])('shows %s %i as %s', (format, value, shown) => {
    expect(formatNumber(value, format)).toBe(shown)
  })
})

describe('files of the docx library', () => {
  it('are counted', async () => {
    const made = new Document({
      numbering: {
        config: [
          {
            reference: 'outline',
            levels: [
              {
                level: 0,
                format: LevelFormat.DECIMAL,
                text: '%1.',
                alignment: AlignmentType.START,
              },
              { level: 1, format: LevelFormat.LOWER_LETTER, text: '%1.%2)' },
            ],
          },
        ],
      },
      sections: [
        {
          children: [0, 1, 1, 0, 1].map(
            (at) => new Paragraph({ text: 'x', numbering: { reference: 'outline', level: at } }),
          ),
        },
      ],
    })
    expect(labels(await Packer.toBuffer(made))).toEqual(['1.', '1.a)', '1.b)', '2.', '2.a)'])
  })
})
