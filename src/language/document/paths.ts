import { dirname, normalize, resolve } from 'pathe'
import { URI } from 'vscode-uri'

/**
 * Absolute path of a document, with forward slashes on every system; of one that was never saved, as if it stood in
 * the working directory.
 */
export function pathOf(uri: string): string {
  try {
    const file = uri.startsWith('file:') ? URI.parse(uri).fsPath : null
    // Only Windows reads from another machine by its name, and writes such a path with backslashes.
    if (file !== null && !file.startsWith('//')) return normalize(file)
  } catch {
    // An address that is no path on this machine.
  }
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/[^\p{L}\p{N}._-]/gu, '_')
  return resolve(name === '' ? 'untitled' : name)
}

/** Address of a file, by its path; a relative path starts from the working directory. */
export function uriOf(file: string): string {
  return URI.file(resolve(file)).toString()
}

export function folderOf(file: string): string {
  return dirname(file)
}
