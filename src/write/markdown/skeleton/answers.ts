import { FieldRole, PartRole } from '../../../model/roles.js'
import type { Language } from '../../../text/types.js'

/** One text in the languages it was given in; "" where it was left open on purpose. */
export type Wording = Readonly<Partial<Record<Language, string>>>

export const languages: readonly Language[] = ['en', 'vi']

/** What is worded in each language by itself, as the front matter names it. */
export const wordingKeys = [
  FieldRole.title,
  FieldRole.author,
  FieldRole.major,
  FieldRole.institution,
  FieldRole.place,
] as const
/** What reads alike in all languages. */
export const plainKeys = [FieldRole.code, FieldRole.year] as const
/** Lists of wordings. */
export const listKeys = [FieldRole.supervisors, 'chapters', PartRole.works] as const

export type WordingKey = (typeof wordingKeys)[number]
export type PlainKey = (typeof plainKeys)[number]
export type ListKey = (typeof listKeys)[number]

/** Longest text (in UTF-16 units) and longest list that an answer may have. */
export const longest = { text: 400, supervisors: 10, chapters: 20, works: 100 } as const

/**
 * Answers about a new summary, from flags, a file or the wizard. A key that is present was answered,
 * even if its value is empty; a missing key may still be asked for.
 */
export type Answers = {
  /** Shipped name or path. */
  readonly profile?: string
  readonly languages?: readonly Language[]
  readonly chapterCount?: number
} & { readonly [key in WordingKey]?: Wording } & { readonly [key in PlainKey]?: string } & {
  readonly [key in ListKey]?: readonly Wording[]
}

/** What is known of one summary, in its language. What is not known is left out, in lists null. */
export type Facts = { readonly [key in WordingKey | PlainKey]?: string } & {
  readonly [key in ListKey]?: readonly (string | null)[]
}

/** Later sources of answers win; texts are merged language by language, a list is replaced as a whole. */
export function merged(near: Answers, far: Answers): Answers {
  const wordings = wordingKeys.flatMap((key) =>
    near[key] || far[key] ? [[key, { ...far[key], ...near[key] }]] : [],
  )
  return { ...far, ...near, ...Object.fromEntries(wordings) }
}

export function factsIn(answers: Answers, language: Language): Facts {
  const texts = wordingKeys.map((key) => [key, answers[key]?.[language]] as const)
  const plain = plainKeys.map((key) => [key, answers[key]] as const)
  const lists = listKeys.map(
    (key) => [key, answers[key]?.map((wording) => wording[language] || null)] as const,
  )
  const known = [...texts, ...plain, ...lists].filter(([, value]) => value)
  return Object.fromEntries(known)
}

/** The same text in all languages. */
export function everywhere(text: string): Wording {
  return Object.fromEntries(languages.map((language) => [language, text]))
}

/**
 * A text as it is written: one line in NFC without control characters. U+FFFD stands for what no file can hold.
 */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
