import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'

const program = path.resolve('dist/cli/main.js')
const mistakes = path.resolve('examples/mistakes.en.md')

it('checks again when a file, tomtat.yml or a profile changes, and ends with Ctrl-C', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-watch-'))
  const file = path.join(folder, 'summary.en.md')
  copyFileSync(mistakes, file)
  const child = spawn(process.execPath, [program, 'check', 'summary.en.md', '--watch'], {
    cwd: folder,
    env: { PATH: process.env.PATH, LANG: 'C' },
  })
  let seen = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      seen += text
    })
  /** Waits for a run that says something. */
  const says = (text: string) =>
    expect
      .poll(() => /for changes|chờ thay đổi/u.test(seen) && seen, { timeout: 10_000 })
      .toContain(text)
  /** Files are seen from a moment after the run that found them. */
  const settled = () => new Promise((resolve) => setTimeout(resolve, 500))
  try {
    await says('“Tuesday”')
    await settled()
    seen = ''
    // As editors do: another file is written and takes the name.
    writeFileSync(`${file}~`, readFileSync(file, 'utf8').replace('Tuesday', 'Third'))
    renameSync(`${file}~`, file)
    await says('6 warnings')
    expect(seen).not.toContain('Tuesday')
    await settled()
    seen = ''
    writeFileSync(path.join(folder, 'tomtat.yml'), 'locale: vi\nprofile: ./own.yml\n')
    await says('cảnh báo')
    await settled()
    seen = ''
    writeFileSync(file, readFileSync(file, 'utf8').replace('profile: ajc\n', ''))
    await says('own.yml')
    await settled()
    seen = ''
    writeFileSync(
      path.join(folder, 'own.yml'),
      'id: own\nextends: ajc\nrules: {numbering-form: error}\n',
    )
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n`)
    await says('6 lỗi')
    await settled()
    seen = ''
    writeFileSync(path.join(folder, 'own.yml'), 'id: own\nextends: ajc\n')
    await says('5 lỗi')
    const ended = new Promise((resolve) => child.on('close', resolve))
    child.kill('SIGINT')
    expect(await ended).toBe(0)
  } finally {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)

it('does not see the reports and the cache that it writes itself', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-watch-'))
  copyFileSync(mistakes, path.join(folder, 'summary.en.md'))
  const args = ['check', '.', '--watch', '--cache', '--format', 'json', '-o', 'report.json']
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, LANG: 'C' },
  })
  let seen = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    seen += text
  })
  const runs = () => seen.split('Wrote report.json').length - 1
  try {
    await expect.poll(runs, { timeout: 10_000 }).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(runs()).toBe(1)
  } finally {
    child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})
