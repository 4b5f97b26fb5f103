import { statSync } from 'node:fs'
import { readFile as load, stat } from 'node:fs/promises'
import { formatOf } from '../read/formats.js'
import { readBytes } from '../read/read.js'
import { MAX_FILE_BYTES, notAFile, systemProblem, tooLarge, unsupported } from '../read/refuse.js'
import type { RunProblem, Source } from '../read/types.js'

/** Reads one file. Never throws: what cannot be read is a `RunProblem` with this path. */
export async function readFile(path: string): Promise<Source | RunProblem> {
  const loaded = await loadFile(path)
  return loaded instanceof Uint8Array ? readBytes(loaded, slashed(path)) : loaded
}

/** The bytes of a file that can be read, by its name and size. Never throws. */
export async function loadFile(path: string): Promise<Uint8Array | RunProblem> {
  try {
    const status = await stat(path)
    // Reading a pipe would wait for somebody to write.
    if (!status.isFile()) return notAFile(slashed(path))
    if (!formatOf(path)) return unsupported(slashed(path))
    if (status.size > MAX_FILE_BYTES) return tooLarge(slashed(path), status.size)
    return await load(path)
  } catch (error) {
    return systemProblem(slashed(path), error)
  }
}

/** A path as reports name it on every system: with `/` between folders. */
export function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

/** Whether a folder of this name is there; a name that cannot even be looked at is none. */
export function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory()
  } catch {
    return false
  }
}
