// The licences that have to go along with what is bundled.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { globSync } from 'tinyglobby'

/**
 * The licences of the packages that a bundle holds, as one text.
 *
 * @param inputs files that went into it, as esbuild's metafile names them
 */
export function licences(inputs) {
  const folders = new Set(
    inputs
      .map((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0])
      .filter((folder) => folder !== undefined),
  )
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(path.join(folder, 'package.json'), 'utf8'),
      )
      const [file] = globSync('{license,licence,copying}*', {
        cwd: folder,
        caseSensitiveMatch: false,
      })
      const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : String(license)
      return `${name} ${version}\n\n${text}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}
