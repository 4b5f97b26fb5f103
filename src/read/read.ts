import { type Format, ReadError } from './format.js'
import { formatOf } from './formats.js'
import {
  disguised,
  emptyFile,
  MAX_FILE_BYTES,
  noText,
  standardInput,
  systemProblem,
  tooLarge,
  unsupported,
} from './refuse.js'
import { markdown } from './text/markdown.js'
import type { RunProblem, Source } from './types.js'

export { standardInput }

/**
 * Reads the bytes of a file. Never throws: what cannot be read is a `RunProblem` with this path.
 *
 * @param path with `/` between folders; `<stdin>` counts as Markdown
 */
export async function readBytes(bytes: Uint8Array, path: string): Promise<Source | RunProblem> {
  const format = path === standardInput ? markdown : formatOf(path)
  return format ? source(bytes, path, format) : unsupported(path)
}

/**
 * A text that is already decoded, as the file of this name. A byte order mark is taken off.
 *
 * @param path with `/` between folders
 */
export function readText(text: string, path: string): Source | RunProblem {
  const format = path === standardInput ? markdown : formatOf(path)
  if (!format) return unsupported(path)
  if (!isText(format.kind)) return noText(path)
  return { path, kind: format.kind, text: text.replace(/^\uFEFF/, '') }
}

export function isProblem(read: Source | RunProblem): read is RunProblem {
  return 'code' in read
}

async function source(
  bytes: Uint8Array,
  path: string,
  format: Format,
): Promise<Source | RunProblem> {
  const { kind } = format
  if (bytes.length > MAX_FILE_BYTES) return tooLarge(path, bytes.length)
  if (bytes.length === 0 && !isText(kind)) return emptyFile(path)
  const other = disguised(path, kind, bytes)
  if (other) return other
  try {
    const read = await format.read(bytes)
    return typeof read === 'string' ? { path, kind, text: read } : { path, kind, ...read }
  } catch (error) {
    if (error instanceof ReadError) return { path, code: error.code, message: error.texts }
    return systemProblem(path, error)
  }
}

function isText(kind: Format['kind']): boolean {
  return kind === 'markdown' || kind === 'text'
}
