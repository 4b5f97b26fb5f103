import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FileReport } from '../../src/lint/types.js'
import { readBytes, readText } from '../../src/read/read.js'
import { annotate } from '../../src/report/annotate/annotate.js'
import { runInBareBrowser } from '../bare-browser.js'

interface Bundled {
  readonly readBytes: typeof readBytes
  readonly readText: typeof readText
  readonly annotate: typeof annotate
  readonly extensions: readonly string[]
}

let bundled: Bundled
beforeAll(async () => {
  bundled = await runInBareBrowser(`
    export { readBytes, readText } from './src/read/read.js'
    export { extensions } from './src/read/formats.js'
    export { annotate } from './src/report/annotate/annotate.js'`)
}, 60_000)

/** A file that is no summary is annotated with its verdict, and nothing else is asked of the report. */
const report: FileReport = {
  path: 'mistakes.vi.docx',
  kind: 'docx',
  profile: 'base',
  profileTitle: '',
  profileTitles: { en: '', vi: '' },
  language: 'vi',
  verdict: 'pass',
  summary: null,
  outline: [],
  findings: [],
}

describe('reading in a browser', () => {
  it.each([
    'examples/clean.en.md',
    'examples/clean.vi.txt',
    'examples/mistakes.vi.docx',
    'examples/clean.en.pdf',
    'test/fixtures/libreoffice/furnished-vi.pdf',
    'test/hostile/locked.pdf',
  ])('gives of %s what Node gives', async (path) => {
    const bytes = readFileSync(path)
    const here = await readBytes(bytes, path)
    const there = await bundled.readBytes(bytes, path)
    expect(plain(there)).toEqual(plain(here))
  })

  it('refuses what it does not read in the same words', async () => {
    const old = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from('WordDocument', 'utf16le'),
    ])
    for (const name of ['a.docx', 'a.doc', 'a', 'a.pdf']) {
      expect(plain(await bundled.readBytes(old, name))).toEqual(plain(await readBytes(old, name)))
      expect(plain(bundled.readText('a', name))).toEqual(plain(readText('a', name)))
    }
    expect([...bundled.extensions]).toContain('.docx')
  })

  it('writes the same parts into a Word file', () => {
    const bytes = readFileSync('examples/mistakes.vi.docx')
    const here = annotate(bytes, report, 'vi')
    const there = bundled.annotate(bytes, report, 'vi')
    expect(unzipSync(new Uint8Array(there.bytes))).toEqual(unzipSync(here.bytes))
  })
})

/** Maps are told apart by what they hold: other contexts have classes of their own. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, one: unknown) => (isMap(one) ? [...one.entries()] : one)),
  )
}

function isMap(value: unknown): value is ReadonlyMap<unknown, unknown> {
  return Object.prototype.toString.call(value) === '[object Map]'
}
