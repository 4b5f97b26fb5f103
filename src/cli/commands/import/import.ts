import { existsSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Bound } from '../../../bind/types.js'
import { stopped } from '../../../files/interruption.js'
import { writeOrStop } from '../../../files/write-all.js'
import { makeReport } from '../../../lint/run-report.js'
import { ProfileError } from '../../../profile/load/load.js'
import { profileNameFrom, profilePath } from '../../../profile/load/locate.js'
import type { Recovered, RunProblem, Source } from '../../../read/types.js'
import { problemsText } from '../../../report/text/text.js'
import { counted } from '../../../report/words.js'
import { readBound } from '../../../settings/source-profile.js'
import type { Settings } from '../../../settings/types.js'
import type { Language, Texts } from '../../../text/types.js'
import { type Uncertain, writeMarkdown } from '../../../write/markdown/import/markdown.js'
import { readInputs } from '../../shared/inputs.js'
import { exit, type Outcome, wantsColor } from '../../shared/output.js'
import { folderOf, readOverrides } from '../../shared/settings.js'
import { failureLine, UsageError } from '../../shared/usage.js'
import { countPictures, illustrate } from './import-pictures.js'
import { uncertainText } from './import-words.js'

/** What commander hands over for `import`. */
export interface ImportFlags {
  readonly output?: string
  readonly force?: boolean
  readonly profile?: string
  readonly locale?: string
  readonly stdinFilename?: string
}

/** `tomtat import`: writes one summary as Markdown. */
export async function importSummary(file: string, flags: ImportFlags): Promise<Outcome> {
  const overrides = readOverrides(flags)
  const output =
    flags.output === undefined
      ? null
      : outputOf(flags.output, file === '-' ? (flags.stdinFilename ?? '-') : file)
  if (output !== null) refuse(output, file, flags.force ?? false)
  const { locale, sources, problems, settingsFor } = await readInputs(
    [file],
    overrides,
    flags.stdinFilename ?? null,
  )
  const [source] = sources
  if (problems.length > 0) return failed(problems, locale)
  if (!source || sources.length > 1) throw onlyOne(sources.length)
  const settings = settingsFor(source.path)
  const bound = boundOf(source, settings)
  if (!('outline' in bound)) return failed(bound, locale)
  if (!bound.isSummary) return foreign(source.path, locale)
  const profile = profileName(bound, settings, source, path.dirname(output ?? 'stdout'))
  const { text, uncertain } = writeMarkdown(bound, profile)
  const stderr = notes(uncertain, locale) + changesNote(source.recovered, locale)
  const pictures = source.recovered?.pictures ?? new Map()
  if (output === null) {
    const left = countPictures(text, pictures)
    const pictureNote = left > 0 ? failureLine(picturesLeftText(left), locale) : ''
    return { status: exit.clean, stdout: text, stderr: stderr + pictureNote }
  }
  const illustrated = illustrate(text, pictures, output)
  for (const { path: picture } of illustrated.pictures) refuse(picture, file, flags.force ?? false)
  const files = [{ path: output, text: illustrated.text }, ...illustrated.pictures]
  if (!(await writeOrStop(files)))
    return { status: exit.interrupted, stdout: '', stderr: failureLine(stopped, locale) }
  const stdout = doneText(output, illustrated.pictures.length)[locale]
  return { status: exit.clean, stdout, stderr }
}

/** A folder gets `<name>.md`. */
function outputOf(output: string, file: string): string {
  const isFolder =
    /[\\/]$/u.test(output) || statSync(output, { throwIfNoEntry: false })?.isDirectory() === true
  if (!isFolder) return output
  if (file === '-') {
    throw new UsageError({
      en: 'Standard input has no name; name the file to write: tomtat import - -o summary.md',
      vi: 'Đầu vào chuẩn không có tên; hãy nêu tên tệp cần ghi: tomtat import - -o summary.md',
    })
  }
  return path.posix.join(output.replaceAll(path.sep, '/'), `${path.parse(file).name}.md`)
}

function refuse(output: string, file: string, force: boolean): void {
  if (!existsSync(output)) return
  if (file !== '-' && existsSync(file) && realpathSync(output) === realpathSync(file)) {
    throw new UsageError({
      en: `${output} is the file to be imported; name another one with -o.`,
      vi: `${output} chính là tệp cần nhập; hãy dùng -o để nêu tên tệp khác.`,
    })
  }
  if (force) return
  throw new UsageError({
    en: `${output} is there already; nothing was written. Name another file, or overwrite it with --force.`,
    vi: `Đã có ${output}; chưa ghi gì. Hãy nêu tên tệp khác, hoặc dùng --force để ghi đè.`,
  })
}

/** The summary under its profile, or what is wrong with that. */
function boundOf(source: Source, settings: Settings): Bound | readonly RunProblem[] {
  try {
    return readBound(source.text, settings, folderOf(source.path))
  } catch (error) {
    if (error instanceof ProfileError) return error.problems
    throw error
  }
}

/** How the import names the profile it was read with. */
function profileName(bound: Bound, settings: Settings, source: Source, folder: string) {
  const named = bound.outline.frontMatter?.data.profile
  const own =
    typeof named === 'string' && named !== '' ? profilePath(named, folderOf(source.path)) : null
  const used = settings.profile ?? own ?? settings.configured ?? bound.profile.id
  const moved = own !== null && own !== named && path.resolve(folder) !== folderOf(source.path)
  return { name: profileNameFrom(folder, used), asked: settings.profile !== null || moved }
}

function failed(problems: readonly RunProblem[], locale: Language): Outcome {
  const color = wantsColor(undefined, process.env, process.stderr.isTTY)
  const stderr = problemsText(makeReport([], problems, locale), { locale, color })
  return { status: exit.failed, stdout: '', stderr }
}

function foreign(file: string, locale: Language): Outcome {
  const texts = {
    en: `${file} does not look like the summary of a doctoral dissertation; nothing was written. tomtat check says what was looked for.`,
    vi: `${file} có vẻ không phải là bản tóm tắt luận án tiến sĩ; chưa ghi gì. Lệnh tomtat check cho biết những dấu hiệu cần có.`,
  }
  return { status: exit.findings, stdout: '', stderr: failureLine(texts, locale) }
}

function onlyOne(found: number): UsageError {
  return new UsageError({
    en: `import takes one file, not ${found}.`,
    vi: `Lệnh import chỉ nhận một tệp, không phải ${found}.`,
  })
}

function notes(uncertain: readonly Uncertain[], locale: Language): string {
  return uncertain.map((one) => failureLine(uncertainText(one), locale)).join('')
}

/** Tracked changes and comments have no place in Markdown. */
function changesNote(recovered: Recovered | undefined, locale: Language): string {
  const { changes = [], remarks = [] } = recovered ?? {}
  if (changes.length + remarks.length === 0) return ''
  const texts = {
    en: `Not taken over: ${counted(changes.length, 'tracked change', 'en')} and ${counted(remarks.length, 'comment', 'en')}. What was inserted is text now, what was deleted is not.`,
    vi: `Không chuyển sang: ${changes.length} thay đổi được theo dõi và ${remarks.length} nhận xét. Phần chèn đã thành nội dung, phần xóa thì không.`,
  }
  return failureLine(texts, locale)
}

function doneText(output: string, pictures: number): Texts {
  const beside = {
    en: pictures > 0 ? ` and ${counted(pictures, 'picture', 'en')} beside it` : '',
    vi: pictures > 0 ? ` và ${pictures} hình bên cạnh` : '',
  }
  return {
    en: `Wrote ${output}${beside.en}. Next: tomtat check ${output}\n`,
    vi: `Đã ghi ${output}${beside.vi}. Tiếp theo: tomtat check ${output}\n`,
  }
}

function picturesLeftText(count: number): Texts {
  return {
    en: `${counted(count, 'picture', 'en')} not written; name a file with -o, and they are put beside it.`,
    vi: `Chưa ghi ${count} hình; hãy dùng -o để nêu tên tệp, các hình sẽ được ghi bên cạnh.`,
  }
}
