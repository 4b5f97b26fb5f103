import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Packs the extension as a release does; the packager needs a quarter of a minute. */
const home = mkdtempSync(path.join(tmpdir(), 'tiện ích của tomtat '))
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const vsix = `out/tomtat-${version}.vsix`
let files: Readonly<Record<string, Uint8Array>> = {}

const program = () => path.join(home, 'extension', 'tomtat', 'dist', 'cli', 'main.js')
const json = (name: string) => JSON.parse(Buffer.from(files[name] ?? []).toString('utf8'))

function run(command: string, args: readonly string[], cwd = process.cwd()) {
  // No proxy and no registry would be reached: packing works without any network.
  const env = { ...process.env, NO_COLOR: '1', npm_config_registry: 'http://127.0.0.1:9' }
  return spawnSync(command, args, { cwd, env, encoding: 'utf8', timeout: 120_000 })
}

function unpack(): void {
  files = unzipSync(readFileSync(vsix))
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(home, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}

beforeAll(() => {
  // Built before the tests; building again would take dist/ from under other tests.
  const packed = run('npm', ['run', '--ignore-scripts', 'vscode'])
  expect(packed, packed.stderr).toMatchObject({ status: 0 })
  unpack()
}, 130_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('the packaged extension', () => {
  it('is small, and holds nothing of node_modules but what is bundled', () => {
    expect(readFileSync(vsix).length).toBeLessThan(3 * 1024 * 1024)
    const modules = Object.keys(files).filter((name) => name.includes('node_modules'))
    const ajv = 'extension/tomtat/node_modules/ajv'
    expect(modules.sort()).toEqual([`${ajv}/index.js`, `${ajv}/package.json`])
    expect(Object.keys(files).filter((name) => /\.(?:ts|map)$/u.test(name))).toEqual([])
  })

  it('has a manifest whose files and texts are there', () => {
    const manifest = json('extension/package.json')
    expect(manifest).toMatchObject({ name: 'tomtat', version })
    expect(files).toHaveProperty([`extension/${path.posix.normalize(manifest.main)}`])
    expect(files).toHaveProperty([`extension/${manifest.icon}`])
    const rules = manifest.contributes.configuration.properties['tomtat.rules'].properties
    expect(Object.keys(rules)).toContain('numbering-lone')
    const keys = [...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/gu)].map(([, key]) => key)
    for (const name of ['extension/package.nls.json', 'extension/package.nls.vi.json']) {
      for (const key of keys) expect(json(name)[key ?? ''], `${name} ${key}`).toMatch(/\S/u)
    }
  })

  it.each(['LICENSE.txt', 'THIRD-PARTY-LICENSES.txt', 'readme.md', 'changelog.md'])(
    'brings %s',
    (name) => expect(files[`extension/${name}`]?.length).toBeGreaterThan(500),
  )

  it('names the licences of what its client holds', () => {
    const text = Buffer.from(files['extension/THIRD-PARTY-LICENSES.txt'] ?? []).toString('utf8')
    for (const name of ['vscode-languageclient', 'vscode-jsonrpc', 'yaml', 'semver', 'ajv'])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'mu'))
  })

  it('is the same package when it is packed again', () => {
    const before = readFileSync(vsix)
    expect(run('npm', ['run', '--ignore-scripts', 'vscode'])).toMatchObject({ status: 0 })
    expect(readFileSync(vsix).equals(before)).toBe(true)
  }, 130_000)
})

describe('the program in the extension', () => {
  it('runs where nothing is installed', () => {
    expect(run(process.execPath, [program(), '--version'], home).stdout.trim()).toBe(version)
    const checked = run(process.execPath, [program(), 'check', 'examples', '--locale', 'en'])
    expect(checked.status, checked.stderr).toBe(1)
    expect(checked.stdout).toContain('mistakes.vi.docx')
    expect(checked.stdout).toContain('numbering-sequence')
  })

  it('holds front matter against the JSON Schema of a profile', () => {
    const cover = { schema: { properties: { code: { minLength: 9 } } } }
    const profile = { id: 'own', title: { en: 'Own', vi: 'Own' }, extends: 'base', cover }
    writeFileSync(path.join(home, 'own.yml'), JSON.stringify(profile))
    const draft = readFileSync('examples/mistakes.en.md', 'utf8')
    writeFileSync(path.join(home, 'a.md'), draft.replace('profile: ajc', 'profile: ./own.yml'))
    const { stdout } = run(process.execPath, [program(), 'check', 'a.md', '--locale', 'en'], home)
    expect(stdout).toContain('cover-')
    expect(stdout).not.toContain('lint-crash')
    expect(stdout).toMatch(/“code” is "9310301".*9 characters/u)
  })

  it.each(['en', 'vi'])('writes the skeleton of a summary: %s', (language) => {
    const args = [program(), 'new', `tóm tắt ${language}`, '--yes', '--languages', language]
    expect(run(process.execPath, args, home)).toMatchObject({ status: 0 })
    const explained = run(process.execPath, [program(), 'explain', 'numbering-lone'], home)
    expect(explained).toMatchObject({ status: 0 })
  })
})
