import { readFile } from '../src/files/read-file.js'
import { checkSources } from '../src/lint/check.js'
import type { FileReport, Finding } from '../src/lint/types.js'
import { isProblem } from '../src/read/read.js'
import { plainSettings } from '../src/settings/in-force.js'
import type { Language } from '../src/text/types.js'

/** Reads and checks one file as `tomtat check --profile … --locale …` does, without any `tomtat.yml`. */
export async function checkFile(
  path: string,
  profile: string | null,
  locale: Language,
): Promise<FileReport> {
  const source = await readFile(path)
  if (isProblem(source)) throw new Error(`${path}: ${source.message.en}`)
  const settings = { ...plainSettings, locale, profile }
  const { files, problems } = await checkSources([source], () => settings)
  const [report] = files
  if (!report || problems.length > 0) throw new Error(`${path}: ${JSON.stringify(problems)}`)
  return report
}

/** What must be the same in both languages of the messages: "12:1-12:24 warning cover-fields missing". */
export function lineOf(finding: Finding): string {
  const { line, column, endLine, endColumn, level, rule, id } = finding
  return `${line}:${column}-${endLine}:${endColumn} ${level} ${rule} ${id}`
}
