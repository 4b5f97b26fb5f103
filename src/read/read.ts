import { readFile as load, stat } from 'node:fs/promises'
import { type Format, ReadError } from './format.js'
import { formatOf } from './formats.js'
import {
  disguised,
  emptyFile,
  largest,
  noText,
  notAFile,
  standardInput,
  systemTrouble,
  tooLarge,
  unsupported,
} from './refuse.js'
import { markdown } from './text/markdown.js'
import type { Source, Trouble } from './types.js'

export { standardInput }

/** Reads one file. Never throws: what cannot be read is a `Trouble` with this path. */
export async function readFile(path: string): Promise<Source | Trouble> {
  const loaded = await loadFile(path)
  return loaded instanceof Uint8Array ? readBytes(loaded, path) : loaded
}

/** The bytes of a file that can be read, by its name and size. Never throws. */
export async function loadFile(path: string): Promise<Uint8Array | Trouble> {
  try {
    const status = await stat(path)
    // A pipe would keep us waiting for somebody to write.
    if (!status.isFile()) return notAFile(slashed(path))
    if (!formatOf(path)) return unsupported(slashed(path))
    if (status.size > largest) return tooLarge(slashed(path), status.size)
    return await load(path)
  } catch (error) {
    return systemTrouble(slashed(path), error)
  }
}

/** What `readFile` gives for a file of this name with these bytes; `<stdin>` counts as Markdown. */
export async function readBytes(bytes: Uint8Array, path: string): Promise<Source | Trouble> {
  const format = path === standardInput ? markdown : formatOf(path)
  return format ? source(bytes, path, format) : unsupported(slashed(path))
}

/** A text that is already decoded, as the file of this name. A byte order mark is taken off. */
export function readText(text: string, path: string): Source | Trouble {
  const format = path === standardInput ? markdown : formatOf(path)
  if (!format) return unsupported(slashed(path))
  if (!isText(format.kind)) return noText(slashed(path))
  return { path: slashed(path), kind: format.kind, text: text.replace(/^\uFEFF/, '') }
}

export function isTrouble(read: Source | Trouble): read is Trouble {
  return 'code' in read
}

async function source(bytes: Uint8Array, file: string, format: Format): Promise<Source | Trouble> {
  const path = slashed(file)
  const { kind } = format
  if (bytes.length > largest) return tooLarge(path, bytes.length)
  if (bytes.length === 0 && !isText(kind)) return emptyFile(path)
  const other = disguised(path, kind, bytes)
  if (other) return other
  try {
    const read = await format.read(bytes)
    return typeof read === 'string' ? { path, kind, text: read } : { path, kind, ...read }
  } catch (error) {
    if (error instanceof ReadError) return { path, code: error.code, message: error.texts }
    return systemTrouble(path, error)
  }
}

function isText(kind: Format['kind']): boolean {
  return kind === 'markdown' || kind === 'text'
}

/** Reports look the same on every system. */
function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}
