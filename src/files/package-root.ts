import path from 'node:path'
import { shipped } from './shipped.js'

/** The folder of this package: above the sources, or above `dist`. */
export function packageRoot(): string {
  return path.dirname(path.dirname(shipped('template/summary.en.md')))
}
