import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WriteError } from '../../src/files/write.js'
import { Interrupted, writeAll } from '../../src/files/write-all.js'

let home: string
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'tomtat-write-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const never = new AbortController().signal
const at = (...names: readonly string[]) => path.join(home, ...names)
const files = (...names: readonly string[]) =>
  names.map((name) => ({ path: at(name), text: `new ${name}` }))
const everything = () => readdirSync(home, { recursive: true }).map(String).sort()

/** A signal that comes when it was asked so many times. */
function after(times: number): AbortSignal {
  let asked = 0
  const signal = {
    get aborted() {
      return ++asked > times
    },
  }
  return signal as unknown as AbortSignal
}

describe('writeAll', () => {
  it('makes folders and writes', async () => {
    await writeAll(files('a/b/one', 'a/two'), never)
    expect(everything()).toEqual(['a', 'a/b', 'a/b/one', 'a/two'])
    expect(readFileSync(at('a/b/one'), 'utf8')).toBe('new a/b/one')
  })

  it('refuses a pipe or a device, which stays as it is', async () => {
    execFileSync('mkfifo', [at('pipe')])
    await expect(writeAll(files('one', 'pipe'), never)).rejects.toThrow(WriteError)
    expect(everything()).toEqual(['pipe'])
    expect(statSync(at('pipe')).isFIFO()).toBe(true)
  })

  it('overwrites and leaves nothing beside', async () => {
    writeFileSync(at('one'), 'old')
    await writeAll(files('one', 'two'), never)
    expect(everything()).toEqual(['one', 'two'])
    expect(readFileSync(at('one'), 'utf8')).toBe('new one')
  })

  it.each([0, 1, 2, 3, 4, 5])('takes everything back when it is stopped at step %i', async (n) => {
    mkdirSync(at('kept'))
    writeFileSync(at('kept/one'), 'old', { mode: 0o600 })
    const three = files('kept/one', 'new/deep/two', 'new/three')
    await expect(writeAll(three, after(n))).rejects.toThrow(Interrupted)
    expect(everything()).toEqual(['kept', 'kept/one'])
    expect(readFileSync(at('kept/one'), 'utf8')).toBe('old')
    expect(statSync(at('kept/one')).mode & 0o777).toBe(0o600)
  })

  it('takes everything back where a file cannot be written', async () => {
    writeFileSync(at('one'), 'old')
    mkdirSync(at('two'))
    await expect(writeAll(files('one', 'x/y', 'two'), never)).rejects.toThrow(WriteError)
    expect(everything()).toEqual(['one', 'two'])
    expect(readFileSync(at('one'), 'utf8')).toBe('old')
  })

  it('takes everything back where a folder cannot be made', async () => {
    writeFileSync(at('file'), 'old')
    await expect(writeAll(files('x/one', 'file/two'), never)).rejects.toThrow(
      'could not be written',
    )
    expect(everything()).toEqual(['file'])
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'takes everything back where there is no permission',
    async () => {
      mkdirSync(at('locked'))
      chmodSync(at('locked'), 0o500)
      await expect(writeAll(files('x/one', 'locked/two'), never)).rejects.toThrow('EACCES')
      expect(existsSync(at('x'))).toBe(false)
    },
  )

  it('leaves a folder that somebody else put something into', async () => {
    const signal = {
      get aborted() {
        if (!existsSync(at('new'))) return false
        writeFileSync(at('new/theirs'), 'x')
        return true
      },
    }
    const two = files('new/one', 'new/two')
    await expect(writeAll(two, signal as unknown as AbortSignal)).rejects.toThrow(Interrupted)
    expect(everything()).toEqual(['new', 'new/theirs'])
  })
})
