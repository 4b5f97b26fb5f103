import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

/** Needs `script` of util-linux, which gives a program a terminal of its own, and a package registry. */
const program = path.resolve('dist/cli/main.js')
let home: string
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'tomtat-terminal-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

interface Talk {
  readonly args?: string
  readonly locale: 'en' | 'vi'
  readonly columns: number
  /** A piece of what is shown, and what is typed then. */
  readonly lines: readonly (readonly [string, string])[]
}

/** Runs `tomtat new` on a terminal. */
function talk({ args = 'new draft', locale, columns, lines }: Talk) {
  const command = `stty cols ${columns} rows 50; exec '${process.execPath}' '${program}' ${args} --locale ${locale}`
  const child = spawn('script', ['-qefc', command, '/dev/null'], {
    cwd: home,
    env: { PATH: process.env.PATH, TERM: 'xterm', LANG: 'C.UTF-8', NO_COLOR: '1' },
  })
  let screen = ''
  let seen = 0
  const left = [...lines]
  const answer = () => {
    const [piece, keys] = left[0] ?? ['', '']
    const at = piece === '' ? -1 : screen.indexOf(piece, seen)
    if (at < 0) return
    left.shift()
    seen = at + piece.length
    // The question is shown before it listens.
    setTimeout(() => child.stdin.write(keys), 100)
  }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += stripVTControlCharacters(text).replaceAll('\r', '')
    answer()
  })
  return new Promise<{ status: number | null; screen: string; unasked: number }>((resolve) => {
    child.on('close', (status) => resolve({ status, screen, unasked: left.length }))
  })
}

describe('tomtat new on a terminal', () => {
  it('asks, writes and tells how to repeat it', { timeout: 60_000 }, async () => {
    const { status, screen, unasked } = await talk({
      locale: 'vi',
      columns: 80,
      lines: [
        ['Mẫu quy định', '\r'],
        ['Ngôn ngữ', '\u001b[B\u001b[B\r'],
        ['Tên luận án', 'Phòng đọc: ai đến?\r'],
        ['Họ và tên', 'Đặng Thị Yến\r'],
        ['Ngành', '\r'],
        ['Mã số ngành', '9320203\r'],
        ['Người hướng dẫn 1', 'TS. Vũ Lan\r'],
        ['Người hướng dẫn 2', '\r'],
        ['Cơ sở đào tạo', '\r'],
        ['Tỉnh, thành phố', 'Huế\r'],
        ['Năm in', '2026\r'],
        ['Số chương', '\r'],
        ['Tên chương 1', 'Kệ sách\r'],
        ['Tên chương 2', '\r'],
        ['Tên chương 3', '\r'],
        ['Tên chương 4', '\r'],
        ['Tên công trình dự kiến 1', '\r'],
        ['Ghi các tệp này?', '\r'],
      ],
    })
    expect(unasked, screen).toBe(0)
    expect(status, screen).toBe(0)
    expect(screen).not.toContain('Warning')
    expect(screen).toContain('Đã ghi draft/summary.vi.md.')
    const text = readFileSync(path.join(home, 'draft', 'summary.vi.md'), 'utf8')
    expect(text).toContain('title: "Phòng đọc: ai đến?"')
    expect(text).toContain('# CHƯƠNG 1. KỆ SÁCH')
    const [, again = ''] = /Làm lại mà không cần hỏi: (.*)$/su.exec(screen) ?? []
    expect(again).toContain('--chapter-vi')
  })

  it.each([
    ['\u0003', 1],
    ['\u0003', 4],
    ['\u0004', 3],
  ])('%j at question %i leaves nothing', { timeout: 60_000 }, async (key, at) => {
    const questions = ['Profile', 'Languages', 'Title of the dissertation', 'Title of the']
    const lines = questions.slice(0, at).map((one, n) => [one, n + 1 === at ? key : '\r'] as const)
    const { status, screen } = await talk({ locale: 'en', columns: 40, lines })
    expect(status, screen).toBe(130)
    expect(screen).toContain('tomtat: Stopped; nothing was written.')
    expect(readdirSync(home)).toEqual([])
  })

  it('refuses before it asks for much', { timeout: 60_000 }, async () => {
    const made = spawnSync(process.execPath, [program, 'new', 'draft', '--yes'], { cwd: home })
    expect(made.status).toBe(0)
    const { status, screen } = await talk({
      locale: 'en',
      columns: 80,
      lines: [
        ['Profile', '\r'],
        ['Languages', '\r'],
      ],
    })
    expect(status).toBe(2)
    expect(screen).toContain('is there already; nothing was written.')
    expect(screen).not.toContain('Title of the dissertation')
  })
})

it('what --remark writes can be installed and used', { timeout: 300_000 }, () => {
  const run = (command: string, cwd = home) => {
    const { PATH = '', HOME = '' } = process.env
    const env = { PATH, HOME, LANG: 'C.UTF-8', NO_COLOR: '1' }
    return spawnSync('sh', ['-c', command], { cwd, env, encoding: 'utf8' })
  }
  const packed = run(`npm pack --ignore-scripts --pack-destination "${home}"`, process.cwd())
  expect(packed, packed.stderr).toMatchObject({ status: 0 })
  const installed = run('npm init -y && npm install --no-audit --no-fund ./tomtat-*.tgz')
  expect(installed, installed.stderr).toMatchObject({ status: 0 })
  const made = run('npx tomtat new draft --yes --languages vi --remark')
  expect(made, made.stderr).toMatchObject({ status: 0 })
  const draft = path.join(home, 'draft')
  const ready = run('npm install --no-audit --no-fund', draft)
  expect(ready, ready.stderr).toMatchObject({ status: 0 })
  expect(existsSync(path.join(draft, 'node_modules/tomtat/schemas/config.schema.json'))).toBe(true)
  const remark = run('npm run -s remark', draft)
  expect(remark.status, remark.stderr).toBe(1)
  expect(remark.stderr).toContain('parts-placeholder')
  expect(remark.stderr).not.toContain('document-kind')
  expect(run('npm run -s check', draft).status).toBe(0)
})
