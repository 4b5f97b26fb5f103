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
      ...body,
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
      ...body,
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
