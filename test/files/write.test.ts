import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { replaceWhole } from '../../src/files/write.js'

let folder = ''
const at = (name: string) => path.join(folder, name)
const bytes = (text: string) => Buffer.from(text)

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-write-'))
  writeFileSync(at('a.md'), 'before')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('replaceWhole', () => {
  it('writes the new bytes and leaves nothing beside them', async () => {
    expect(await replaceWhole(at('a.md'), bytes('before'), bytes('after'))).toBeNull()
    expect(readFileSync(at('a.md'), 'utf8')).toBe('after')
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  it.skipIf(process.platform === 'win32')('keeps the mode, and links as links', async () => {
    chmodSync(at('a.md'), 0o664)
    symlinkSync('a.md', at('link.md'))
    expect(await replaceWhole(at('link.md'), bytes('before'), bytes('after'))).toBeNull()
    expect(lstatSync(at('link.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(at('a.md'), 'utf8')).toBe('after')
    expect(statSync(at('a.md')).mode & 0o777).toBe(0o664)
    expect(readdirSync(folder)).toEqual(['a.md', 'link.md'])
  })

  it('writes nothing where the file was changed meanwhile', async () => {
    const problem = await replaceWhole(at('a.md'), bytes('older'), bytes('after'))
    expect(problem?.en).toContain('changed meanwhile')
    expect(readFileSync(at('a.md'), 'utf8')).toBe('before')
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  it('says what keeps it from writing', async () => {
    expect((await replaceWhole(at('b.md'), bytes(''), bytes('x')))?.en).toContain('ENOENT')
    expect(readdirSync(folder)).toEqual(['a.md'])
    // The administrator may write everything.
    if (process.getuid?.() === 0) return
    chmodSync(at('a.md'), 0o444)
    expect((await replaceWhole(at('a.md'), bytes('before'), bytes('x')))?.vi).toContain('EACCES')
    expect(readFileSync(at('a.md'), 'utf8')).toBe('before')
  })
})
