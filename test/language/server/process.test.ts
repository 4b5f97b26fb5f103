import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const program = path.resolve('dist/cli/main.js')

/** A message as it goes over the wire. */
function framed(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message })
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

const helloFrom = (processId: number | undefined) =>
  framed({
    id: 1,
    method: 'initialize',
    params: { processId, rootUri: null, capabilities: {} },
  })
const hello = helloFrom(process.pid)

describe('tomtat lsp --stdio', () => {
  let child: ChildProcessWithoutNullStreams
  let stdout = ''

  function start(...args: string[]): void {
    stdout = ''
    child = spawn(process.execPath, [program, 'lsp', ...args])
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
  }

  async function answered(): Promise<void> {
    while (!stdout.includes('"id":1')) await once(child.stdout, 'data')
  }

  afterEach(() => {
    child.kill()
  })

  it('says hello in frames and nothing else, and ends well when it is told to', async () => {
    start('--stdio')
    child.stdin.write(hello)
    await answered()
    expect(stdout).toMatch(/^Content-Length: \d+\r\n\r\n\{.*"serverInfo":\{"name":"tomtat".*\}$/u)
    child.stdin.write(framed({ id: 2, method: 'shutdown' }) + framed({ method: 'exit' }))
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('takes what clients add to its command line', async () => {
    start('--stdio', `--clientProcessId=${process.pid}`)
    child.stdin.write(hello)
    await answered()
  })

  it('ends when the editor hangs up', async () => {
    start('--stdio')
    child.stdin.write(hello)
    await answered()
    child.stdin.end()
    expect(await once(child, 'exit')).toEqual([1, null])
  })

  it('ends when the editor is gone', async () => {
    start('--stdio')
    const editor = spawn(process.execPath, ['-e', ''])
    await once(editor, 'exit')
    child.stdin.write(helloFrom(editor.pid))
    await answered()
    expect(await once(child, 'exit')).toEqual([1, null])
  })

  it('bears what is no message', async () => {
    start('--stdio')
    child.stdin.write(framed({ method: 'textDocument/didOpen', params: null }))
    child.stdin.write(framed({ id: 7, method: 'no/such', params: [] }))
    child.stdin.write(hello)
    await answered()
  })

  it('says how it is started where somebody starts it by hand', async () => {
    start()
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    expect(await once(child, 'close')).toEqual([2, null])
    expect(stderr).toContain('tomtat lsp --stdio')
    expect(stdout).toBe('')
  })
})
