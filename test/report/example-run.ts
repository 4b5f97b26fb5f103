import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkSources } from '../../src/lint/check.js'
import { makeReport } from '../../src/lint/run-report.js'
import type { RunReport } from '../../src/lint/types.js'
import { readBytes } from '../../src/read/read.js'
import { plainSettings } from '../../src/settings/in-force.js'
import type { Language } from '../../src/text/types.js'
import { exampleFiles, exampleFolder } from '../example-files.js'

/** What the program finds in `examples/`. */
export async function exampleRun(locale: Language): Promise<RunReport> {
  const sources = await Promise.all(
    exampleFiles.map((name) =>
      readBytes(readFileSync(path.join(exampleFolder, name)), `examples/${name}`),
    ),
  )
  const { files, problems } = await checkSources(sources, () => ({ ...plainSettings, locale }))
  return makeReport(files, problems, locale)
}
