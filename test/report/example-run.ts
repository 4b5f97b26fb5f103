import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { makeReport } from '../../src/cli/run-report.js'
import { checkSources } from '../../src/lint/run.js'
import { plainSettings } from '../../src/lint/types.js'
import type { Language } from '../../src/model/types.js'
import { readBytes } from '../../src/read/index.js'
import type { RunReport } from '../../src/report/types.js'

/** What the program finds in `examples/`. */
export async function exampleRun(locale: Language): Promise<RunReport> {
  const folder = path.join(import.meta.dirname, '..', '..', 'examples')
  const names = readdirSync(folder).sort()
  const sources = await Promise.all(
    names.map((name) => readBytes(readFileSync(path.join(folder, name)), `examples/${name}`)),
  )
  const all = (async function* () {
    yield* sources
  })()
  const { files, troubles } = await checkSources(all, () => ({ ...plainSettings, locale }))
  return makeReport(files, troubles, locale)
}
