import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { editorFolder } from './editor-folder.js'

/** What test/outside/emacs.el writes. */
interface Seen {
  readonly error?: string
  readonly diagnostics: readonly string[]
  readonly before: string
  readonly after: string
}

describe('Emacs with eglot', () => {
  it('shows what is found and makes a quick fix', () => {
    execFileSync('emacs', ['--version'])
    const { folder, env } = editorFolder('init.el', /```elisp\n(;; tomtat with eglot[\s\S]*?)```/u)
    const script = path.resolve('test/outside/emacs.el')
    const run = spawnSync('emacs', ['--batch', '-l', script], { cwd: folder, env, timeout: 90_000 })
    if (run.error) throw run.error
    const seen: Seen = JSON.parse(readFileSync(path.join(folder, 'seen.json'), 'utf8'))
    expect(seen.error).toBeUndefined()
    expect(seen.diagnostics).toHaveLength(1)
    expect(seen.before).toMatch(/^## 1\.3\. /u)
    expect(seen.after).toBe(seen.before.replace('1.3.', '1.2.'))
  }, 120_000)
})
