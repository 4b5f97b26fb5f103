import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
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

/** A program that tells how it was called, knows one profile, and has a note on what it writes. */
const program = path.join(home, 'program.mjs')
const log = path.join(home, 'log')
writeFileSync(
  program,
  `import { appendFileSync } from 'node:fs'
   const args = process.argv.slice(2)
   appendFileSync(${JSON.stringify(log)}, JSON.stringify({ args, language: process.env.LC_ALL }) + '\\n')
   if (args[0] === 'profile') console.log('{"profiles":[{"id":"ajc","title":null,"sources":[]}]}')
   else console.error('a note')`,
)

/** How the program was called when people wrote a new summary in both languages. */
async function newSummary(locale: string, titles: readonly (string | undefined)[]) {
  writeFileSync(log, '')
  const asked: string[] = []
  const { commands, messages } = loadExtension(client, 'vi', {
    settings: { locale, 'server.path': program },
    dialogs: {
      showQuickPick: ([first]) => first,
      showInputBox: ({ title }) => titles[asked.push(title) - 1],
      showOpenDialog: () => [{ fsPath: home }],
      showTextDocument: () => null,
    },
  })
  await commands.get('tomtat.newSummary')?.()
  const lines = readFileSync(log, 'utf8').trim().split('\n')
  const calls = lines.map((line) => JSON.parse(line))
  return { calls, asked, messages }
}

describe('a new summary', () => {
  const given = ['new', home, '--yes', '--profile', 'ajc', '--languages', 'vi,en']

  it('has a title in each language, and shows what the program notes', async () => {
    const { calls, asked, messages } = await newSummary('auto', [' Thư viện ', 'Libraries'])
    expect(asked).toEqual([
      'Tên luận án bằng tiếng Việt (có thể để trống)',
      'Tên luận án bằng tiếng Anh (có thể để trống)',
    ])
    // The language of the editor, where no tomtat.yml says another.
    const args = [...given, '--title-vi=Thư viện', '--title-en=Libraries']
    expect(calls.at(-1)).toEqual({ args, language: 'vi' })
    expect(messages).toEqual(['a note'])
  })

  it('is told of in the language that the settings ask for', async () => {
    const { calls } = await newSummary('en', ['', ''])
    expect(calls.at(-1)).toEqual({ args: [...given, '--locale', 'en'], language: 'en' })
  })

  it('is not written where a question stays without an answer', async () => {
    const { calls } = await newSummary('auto', ['Thư viện', undefined])
    expect(calls.map(({ args }) => args)).toEqual([
      ['profile', 'list', '--format', 'json', '--locale', 'vi'],
    ])
  })
})
