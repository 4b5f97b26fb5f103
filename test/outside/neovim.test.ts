import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { editorFolder } from './editor-folder.js'

/** What test/outside/neovim.lua writes. */
interface Seen {
  readonly error?: string
  readonly diagnostics: readonly { readonly code: string }[]
  readonly left: readonly { readonly code: string }[]
  readonly hover: readonly string[]
  readonly before: string
  readonly after: string
  readonly symbols: readonly string[]
}

describe('Neovim', () => {
  it('shows findings and hovers, makes a quick fix and lists the parts', () => {
    execFileSync('nvim', ['--version'])
    const { folder, env } = editorFolder('init.lua', /```lua\n(-- Neovim 0\.7[\s\S]*?)```/u)
    const script = path.resolve('test/outside/neovim.lua')
    const args = ['--headless', '-u', 'init.lua', '-i', 'NONE', '-n', '-c', `luafile ${script}`]
    const run = spawnSync('nvim', args, { cwd: folder, env, timeout: 90_000 })
    if (run.error) throw run.error
    const seen: Seen = JSON.parse(readFileSync(path.join(folder, 'seen.json'), 'utf8'))
    expect(seen.error).toBeUndefined()
    expect(seen.diagnostics.map(({ code }) => code)).toEqual(['numbering-sequence'])
    expect(seen.hover.join('\n')).toMatch(/introduction/iu)
    expect(seen.before).toMatch(/^## 1\.3\. /u)
    expect(seen.after).toBe(seen.before.replace('1.3.', '1.2.'))
    expect(seen.left).toEqual([])
    expect(seen.symbols).toContain('INTRODUCTION')
  }, 120_000)
})
