import { isYear } from '../../../model/cover/check.js'
import type { Language } from '../../../text/types.js'
import {
  type Answers,
  languages,
  listKeys,
  longest,
  tidy,
  type Wording,
  wordingKeys,
} from '../../../write/markdown/skeleton/answers.js'
import type { Flags } from '../../shared/command.js'
import { profilePath } from '../../shared/settings.js'
import { chosen, UsageError } from '../../shared/usage.js'

/** What commander hands over for `new`, besides a text or a list for each language of an answer. */
export interface NewFlags extends Flags {
  readonly yes?: boolean
  readonly answers?: string
  readonly force?: boolean
  readonly remark?: boolean
  readonly locale?: string
  readonly profile?: string
  readonly languages?: string
  readonly chapters?: string
  readonly code?: string
  readonly year?: string
}

/** Options that may be given several times are named for one of their kind. */
export const singular = { supervisors: 'supervisor', chapters: 'chapter', works: 'work' } as const

/** @throws {UsageError} for a value that an option does not take */
export function answersFromFlags(flags: NewFlags): Answers {
  const wordings = wordingKeys.flatMap((key) => {
    const given = wordingFrom(flags, key)
    return Object.keys(given).length > 0 ? [[key, given]] : []
  })
  const lists = listKeys.flatMap((key) => {
    const given = listFrom(flags, key)
    return given.length > 0 ? [[key, given]] : []
  })
  return {
    ...Object.fromEntries([...wordings, ...lists]),
    ...(flags.profile === undefined ? {} : { profile: profilePath(flags.profile) }),
    ...(flags.languages === undefined ? {} : { languages: readLanguages(flags.languages) }),
    ...(flags.chapters === undefined ? {} : { chapterCount: readChapters(flags.chapters) }),
    ...(flags.code === undefined ? {} : { code: readText('code', flags.code) }),
    ...(flags.year === undefined ? {} : { year: readYear(flags.year) }),
  }
}

/** `--title` holds for all languages, `--title-en` for one and wins there. */
function wordingFrom(flags: NewFlags, name: string): Wording {
  const given = languages.map((language) => {
    const text = flags[`${name}${suffix(language)}`] ?? flags[name]
    return [language, text] as const
  })
  const texts = given.flatMap(([language, text]) =>
    typeof text === 'string' ? [[language, readText(name, text)]] : [],
  )
  return Object.fromEntries(texts)
}

/** The first `--chapter-en` and the first `--chapter-vi` name one chapter. */
function listFrom(flags: NewFlags, key: (typeof listKeys)[number]): readonly Wording[] {
  const name = singular[key]
  const lists = languages.map((language) => {
    const own = listOf(flags[`${name}${suffix(language)}`])
    return [language, own, listOf(flags[name])] as const
  })
  const count = Math.max(...lists.flatMap(([, own, all]) => [own.length, all.length]))
  if (count > longest[key]) throw tooMany(name, longest[key])
  return Array.from({ length: count }, (_, index) => {
    const texts = lists.map(([language, own, all]) => [
      language,
      readText(name, own[index] ?? all[index] ?? ''),
    ])
    return Object.fromEntries(texts)
  })
}

function suffix(language: Language): string {
  return language === 'en' ? 'En' : 'Vi'
}

function listOf(flag: unknown): readonly string[] {
  return Array.isArray(flag) ? flag.map(String) : []
}

function readText(name: string, given: string): string {
  const text = tidy(given)
  if (text.length <= longest.text) return text
  throw new UsageError({
    en: `--${name} takes a text of at most ${longest.text} characters; this one has ${text.length}.`,
    vi: `--${name} nhận một chuỗi không quá ${longest.text} ký tự; chuỗi này có ${text.length} ký tự.`,
  })
}

function readLanguages(given: string): readonly Language[] {
  const words = given.split(',').map((word) => word.trim())
  return [...new Set(words.map((word) => chosen('--languages', word, languages)))]
}

function readChapters(given: string): number {
  const count = Number(given)
  if (/^\d+$/u.test(given) && count >= 1 && count <= longest.chapters) return count
  throw new UsageError({
    en: `--chapters takes a number from 1 to ${longest.chapters}, not "${given}".`,
    vi: `--chapters nhận một số từ 1 đến ${longest.chapters}, không phải "${given}".`,
  })
}

function readYear(given: string): string {
  const year = tidy(given)
  if (year === '' || isYear(year)) return year
  throw new UsageError({
    en: `--year takes a year from 1990 to 2100, not "${given}".`,
    vi: `--year nhận một năm từ 1990 đến 2100, không phải "${given}".`,
  })
}

function tooMany(name: string, most: number): UsageError {
  return new UsageError({
    en: `--${name} may be given at most ${most} times.`,
    vi: `--${name} chỉ được dùng nhiều nhất ${most} lần.`,
  })
}
