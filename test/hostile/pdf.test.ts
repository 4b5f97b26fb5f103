import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPaper } from '../fixtures/paper.js'
import { sources } from '../fixtures/sources.js'
import { makePdf } from '../fixtures/typst.js'
import { mangle, randomFrom } from './mangle.js'
import type { Outcome } from './outcome.js'
import { contentObject, evilPdf, pageObject, stream } from './pdf-maker.js'
import { pdfOutcome } from './pdf-outcome.js'

/** Milliseconds that reading any file may take, on a machine that does something else meanwhile. */
const PATIENCE = 20_000

const bytesOf = (text: string) => new TextEncoder().encode(text)
const kept = (name: string) => new Uint8Array(readFileSync(path.join(import.meta.dirname, name)))

async function timed(bytes: Uint8Array): Promise<Outcome> {
  const start = performance.now()
  const outcome = await pdfOutcome(bytes)
  expect(performance.now() - start).toBeLessThan(PATIENCE)
  return outcome
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const outcome = await timed(bytes)
  return 'text' in outcome ? outcome.text : expect.fail(outcome.message)
}

const line =
  'The study was made in nine districts of three provinces, and its results are told below.'
const lines = [line, 'Second, the premium is paid late.', 'Third, few growers know it.']
const plain = evilPdf({ pages: [lines, lines] })

const loose: unknown[] = []
const note = (reason: unknown) => loose.push(reason)
beforeAll(() => process.on('unhandledRejection', note))
afterAll(async () => {
  // What pdfjs rejects in the background comes a little later.
  await new Promise((resolve) => setTimeout(resolve, 200))
  process.off('unhandledRejection', note)
  expect(loose).toEqual([])
})

describe('files that are no PDF to read', { timeout: 60_000 }, () => {
  it('reads one that is', async () => {
    expect(await textOf(plain)).toContain('nine districts')
  })

  it.each([
    ['a password', kept('locked.pdf'), /password|encrypted/],
    ['no text', evilPdf({ pages: [[], [], []] }), /no text/],
    ['only a head', bytesOf('%PDF-1.7\n'), /damaged|incomplete/],
    ['nothing', new Uint8Array(), /damaged|incomplete|empty/],
    ['something else in it', bytesOf('%PDF-1.4\nnot a pdf'.repeat(500)), /damaged|incomplete/],
    ['no pages', evilPdf({ pages: [] }), /./],
  ])('has one error for a file with %s', async (_, bytes, message) => {
    expect(await timed(bytes)).toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(message),
    })
  })

  it('reads one whose printing alone is forbidden', async () => {
    expect(await textOf(kept('restricted.pdf'))).toContain('nine districts')
  })

  it('takes every truncation', async () => {
    const whole = makePdf(summary())
    for (let part = 1; part < 20; part++) {
      await timed(whole.subarray(0, Math.floor((whole.length * part) / 20)))
    }
  })
})

describe('files without end', { timeout: 120_000 }, () => {
  it('is done soon with 2,000 pages', async () => {
    const outcome = await timed(evilPdf({ pages: Array.from({ length: 2000 }, () => lines) }))
    if ('code' in outcome) expect(outcome.code).toBe('too-large')
    else expect(outcome.recovered.layout.pages?.count).toBe(2000)
  })

  it.each([
    ['a page tree that holds itself', { 2: '<< /Type /Pages /Count 3 /Kids [2 0 R 4 0 R] >>' }],
    ['pages that are not there', { 2: '<< /Type /Pages /Count 1000000000 /Kids [4 0 R] >>' }],
    ['a negative number of pages', { 2: '<< /Type /Pages /Count -5 /Kids [4 0 R] >>' }],
    [
      'a page that is its own parent',
      { [pageObject(0)]: `<< /Type /Page /Parent ${pageObject(0)} 0 R /Contents 5 0 R >>` },
    ],
    [
      'a page without a box',
      {
        [pageObject(0)]:
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 0 0] /Contents 5 0 R /Resources << /Font << /F 3 0 R >> >> >>',
      },
    ],
    [
      'a page as large as a country',
      {
        [pageObject(0)]:
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1e30 1e30] /Contents 5 0 R /Resources << /Font << /F 3 0 R >> >> >>',
      },
    ],
    ['an object that is itself', { 3: '3 0 R' }],
    [
      'a length that is itself',
      { [contentObject(0)]: `<< /Length ${contentObject(0)} 0 R >>\nstream\nBT ET\nendstream` },
    ],
    [
      'a length that lies',
      { [contentObject(0)]: '<< /Length 999999999 >>\nstream\nBT /F 11 Tf (Hi) Tj ET\nendstream' },
    ],
    [
      'a filter that is not there',
      { [contentObject(0)]: stream('BT (x) Tj ET', '/Filter /Nonsense ') },
    ],
    ['a broken filter', { [contentObject(0)]: stream('not deflated', '/Filter /FlateDecode ') }],
    [
      'a form that draws itself',
      {
        [pageObject(0)]:
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 397 595] /Contents 5 0 R /Resources << /Font << /F 3 0 R >> /XObject << /X 90 0 R >> >> >>',
        [contentObject(0)]: stream('/X Do'),
        90: stream(
          '/X Do /X Do BT /F 11 Tf (x) Tj ET',
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 90 0 R >> >> ',
        ),
      },
    ],
    [
      'bookmarks in a circle',
      {
        1: '<< /Type /Catalog /Pages 2 0 R /Outlines 80 0 R >>',
        80: '<< /First 81 0 R /Last 82 0 R /Count 2 >>',
        81: '<< /Title (Introduction) /Parent 80 0 R /Next 82 0 R /First 82 0 R /Dest [4 0 R /XYZ 0 0 0] >>',
        82: '<< /Title (Chapter 1) /Parent 81 0 R /Next 81 0 R /First 81 0 R /Dest [4 0 R /XYZ null null null] >>',
      },
    ],
    [
      'bookmarks that lead nowhere',
      {
        1: '<< /Type /Catalog /Pages 2 0 R /Outlines 80 0 R >>',
        80: '<< /First 81 0 R /Last 81 0 R >>',
        81: '<< /Title (Nowhere) /Dest [99 0 R /XYZ (a) (b)] >>',
      },
    ],
    [
      'states without end',
      { [contentObject(0)]: stream(`${'q '.repeat(50_000)}BT /F 11 Tf (Hi) Tj ET`) },
    ],
    [
      'letters at no place',
      {
        [contentObject(0)]: stream(
          'BT /F 1e30 Tf 0 0 0 0 1e30 -1e30 Tm (Hello there) Tj /F 0 Tf (none) Tj /F -5 Tf (back) Tj ET',
        ),
      },
    ],
    [
      'one line of 500,000 letters',
      { [contentObject(0)]: stream(`BT /F 11 Tf 50 500 Td (${'a'.repeat(500_000)}) Tj ET`) },
    ],
    [
      '100,000 letters, each set apart',
      {
        [contentObject(0)]: stream(`BT /F 11 Tf 50 500 Td ${'(a) Tj 3 0 Td '.repeat(100_000)} ET`),
      },
    ],
    [
      '100,000 lines on one page',
      {
        [contentObject(0)]: stream(
          `BT /F 11 Tf 50 500 Td ${'(Hello) Tj 0 -0.01 Td '.repeat(100_000)} ET`,
        ),
      },
    ],
    [
      'a font map without end',
      {
        3: '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /ToUnicode 91 0 R >>',
        91: stream(
          '1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange',
        ),
      },
    ],
  ])('is done soon with %s', async (_, objects: Record<number, string>) => {
    await timed(evilPdf({ pages: [lines, lines], objects }))
  })

  it('starts no program and opens no address that a file names', async () => {
    const objects = {
      1: '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S /Launch /F (/bin/sh) >> >> >>',
    }
    expect(await textOf(evilPdf({ pages: [lines, lines], objects }))).toContain('nine districts')
  })
})

describe('fuzzed files', { timeout: 240_000 }, () => {
  it('reads 150 mangled ones without compression', async () => {
    const random = randomFrom(3)
    let read = 0
    for (let run = 0; run < 150; run++) if ('text' in (await timed(mangle(plain, random)))) read++
    expect(read).toBeGreaterThan(20)
  })

  it('reads 150 mangled ones of a real program', async () => {
    const whole = makePdf(summary('foreign'))
    const random = randomFrom(4)
    for (let run = 0; run < 150; run++) await timed(mangle(whole, random))
  })

  it('still reads a good one', async () => {
    expect(await textOf(plain)).toContain('nine districts')
  })
})

function summary(wanted = 'mistakes-en') {
  const source = sources.find(({ name }) => name === wanted)
  if (!source) throw new Error('no such source')
  return readPaper(source.text)
}
