import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExtension } from './fake-editor.js'

const home = mkdtempSync(path.join(tmpdir(), 'tomtat-client-'))
const client = path.join(home, 'client.cjs')
const manifest = JSON.parse(readFileSync('src/vscode/manifest.json', 'utf8'))

beforeAll(() =>
  build({
    entryPoints: ['src/vscode/main.ts'],
    outfile: client,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
  }),
)
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('the bundled extension', () => {
  it('has code for every command of the manifest, and no other', () => {
    const { commands } = loadExtension(client, 'en')
    const declared = manifest.contributes.commands.map((one: { command: string }) => one.command)
    expect([...commands.keys()].sort()).toEqual([...declared].sort())
  })

  it.each([
    ['en-us', 'Open a summary (a Markdown file) first.'],
    ['vi', 'Hãy mở một bản tóm tắt (tệp Markdown) trước.'],
  ])('speaks the language of the editor: %s', async (language, message) => {
    const { commands, messages } = loadExtension(client, language)
    await commands.get('tomtat.fixAll')?.()
    expect(messages).toEqual([message])
  })

  it('leaves the work to the program: it holds no rule, and loads fast', () => {
    expect(readFileSync(client, 'utf8')).not.toContain('numbering-lone')
    expect(statSync(client).size).toBeLessThan(2 * 1024 * 1024)
  })

  it('needs nothing but the editor and Node', () => {
    const asked = readFileSync(client, 'utf8').matchAll(/\brequire\("([^"]+)"\)/gu)
    const foreign = [...asked].map(([, name = '']) => name).filter((name) => !isBuiltin(name))
    expect([...new Set(foreign)]).toEqual(['vscode'])
  })
})
