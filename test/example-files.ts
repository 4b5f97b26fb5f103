import { readdirSync } from 'node:fs'
import path from 'node:path'

/** Where the examples stand. */
export const exampleFolder = path.join(import.meta.dirname, '..', 'examples')

/** Names of the example summaries, sorted. */
export const exampleFiles: readonly string[] = readdirSync(exampleFolder, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name)
  .sort()
