import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import {
  createProtocolConnection,
  type Diagnostic,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { editorFolder } from './editor-folder.js'

// The extension of remark starts this server, set up as here, and finds remark and the preset in the folder.
const server = `
import { createUnifiedLanguageServer } from ${JSON.stringify(import.meta.resolve('unified-language-server'))}
createUnifiedLanguageServer({
  configurationSection: 'remark', ignoreName: '.remarkignore', packageField: 'remarkConfig',
  pluginPrefix: 'remark', processorName: 'remark', processorSpecifier: 'remark', rcName: '.remarkrc',
})
`

it('shows the findings of the preset through the language server of remark', async () => {
  const { folder } = editorFolder(
    '.remarkrc.json',
    /```json\n(\{ "plugins": \["tomtat"\] \})\n```/u,
  )
  mkdirSync(path.join(folder, 'node_modules'))
  symlinkSync(path.resolve('.'), path.join(folder, 'node_modules/tomtat'), 'dir')
  symlinkSync(path.resolve('node_modules/remark'), path.join(folder, 'node_modules/remark'), 'dir')
  writeFileSync(path.join(folder, 'server.mjs'), server)
  const child = spawn(process.execPath, [path.join(folder, 'server.mjs'), '--stdio'], {
    cwd: folder,
  })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const told = new Promise<readonly Diagnostic[]>((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }) =>
      resolve(diagnostics),
    )
  })
  connection.listen()
  const rootUri = pathToFileURL(folder).href
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'summary' }],
    capabilities: {},
  })
  await connection.sendNotification('initialized', {})
  const text = readFileSync(path.join(folder, 'summary.en.md'), 'utf8')
  const textDocument = { uri: `${rootUri}/summary.en.md`, languageId: 'markdown', version: 1, text }
  await connection.sendNotification('textDocument/didOpen', { textDocument })
  const found = await told
  child.kill()
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([['numbering-sequence', 1]])
}, 60_000)
