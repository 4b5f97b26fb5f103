import type { VFile } from 'vfile'
import type { RunProblem } from '../read/types.js'
import { nearPath } from '../settings/in-force.js'
import type { Language } from '../text/types.js'
import type { RunReport } from './types.js'

/** Something that could not be run, in one language. */
export type RunError = RunReport['errors'][number]

/** Whether it is in a profile or a `tomtat.yml`, so that what was found may not hold. */
export function isOfSettings({ code }: Pick<RunError, 'code'>): boolean {
  return code === 'config' || code === 'profile'
}

export function runError(
  { path: file, code, message, line, column }: RunProblem,
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

/**
 * A rule that threw, or (null) the reading of the whole file. The other rules and files go on.
 *
 * @param path the file that was checked
 */
export function ruleCrash(path: string, rule: string | null, error: unknown): RunProblem {
  const why = error instanceof Error ? error.message : String(error)
  const message =
    rule === null
      ? {
          en: `The file could not be checked (${why}); please report it.`,
          vi: `Không kiểm tra được tệp này (${why}); xin báo lại cho nhóm phát triển.`,
        }
      : {
          en: `The rule ${rule} failed (${why}); please report it. The other rules were run.`,
          vi: `Quy tắc ${rule} gặp lỗi (${why}); xin báo lại cho nhóm phát triển. Các quy tắc khác vẫn chạy.`,
        }
  return { path, code: 'lint-crash', message }
}

/** A problem under plain remark, which shows only messages of a file. */
export function publishProblem(problem: RunProblem, locale: Language, file: VFile): void {
  const where = problem.code === 'config' ? `${problem.path}:${problem.line ?? 1}: ` : ''
  const message = file.message(where + problem.message[locale], {
    ruleId: problem.code,
    source: 'tomtat',
  })
  message.fatal = true
}
