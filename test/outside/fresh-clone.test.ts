import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'

/** Needs git and a package registry: a stranger's machine, with what is committed and nothing else. */
const home = mkdtempSync(path.join(tmpdir(), 'tomtat-clone-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

function shell(command: string, cwd: string) {
  // Only what a stranger's shell has; the test runner's own variables would reach npm and node.
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, LANG: 'C.UTF-8' }
  return spawnSync('sh', ['-c', command], { cwd, env, encoding: 'utf8', timeout: 300_000 })
}

it('the first command of the README works in a fresh clone', { timeout: 320_000 }, () => {
  const cloned = shell(`git clone --quiet "${process.cwd()}" clone`, home)
  expect(cloned, cloned.stderr).toMatchObject({ status: 0 })
  const readme = readFileSync('README.md', 'utf8')
  const [, command = ''] = /```sh\n(npm ci && npx tomtat check [^\n]+)\n```/u.exec(readme) ?? []
  expect(command).not.toBe('')
  const run = shell(`${command} --locale en`, path.join(home, 'clone'))
  expect(run.status, run.stderr).toBe(1)
  const [, shown = ''] = /```text\n(examples\/[^`]+)```/u.exec(readme) ?? []
  expect(run.stdout).toContain(shown.trim())
})
