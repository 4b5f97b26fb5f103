import { expect, it } from 'vitest'
import { readPdf } from '../../../src/read/pdf/read.js'
import { makePdf, prose } from './make.js'

const page = (index: number, head: string) => ({
  width: 400,
  height: 600,
  shown: [{ x: 140, y: 560, text: head }, ...prose(50, 540, 20, `Page ${index} ends.`)],
})

it('takes off what stands at the top of pages, and numbers that count with them', async () => {
  const heads = ['Summary', 'Page 2 of 4', 'Summary', 'Page 4 of 4', 'Summary', 'Page 6 of 4']
  const { text } = await readPdf(makePdf(heads.map((head, index) => page(index, head))))
  expect(text).not.toMatch(/Summary|of 4/u)
})

it('keeps headings that begin pages, however alike they are', async () => {
  const heads = [1, 2, 3, 4].map((number) => `Conclusion of chapter ${number}`)
  const pages = heads.flatMap((head, index) => [page(index, head), page(index, 'A title')])
  const { text } = await readPdf(makePdf(pages))
  for (const head of heads) expect(text).toContain(head)
})

it('takes off roman page numbers, and a word stamped over the pages', async () => {
  const pages = ['i', 'ii', 'iii', 'iv', 'v'].map((number, index) => {
    const { shown, ...size } = page(index, `Title ${'abcde'.at(index)}`)
    const stamp = { x: 100, y: 400, text: 'DRAFT', size: 40 }
    return { ...size, shown: [...shown, stamp, { x: 198, y: 30, text: number }] }
  })
  const { text, recovered } = await readPdf(makePdf(pages))
  expect(text).not.toMatch(/DRAFT|^[iv]+$/mu)
  expect(recovered.layout.sections[0]?.numbers).toEqual([{ position: 'bottom-center', size: 10 }])
})

it('takes off a number that does not count with the others but stands among them', async () => {
  const pages = ['1', '2', '1', '2', '3', '4', '5'].map((number, index) => {
    const { shown, ...size } = page(index, `Title ${'abcdefg'.at(index)}`)
    return { ...size, shown: [...shown, { x: 198, y: 30, text: number }] }
  })
  expect((await readPdf(makePdf(pages))).text).not.toMatch(/^\d$/mu)
})

it('leaves out entries of the contents that have no room for dots', async () => {
  const dots = '.'.repeat(30)
  const entries = ['A. First', 'B. Second', 'C. Third'].map((title) => `${title} ${dots} 1`)
  const long = Array.from({ length: 5 }, (_, index) => `1.${index + 1}. A title without any room 2`)
  const shown = [...entries.slice(0, 2), ...long, ...entries.slice(2)].map((text, index) => ({
    x: 50,
    y: 560 - index * 13,
    text,
  }))
  const { text } = await readPdf(
    makePdf([{ width: 400, height: 600, shown }, page(1, 'INTRODUCTION')]),
  )
  expect(text).not.toMatch(/room|\.{4}/u)
})
