import ignore from 'ignore'
import path from 'pathe'
import type { Config } from './types.js'

/** Whether the `ignore` patterns of a configuration leave out a file, given by its absolute path. */
export function isIgnored(config: Config, file: string): boolean {
  let out = false
  for (const level of config.ignore) {
    const relative = path.relative(level.folder, file).replaceAll('\\', '/')
    if (relative === '' || relative.startsWith('../') || path.isAbsolute(relative)) continue
    const { ignored, unignored } = ignore().add(level.patterns).test(relative)
    // As in git, the nearer file has the last word.
    if (ignored) out = true
    if (unignored) out = false
  }
  return out
}
