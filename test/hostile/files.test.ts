import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const program = path.resolve('dist/cli/main.js')
/** Bound of one run, in milliseconds: generous, for machines that do something else meanwhile. */
const PATIENCE = 60_000
/** Bound of the heap, in MiB. */
const HEAP = 1024

const GOOD = '# Shopping\n\nBread, milk and a new pen.\n'
const HEAD =
  '---\nprofile: base\nlanguage: en\ntitle: A\nauthor: B C\nmajor: D\ncode: "9320203"\n---\n\n'
const BODY = `${HEAD}# INTRODUCTION\n\n## 1. Rationale for the study\n\n`
const TAIL = '\n\n# CONCLUSION\n\nWells can be shared.\n'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-hostile-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Finding {
  readonly rule: string
  readonly message: string
}

interface Run {
  readonly status: number | null
  readonly files: readonly { readonly path: string; readonly findings: readonly Finding[] }[]
  readonly errors: readonly {
    readonly path: string
    readonly code: string
    readonly message: string
  }[]
}

/** Checks files beside a good one, which must be checked whatever the others do. */
function check(names: readonly string[], options: readonly string[] = []): Run {
  writeFileSync(path.join(folder, 'good.md'), GOOD)
  const args = [`--max-old-space-size=${HEAP}`, program, 'check', ...names, 'good.md', ...options]
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [...args, '--format', 'json', '--locale', 'en'],
    { cwd: folder, encoding: 'utf8', timeout: PATIENCE, maxBuffer: 1 << 30 },
  )
  expect(signal, 'the run was too slow').toBeNull()
  expect(stderr).not.toMatch(/^ {4}at /mu)
  const run = JSON.parse(stdout) as Omit<Run, 'status'>
  expect(run.files.map((file) => file.path)).toContain('good.md')
  for (const { message } of run.errors) expect(message).not.toMatch(/[\n\r]/u)
  return { status, ...run }
}

function write(name: string, text: string | Uint8Array): string {
  writeFileSync(path.join(folder, name), text)
  return name
}

const rulesOf = (run: Run, name: string) =>
  run.files.find((file) => file.path === name)?.findings.map(({ rule }) => rule) ?? null

describe('what cannot be read is one error', { timeout: PATIENCE * 2 }, () => {
  it.each([100, 33])('a file of %i MB', (size) => {
    const handle = openSync(path.join(folder, 'big.md'), 'w')
    ftruncateSync(handle, size * 1024 * 1024)
    closeSync(handle)
    const run = check(['big.md'])
    expect(run).toMatchObject({ status: 2, errors: [{ path: 'big.md', code: 'too-large' }] })
  })

  it.skipIf(process.getuid?.() === 0)('a file without permission', () => {
    chmodSync(path.join(folder, write('closed.md', GOOD)), 0)
    expect(check(['closed.md'])).toMatchObject({ status: 2, errors: [{ code: 'unreadable' }] })
  })

  it('a link that points at itself, and one that points nowhere', () => {
    symlinkSync('loop.md', path.join(folder, 'loop.md'))
    symlinkSync('nowhere', path.join(folder, 'lost.md'))
    const run = check(['loop.md', 'lost.md'])
    expect(run.status).toBe(2)
    expect(run.errors.map((error) => error.path)).toEqual(['loop.md', 'lost.md'])
  })

  it('folders that link to each other', () => {
    mkdirSync(path.join(folder, 'a'))
    symlinkSync('..', path.join(folder, 'a', 'up'))
    writeFileSync(path.join(folder, 'a', 'one.md'), GOOD)
    expect(check(['a']).files.map((file) => file.path)).toEqual(['a/one.md', 'good.md'])
  })

  it.skipIf(process.platform === 'win32')('a pipe that nobody writes to', () => {
    expect(spawnSync('mkfifo', [path.join(folder, 'pipe.md')]).status).toBe(0)
    expect(check(['pipe.md'])).toMatchObject({ status: 2, errors: [{ path: 'pipe.md' }] })
  })

  it('a text with more headings than any summary has', () => {
    const headings = Array.from({ length: 100_000 }, (_, n) => `## ${n + 1}. Heading\n\nText.\n\n`)
    const run = check([write('many.md', BODY + headings.join('') + TAIL)])
    expect(run).toMatchObject({ status: 2, errors: [{ path: 'many.md', code: 'too-large' }] })
  })
})

describe('odd texts are read all the same', { timeout: PATIENCE * 2 }, () => {
  const long = 10_000_000
  it.each([
    ['one line of 10 MB', `${BODY}${'word and '.repeat(long / 9)}${TAIL}`],
    ['one word of 10 MB', `${BODY}${'a'.repeat(long)}${TAIL}`],
    ['10 MB of digits', `${BODY}${'1'.repeat(long)}${TAIL}`],
    ['10 MB of dots', `${BODY}${'.'.repeat(long)}${TAIL}`],
    ['10 MB of blanks', `${BODY}x${' '.repeat(long)}y${TAIL}`],
    ['10,000 nested quotes', `${BODY}${'>'.repeat(10_000)} x${TAIL}`],
    ['10,000 nested brackets', `${BODY}${'['.repeat(10_000)}x${']'.repeat(10_000)}${TAIL}`],
    ['10,000 nested list marks', `${BODY}${'- '.repeat(10_000)}x${TAIL}`],
    ['10,000 stars', `${BODY}${'*a '.repeat(10_000)}${'**'.repeat(10_000)}${TAIL}`],
    // With a comment the text must be parsed as Markdown.
    ['10,000 nested quotes, parsed', `${BODY}<!-- x -->\n\n${'>'.repeat(10_000)} x${TAIL}`],
    [
      '10,000 nested brackets, parsed',
      `${BODY}<!-- x -->\n\n${'['.repeat(10_000)}x${']'.repeat(10_000)}${TAIL}`,
    ],
    ['10,000 nested list marks, parsed', `${BODY}<!-- x -->\n\n${'- '.repeat(10_000)}x${TAIL}`],
    [
      '10,000 stars, parsed',
      `${BODY}<!-- x -->\n\n${'*a '.repeat(10_000)}${'**'.repeat(10_000)}${TAIL}`,
    ],
    ['50,000 lines behind a comment', `${BODY}<!-- x -->\n\n${'a line\n'.repeat(50_000)}${TAIL}`],
    [
      '10,000 table cells in one row',
      `${BODY}${'|a'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|\n${TAIL}`,
    ],
    ['100,000 rows of tabs', `${BODY}${'a\tb\tc\n'.repeat(100_000)}${TAIL}`],
    ['10,000 comments', `${BODY}${'<!--lint disable numbering-lone-->\n\n'.repeat(10_000)}${TAIL}`],
    ['comments that never end', `${BODY}${'<!--lint '.repeat(100_000)}${TAIL}`],
    ['20,000 items', `${BODY}${'- an item\n'.repeat(20_000)}${TAIL}`],
    ['a table of 5,000 rows', `${BODY}|a|b|\n|-|-|\n${'|1|2|\n'.repeat(5_000)}${TAIL}`],
    ['a number of 10,000 groups', `${BODY}${'1.'.repeat(10_000)} Title${TAIL}`],
    ['a number of 100,000 digits', `${BODY}## ${'9'.repeat(100_000)}. Title${TAIL}`],
    ['50,000 short lines', `${BODY}${'a line\n'.repeat(50_000)}${TAIL}`],
    ['20,000 paragraphs', `${BODY}${'First, a line.\n\n'.repeat(20_000)}${TAIL}`],
  ])('%s', (_, text) => {
    const run = check([write('odd.md', text)])
    expect([0, 1, 2]).toContain(run.status)
    const told = run.errors.length === 1 && run.errors[0]?.code === 'too-large'
    expect(told || rulesOf(run, 'odd.md') !== null, JSON.stringify(run.errors)).toBe(true)
  })

  it('broken UTF-8 and NUL bytes are findings', () => {
    const text = Buffer.from(`${BODY}Wells ran dry XY in four of seven springs.${TAIL}`)
    text[text.indexOf('X')] = 0xff
    text[text.indexOf('Y')] = 0
    const run = check([write('bytes.md', text)])
    expect(rulesOf(run, 'bytes.md')).toContain('text-unicode')
  })
})

describe('YAML', { timeout: PATIENCE * 2 }, () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi']
    .map((key, at) => `${key}: &${key} [${`*${'abcdefgh'[at]},`.repeat(9)}]\n`)
    .join('')}`
  const nested = `k: ${'['.repeat(100_000)}\n`

  it.each([
    ['a bomb', bomb],
    ['nesting', nested],
    ['prototypes', '__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n'],
    ['tags', 'title: !!js/function "function () { process.exit(7) }"\n'],
    ['1 MB of keys', Array.from({ length: 50_000 }, (_, n) => `key${n}: value\n`).join('')],
    ['keys twice', 'title: a\ntitle: b\n'],
  ])('%s in the front matter', (_, yaml) => {
    const run = check([
      write('front.md', `---\nprofile: base\n${yaml}---\n${BODY.slice(HEAD.length)}${TAIL}`),
    ])
    expect(rulesOf(run, 'front.md') ?? run.errors.map((error) => error.path)).not.toEqual([])
  })

  it.each([
    ['a bomb', bomb],
    ['nesting', nested],
    ['prototypes', '__proto__: {locale: vi}\nrules: {__proto__: {level: off}}\n'],
    ['tags', 'locale: !!js/function "function () {}"\n'],
  ])('%s in tomtat.yml', (_, yaml) => {
    write('tomtat.yml', yaml)
    const run = check([])
    expect(run.status).toBe(2)
    for (const error of run.errors) expect(error.code).toBe('config')
  })

  it.each([
    ['a bomb', `id: x\nextends: base\n${bomb}`],
    ['nesting', `id: x\nextends: base\n${nested}`],
    [
      'prototypes',
      'id: x\nextends: base\n__proto__: {languages: []}\nlabels: {__proto__: {en: [A]}}\n',
    ],
    ['itself', 'id: x\nextends: ./own.yml\n'],
  ])('%s in a profile', (_, yaml) => {
    write('own.yml', yaml)
    write('front.md', BODY.replace('profile: base', 'profile: ./own.yml') + TAIL)
    const run = check(['front.md'])
    expect(run.status).toBe(2)
    for (const error of run.errors) expect(error.code).toBe('profile')
  })

  it('labels, lines and patterns built to make regular expressions blow up', () => {
    const pattern = '^(a+)+$'
    write(
      'own.yml',
      `id: x
extends: base
labels: {rationale: {en: ["${'a '.repeat(2000)}", "(a+)+$"]}}
cover: {schema: {properties: {title: {pattern: "${pattern}"}}}}
`,
    )
    const text = BODY.replace('profile: base', 'profile: ./own.yml').replace(
      'title: A',
      `title: ${'a'.repeat(50_000)}!`,
    )
    const run = check([write('front.md', `${text}${'a '.repeat(20_000)}${TAIL}`)])
    expect([1, 2]).toContain(run.status)
  })
})

describe('nothing in a folder is run', { timeout: PATIENCE * 2 }, () => {
  it.each(['tomtat.yml.js', '.remarkrc.js', '.remarkrc.mjs', 'tomtat.js', 'package.json'])(
    '%s',
    (name) => {
      const code = `require('node:fs').writeFileSync('ran', '')`
      write(name, name === 'package.json' ? '{"remarkConfig":{"plugins":["./evil.js"]}}' : code)
      write('evil.js', code)
      const run = check([write('summary.md', BODY + TAIL)])
      expect(run.errors).toEqual([])
      expect(spawnSync('ls', [folder], { encoding: 'utf8' }).stdout).not.toContain('ran\n')
    },
  )
})

describe('what a terminal would obey', () => {
  it('is shown as signs', () => {
    const name = 'a\u001b[31mb.md'
    write(name, `${BODY}The […\u001b]0;title\u0007] shelf.${TAIL}`)
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [program, 'check', name, 'no\nsuch.md'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    )
    expect(stdout + stderr).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
    expect(stderr.split('\n').filter(Boolean)).toHaveLength(1)
  })
})
