import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { pureEntry } from '../browser.config.mjs'
import { withProfiles } from '../profiles.config.mjs'
import { LanguageService } from '../src/language/service.js'
import type { checkSource } from '../src/lint/check.js'
import type { fixSource } from '../src/lint/fix/fix-rounds.js'
import type { makeReport } from '../src/lint/run-report.js'
import type { RunReport } from '../src/lint/types.js'
import type { readBytes, readText } from '../src/read/read.js'
import type { Source } from '../src/read/types.js'
import type { formats } from '../src/report/formats.js'
import { settingsOf } from '../src/settings/in-force.js'
import { runInBareBrowser } from './bare-browser.js'

/** What the bundle of the pure rooms exports. */
interface Pure {
  readonly LanguageService: typeof LanguageService
  readonly checkSource: typeof checkSource
  readonly fixSource: typeof fixSource
  readonly formats: typeof formats
  readonly makeReport: typeof makeReport
  readonly readBytes: typeof readBytes
  readonly readText: typeof readText
  readonly settingsOf: typeof settingsOf
}

const PROGRAM = path.resolve('dist/cli/main.js')
const EXAMPLES = [
  'examples/clean.vi.md',
  'examples/mistakes.en.md',
  'examples/clean.en.txt',
  'examples/mistakes.vi.docx',
  'examples/clean.en.pdf',
]

let pure: Pure
beforeAll(async () => {
  pure = await runInBareBrowser<Pure>(pureEntry, [withProfiles])
}, 120_000)

/** What the program prints of a file, in English; status 1 is that of findings. */
function printed(words: readonly string[], cwd = process.cwd()): string {
  try {
    return execFileSync(process.execPath, [PROGRAM, ...words], { cwd, encoding: 'utf8' })
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string }
    if (status !== 1) throw error
    return stdout
  }
}

async function sourceOf(file: string): Promise<Source> {
  const source = await pure.readBytes(readFileSync(file), file)
  if ('code' in source) throw new Error(source.message.en)
  return source
}

async function runOn(file: string): Promise<RunReport> {
  const checked = await pure.checkSource(await sourceOf(file), pure.settingsOf())
  return pure.makeReport([checked.file], checked.problems, 'en')
}

const options = { locale: 'en', color: false, quiet: false } as const

describe('the pure rooms in a browser', { timeout: 60_000 }, () => {
  it.each(EXAMPLES)('report of %s what the program reports', async (file) => {
    const report = (await pure.formats.json())(await runOn(file))
    expect(report).toBe(printed(['check', file, '--locale', 'en', '--format', 'json']))
  })

  it('make the same page', async () => {
    const page = (await pure.formats.html())(await runOn('examples/mistakes.en.md'), options)
    const words = ['check', 'examples/mistakes.en.md', '--locale', 'en', '--format', 'html']
    expect(page).toBe(printed(words))
  })

  it('check a text that somebody types', async () => {
    const text = readFileSync('examples/mistakes.en.md', 'utf8')
    const source = pure.readText(text, 'examples/mistakes.en.md')
    const { file } = await pure.checkSource(source, pure.settingsOf())
    expect(JSON.stringify(file)).toBe(JSON.stringify((await runOn(file.path)).files[0]))
  })

  it('fix what the program fixes', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tomtat-browser-'))
    copyFileSync('examples/mistakes.en.md', path.join(folder, 'summary.md'))
    printed(['fix', 'summary.md'], folder)
    const source = await sourceOf('examples/mistakes.en.md')
    const { text, fixed } = await pure.fixSource(source, pure.settingsOf(), { suggest: false })
    expect(fixed.length).toBeGreaterThan(0)
    expect(text).toBe(readFileSync(path.join(folder, 'summary.md'), 'utf8'))
    rmSync(folder, { recursive: true })
  })

  it('answer an editor', async () => {
    const text = readFileSync('examples/mistakes.en.md', 'utf8')
    const document = TextDocument.create('file:///summary.md', 'markdown', 1, text)
    const answersOf = async (Service: typeof LanguageService) => {
      const service = new Service({
        judges: async () => ({ settings: settingsOf(), problems: [] }),
        localeOf: async () => 'en',
      })
      const at = document.positionAt(text.indexOf('# INTRODUCTION') + 4)
      return [await service.diagnostics(document), await service.hover(document, at)]
    }
    const there = await answersOf(pure.LanguageService)
    expect(JSON.stringify(there)).toBe(JSON.stringify(await answersOf(LanguageService)))
    expect(there[0]).not.toEqual([])
    expect(there[1]).not.toBeNull()
  })
})
