import { codeFault, isYear } from '../model/cover/check.js'
import type { Language } from '../model/types.js'
import type { Profile } from '../profile/types.js'
import {
  type Answers,
  type ListKey,
  longest,
  merged,
  type PlainKey,
  tidy,
  type Wording,
  type WordingKey,
} from './answers.js'
import { askedFields, institutionOf } from './front-matter.js'
import { type Prompter, Stopped, type TextQuestion } from './prompter.js'
import { usualChapters } from './skeleton.js'
import { chaptersWanted, fieldQuestion, itemQuestion, languagesLabel, say } from './wizard-words.js'

/** What the wizard has to know of the world around it. */
export interface World {
  readonly locale: Language
  /** Profiles to choose from, with the one that is meant where nothing is chosen. */
  readonly profiles: readonly string[]
  readonly usualProfile: string
  readonly usualFolder: string
  readonly load: (profile: string) => Profile
  /** What is wrong with a path of a profile; undefined for nothing. */
  readonly profileFault: (path: string) => string | undefined
  /** Throws where the summaries could not be written; asked before the candidate has typed much. */
  readonly mayWrite: (folder: string, languages: readonly Language[]) => Promise<void>
  /** What would be written, in lines. */
  readonly review: (interview: Interview) => Promise<readonly string[]>
}

/** What the wizard leads to. */
export interface Interview {
  readonly folder: string
  readonly answers: Answers
}

/**
 * Asks for what was not given, shows what will be written and asks for a yes.
 *
 * @throws {Stopped} where the person breaks off
 */
export async function interview(
  prompter: Prompter,
  given: { readonly folder: string | null; readonly answers: Answers },
  world: World,
): Promise<Interview> {
  prompter.say(say.intro[world.locale])
  let before: Interview = { folder: world.usualFolder, answers: {} }
  for (;;) {
    const found = await new Round(prompter, given, world, before).ask()
    prompter.say(await world.review(found))
    if (await confirmed(prompter, world.locale)) return found
    before = found
  }
}

/** @returns false where the questions are to be asked once more */
async function confirmed(prompter: Prompter, locale: Language): Promise<boolean> {
  const verdict = await prompter.choose({
    message: say.confirm[locale],
    options: (['write', 'again', 'stop'] as const).map((value) => ({
      value,
      label: say[value][locale],
    })),
  })
  if (verdict === 'stop') throw new Stopped()
  return verdict === 'write'
}

/** One round of questions. What was answered in the round before stands in the lines already. */
class Round {
  readonly #prompter: Prompter
  readonly #given: { readonly folder: string | null; readonly answers: Answers }
  readonly #world: World
  readonly #before: Interview

  constructor(
    prompter: Prompter,
    given: { readonly folder: string | null; readonly answers: Answers },
    world: World,
    before: Interview,
  ) {
    this.#prompter = prompter
    this.#given = given
    this.#world = world
    this.#before = before
  }

  async ask(): Promise<Interview> {
    const folder = this.#given.folder ?? (await this.#askFolder())
    const { answers } = this.#given
    const name = answers.profile ?? (await this.#askProfile())
    const profile = this.#world.load(name)
    const languages = answers.languages ?? (await this.#askLanguages(profile))
    await this.#world.mayWrite(folder, languages)
    const facts = await this.#askFacts(profile, languages)
    return { folder, answers: merged(answers, { ...facts, profile: name, languages }) }
  }

  async #askFolder(): Promise<string> {
    const { locale, usualFolder } = this.#world
    const folder = await this.#prompter.text({
      message: say.folder[locale],
      hint: usualFolder,
      initial: this.#before.folder,
    })
    return folder || usualFolder
  }

  async #askProfile(): Promise<string> {
    const { locale, profiles, usualProfile } = this.#world
    const before = this.#before.answers.profile ?? usualProfile
    const other = '…'
    const options = profiles.map((name) => ({
      value: name,
      label: institutionOf(this.#world.load(name), locale) ?? say.anyInstitution[locale],
      hint: name,
    }))
    const chosen = await this.#prompter.choose({
      message: say.profile[locale],
      options: [...options, { value: other, label: say.otherProfile[locale] }],
      initial: profiles.includes(before) ? before : other,
    })
    if (chosen !== other) return chosen
    return await this.#prompter.text({
      message: say.profilePath[locale],
      hint: './our-university.yml',
      fault: (path) => (path === '' ? say.noFile[locale] : this.#world.profileFault(path)),
      ...(profiles.includes(before) ? {} : { initial: before }),
    })
  }

  async #askLanguages(profile: Profile): Promise<readonly Language[]> {
    const { languages } = profile
    if (languages.length < 2) return languages
    const sets = [languages, ...languages.map((language) => [language])]
    const before = this.#before.answers.languages ?? languages
    const chosen = await this.#prompter.choose({
      message: say.languages[this.#world.locale],
      options: sets.map((set) => ({
        value: set.join(','),
        label: languagesLabel(set)[this.#world.locale],
      })),
      initial: before.join(','),
    })
    return sets.find((set) => set.join(',') === chosen) ?? languages
  }

  async #askFacts(profile: Profile, languages: readonly Language[]): Promise<Answers> {
    const asked = askedFields(profile)
    // Vietnamese first: an English spelling of the name follows from it.
    const order = [...languages].sort().reverse()
    const facts: { -readonly [key in keyof Answers]: Answers[key] } = {}
    for (const key of ['title', 'author', 'major'] as const)
      if (asked.has(key)) facts[key] = await this.#askWording(key, order, profile)
    if (asked.has('code')) facts.code = await this.#askPlain('code')
    if (asked.has('supervisors')) facts.supervisors = await this.#askList('supervisors', order)
    for (const key of ['institution', 'place'] as const)
      if (asked.has(key)) facts[key] = await this.#askWording(key, order, profile)
    if (asked.has('year')) facts.year = await this.#askPlain('year')
    Object.assign(facts, await this.#askChapters(profile, order))
    if (profile.parts.some(({ list }) => list !== null && list.entry.length > 0))
      facts.works = await this.#askList('works', order)
    return facts
  }

  async #askWording(
    key: WordingKey,
    languages: readonly Language[],
    profile: Profile,
  ): Promise<Wording> {
    const wording: Partial<Record<Language, string>> = { ...this.#given.answers[key] }
    for (const language of languages) {
      if (wording[language] !== undefined) continue
      const known = this.#before.answers[key]?.[language]
      wording[language] = await this.#askText(
        fieldQuestion(key, languages.length > 1 ? language : null)[this.#world.locale],
        known ?? likely(key, language, wording, profile),
      )
    }
    return wording
  }

  async #askPlain(key: PlainKey): Promise<string> {
    const given = this.#given.answers[key]
    if (given !== undefined) return given
    const { locale } = this.#world
    const message = fieldQuestion(key, null)[locale]
    return await this.#askText(message, this.#before.answers[key], {
      fault: (text) => (text === '' ? undefined : plainFault(key, text, locale)),
    })
  }

  /** Ends with the first item that has no words in the first language. */
  async #askList(
    key: 'supervisors' | 'works',
    languages: readonly Language[],
  ): Promise<readonly Wording[]> {
    const given = this.#given.answers[key]
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
    const { chapters, chapterCount } = this.#given.answers
    const part = profile.parts.find(({ id }) => id === 'chapter')
    if (!part || chapters) return {}
    const count = chapterCount ?? (await this.#askCount(profile))
    const titles: Wording[] = []
    for (let n = 0; n < count; n++)
      titles.push((await this.#askItem('chapters', n, languages, null)) ?? {})
    return { chapterCount: count, chapters: titles }
  }

  async #askCount(profile: Profile): Promise<number> {
    const { locale } = this.#world
    const usual = usualChapters(profile)
    const wanted = profile.parts.find(({ id }) => id === 'chapter')?.count
    const answer = await this.#prompter.text({
      message: say.chapterCount[locale] + (wanted ? ` (${chaptersWanted(wanted)[locale]})` : ''),
      hint: String(usual),
      initial: String(this.#before.answers.chapterCount ?? usual),
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
    end: { readonly en: string; readonly vi: string } | null,
  ): Promise<Wording | null> {
    const item: Partial<Record<Language, string>> = {}
    const before = this.#before.answers[key]?.[index]
    for (const [at, language] of languages.entries()) {
      const question = itemQuestion(key, index + 1, languages.length > 1 ? language : null)
      const hint = at === 0 && end ? { hint: end[this.#world.locale] } : {}
      item[language] = await this.#askText(question[this.#world.locale], before?.[language], hint)
      if (at === 0 && end && item[language] === '') return null
    }
    return item
  }

  async #askText(
    message: string,
    initial: string | undefined,
    more: Partial<TextQuestion> = {},
  ): Promise<string> {
    const { locale } = this.#world
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
  if (key === 'institution') return institutionOf(profile, language) ?? undefined
  return key === 'author' && language === 'en' ? unmarked(known.vi ?? '') : undefined
}

/** "Đào Thị Mai" as English texts spell it: "Dao Thi Mai". */
function unmarked(name: string): string {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '')
  return bare.replaceAll('đ', 'd').replaceAll('Đ', 'D')
}

function plainFault(key: PlainKey, text: string, locale: Language): string | undefined {
  if (key === 'year') return isYear(text) ? undefined : say.wrongYear[locale]
  const fault = codeFault(text)
  return fault === null ? undefined : say.wrongCode[locale].replace('{fault}', () => fault[locale])
}

function isChapterCount(text: string): boolean {
  const count = text.trim() === '' ? 1 : Number(text)
  return Number.isInteger(count) && count >= 1 && count <= longest.chapters
}
