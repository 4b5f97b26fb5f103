import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { exampleFiles } from '../example-files.js'

/** Needs Chromium, which prints a memo as a person does, and `pdfinfo` of poppler, which counts the pages. */
const home = mkdtempSync(path.join(tmpdir(), 'tomtat-memo-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--user-data-dir=${path.join(home, 'browser')}`,
  '--no-pdf-header-footer',
]

function pagesInPrint(html: string): number {
  const pdf = `${html}.pdf`
  const printed = spawnSync(
    'chromium',
    [...quiet, `--print-to-pdf=${pdf}`, pathToFileURL(html).href],
    { encoding: 'utf8', timeout: 60_000 },
  )
  expect(printed.status, printed.stderr).toBe(0)
  const { stdout } = spawnSync('pdfinfo', [pdf], { encoding: 'utf8' })
  return Number(/^Pages: +(\d+)$/mu.exec(stdout)?.[1])
}

describe.each(['en', 'vi'])('memos of the examples in %s', (locale) => {
  it('take one page each, and together as many as there are', { timeout: 300_000 }, () => {
    const folder = path.join(home, locale)
    const args = ['memo', 'examples', '--format', 'html', '--locale', locale, '-o']
    for (const output of [`${folder}/`, `${home}/all-${locale}.html`]) {
      const { status, stderr } = spawnSync(
        process.execPath,
        ['dist/cli/main.js', ...args, output],
        { encoding: 'utf8' },
      )
      expect(status, stderr).toBe(0)
    }
    const files = readdirSync(folder)
    expect(files.length).toBe(exampleFiles.length)
    for (const file of files) expect(pagesInPrint(path.join(folder, file)), file).toBe(1)
    const all = path.join(home, `all-${locale}.html`)
    expect(readFileSync(all, 'utf8')).toContain('break-before: page')
    expect(pagesInPrint(all)).toBe(files.length)
  })
})
