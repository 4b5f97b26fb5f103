import { codeFault, isYear } from '../../../model/cover/check.js'
import { FieldRole, PartRole } from '../../../model/roles.js'
import type { Profile } from '../../../profile/types.js'
import { withoutMarks } from '../../../text/plain.js'
import type { Language, Texts } from '../../../text/types.js'
import {
  type Answers,
  type ListKey,
  longest,
  type PlainKey,
  tidy,
  type Wording,
  type WordingKey,
} from '../../../write/markdown/skeleton/answers.js'
import { askedFields, institutionOf } from '../../../write/markdown/skeleton/front-matter.js'
import { usualChapters } from '../../../write/markdown/skeleton/skeleton.js'
import type { Prompter, TextQuestion } from './prompter.js'
import { chaptersWanted, fieldQuestion, itemQuestion, say } from './wizard-words.js'

/** Asks what the summaries are to say, as far as it was not given. */
export class FactsRound {
  readonly #prompter: Prompter
  readonly #given: Answers
  /** Answers of the round before; they stand in the lines already. */
  readonly #before: Answers
  readonly #locale: Language

  constructor(prompter: Prompter, given: Answers, before: Answers, locale: Language) {
    this.#prompter = prompter
    this.#given = given
    this.#before = before
    this.#locale = locale
  }

  async ask(profile: Profile, languages: readonly Language[]): Promise<Answers> {
    const asked = askedFields(profile)
    // Vietnamese first: an English spelling of the name follows from it.
    const order = [...languages].sort().reverse()
    const facts: { -readonly [key in keyof Answers]: Answers[key] } = {}
    for (const key of [FieldRole.title, FieldRole.author, FieldRole.major] as const)
      if (asked.has(key)) facts[key] = await this.#askWording(key, order, profile)
    if (asked.has(FieldRole.code)) facts.code = await this.#askPlain(FieldRole.code)
    if (asked.has(FieldRole.supervisors))
      facts.supervisors = await this.#askList(FieldRole.supervisors, order)
    for (const key of [FieldRole.institution, FieldRole.place] as const)
      if (asked.has(key)) facts[key] = await this.#askWording(key, order, profile)
    if (asked.has(FieldRole.year)) facts.year = await this.#askPlain(FieldRole.year)
    Object.assign(facts, await this.#askChapters(profile, order))
    if (profile.parts.some(({ list }) => list !== null && list.entry.length > 0))
      facts.works = await this.#askList(PartRole.works, order)
    return facts
  }

  async #askWording(
    key: WordingKey,
    languages: readonly Language[],
    profile: Profile,
  ): Promise<Wording> {
    const wording: Partial<Record<Language, string>> = { ...this.#given[key] }
    for (const language of languages) {
      if (wording[language] !== undefined) continue
      const known = this.#before[key]?.[language]
      wording[language] = await this.#askText(
        fieldQuestion(key, languages.length > 1 ? language : null)[this.#locale],
        known ?? likely(key, language, wording, profile),
      )
    }
    return wording
  }

  async #askPlain(key: PlainKey): Promise<string> {
    const given = this.#given[key]
    if (given !== undefined) return given
    const locale = this.#locale
    const message = fieldQuestion(key, null)[locale]
    return await this.#askText(message, this.#before[key], {
      fault: (text) => (text === '' ? undefined : plainFault(key, text, locale)),
    })
  }

  /** Ends with the first item that has no words in the first language. */
  async #askList(
    key: typeof FieldRole.supervisors | typeof PartRole.works,
    languages: readonly Language[],
  ): Promise<readonly Wording[]> {
    const given = this.#given[key]
    if (given) return given
    const list: Wording[] = []
    while (list.length < longest[key]) {
      const item = await this.#askItem(key, list.length, languages, say.last)
      if (!item) break
      list.push(item)
    }
    return list
  }

  async #askChapters(profile: Profile, languages: readonly Language[]): Promise<Answers> {
    const { chapters, chapterCount } = this.#given
    const part = profile.parts.find(({ role }) => role === PartRole.chapter)
    if (!part || chapters) return {}
    const count = chapterCount ?? (await this.#askCount(profile))
    const titles: Wording[] = []
    for (let n = 0; n < count; n++)
      titles.push((await this.#askItem('chapters', n, languages, null)) ?? {})
    return { chapterCount: count, chapters: titles }
  }

  async #askCount(profile: Profile): Promise<number> {
    const locale = this.#locale
    const usual = usualChapters(profile)
    const wanted = profile.parts.find(({ role }) => role === PartRole.chapter)?.count
    const answer = await this.#prompter.text({
      message: say.chapterCount[locale] + (wanted ? ` (${chaptersWanted(wanted)[locale]})` : ''),
      hint: String(usual),
      initial: String(this.#before.chapterCount ?? usual),
      fault: (text) => (isChapterCount(text) ? undefined : say.wrongCount[locale]),
    })
    return answer === '' ? usual : Number(answer)
  }

  /**
   * One item of a list in all languages.
   *
   * @param end what Enter means in the first language where it ends the list; null where it does not
   * @returns null for the end of the list
   */
  async #askItem(
    key: ListKey,
    index: number,
    languages: readonly Language[],
    end: Texts | null,
  ): Promise<Wording | null> {
    const item: Partial<Record<Language, string>> = {}
    const before = this.#before[key]?.[index]
    for (const [at, language] of languages.entries()) {
      const question = itemQuestion(key, index + 1, languages.length > 1 ? language : null)
      const hint = at === 0 && end ? { hint: end[this.#locale] } : {}
      item[language] = await this.#askText(question[this.#locale], before?.[language], hint)
      if (at === 0 && end && item[language] === '') return null
    }
    return item
  }

  async #askText(
    message: string,
    initial: string | undefined,
    more: Partial<TextQuestion> = {},
  ): Promise<string> {
    const locale = this.#locale
    const answer = await this.#prompter.text({
      message,
      hint: say.later[locale],
      ...(initial ? { initial } : {}),
      ...more,
      fault: (text) =>
        text.length > longest.text ? say.tooLong[locale] : more.fault?.(tidy(text)),
    })
    return tidy(answer)
  }
}

/** What an answer most likely is: the institution of the profile, the name without its Vietnamese marks. */
function likely(
  key: WordingKey,
  language: Language,
  known: Wording,
  profile: Profile,
): string | undefined {
  if (key === FieldRole.institution) return institutionOf(profile, language) ?? undefined
  return key === FieldRole.author && language === 'en' ? withoutMarks(known.vi ?? '') : undefined
}

function plainFault(key: PlainKey, text: string, locale: Language): string | undefined {
  if (key === FieldRole.year) return isYear(text) ? undefined : say.wrongYear[locale]
  const fault = codeFault(text)
  return fault === null ? undefined : say.wrongCode[locale].replace('{fault}', () => fault[locale])
}

function isChapterCount(text: string): boolean {
  const count = text.trim() === '' ? 1 : Number(text)
  return Number.isInteger(count) && count >= 1 && count <= longest.chapters
}
