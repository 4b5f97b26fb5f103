import { FieldRole, PartRole } from '../../../model/roles.js'
import { profileNameFrom } from '../../../profile/load/locate.js'
import type { Profile } from '../../../profile/types.js'
import type { Language, Texts } from '../../../text/types.js'
import { type Answers, factsIn } from '../../../write/markdown/skeleton/answers.js'
import {
  besideFiles,
  type NewFile,
  type Surroundings,
} from '../../../write/markdown/skeleton/beside.js'
import { skeleton, usualChapters } from '../../../write/markdown/skeleton/skeleton.js'
import { countRange } from './wizard-words.js'

/** What would be written. All paths are as seen from the working directory. */
export interface Draft {
  readonly folder: string
  readonly summaries: readonly NewFile[]
  readonly beside: readonly NewFile[]
  /** Files beside the summaries that are there already. */
  readonly kept: readonly string[]
  readonly notes: readonly Texts[]
  readonly remark: boolean
}

/** What a new folder is to hold. Paths are as seen from the folder. */
export interface Plan {
  readonly summaries: readonly NewFile[]
  readonly beside: readonly NewFile[]
  /** What the candidate should know before it is written. */
  readonly notes: readonly Texts[]
}

interface Frame {
  readonly folder: string
  readonly profile: Profile
  readonly languages: readonly Language[]
  readonly locale: Language
  readonly packages: Surroundings['packages']
}

/** @param frame its profile is the one that the answers name */
export function planFor(answers: Answers, frame: Frame): Plan {
  const { profile, languages, locale, packages } = frame
  const profileName = profileNameFrom(frame.folder, answers.profile ?? profile.id)
  const summaries = languages.map((language) => ({
    path: summaryName(language),
    text: skeleton(profile, {
      language,
      profileName,
      facts: factsIn(answers, language),
      ...(answers.chapterCount === undefined ? {} : { chapters: answers.chapterCount }),
    }),
  }))
  return {
    summaries,
    beside: besideFiles({ profileName, locale, languages, packages }),
    notes: [...chaptersNote(answers, profile), ...sameNote(answers, languages)],
  }
}

export function summaryName(language: Language): string {
  return `summary.${language}.md`
}

/** The number that was asked for is used, but the person is reminded of the profile's own. */
function chaptersNote(answers: Answers, profile: Profile): readonly Texts[] {
  const wanted = profile.parts.find(({ role }) => role === PartRole.chapter)?.count
  const count = answers.chapterCount ?? usualChapters(profile, answers.chapters?.length)
  if (!wanted || (count >= wanted.min && count <= wanted.max)) return []
  const range = countRange(wanted)
  return [
    {
      en: `Note: the profile ${profile.id} asks for ${range} chapters, not ${count}; check will say so.`,
      vi: `Lưu ý: mẫu quy định ${profile.id} yêu cầu ${range} chương, không phải ${count}; lệnh check sẽ báo điều này.`,
    },
  ]
}

/** What is worded in each language by itself, the flag it has, and its name. */
const translated = [
  { key: FieldRole.title, flag: FieldRole.title, name: { en: 'title', vi: 'tên luận án' } },
  { key: FieldRole.major, flag: FieldRole.major, name: { en: 'major', vi: 'ngành' } },
  { key: 'chapters', flag: 'chapter', name: { en: 'chapters', vi: 'tên chương' } },
] as const

/** One text for two languages stands where it was put, but is hardly meant. */
function sameNote(answers: Answers, languages: readonly Language[]): readonly Texts[] {
  const same = translated.filter(({ key }) =>
    [answers[key] ?? []].flat().some(({ en, vi }) => en !== undefined && en !== '' && en === vi),
  )
  const [first] = same
  if (!first || languages.length < 2) return []
  const names = (locale: Language) => same.map(({ name }) => name[locale]).join(', ')
  const flags = languages.map((language) => `--${first.flag}-${language}`).join(', ')
  return [
    {
      en: `Note: ${names('en')}: the same text stands in both summaries; each language can have its own (${flags}).`,
      vi: `Lưu ý: ${names('vi')}: hai bản tóm tắt đang dùng cùng một câu chữ; có thể ghi riêng cho từng ngôn ngữ (${flags}).`,
    },
  ]
}
