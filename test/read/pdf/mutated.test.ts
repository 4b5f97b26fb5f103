import { afterAll, beforeAll, expect, it } from 'vitest'
import { PdfError } from '../../../src/read/pdf/error.js'
import { readPdf } from '../../../src/read/pdf/read.js'
import { makePdf, prose } from './make.js'

/** Numbers from 0 up to 1, the same on every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const wild = ['0', '-1', '3', '999999999', '1e9', '99999999999999999999']
const names = ['/Kids', '/Parent', '/Font', '/Contents', '/Type0', '/Count']

function mutated(whole: Buffer, random: () => number): Buffer {
  let bytes: Buffer = Buffer.from(whole)
  for (let left = 1 + Math.floor(random() * 8); left > 0 && bytes.length > 0; left--) {
    const at = Math.floor(random() * bytes.length)
    const near = bytes.subarray(at, at + 300).toString('latin1')
    const kind = random()
    if (kind < 0.4) bytes[at] = Math.floor(random() * 256)
    else if (kind < 0.5) bytes = replaced(bytes, at, Math.floor(random() * 200), '')
    else if (kind < 0.55) bytes = bytes.subarray(0, at)
    else {
      const isNumber = kind < 0.8
      const hit = (isNumber ? /\d+/u : /\/[A-Z]\w+/u).exec(near)
      const pool = isNumber ? wild : names
      const text = pool[Math.floor(random() * pool.length)] ?? ''
      if (hit) bytes = replaced(bytes, at + hit.index, hit[0].length, text)
    }
  }
  return bytes
}

function replaced(bytes: Buffer, at: number, length: number, text: string): Buffer {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(at + length)])
}

const stray: unknown[] = []
const note = (reason: unknown) => stray.push(reason)
beforeAll(() => void process.on('unhandledRejection', note))
afterAll(() => void process.off('unhandledRejection', note))

it('damaged files are read or refused, and nothing is left behind', {
  timeout: 60_000,
}, async () => {
  const pages = Array.from({ length: 4 }, () => ({
    width: 400,
    height: 600,
    shown: prose(50, 500, 6),
  }))
  const whole = Buffer.from(makePdf(pages, [{ title: 'Words', page: 1 }]))
  const random = numbers(4)
  for (let left = 150; left > 0; left--) {
    const outcome: unknown = await readPdf(mutated(whole, random)).catch(
      (reason: unknown) => reason,
    )
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(PdfError)
  }
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(stray).toEqual([])
})

it('a number in a font does not fill the memory', async () => {
  const whole = Buffer.from(makePdf([{ width: 400, height: 600, shown: prose(50, 500, 6) }]))
  const composite =
    '<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font' +
    '/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>' +
    '/W [0 999999999 500]>>]>>'
  const hostile = whole
    .toString('latin1')
    .replace('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>', composite)
  const outcome: unknown = await readPdf(Buffer.from(hostile, 'latin1')).catch(
    (reason: unknown) => reason,
  )
  expect(outcome).toBeDefined()
})
