import { access } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder, writeWhole } from '../../../files/write.js'
import { makeReport } from '../../../lint/run-report.js'
import { problemsText } from '../../../report/text/text.js'
import type { Texts } from '../../../text/types.js'
import { newProfile } from '../../../write/markdown/skeleton/profile-template.js'
import { exit, type Outcome, wantsColor } from '../../shared/output.js'
import { commandLocale, profilePath, profileProblems } from '../../shared/settings.js'
import { UsageError } from '../../shared/usage.js'

/** What commander hands over for `profile new`. */
export interface NewFlags {
  readonly extends: string
  readonly title?: string
  readonly force?: boolean
  readonly locale?: string
}

/** `tomtat profile new`: a commented profile that extends another. */
export async function create(file: string, flags: NewFlags): Promise<Outcome> {
  const locale = commandLocale(flags)
  if (!/\.ya?ml$/i.test(file)) throw noYaml(file)
  const base = profilePath(flags.extends)
  const problems = profileProblems(base)
  if (problems.length > 0) {
    const color = wantsColor(undefined, process.env, process.stderr.isTTY)
    const stderr = problemsText(makeReport([], problems, locale), { locale, color })
    return { status: exit.failed, stdout: '', stderr }
  }
  if (!flags.force && (await exists(file))) throw isThere(file)
  const title = flags.title?.trim().replace(/\s+/g, ' ') || null
  await makeFolder(path.dirname(file))
  await writeWhole(file, newProfile({ file: path.resolve(file), base, title, locale }))
  return { status: exit.clean, stdout: `${done(file)[locale]}\n`, stderr: '' }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

function noYaml(file: string): UsageError {
  return new UsageError({
    en: `A profile is a YAML file, and ${file} is none by its name; call it ${file}.yml.`,
    vi: `Mẫu quy định là tệp YAML, trong khi ${file} không có đuôi như vậy; hãy đặt tên là ${file}.yml.`,
  })
}

function isThere(file: string): UsageError {
  return new UsageError({
    en: `${file} is there already; nothing was written. Choose another name, or overwrite it with --force.`,
    vi: `Đã có ${file}; chưa ghi gì. Hãy chọn tên khác, hoặc dùng --force để ghi đè.`,
  })
}

function done(file: string): Texts {
  return {
    en: `Wrote ${file}. Next: write what differs, then run: tomtat profile check ${file}`,
    vi: `Đã ghi ${file}. Tiếp theo: ghi phần khác biệt rồi chạy: tomtat profile check ${file}`,
  }
}
