import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { applyPatch } from 'diff'
import { afterAll, describe, expect, it } from 'vitest'

const program = path.resolve('dist/cli/main.js')

/** A fenced block of a page that the tour runs, writes or applies. */
interface Step {
  readonly kind: 'console' | 'yaml' | 'diff'
  /** File that a `yaml` block is and that a `diff` block changes. */
  readonly file: string
  readonly text: string
}

function stepsOf(page: string): readonly Step[] {
  const fences = page.matchAll(
    /^```(?<kind>console|yaml|diff)(?: (?<file>\S+))?\n(?<text>[\s\S]*?)^```$/gmu,
  )
  return [...fences].flatMap(({ groups = {} }) => {
    const { kind, file = '', text = '' } = groups
    if (kind !== 'console' && file === '') return []
    return [{ kind: kind as Step['kind'], file, text }]
  })
}

/** A page may leave lines out: a line "…" stands for any number of them. */
function matches(shown: string, printed: string): boolean {
  const pieces = shown.split(/^…\n/mu)
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    const found = index === 0 ? (printed.startsWith(piece) ? 0 : -1) : printed.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return pieces.at(-1) === ''
    ? pieces.length > 1 || at === printed.length
    : printed.endsWith(pieces.at(-1) ?? '')
}

/** What the page shows, with as many lines before and behind each gap as it had. */
function abridged(shown: string, printed: string): string {
  const gap = shown.indexOf('…\n')
  if (gap < 0) return printed
  const count = (text: string) => text.split('\n').length - 1
  const lines = printed.split('\n').slice(0, -1)
  const [head, tail] = [count(shown.slice(0, gap)), count(shown.slice(gap + 2))]
  if (lines.length <= head + tail) return printed
  const kept = [...lines.slice(0, head), '…', ...(tail > 0 ? lines.slice(-tail) : [])]
  return kept.map((line) => `${line}\n`).join('')
}

describe.each(['README.md', 'README.vi.md'])('the tour of %s', (name) => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'tomtat-tour-'))
  afterAll(() => rmSync(home, { recursive: true, force: true }))
  mkdirSync(path.join(home, 'examples'))
  cpSync('examples', path.join(home, 'examples'), { recursive: true })
  let page = readFileSync(name, 'utf8')
  /** Where the rest of the page begins. */
  let rest = 0

  it('does what it shows, step by step, and ends clean', { timeout: 120_000 }, () => {
    const steps = stepsOf(page)
    expect(steps.length).toBeGreaterThan(8)
    for (const { kind, file, text } of steps) {
      if (kind === 'yaml') writeFileSync(path.join(home, file), text)
      else if (kind === 'diff') patch(path.join(home, file), text)
      else show(text)
    }
    if (process.env.UPDATE === '1') writeFileSync(name, page)
  })

  function patch(file: string, diff: string): void {
    const before = readFileSync(file, 'utf8')
    const after = applyPatch(before, `--- a\n+++ b\n${diff}`)
    expect(after, `the patch of ${file}`).not.toBe(false)
    writeFileSync(file, String(after))
  }

  function show(text: string): void {
    const end = text.lastIndexOf('\n', text.search(/\n(?!\$ )/u)) + 1
    const lines = text.slice(0, end).split('\n').filter(Boolean)
    const printed = lines.map((line) => run(line.replace(/^\$ (?:npx )?/u, ''))).join('')
    const shown = text.slice(end)
    if (process.env.UPDATE === '1') {
      const at = page.indexOf(`\n${text}`, rest)
      const written = `\n${text.slice(0, end)}${abridged(shown, printed)}`
      page = page.slice(0, at) + written + page.slice(at + 1 + text.length)
      rest = at + written.length
    } else if (!matches(shown, printed)) {
      expect(printed, `what follows ${lines.join(', ')}`).toBe(shown)
    }
  }

  function run(line: string): string {
    const [command = '', ...args] = [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    )
    if (command === 'cp') {
      const [from = '', to = ''] = args.slice(-2)
      cpSync(path.join(home, from), path.join(home, to), { recursive: args[0] === '-r' })
      return ''
    }
    expect(command).toBe('tomtat')
    const env = { PATH: process.env.PATH, LANG: 'C', NO_COLOR: '1' }
    const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: home,
      env,
      encoding: 'utf8',
    })
    return stdout + stderr
  }
})
