import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../src/read/pdf/read.js'
import { type MadePage, makePdf, prose, type Shown } from './make.js'

const line = 'Words of a paragraph that fill a line of the page from left to right'

/** A page of 24 lines whose text says which one it is. */
function numbered(number: number, where: (number: number) => Shown[]): MadePage {
  const text = prose(50, 560, 24, `and here page ${'abcdefghijklmnopqrstuvwxyz'[number]} ends.`)
  return { width: 400, height: 600, shown: [...text, ...where(number)] }
}

describe('page numbers', () => {
  const at = (x: number, y: number) => (n: number) => [{ x, y, text: `${n}`, size: 9 }]

  it.each([
    ['bottom-center', at(197, 20)],
    ['top-right', at(340, 585)],
    ['top-center', (n: number) => [{ x: 190, y: 585, text: `- ${n} -`, size: 9 }]],
  ])('are found at %s and are no text', async (position, where) => {
    const read = await readPdf(makePdf([1, 2, 3, 4].map((n) => numbered(n, where))))
    expect(read.recovered.layout.sections[0]?.numbers).toEqual([{ position, size: 9 }])
    expect(read.text).not.toMatch(/^\W*\d\W*$/mu)
  })

  it('may change sides', async () => {
    const where = (n: number) => at(n % 2 === 0 ? 50 : 340, 20)(n)
    const read = await readPdf(makePdf([1, 2, 3, 4, 5, 6].map((n) => numbered(n, where))))
    expect(read.recovered.layout.sections[0]?.numbers).toEqual([
      { position: 'bottom-right', size: 9 },
      { position: 'bottom-left', size: 9 },
    ])
  })

  it('are told to be missing from three pages on', async () => {
    const numbers = async (count: number) => {
      const pages = Array.from({ length: count }, (_, index) => numbered(index, () => []))
      return (await readPdf(makePdf(pages))).recovered.layout.sections[0]?.numbers
    }
    expect(await numbers(2)).toBeNull()
    expect(await numbers(4)).toEqual([])
  })

  it('go with the running head beside them', async () => {
    const where = (n: number) => [
      { x: 50, y: 585, text: 'Summary of a dissertation' },
      { x: 340, y: 585, text: `${n}` },
    ]
    const read = await readPdf(makePdf([1, 2, 3, 4].map((n) => numbered(n, where))))
    expect(read.text).not.toContain('Summary of a dissertation')
    expect(read.recovered.layout.sections[0]?.numbers).toEqual([
      { position: 'top-right', size: 10 },
    ])
  })
})

describe('two pages on a sheet', () => {
  const half = (number: number, left: number): Shown[] => [
    ...prose(
      left + 50,
      560,
      24,
      `and here page ${'_abcdefgh'[number]} ends.`,
      'Words of a page that fill a line of it well',
    ),
    { x: left + 197, y: 20, text: `${number}` },
  ]
  const sheet = (one: number, other: number): MadePage => ({
    width: 840,
    height: 600,
    shown: [...half(one, 0), ...half(other, 420)],
  })
  const order = (text: string) =>
    [...text.matchAll(/page ([a-h]) ends/gu)].map((hit) => '_abcdefgh'.indexOf(hit[1] ?? ''))

  it('are pages of their own, each with the number of its sheet', async () => {
    const { text, recovered } = await readPdf(makePdf([sheet(1, 2), sheet(3, 4), sheet(5, 6)]))
    expect(order(text)).toEqual([1, 2, 3, 4, 5, 6])
    expect(recovered.layout.pages?.count).toBe(6)
    const [section] = recovered.layout.sections
    expect(section?.imposed).toBe(true)
    expect(section?.paper).toEqual({ width: 148.2, height: 211.7 })
    expect(section?.numbers).toEqual([{ position: 'bottom-center', size: 10 }])
    expect([...new Set(recovered.origins.map(({ page }) => page))]).toEqual([1, 2, 3])
  })

  it('are put in order where they were printed to be folded', async () => {
    const pages = [sheet(8, 1), sheet(2, 7), sheet(6, 3), sheet(4, 5)]
    expect(order((await readPdf(makePdf(pages))).text)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('are not seen in one wide page', async () => {
    const wide = {
      width: 840,
      height: 600,
      shown: prose(50, 560, 24, 'and ends.', `${line} ${line}`),
    }
    const { recovered } = await readPdf(makePdf([wide, wide, wide]))
    expect(recovered.layout.sections[0]?.imposed).toBe(false)
    expect(recovered.layout.pages?.count).toBe(3)
  })
})

it('pages of other sizes are sections of their own', async () => {
  const small = numbered(1, () => [])
  const { layout } = (await readPdf(makePdf([small, small, { ...small, width: 600 }]))).recovered
  expect(layout.sections.map(({ page, paper }) => [page, paper?.width])).toEqual([
    [1, 141.1],
    [3, 211.7],
  ])
})

it('fonts that are not embedded are told', async () => {
  const { layout } = (await readPdf(makePdf([numbered(1, () => [])]))).recovered
  expect(layout.fonts).toEqual([{ name: 'Helvetica', embedded: false, page: 1 }])
})
