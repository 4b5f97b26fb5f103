import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../src/read/pdf/read.js'
import { makePdf, prose, type Shown } from './make.js'

const full = 'Words of a paragraph that fill a line of the page from left to right'

async function blocks(...pages: Shown[][]): Promise<string[]> {
  const made = makePdf(pages.map((shown) => ({ width: 400, height: 600, shown })))
  return (await readPdf(made)).text.trim().split('\n\n')
}

/** Lines below each other, at their left edges; a number of points in front of a text moves it down. */
function lines(...texts: (readonly [number, string])[]): Shown[] {
  return texts.map(([x, text], index) => ({ x, y: 360 - index * 13, text }))
}

const body = prose(50, 560, 10)
/** Lines that end where their words do. */
const ragged = body.map((one, index) =>
  index % 2 === 0 ? one : { ...one, text: one.text.replace(' right', '') },
)

describe('paragraphs', () => {
  it('end with a short line, and begin with an indented one', async () => {
    const found = await blocks([
      ...body,
      ...lines(
        [70, 'An indented line begins a paragraph of the text, and it fills the line'],
        [50, full],
        [50, 'It ends.'],
      ),
    ])
    expect(found.length).toBe(2)
    expect(found[1]).toMatch(/^An indented .* It ends\.$/u)
  })

  it('begin with a mark, and hang below it', async () => {
    const found = await blocks([
      ...ragged,
      ...lines(
        [50, '1. An entry of a list of works that goes on for more than a line,'],
        [64, 'hanging below its number.'],
        [50, '2. Another entry.'],
      ),
    ])
    expect(found.slice(1)).toEqual([
      '1. An entry of a list of works that goes on for more than a line, hanging below its number.',
      '2. Another entry.',
    ])
  })

  it('do not begin where a sentence names a section', async () => {
    const found = await blocks([
      ...ragged,
      ...lines(
        [50, 'Words of a paragraph that fill a line and then name the section'],
        [50, '2.1 of the dissertation.'],
      ),
    ])
    expect(found[1]).toMatch(/section 2\.1 of the dissertation\.$/u)
  })

  it('go on over the page break in the middle of a sentence only', async () => {
    const first = prose(50, 560, 30, full)
    expect(
      (
        await blocks(
          first,
          prose(
            50,
            560,
            10,
            'The end.',
            'words of a paragraph that fill a line of the page from left to right',
          ),
        )
      ).length,
    ).toBe(1)
    const ended = prose(50, 560, 30, 'Here it ends.')
    expect((await blocks(ended, prose(50, 560, 10))).length).toBe(2)
  })

  it('keep the hyphens that belong to their words', async () => {
    const found = await blocks([
      ...body,
      ...lines(
        [50, 'The socio-economic development of the province and its socio-'],
        [50, 'economic plans, ISSN 1859-1485 and not another ISSN, say 1859-'],
        [50, '1485.'],
      ),
    ])
    expect(found[1]).toContain('its socio-economic plans')
    expect(found[1]).toContain('say 1859-1485.')
  })

  it('lose the hyphens of division where the file divides its words', async () => {
    const found = await blocks([
      ...body,
      ...lines(
        [50, 'The development of the province is development and then devel-'],
        [50, 'opment of the development that was and which is the divi-'],
        [50, 'sion of words.'],
      ),
    ])
    expect(found[1]).toContain('then development of')
    expect(found[1]).toContain('the division of')
  })
})

describe('headings', () => {
  it('in bold stand apart from the text below them', async () => {
    const found = await blocks([
      ...body,
      { x: 50, y: 420, text: '1.1. A bold title', bold: true },
      ...lines([50, full], [50, 'It ends.']),
    ])
    expect(found[1]).toBe('**1.1. A bold title**')
  })

  it('that bookmarks name are marked, with or without their number', async () => {
    const shown = [
      ...body,
      { x: 50, y: 400, text: '1.1. A title in two' },
      { x: 50, y: 387, text: 'lines' },
      ...lines([50, full]),
    ]
    const made = makePdf(
      [{ width: 400, height: 600, shown }],
      [
        { title: 'A title in two lines', page: 1 },
        { title: 'No such title', page: 1 },
      ],
    )
    expect((await readPdf(made)).text.split('\n\n')[1]?.trim()).toBe('# 1.1. A title in two lines')
  })
})

describe('columns', () => {
  it('are a table from three lines on', async () => {
    const row = (y: number, ...cells: string[]) =>
      cells.map((text, index) => ({ x: 60 + index * 110, y, text }))
    const found = await blocks([
      ...body,
      ...row(400, 'Year', 'Files', 'Share'),
      ...row(385, '2021', '120', '35.2'),
      ...row(370, '2022', '200', '58.7'),
    ])
    expect(found[1]).toBe(
      '| Year | Files | Share |\n| --- | --- | --- |\n| 2021 | 120 | 35.2 |\n| 2022 | 200 | 58.7 |',
    )
  })

  it('are no table where only numbers of items stand in the first', async () => {
    const item = (y: number, mark: string, text: string) => [
      { x: 50, y, text: mark },
      { x: 80, y, text },
    ]
    const found = await blocks([
      ...body,
      ...item(400, '1.', 'One item of a list.'),
      ...item(385, '2.', 'Two of it.'),
      ...item(370, '3.', 'Three of it.'),
    ])
    expect(found.slice(1)).toEqual(['1. One item of a list.', '2. Two of it.', '3. Three of it.'])
  })
})

describe('paragraphs of stretched lines', () => {
  it('end where a line stops short of the edge, whether or not the next word had room', async () => {
    const short = full.replace(' right', '')
    const found = await blocks([...body, ...lines([50, short], [50, 'Neighbouring words begin.'])])
    expect(found.slice(1)).toEqual([short, 'Neighbouring words begin.'])
  })

  it('begin where a mark goes on counting, after a full line without full stop, too', async () => {
    const entry = (number: number) => full.replace('Words of', `- ${number}. Of`)
    const found = await blocks([...body, ...lines([50, entry(4)], [50, entry(5)])])
    expect(found.slice(1)).toEqual([entry(4), entry(5)])
  })

  it('begin with the heading below a heading, over the page break as well', async () => {
    const heading = (number: string, y: number): Shown => ({
      x: 50,
      y,
      bold: true,
      text: `${number}. ${full.slice(0, 58)}`,
    })
    const found = await blocks(
      [...prose(50, 560, 10), heading('2.1', 420)],
      [heading('2.1.1', 560), ...prose(50, 540, 10)],
    )
    expect(found.slice(1, 3).map((block) => block.slice(0, 8))).toEqual(['**2.1. W', '**2.1.1.'])
  })

  it('count on in their midst over a page break', async () => {
    const first = prose(50, 560, 10, full.replace('a line', '(3) at'))
    const next = prose(50, 560, 10, 'The end.').with(0, {
      x: 50,
      y: 560,
      text: full.replace('Words', '(4) on'),
    })
    expect(await blocks(first, next)).toHaveLength(1)
  })
})

describe('lines of a paragraph', () => {
  it.each([
    [
      'Words of a paragraph that name the Resolution No. 02-NQ/',
      'TU of it.',
      'No. 02-NQ/TU of it.',
    ],
    ['Words of a paragraph with an address: https://doi.org/10.', '1000/182.', '10.1000/182.'],
    ['Words of a paragraph that calls itself know\u00adledge-', 'based.', 'know-ledge-based.'],
  ])('%s / %s', async (above, below, whole) => {
    const page = prose(50, 560, 10, above, above)
    const found = await blocks([...page, { x: 50, y: 430, text: below }])
    expect(found[0]?.endsWith(whole)).toBe(true)
  })
})

describe('a title', () => {
  it('in the middle below prose that fills its line is no part of it', async () => {
    const title = { x: 150, y: 430, text: 'Chapter 1. OVERVIEW' }
    const page = [...prose(50, 560, 10, full), title, ...prose(50, 410, 10)]
    expect(await blocks(page)).toContain('Chapter 1. OVERVIEW')
  })
})
