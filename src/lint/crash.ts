import type { Trouble } from '../read/types.js'

/**
 * A rule that threw, or (null) the reading of the whole file. The other rules and files go on.
 *
 * @param path the file that was checked
 */
export function crash(path: string, rule: string | null, error: unknown): Trouble {
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
