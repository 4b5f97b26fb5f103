// node test/bench/editor.mjs [RUNS] [EDITS]: language servers side by side, on one summary of 90 KB. Needs
// `npm run build` before; tests nothing. Milliseconds from what is sent to the diagnostics for it, without debounce.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { longSummary } from './summaries.mjs'
import { median } from './table.mjs'

const project = path.resolve(import.meta.dirname, '../..')
const [runs, edits] = [Number(process.argv[2] ?? 5), Number(process.argv[3] ?? 1000)]
/** Edits of a run that is measured for speed. */
const FEW = 20

const servers = [
  { name: 'tomtat', args: [path.join(project, 'dist/cli/main.js'), 'lsp', '--stdio'] },
  {
    name: 'unified-language-server',
    args: [path.join(import.meta.dirname, 'unified-server.mjs'), '--stdio'],
  },
]

console.log(`Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}`)
console.log(`Medians of ${runs} runs (least–most) after one to warm up, ${FEW} edits each.\n`)
const text = longSummary(90_000, 1)
const used = new Map(servers.map(({ name }) => [name, []]))
for (let run = 0; run <= runs; run++) {
  for (const server of servers) {
    const one = await session(server, FEW)
    if (run > 0) used.get(server.name).push(one)
  }
}
for (const [name, all] of used) {
  console.log(name)
  console.log(`  start → initialized  ${range(all.map(({ start }) => start))} ms`)
  console.log(`  open → diagnostics   ${range(all.map(({ open }) => open))} ms`)
  console.log(`  edit → diagnostics   ${range(all.map(({ edit }) => edit))} ms`)
}
for (const what of ['open', 'edit']) {
  const [own, other] = servers.map(({ name }) => median(used.get(name).map((one) => one[what])))
  const verdict = own < other ? 'met' : 'NOT met'
  console.log(
    `${what}: ${(own / other).toFixed(2)} × unified-language-server (aim: below 1, ${verdict})`,
  )
}
for (const server of edits > 0 ? servers : []) {
  const { memory } = await session(server, edits)
  const told = memory.map(({ at, mebibytes }) => `${mebibytes.toFixed(0)} (${at})`).join(', ')
  console.log(`${server.name}, resident MiB after edits: ${told}`)
}

/** Opens the summary and types and deletes one letter after the other, each in another line. */
async function session({ args }, count) {
  const child = spawn(process.execPath, args, { cwd: project, stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const published = waiter(connection)
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null))
  connection.onRequest(() => null)
  connection.listen()
  let from = performance.now()
  const since = () => performance.now() - from
  const root = pathToFileURL(project).href
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'bench' }],
    capabilities: {},
    initializationOptions: { debounce: 0 },
  })
  await connection.sendNotification('initialized', {})
  const start = since()
  const uri = `${root}/summary.en.md`
  from = performance.now()
  const first = published()
  const document = { uri, languageId: 'markdown', version: 1, text }
  await connection.sendNotification('textDocument/didOpen', { textDocument: document })
  await first
  const open = since()
  const times = []
  const memory = []
  const lines = text.split('\n')
  for (let version = 2; version < count + 2; version++) {
    const line = (version * 7) % lines.length
    const typed = version % 2 === 0
    const at = { line: typed ? line : ((version - 1) * 7) % lines.length, character: 0 }
    at.character = lines[at.line].length
    const range = { start: at, end: typed ? at : { ...at, character: at.character + 1 } }
    from = performance.now()
    const next = published()
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: typed ? 'x' : '' }],
    })
    await next
    times.push(since())
    if (isTold(version - 1, count)) memory.push({ at: version - 1, mebibytes: residentOf(child) })
  }
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  await new Promise((resolve) => child.once('exit', resolve))
  connection.dispose()
  return { start, open, edit: median(times), memory }
}

/** A promise of the next diagnostics, each time it is called. */
function waiter(connection) {
  let resolve = () => {}
  connection.onNotification('textDocument/publishDiagnostics', () => resolve())
  return () =>
    new Promise((done) => {
      resolve = done
    })
}

function isTold(edit, count) {
  return edit === count || [0.1, 0.25, 0.5, 0.75].some((part) => edit === Math.round(part * count))
}

/** Resident memory of a process; only Linux says it so. */
function residentOf({ pid }) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
}

function range(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return `${median(values).toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)})`
}
