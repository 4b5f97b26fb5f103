import { describe, expect, it } from 'vitest'
import { PdfError } from '../../../src/read/pdf/error.js'
import { readPdf } from '../../../src/read/pdf/read.js'
import { makePdf, prose } from './make.js'

const page = { width: 400, height: 600, shown: prose(50, 500, 20) }

/** The error that reading gives; fails where it gives none. */
async function refusal(bytes: Uint8Array, limits = {}): Promise<PdfError> {
  const error: unknown = await readPdf(bytes, limits).catch((reason: unknown) => reason)
  if (!(error instanceof PdfError)) throw new Error(`no PdfError but ${String(error)}`)
  expect(error.texts.vi).not.toBe('')
  return error
}

describe('a PDF that cannot be read is one error that says what to do', () => {
  it('damaged, cut off, empty, or no PDF at all', async () => {
    const whole = Buffer.from(makePdf([page]))
    for (const bytes of [whole.subarray(0, 60), Buffer.alloc(0), Buffer.from('%PDF-1.4 x')]) {
      expect((await refusal(bytes)).message).toContain('damaged')
    }
  })

  it('pictures without text', async () => {
    const empty = { width: 400, height: 600, shown: [] }
    const error = await refusal(makePdf([empty, empty]))
    expect(error.message).toContain('scanned')
    expect(error.code).toBe('unreadable')
    // A scanner that prints page numbers makes no text.
    const numbers = [1, 2, 3, 4].map((n) => ({
      ...empty,
      shown: [{ x: 200, y: 20, text: `${n}` }],
    }))
    expect((await refusal(makePdf(numbers))).message).toContain('scanned')
  })

  it('fonts that do not tell their letters', async () => {
    // Glyphs by number, in a font that does not say what they are.
    const text = Array.from({ length: 60 }, (_, at) => `\0${String.fromCharCode(3 + (at % 5))}`)
    const plain = Buffer.from(
      makePdf([{ ...page, shown: [{ x: 50, y: 500, text: text.join('') }] }]),
    )
    const glyphs = plain
      .toString('latin1')
      .replace(
        '/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding',
        '/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font' +
          '/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)' +
          '/Supplement 0>>/DW 500>>]',
      )
    const made = Buffer.from(glyphs, 'latin1')
    expect((await refusal(made)).message).toContain('which letters')
  })

  it('encrypted', async () => {
    const plain = Buffer.from(makePdf([page])).toString('latin1')
    const encrypt =
      `/Encrypt <</Filter/Standard/V 1/R 2/P -4/O <${'41'.repeat(32)}>/U <${'42'.repeat(32)}>>>` +
      `/ID [<${'43'.repeat(16)}><${'43'.repeat(16)}>]`
    const locked = plain.replace('/Root 1 0 R', `/Root 1 0 R${encrypt}`)
    expect((await refusal(Buffer.from(locked, 'latin1'))).message).toContain('password')
  })

  it('more pages, letters or time than a summary takes', async () => {
    const made = makePdf(Array.from({ length: 30 }, () => page))
    const pages = await refusal(made, { pages: 29 })
    expect(pages.code).toBe('too-large')
    expect(pages.message).toContain('30 pages')
    expect((await refusal(made, { letters: 1000 })).code).toBe('too-large')
    expect((await refusal(made, { pieces: 10 })).code).toBe('too-large')
    expect((await refusal(made, { time: -1 })).code).toBe('too-large')
  })
})

it('2,000 pages are refused at once', async () => {
  const made = makePdf(Array.from({ length: 2000 }, () => ({ ...page, shown: [] })))
  expect((await refusal(made)).message).toContain('2000 pages')
})

it('leaves the bytes it was given as they are', async () => {
  const bytes = new Uint8Array(makePdf([page]))
  const { length } = bytes
  await readPdf(bytes)
  expect(bytes.length).toBe(length)
})
