import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of a document; of one that was never saved, as if it stood in the working directory. */
export function pathOf(uri: string): string {
  try {
    if (uri.startsWith('file:')) return fileURLToPath(uri)
  } catch {
    // An address that is no path on this machine.
  }
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/[^\p{L}\p{N}._-]/gu, '_')
  return path.resolve(name === '' ? 'untitled' : name)
}

export function folderOf(file: string): string {
  return path.dirname(file)
}
