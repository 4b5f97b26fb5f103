import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Path of a file that comes with the program: beside the sources, or beside `dist`.
 *
 * @param name with `/` between folders: `schemas/base.yml`
 * @throws {Error} where the package is not whole
 */
export function shipped(name: string): string {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    const file = path.join(folder, name)
    if (existsSync(file)) return file
    if (folder === path.dirname(folder)) throw new Error(`the file "${name}" of tomtat is missing`)
  }
}

/** The folder of this package: above the sources, or above `dist`. */
export function packageRoot(): string {
  return path.dirname(path.dirname(shipped('template/summary.en.md')))
}
