import { existsSync, realpathSync } from 'node:fs'
import { exists, type FileToWrite, writeOrStop } from '../../files/write-all.js'
import { UsageError } from './usage.js'

/** What must not be lost when reports are written. */
export interface Keeping {
  /** Paths of the files that the reports are about; they are never overwritten. */
  readonly submissions: readonly string[]
  /** Overwrite what else is there. */
  readonly force: boolean
}

/**
 * Writes what was made of submissions, all or nothing.
 *
 * @returns false where the person at the terminal broke it off
 * @throws {UsageError} for a file that is there already or cannot be written
 */
export async function writeReports(
  files: readonly FileToWrite[],
  keeping: Keeping,
): Promise<boolean> {
  const submissions = new Set(keeping.submissions.flatMap(realPath))
  for (const { path } of files) await refuse(path, submissions, keeping.force)
  return writeOrStop(files)
}

async function refuse(
  target: string,
  submissions: ReadonlySet<string>,
  force: boolean,
): Promise<void> {
  if (!(await exists(target))) return
  if (realPath(target).some((path) => submissions.has(path))) {
    throw new UsageError({
      en: `${target} is one of the summaries; nothing was written. Name another folder or file with -o.`,
      vi: `${target} chính là một bản tóm tắt; chưa ghi gì. Hãy dùng -o để nêu thư mục hoặc tệp khác.`,
    })
  }
  if (force) return
  throw new UsageError({
    en: `${target} is there already; nothing was written. Name another folder or file, or overwrite it with --force.`,
    vi: `Đã có ${target}; chưa ghi gì. Hãy nêu thư mục hoặc tệp khác, hoặc dùng --force để ghi đè.`,
  })
}

/** Nothing for what is not there, such as standard input. */
function realPath(file: string): readonly string[] {
  return existsSync(file) ? [realpathSync(file)] : []
}
