import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { missingFile, programOf, runProgram } from '../../src/vscode/program.js'

const home = mkdtempSync(path.join(tmpdir(), 'tóm tắt "luận án" $HOME '))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** A program that says how it was called, or waits for its end. */
const echo = path.join(home, 'echo.mjs')
writeFileSync(
  echo,
  `const [first, ...args] = process.argv.slice(2)
   if (first === 'wait') setInterval(() => {}, 1000)
   else {
     console.log(JSON.stringify({ args, node: process.env.ELECTRON_RUN_AS_NODE, cwd: process.cwd() }))
     console.error('đã xong')
     process.exitCode = Number(first)
   }`,
)
const program = programOf(home, echo)

describe('runProgram', () => {
  it.each([0, 1, 2])('gives status %i, with arguments as they are', async (status) => {
    const args = ['a b', '"', '$HOME', 'luận án', '`id`', '']
    const ended = await runProgram(program, [String(status), ...args], { cwd: home })
    expect(ended.status).toBe(status)
    expect(JSON.parse(ended.stdout)).toEqual({ args, node: '1', cwd: home })
    expect(ended.stderr).toBe('đã xong\n')
  })

  it('ends early when asked to', async () => {
    const stop = new AbortController()
    const ended = runProgram(program, ['wait'], { cwd: home, signal: stop.signal })
    setTimeout(() => stop.abort(), 300)
    expect((await ended).status).not.toBe(0)
  })

  it('fails where there is no such program', async () => {
    const missing = programOf(home, path.join(home, 'nothing'))
    await expect(runProgram(missing, [], { cwd: home })).rejects.toThrow('ENOENT')
  })
})

describe('programOf', () => {
  it('takes the one that comes along unless another is named', () => {
    const own = path.join('ext', 'tomtat', 'dist', 'cli', 'main.js')
    expect(programOf('ext', '')).toMatchObject({ command: process.execPath, args: [own] })
    expect(programOf('ext', '/opt/main.mjs').args).toEqual(['/opt/main.mjs'])
    expect(programOf('ext', '/opt/tomtat')).toMatchObject({ command: '/opt/tomtat', args: [] })
  })

  it('knows when its file is not there', () => {
    const nothing = path.join(home, 'nothing')
    expect(missingFile(programOf(home, nothing))).toBe(nothing)
    expect(missingFile(programOf(home, `${nothing}.js`))).toBe(`${nothing}.js`)
    expect(missingFile(program)).toBeNull()
    expect(missingFile(programOf(home, 'tomtat'))).toBeNull()
  })

  it('runs another program by itself', async () => {
    const node = path.join(home, 'node')
    cpSync(process.execPath, node, { dereference: true })
    const ended = await runProgram(programOf(home, node), ['--version'], { cwd: home })
    expect(ended.stdout.trim()).toBe(process.version)
  })
})
