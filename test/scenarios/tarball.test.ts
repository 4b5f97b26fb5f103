import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** A folder of somebody else, with the packed program in it. */
const home = mkdtempSync(path.join(os.tmpdir(), 'tomtat-installed-'))
const project = process.cwd()
const here = import.meta.dirname
const minutes = 60_000
/** Wrong in several ways, among them a gap (2.2 without 2.1) in the numbers of the introduction. */
const draft = `---
profile: base
language: en
title: Rural libraries
---

# INTRODUCTION
## 1. Rationale for choosing the dissertation topic
Libraries in the countryside have few readers, and nobody has asked why.
## 2. Research purpose and tasks
### 2.1. Research purpose
To learn why.
### 2.3. Research tasks
To ask the readers.
## 3. Research subject and scope
Libraries of one province.
# CONCLUSION
Readers were asked.
`

interface Place {
  readonly line: number
  readonly column: number
  readonly rule: string
  readonly message: string
}

function run(command: string, args: readonly string[], folder = home) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '', LC_ALL: 'C' },
  })
  return { status, stdout, stderr }
}

/** Findings of the installed program, in the form that the reporter of remark leaves. */
function checked(...args: readonly string[]): readonly Place[] {
  const { stdout } = run('npx', ['tomtat', 'check', '--format', 'json', ...args])
  const [file] = JSON.parse(stdout).files
  return file.findings.map(({ line, column, rule, message }: Place) => ({
    line,
    column,
    rule,
    message,
  }))
}

/** Hands on everything that remark knows of its messages. */
const reporter = `export default (files) => JSON.stringify(
  files.flatMap((file) => file.messages).map((message) => ({
    line: message.line,
    column: message.column,
    rule: message.ruleId,
    message: message.reason
  }))
)`

/** Messages of the real remark-cli, run where the tarball was installed, with this configuration. */
function remarked(configuration: object): readonly Place[] {
  writeFileSync(path.join(home, '.remarkrc.json'), JSON.stringify(configuration))
  const cli = path.join(project, 'node_modules', 'remark-cli', 'cli.js')
  const { stderr } = run(process.execPath, [cli, '--report', './reporter.mjs', 'draft.md'])
  return JSON.parse(stderr)
}

/** Packages that declaration files import, and those that they import. */
function packagesOf(files: readonly string[]): string[] {
  const packages = new Set<string>()
  const seen = new Set(files)
  for (const file of seen) {
    const text = readFileSync(file, 'utf8')
    for (const [, name = ''] of text.matchAll(/(?:from|import)[ (]'([^']+)'/gu)) {
      if (!name.startsWith('.')) packages.add(name)
      else seen.add(path.resolve(path.dirname(file), name.replace(/\.js$/u, '.d.ts')))
    }
  }
  return [...packages]
}

function sorted(places: readonly Place[]): readonly string[] {
  return places.map((place) => JSON.stringify(place)).sort()
}

describe('the packed program', () => {
  beforeAll(() => {
    // Built before the tests; packing must not build again under the feet of the other tests.
    const packed = run(
      'npm',
      ['pack', '--ignore-scripts', '--json', '--pack-destination', home],
      project,
    )
    expect(packed, packed.stderr).toMatchObject({ status: 0 })
    const [tarball = ''] = readdirSync(home).filter((name) => name.endsWith('.tgz'))
    writeFileSync(path.join(home, 'package.json'), '{"private": true, "type": "module"}')
    writeFileSync(path.join(home, 'draft.md'), draft)
    writeFileSync(path.join(home, 'reporter.mjs'), reporter)
    const installed = run('npm', ['install', '--no-audit', '--no-fund', `./${tarball}`])
    expect(installed, installed.stderr).toMatchObject({ status: 0 })
  }, 5 * minutes)

  afterAll(() => rmSync(home, { recursive: true, force: true }))

  it('runs through npx', () => {
    const { status, stdout, stderr } = run('npx', ['tomtat', 'check', 'draft.md'])
    expect(status, stderr).toBe(1)
    expect(stdout).toContain('numbering-sequence')
    expect(stdout).toContain('Verdict: needs correction')
  })

  it('writes a skeleton that it finds without errors', () => {
    const made = run('npx', ['tomtat', 'new', 'fresh', '--yes'])
    expect(made).toMatchObject({ status: 0 })
    const { status, stdout } = run('npx', ['tomtat', 'check', 'fresh'])
    expect(status, stdout).toBe(0)
  })

  it('gives the same findings as a preset of remark', () => {
    const findings = checked('draft.md')
    expect(findings.length).toBeGreaterThan(1)
    expect(sorted(remarked({ plugins: ['tomtat'] }))).toEqual(sorted(findings))
  })

  it('gives the same findings where one rule is used by itself', () => {
    const findings = checked('draft.md').filter(({ rule }) => rule === 'numbering-sequence')
    expect(findings).toHaveLength(1)
    const alone = remarked({ plugins: ['tomtat/rules/numbering/sequence'] })
    expect(sorted(alone)).toEqual(sorted(findings))
  })

  it('takes levels as remark-lint does', () => {
    expect(remarked({ plugins: [['tomtat/rules/numbering/sequence', 'off']] })).toEqual([])
  })

  it('can be used by a strict project, and runs there', () => {
    const folder = path.join(home, 'consumer')
    mkdirSync(folder)
    const options = {
      target: 'es2022',
      module: 'nodenext',
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      verbatimModuleSyntax: true,
      // The types of tomtat and of what it depends on are checked too, without any others.
      skipLibCheck: false,
      types: [],
    }
    const files = ['use.ts', 'types.ts']
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, files }),
    )
    for (const name of files) {
      writeFileSync(path.join(folder, name), readFileSync(path.join(here, 'consumer', name)))
    }
    const tsc = path.join(project, 'node_modules', 'typescript', 'bin', 'tsc')
    const compiled = run(process.execPath, [tsc, '-p', folder])
    expect(compiled).toEqual({ status: 0, stdout: '', stderr: '' })
    const { status, stdout, stderr } = run(process.execPath, ['consumer/use.js'])
    expect(status, stderr).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      file: ['numbering-sequence', 'return'],
      text: ['numbering-sequence', 'return'],
      off: 0,
      missing: ['CheckError', 'missing', null],
      misspelt: ['CheckError', 'profile', 2],
      summary: { language: 'en', chapters: 0, sections: ['1.', '2.', '2.1.', '2.3.', '3.'] },
      foreign: null,
      profile: 'hcma',
      unknown: ['ProfileError', 'profile'],
      shipped: true,
      remark: true,
    })
  })

  it('has types that need only what it depends on', () => {
    const folder = path.join(home, 'node_modules', 'tomtat')
    const { dependencies } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    const types = path.join(folder, 'dist', 'types')
    const rule = path.join(types, 'rules', 'numbering', 'sequence.d.ts')
    const needed = packagesOf([path.join(types, 'src', 'index.d.ts'), rule])
    expect(needed).toContain('unified')
    const provided = Object.keys(dependencies).map((name) => name.replace('@types/', ''))
    expect(needed.filter((name) => !provided.includes(name))).toEqual([])
  })

  it('holds what it should and nothing else', () => {
    const folder = path.join(home, 'node_modules', 'tomtat')
    const names = readdirSync(folder).filter((name) => name !== 'node_modules')
    for (const name of ['LICENSE', 'dist', 'package.json', 'rules', 'schemas']) {
      expect(names).toContain(name)
    }
    for (const name of ['src', 'test', 'examples']) expect(names).not.toContain(name)
  })
})
