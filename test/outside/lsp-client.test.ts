import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
// A client that shares nothing with the server: its own framing, its own JSON-RPC.
import { JSONRPCEndpoint, LspClient } from 'ts-lsp-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

interface Range {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }
}
interface TextEdit {
  readonly range: Range
  readonly newText: string
}
interface Published {
  readonly uri: string
  readonly version?: number
  readonly diagnostics: readonly { readonly range: Range; readonly code: string }[]
}

const uri = pathToFileURL(path.resolve('summary.en.md')).href
const textDocument = { uri }
/** The second section of chapter 1 carries the number 1.3, and the text refers to it by that. */
const slipped = readFileSync('examples/clean.en.md', 'utf8').replace(/^## 1\.2\. /mu, '## 1.3. ')

describe('a session with an independent client', () => {
  let server: ChildProcessWithoutNullStreams
  let endpoint: JSONRPCEndpoint
  let client: LspClient
  let text: string
  let version: number

  beforeEach(async () => {
    server = spawn(process.execPath, ['dist/cli/main.js', 'lsp', '--stdio'])
    endpoint = new JSONRPCEndpoint(server.stdin, server.stdout)
    client = new LspClient(endpoint)
    const answer = await client.initialize({
      processId: process.pid,
      capabilities: {},
      clientInfo: { name: 'a test', version: '1' },
      workspaceFolders: null,
      rootUri: null,
      initializationOptions: { debounce: 0 },
    })
    expect(answer.capabilities.textDocumentSync).toBeTruthy()
    client.initialized()
    text = slipped
    version = 1
  })

  afterEach(() => {
    server.kill()
  })

  async function published(): Promise<Published['diagnostics']> {
    for (;;) {
      const [params]: [Published] = (await once(
        endpoint,
        'textDocument/publishDiagnostics',
      )) as never
      if (params.uri === uri && (params.version ?? version) === version) return params.diagnostics
    }
  }

  async function open(): Promise<Published['diagnostics']> {
    const diagnostics = published()
    client.didOpen({ textDocument: { uri, languageId: 'markdown', version, text } })
    return diagnostics
  }

  /** Makes edits as an editor does: in its own text, and step by step for the server, the last first. */
  async function make(edits: readonly TextEdit[]): Promise<Published['diagnostics']> {
    const sorted = [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start))
    for (const { range, newText } of sorted)
      text = text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end))
    version++
    const diagnostics = published()
    endpoint.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: sorted.map(({ range, newText }) => ({ range, text: newText })),
    })
    return diagnostics
  }

  function offset({ line, character }: Range['start']): number {
    const lines = text.split('\n')
    return lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, character)
  }

  const placeOf = (found: string) => {
    const before = text.slice(0, text.indexOf(found)).split('\n')
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
  }

  it('opens, edits, mends, completes, renames and shuts down', async () => {
    const found = await open()
    expect(found.map(({ code }) => code)).toEqual(['numbering-sequence'])

    // A quick fix for it.
    const [first] = found
    if (!first) throw new Error('nothing was found')
    const actions: { kind: string; edit?: { changes: Record<string, TextEdit[]> } }[] =
      (await endpoint.send('textDocument/codeAction', {
        textDocument,
        range: first.range,
        context: { diagnostics: found, only: ['quickfix'] },
      })) as never
    expect(await make(actions[0]?.edit?.changes[uri] ?? [])).toEqual([])
    expect(text).toBe(readFileSync('examples/clean.en.md', 'utf8'))

    // A letter is typed and taken back.
    const end = { line: text.split('\n').length - 1, character: 0 }
    expect(await make([{ range: { start: end, end }, newText: 'x' }])).toEqual([])
    const after = { ...end, character: 1 }
    expect(await make([{ range: { start: end, end: after }, newText: '' }])).toEqual([])

    // A part is missing and comes back.
    const heading = /^## 7\. .*\n\n(?:<!--.*-->\n\n)?/mu.exec(text)?.[0] ?? ''
    const start = placeOf(heading)
    const lines = heading.split('\n').length - 1
    const missing = await make([
      { range: { start, end: { line: start.line + lines, character: 0 } }, newText: '\n' },
    ])
    expect(missing.map(({ code }) => code)).toContain('parts-missing')
    const answer: { items?: unknown[] } = (await endpoint.send('textDocument/completion', {
      textDocument,
      position: start,
    })) as never
    const [item]: { textEdit: TextEdit; additionalTextEdits?: TextEdit[] }[] = (answer.items ??
      answer) as never
    if (!item) throw new Error('nothing was offered')
    const back = await make([item.textEdit, ...(item.additionalTextEdits ?? [])])
    expect(back.map(({ code }) => code)).not.toContain('parts-missing')

    // A chapter's section is renumbered with what is below it.
    const renamed: { changes: Record<string, TextEdit[]> } = (await endpoint.send(
      'textDocument/rename',
      { textDocument, position: placeOf('2.2. '), newName: '2.9' },
    )) as never
    const edits = renamed.changes[uri] ?? []
    expect(edits.length).toBeGreaterThan(0)
    const slips = await make(edits)
    expect(slips.map(({ code }) => code)).toContain('numbering-sequence')
    expect(text).toContain('## 2.9. ')

    await client.shutdown()
    client.exit()
    expect(await once(server, 'exit')).toEqual([0, null])
  }, 60_000)
})
