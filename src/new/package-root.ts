import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this package: above the sources, or above `dist`. */
export function packageRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'template', 'summary.en.md'))) {
    const above = path.dirname(folder)
    if (above === folder) throw new Error('the folder "template" of tomtat is missing')
    folder = above
  }
  return folder
}
