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
