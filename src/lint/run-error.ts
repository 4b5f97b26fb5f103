import path from 'node:path'
import type { Trouble } from '../read/types.js'
import type { Language } from '../text/types.js'
import type { RunReport } from './types.js'

/** Something that could not be run, in one language. */
export type RunError = RunReport['errors'][number]

/** Whether it is in a profile or a `tomtat.yml`, so that what was found may not hold. */
export function isOfSettings({ code }: Pick<RunError, 'code'>): boolean {
  return code === 'config' || code === 'profile'
}

export function runError(
  { path: file, code, message, line, column }: Trouble,
  locale: Language,
): RunError {
  return {
    path: isOfSettings({ code }) ? nearPath(file) : file,
    code,
    message: message[locale],
    texts: message,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  }
}

/** Configuration files were found by the program; they are shown as seen from the working directory. */
export function nearPath(file: string): string {
  if (!path.isAbsolute(file)) return file
  const relative = path.relative(process.cwd(), file)
  return (relative.startsWith('..') ? file : relative).replaceAll('\\', '/')
}
