import type { Profile } from '../../../profile/types.js'
import type { Language } from '../../../text/types.js'
import { type Answers, merged } from '../../../write/markdown/skeleton/answers.js'
import { institutionOf } from '../../../write/markdown/skeleton/front-matter.js'
import { type Prompter, Stopped } from './prompter.js'
import { FactsRound } from './wizard-facts.js'
import { languagesLabel, say } from './wizard-words.js'

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
  readonly mayWrite: (frame: Interview) => Promise<void>
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
    const frame = { profile: name, languages }
    await this.#world.mayWrite({ folder, answers: { ...answers, ...frame } })
    const round = new FactsRound(this.#prompter, answers, this.#before.answers, this.#world.locale)
    const facts = await round.ask(profile, languages)
    return { folder, answers: merged(answers, { ...facts, ...frame }) }
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
}
