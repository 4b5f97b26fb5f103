import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'

/** Needs `script` of util-linux, which gives a program a terminal of its own. */
it('shows how far a run over many files is, and leaves no trace of it', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-progress-'))
  try {
    for (let n = 1; n <= 24; n++)
      copyFileSync('examples/clean.en.md', path.join(folder, `summary-${n}.md`))
    const program = path.resolve('dist/cli/main.js')
    const check = `'${process.execPath}' '${program}' check . --quiet --locale vi`
    const run = (command: string) =>
      spawnSync('script', ['-qefc', `stty cols 100 rows 50; ${command}`, '/dev/null'], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, TERM: 'xterm', LANG: 'C.UTF-8', NO_COLOR: '1' },
      })
    const { status, stdout } = run(check)
    expect(status).toBe(0)
    expect(stdout).toContain('0/24 tệp')
    expect(stdout).toContain('trong 24 tệp: 24 đạt.')
    expect(run(`${check} 2>/dev/null`).stdout).not.toContain('/24 tệp')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)
