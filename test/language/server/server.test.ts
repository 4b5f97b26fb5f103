import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CancellationTokenSource } from 'vscode-languageserver/node'
import * as claims from '../../../src/bind/claim-counts.js'
import * as diagnostics from '../../../src/language/diagnostics/diagnostics.js'
import * as analysis from '../../../src/language/document/analysis.js'
import { Editor } from './editor.js'

const clean = readFileSync('examples/clean.en.md', 'utf8')
/** Its chapters are four; says five. */
const miscounted = clean.replace(/four chapters/u, 'five chapters')

describe('the server', () => {
  let folder: string
  let editor: Editor
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href
  const codes = (list: readonly { code?: unknown }[]) => list.map(({ code }) => code)

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'tomtat-lsp-')))
    editor = new Editor()
  })

  afterEach(async () => {
    vi.restoreAllMocks()
    await editor.end()
    rmSync(folder, { recursive: true })
  })

  it('tells what is found in a summary that is opened, with the page of the rule', async () => {
    await editor.start()
    await editor.open(uriOf('a.md'), miscounted)
    const [first, ...others] = await editor.diagnostics(uriOf('a.md'))
    expect(others).toEqual([])
    expect(first).toMatchObject({
      source: 'tomtat',
      code: 'claims-structure',
      severity: 1,
      codeDescription: { href: expect.stringContaining('rules/claims/structure.md') },
      message: expect.stringContaining('five chapters'),
    })
    const line = miscounted.split('\n')[first?.range.start.line ?? -1] ?? ''
    const { start, end } = first?.range ?? { start: { character: 0 }, end: { character: 0 } }
    expect(line.slice(start.character, end.character)).toBe('five chapters')
  })

  it('follows changes of parts of the text', async () => {
    await editor.start()
    await editor.open(uriOf('a.md'), miscounted)
    const [first] = await editor.diagnostics(uriOf('a.md'))
    if (!first) throw new Error('nothing was found')
    const range = { start: first.range.start, end: { ...first.range.start } }
    range.end.character += 'five'.length
    await editor.change(uriOf('a.md'), 2, { range, text: 'four' })
    expect(await editor.diagnostics(uriOf('a.md'), ({ version }) => version === 2)).toEqual([])
  })

  it('counts a byte order mark that an editor keeps', async () => {
    await editor.start()
    const text =
      '\ufeff# SUMMARY OF THE DOCTORAL DISSERTATION\n\n# Chapter 1. A\n\n# Chapter 3. B\n'
    await editor.open(uriOf('a.md'), text)
    const found = await editor.diagnostics(uriOf('a.md'))
    const marked = found.filter(({ range: { start } }) => start.line === 0)
    expect(marked.length).toBeGreaterThan(0)
    for (const { range } of marked) expect(range.start.character).toBeGreaterThan(0)
  })

  it('checks once what is typed without a rest', async () => {
    await editor.start({ initializationOptions: { debounce: 80 } })
    await editor.open(uriOf('a.md'), clean)
    await editor.diagnostics(uriOf('a.md'))
    const start = { line: 0, character: 0 }
    for (let version = 2; version <= 9; version++)
      await editor.change(uriOf('a.md'), version, { range: { start, end: start }, text: '' })
    await editor.diagnostics(uriOf('a.md'), ({ version }) => version === 9)
    expect(editor.history.map(({ version }) => version)).toEqual([1, 9])
  })

  it('says nothing of other Markdown, nor of a summary that tomtat.yml leaves out', async () => {
    writeFileSync(path.join(folder, 'tomtat.yml'), 'ignore: [old/]\n')
    await editor.start()
    await editor.open(uriOf('README.md'), '# Notes\n\n## 1. One\n\n## 3. Three\n')
    await editor.open(uriOf('old/a.md'), miscounted)
    expect(await editor.diagnostics(uriOf('README.md'))).toEqual([])
    expect(await editor.diagnostics(uriOf('old/a.md'))).toEqual([])
  })

  it('says nothing of other Markdown where tomtat.yml names a profile that is not there', async () => {
    writeFileSync(path.join(folder, 'tomtat.yml'), 'locale: en\nprofile: ajcc\n')
    await editor.start()
    await editor.open(uriOf('notes.md'), '# Shopping\n\n* rice\n')
    const unnamed = miscounted.replace('profile: ajc\n', '')
    await editor.open(uriOf('a.md'), unnamed)
    expect(await editor.diagnostics(uriOf('notes.md'))).toEqual([])
    const [told, ...others] = await editor.diagnostics(uriOf('a.md'))
    expect(others).toEqual([])
    expect(told?.message).toMatch(/^tomtat\.yml:2: Unknown profile 'ajcc'/u)
    expect(told?.relatedInformation?.[0]?.location).toMatchObject({
      uri: uriOf('tomtat.yml'),
      range: { start: { line: 1 } },
    })
  })

  it('leaves folding to the editor where it has nothing to fold', async () => {
    await editor.start()
    await editor.open(uriOf('a.md'), clean)
    await editor.open(uriOf('notes.md'), '# One\n\nText.\n\n# Two\n')
    await editor.open(uriOf('compose.yml'), 'services:\n  a:\n    image: b\n', 'yaml')
    const folds = (name: string) =>
      editor.request('textDocument/foldingRange', { textDocument: { uri: uriOf(name) } })
    expect(await folds('a.md')).not.toHaveLength(0)
    expect(await folds('notes.md')).toBeNull()
    expect(await folds('compose.yml')).toBeNull()
  })

  it('takes its findings back when a document is closed', async () => {
    await editor.start()
    await editor.open(uriOf('a.md'), miscounted)
    await editor.diagnostics(uriOf('a.md'))
    await editor.notify('textDocument/didClose', { textDocument: { uri: uriOf('a.md') } })
    await editor.diagnostics(uriOf('a.md'), (known) => known.diagnostics.length === 0)
  })

  describe('language', () => {
    const vietnamese = async () => {
      await editor.open(uriOf('a.md'), miscounted)
      const [first] = await editor.diagnostics(uriOf('a.md'))
      return String(first?.message).includes('Phần kết cấu')
    }

    it('is that of the client', async () => {
      await editor.start({ locale: 'vi-VN' })
      expect(await vietnamese()).toBe(true)
    })

    it('is English for any other client', async () => {
      await editor.start({ locale: 'fr' })
      expect(await vietnamese()).toBe(false)
    })

    it('is that of tomtat.yml before that of the client', async () => {
      writeFileSync(path.join(folder, 'tomtat.yml'), 'locale: vi\n')
      await editor.start({ locale: 'en' })
      expect(await vietnamese()).toBe(true)
    })

    it('is that of the user’s settings before all', async () => {
      writeFileSync(path.join(folder, 'tomtat.yml'), 'locale: en\n')
      editor.settings = { locale: 'vi', profile: '', phase: null }
      await editor.start({ locale: 'en', capabilities: { workspace: { configuration: true } } })
      expect(await vietnamese()).toBe(true)
    })
  })

  it('knows folders that come later', async () => {
    writeFileSync(
      path.join(folder, 'own.yml'),
      'id: own\nextends: ajc\nrules: {claims-structure: off}\n',
    )
    editor.settings = { profile: './own.yml' }
    mkdirSync(path.join(folder, 'inner'))
    const capabilities = { workspace: { workspaceFolders: true, configuration: true } }
    await editor.start({ capabilities })
    await editor.open(uriOf('inner/a.md'), miscounted)
    expect(codes(await editor.diagnostics(uriOf('inner/a.md')))).toEqual(['profile'])
    const event = { added: [{ name: 'all', uri: uriOf('') }], removed: [] }
    await editor.notify('workspace/didChangeWorkspaceFolders', { event })
    await editor.diagnostics(uriOf('inner/a.md'), (known) => known.diagnostics.length === 0)
  })

  describe('settings', () => {
    it('come at the start from clients that cannot be asked, and later when they change', async () => {
      await editor.start({ initializationOptions: { rules: { 'claims-structure': 'warning' } } })
      await editor.open(uriOf('a.md'), miscounted)
      expect((await editor.diagnostics(uriOf('a.md')))[0]?.severity).toBe(2)
      const settings = { tomtat: { rules: { 'claims-structure': 'off' } } }
      await editor.notify('workspace/didChangeConfiguration', { settings })
      await editor.diagnostics(uriOf('a.md'), (known) => known.diagnostics.length === 0)
    })

    it('that are pushed for other servers leave those of the start', async () => {
      await editor.start({ initializationOptions: { rules: { 'claims-structure': 'off' } } })
      await editor.open(uriOf('a.md'), miscounted)
      expect(await editor.diagnostics(uriOf('a.md'))).toEqual([])
      const before = editor.history.length
      await editor.notify('workspace/didChangeConfiguration', { settings: { other: { x: 1 } } })
      await vi.waitFor(() => expect(editor.history.length).toBeGreaterThan(before))
      expect(await editor.diagnostics(uriOf('a.md'))).toEqual([])
    })

    it.each([
      null,
      [],
      'x',
      { rules: 3, profile: {}, locale: 'de', phase: 1, date: 'never' },
      { rules: { 'no-such': 'error', 'claims-structure': 'loud' } },
    ])('%j count as not said', async (settings) => {
      editor.settings = settings
      await editor.start({ capabilities: { workspace: { configuration: true } } })
      await editor.open(uriOf('a.md'), miscounted)
      expect(codes(await editor.diagnostics(uriOf('a.md')))).toEqual(['claims-structure'])
    })

    it('of each folder hold for its files', async () => {
      for (const name of ['one', 'two']) mkdirSync(path.join(folder, name))
      writeFileSync(path.join(folder, 'two/tomtat.yml'), 'rules: {claims-structure: off}\n')
      const workspaceFolders = ['one', 'two'].map((name) => ({ name, uri: uriOf(name) }))
      await editor.start({ workspaceFolders })
      await editor.open(uriOf('one/a.md'), miscounted)
      await editor.open(uriOf('two/a.md'), miscounted)
      expect(codes(await editor.diagnostics(uriOf('one/a.md')))).toEqual(['claims-structure'])
      expect(await editor.diagnostics(uriOf('two/a.md'))).toEqual([])
    })

    it('are read again when tomtat.yml comes, changes and goes', async () => {
      const config = path.join(folder, 'tomtat.yml')
      await editor.start()
      await editor.open(uriOf('a.md'), miscounted)
      const severity = (wanted: number | undefined) =>
        editor.diagnostics(uriOf('a.md'), ({ diagnostics: [one] }) => one?.severity === wanted)
      await severity(1)
      // The watch needs a moment before it sees anything.
      await new Promise((resolve) => setTimeout(resolve, 200))
      writeFileSync(config, 'rules: {claims-structure: warning}\n')
      await severity(2)
      writeFileSync(config, 'rules: {claims-structure: off}\n')
      await severity(undefined)
      rmSync(config)
      await severity(1)
    })

    it('are read again when the profile changes', async () => {
      const profile = path.join(folder, 'own.yml')
      writeFileSync(profile, 'id: own\nextends: ajc\nrules: {claims-structure: off}\n')
      await editor.start()
      await editor.open(uriOf('a.md'), miscounted.replace('profile: ajc', 'profile: ./own.yml'))
      expect(await editor.diagnostics(uriOf('a.md'))).toEqual([])
      await new Promise((resolve) => setTimeout(resolve, 200))
      writeFileSync(profile, 'id: own\nextends: ajc\n')
      await editor.diagnostics(uriOf('a.md'), (known) => known.diagnostics.length === 1)
    })

    it('are read again when a tomtat.yml comes to a folder above, behind a nearer one too', async () => {
      mkdirSync(path.join(folder, 'one/two'), { recursive: true })
      writeFileSync(path.join(folder, 'one/two/tomtat.yml'), 'phase: submission\n')
      await editor.start()
      await editor.open(uriOf('one/two/a.md'), miscounted)
      await editor.diagnostics(uriOf('one/two/a.md'))
      await new Promise((resolve) => setTimeout(resolve, 200))
      writeFileSync(path.join(folder, 'tomtat.yml'), 'rules: {claims-structure: off}\n')
      await editor.diagnostics(uriOf('one/two/a.md'), (known) => known.diagnostics.length === 0)
    })

    it('are read again when the profile that was missing comes', async () => {
      await editor.start()
      await editor.open(uriOf('a.md'), miscounted.replace('profile: ajc', 'profile: ./own.yml'))
      expect(codes(await editor.diagnostics(uriOf('a.md')))).toEqual(['profile'])
      await new Promise((resolve) => setTimeout(resolve, 200))
      writeFileSync(path.join(folder, 'own.yml'), 'id: own\nextends: ajc\n')
      await editor.diagnostics(
        uriOf('a.md'),
        ({ diagnostics: [one] }) => one?.code === 'claims-structure',
      )
    })

    it('take a path of a profile from the root that older clients name', async () => {
      mkdirSync(path.join(folder, 'one'))
      writeFileSync(path.join(folder, 'own.yml'), 'id: own\nextends: ajc\n')
      await editor.start({
        rootUri: uriOf(''),
        initializationOptions: { profile: './own.yml' },
      })
      await editor.open(uriOf('one/a.md'), miscounted)
      expect(codes(await editor.diagnostics(uriOf('one/a.md')))).toEqual(['claims-structure'])
    })

    it('count as not said where a client refuses to tell them, or says nothing', async () => {
      await editor.start({ capabilities: { workspace: { configuration: true } } })
      editor.settings = new Error('no')
      await editor.open(uriOf('a.md'), miscounted)
      expect(codes(await editor.diagnostics(uriOf('a.md')))).toEqual(['claims-structure'])
      editor.settings = new Promise(() => undefined)
      await editor.open(uriOf('b.md'), miscounted)
      expect(codes(await editor.diagnostics(uriOf('b.md')))).toEqual(['claims-structure'])
    })

    it('that are no file keep nothing from being checked', async () => {
      symlinkSync('tomtat.yml', path.join(folder, 'tomtat.yml'))
      await editor.start()
      await editor.open(uriOf('a.md'), miscounted)
      expect(codes(await editor.diagnostics(uriOf('a.md')))).toEqual(['claims-structure'])
    })

    it('that are at fault in tomtat.yml are told beside what is found', async () => {
      writeFileSync(path.join(folder, 'tomtat.yml'), 'locale: de\n')
      await editor.start()
      await editor.open(uriOf('a.md'), miscounted)
      await editor.open(uriOf('README.md'), '# Notes\n')
      const found = await editor.diagnostics(uriOf('a.md'))
      expect(codes(found)).toEqual(['config', 'claims-structure'])
      expect(found[0]?.message).toMatch(/^tomtat\.yml:1: /u)
      expect(await editor.diagnostics(uriOf('README.md'))).toEqual([])
    })

    it('that are at fault are told where the summary names them, and lead to the fault', async () => {
      writeFileSync(path.join(folder, 'own.yml'), 'id: own\nextends: ajc\nruels: {}\n')
      await editor.start()
      await editor.open(uriOf('a.md'), miscounted.replace('profile: ajc', 'profile: ./own.yml'))
      const [first] = await editor.diagnostics(uriOf('a.md'))
      expect(first).toMatchObject({ code: 'profile', severity: 1 })
      expect(first?.message).toContain('own.yml:3: ')
      expect(first?.range).toMatchObject({ start: { line: 1, character: 9 }, end: { line: 1 } })
      expect(first?.relatedInformation?.[0]?.location).toMatchObject({
        uri: uriOf('own.yml'),
        range: { start: { line: 2, character: 0 } },
      })
    })
  })

  it('leaves alone what is far longer than any summary, profile or tomtat.yml', async () => {
    await editor.start()
    await editor.open(uriOf('a.md'), miscounted + 'A line of prose.\n'.repeat(40_000))
    await editor.open(uriOf('tomtat.yml'), 'foo: 1\n'.repeat(30_000), 'yaml')
    expect(await editor.diagnostics(uriOf('a.md'))).toEqual([])
    expect(await editor.diagnostics(uriOf('tomtat.yml'))).toEqual([])
  })

  it('gives the verdict on a summary, and none on anything else', async () => {
    await editor.start()
    await editor.open(uriOf('a.md'), miscounted)
    await editor.open(uriOf('README.md'), '# Notes\n')
    const verdict = (name: string) =>
      editor.request('workspace/executeCommand', {
        command: 'tomtat.server.verdict',
        arguments: [uriOf(name)],
      })
    expect(await verdict('a.md')).toMatchObject({
      verdict: 'return',
      counts: { error: 1, warning: 0, info: 0 },
      profile: 'ajc',
    })
    expect(await verdict('README.md')).toBeNull()
    expect(await verdict('unknown.md')).toBeNull()
  })

  it('works nothing out for a request that was cancelled', async () => {
    const analysed = vi.spyOn(analysis, 'analyse')
    await editor.start({ initializationOptions: { debounce: 60_000 } })
    await editor.open(uriOf('a.md'), clean)
    await editor.diagnostics(uriOf('a.md'))
    const before = analysed.mock.calls.length
    const at = { textDocument: { uri: uriOf('a.md') }, position: { line: 0, character: 0 } }
    const given = new CancellationTokenSource()
    await editor.change(uriOf('a.md'), 2, { text: `${clean}\ntwo` })
    const cancelled = editor.request('textDocument/hover', at, given.token)
    given.cancel()
    await editor.change(uriOf('a.md'), 3, { text: `${clean}\nthree` })
    await editor.request('textDocument/hover', at)
    await cancelled
    const texts = analysed.mock.calls.slice(before).map(([{ text }]) => text.slice(-5))
    expect(texts).toEqual(['three'])
  })

  it('tells of a rule that fails, and what the others find', async () => {
    vi.spyOn(claims, 'chapterCounts').mockImplementation(() => {
      throw new Error('boom')
    })
    await editor.start()
    await editor.open(uriOf('a.md'), miscounted.replace('## 1.2. ', '## 1.3. '))
    const found = await editor.diagnostics(uriOf('a.md'))
    expect(codes(found)).toEqual(['lint-crash', 'numbering-sequence'])
    expect(found[0]?.message).toContain('claims-structure')
  })

  it('lives on when a document makes it fail, and tells the log', async () => {
    vi.spyOn(diagnostics, 'diagnosticsOf').mockImplementationOnce(() => {
      throw new Error('out of order')
    })
    await editor.start()
    await editor.open(uriOf('a.md'), miscounted)
    await vi.waitFor(() => expect(editor.logged).toEqual(['tomtat: out of order']))
    await editor.change(uriOf('a.md'), 2, { text: miscounted })
    expect(codes(await editor.diagnostics(uriOf('a.md')))).toEqual(['claims-structure'])
  })

  it.each(['untitled:Untitled-1', 'file://elsewhere/a%.md', 'zip:///a.zip/b.md', ''])(
    'checks a document whose address is %j',
    async (uri) => {
      await editor.start()
      await editor.open(uri, miscounted)
      expect(codes(await editor.diagnostics(uri))).toEqual(['claims-structure'])
    },
  )
})
