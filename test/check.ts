import { checkSources } from '../src/lint/run.js'
import { type Finding, plainSettings } from '../src/lint/types.js'
import type { Language } from '../src/model/types.js'
import { isTrouble, readFile } from '../src/read/index.js'
import type { FileReport } from '../src/report/types.js'

/** Reads and checks one file as `tomtat check --profile … --locale …` does, without any `tomtat.yml`. */
export async function checkFile(
  path: string,
  profile: string | null,
  locale: Language,
): Promise<FileReport> {
  const source = await readFile(path)
  if (isTrouble(source)) throw new Error(`${path}: ${source.message.en}`)
  const settings = { ...plainSettings, locale, profile }
  const { files, troubles } = await checkSources([source], () => settings)
  const [report] = files
  if (!report || troubles.length > 0) throw new Error(`${path}: ${JSON.stringify(troubles)}`)
  return report
}

/** What must be the same in both languages of the messages: "12:1-12:24 warning cover-fields missing". */
export function lineOf(finding: Finding): string {
  const { line, column, endLine, endColumn, level, rule, id } = finding
  return `${line}:${column}-${endLine}:${endColumn} ${level} ${rule} ${id}`
}
