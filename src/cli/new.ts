import { access } from 'node:fs/promises'
import path from 'node:path'
import { environmentLocale } from '../lint/locale.js'
import type { Language, Texts } from '../model/types.js'
import { skeleton } from '../new/index.js'
import { loadProfile, ProfileError, SHIPPED } from '../profile/load.js'
import type { Part, Profile } from '../profile/types.js'
import { exit } from './exit.js'
import type { Outcome } from './output.js'
import { profilePath, readLocale } from './settings.js'
import { chosen, failureLine, UsageError } from './usage.js'
import { makeFolder, writeWhole } from './write.js'

/** Profile of a new summary where none is named. */
const defaultProfile = 'ajc'

/** What commander hands over for `new`. */
export interface NewFlags {
  readonly yes?: boolean
  readonly profile?: string
  readonly languages?: string
  readonly chapters?: string
  readonly force?: boolean
  readonly locale?: string
}

/** `tomtat new`: writes `summary.<language>.md` for each language; all of them or none. */
export async function create(folder: string, flags: NewFlags): Promise<Outcome> {
  const locale = readLocale(flags) ?? environmentLocale(process.env) ?? 'en'
  if (!flags.yes) throw onlyYes(folder)
  const profile = profileFor(flags.profile ?? defaultProfile)
  const profileName = nameFrom(folder, flags.profile ?? defaultProfile)
  const languages = readLanguages(flags.languages, profile)
  const chapters = readChapters(flags.chapters)
  const files = languages.map((language) => ({
    path: path.posix.join(folder.replaceAll(path.sep, '/'), `summary.${language}.md`),
    text: skeleton(profile, { language, profileName, ...(chapters === null ? {} : { chapters }) }),
  }))
  if (!flags.force) await refuseExisting(files.map((file) => file.path))
  await makeFolder(folder)
  for (const file of files) await writeWhole(file.path, file.text)
  const names = files.map((file) => file.path)
  return {
    status: exit.clean,
    stdout: `${doneText(names)[locale]}\n`,
    stderr: chapters === null ? '' : chaptersNote(profile, chapters, locale),
  }
}

/** How the summary names its profile: a path is given as seen from the summary. */
function nameFrom(folder: string, name: string): string {
  if (SHIPPED.includes(name)) return name
  const relative = path.relative(path.resolve(folder), path.resolve(name)).replaceAll(path.sep, '/')
  return relative.startsWith('.') ? relative : `./${relative}`
}

function profileFor(name: string): Profile {
  try {
    return loadProfile(profilePath(name))
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error
    throw new UsageError(joined(error))
  }
}

function joined({ troubles }: ProfileError): Texts {
  const lines = (locale: Language) =>
    troubles.map(({ path: file, line, column, message }) =>
      line === undefined ? message[locale] : `${file}:${line}:${column ?? 1}: ${message[locale]}`,
    )
  return { en: lines('en').join(' '), vi: lines('vi').join(' ') }
}

function readLanguages(given: string | undefined, profile: Profile): readonly Language[] {
  if (given === undefined) return profile.languages
  const words = given.split(',').map((word) => word.trim())
  return [...new Set(words.map((word) => chosen('--languages', word, profile.languages)))]
}

function readChapters(given: string | undefined): number | null {
  if (given === undefined) return null
  const count = Number(given)
  if (/^\d+$/u.test(given) && count >= 1 && count <= 20) return count
  throw new UsageError({
    en: `--chapters takes a number from 1 to 20, not "${given}".`,
    vi: `--chapters nhận một số từ 1 đến 20, không phải "${given}".`,
  })
}

async function refuseExisting(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const exists = await access(file).then(
      () => true,
      () => false,
    )
    if (!exists) continue
    throw new UsageError({
      en: `${file} is there already; nothing was written. Choose another folder, or overwrite it with --force.`,
      vi: `Đã có ${file}; chưa ghi gì. Hãy chọn thư mục khác, hoặc dùng --force để ghi đè.`,
    })
  }
}

function doneText(names: readonly string[]): Texts {
  const list = names.join(', ')
  return {
    en: `Wrote ${list}. Next: fill it in, then run: tomtat check ${names[0] ?? ''}`,
    vi: `Đã ghi ${list}. Tiếp theo: điền nội dung rồi chạy: tomtat check ${names[0] ?? ''}`,
  }
}

/** The number that was asked for stands, but the profile's own is not kept silent. */
function chaptersNote(profile: Profile, chapters: number, locale: Language): string {
  const wanted = chapterPart(profile.parts)?.count
  if (!wanted || (chapters >= wanted.min && chapters <= wanted.max)) return ''
  const range =
    wanted.min === wanted.max
      ? `${wanted.min}`
      : `${wanted.min}–${wanted.max === Infinity ? '…' : wanted.max}`
  return failureLine(
    {
      en: `Note: the profile ${profile.id} asks for ${range} chapters, not ${chapters}; check will say so.`,
      vi: `Lưu ý: mẫu quy định ${profile.id} yêu cầu ${range} chương, không phải ${chapters}; lệnh check sẽ báo điều này.`,
    },
    locale,
  )
}

function chapterPart(parts: readonly Part[]): Part | undefined {
  return parts.find((part) => part.id === 'chapter')
}

function onlyYes(folder: string): UsageError {
  return new UsageError({
    en: `The questions of \`tomtat new\` come in a later version; for the default skeleton run: tomtat new ${folder} --yes`,
    vi: `Phần hỏi đáp của \`tomtat new\` sẽ có ở phiên bản sau; để lấy khung mặc định, hãy chạy: tomtat new ${folder} --yes`,
  })
}
