import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/**
 * A folder for an editor: a clean summary with one slip (the second section of chapter 1 carries the number 1.3), the
 * snippet of the README as somebody pastes it, and `tomtat` on the path. Removed after the test.
 *
 * @param name of the file for the snippet
 * @param snippet pattern of the snippet in README.md; its first group is what goes into the file
 */
export function editorFolder(
  name: string,
  snippet: RegExp,
): { folder: string; env: NodeJS.ProcessEnv } {
  const [, text] = snippet.exec(readFileSync('README.md', 'utf8')) ?? []
  if (text === undefined) throw new Error(`README.md has no snippet like ${snippet}`)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-editor-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const clean = readFileSync('examples/clean.en.md', 'utf8')
  writeFileSync(path.join(folder, 'summary.en.md'), clean.replace(/^## 1\.2\. /mu, '## 1.3. '))
  writeFileSync(path.join(folder, name), text)
  const program = path.join(folder, 'tomtat')
  writeFileSync(program, `#!/bin/sh\nexec node '${path.resolve('dist/cli/main.js')}' "$@"\n`)
  chmodSync(program, 0o755)
  const PATH = `${folder}:${process.env.PATH}`
  return { folder, env: { ...process.env, HOME: folder, XDG_STATE_HOME: folder, PATH } }
}
