import { checkSources } from '../../../lint/check.js'
import type { Finding } from '../../../lint/types.js'
import { PartRole } from '../../../model/roles.js'
import type { Count, Profile } from '../../../profile/types.js'
import type { RunProblem } from '../../../read/types.js'
import { plainSettings } from '../../../settings/in-force.js'
import type { Language } from '../../../text/types.js'
import { skeleton } from './skeleton.js'

/** Something that is wrong in a skeleton though its own profile made it. */
export interface Flaw {
  readonly language: Language
  readonly chapters: number
  readonly finding: Finding
}

/** Usual numbers of chapters. */
const CHAPTER_COUNTS = [3, 4, 5]
const NONE: Count = { min: 0, max: 0 }

/**
 * Checks the skeleton that a profile makes against the same profile, for each of its languages and the usual numbers of
 * chapters. Only placeholders may be found.
 *
 * @param name shipped name or absolute path of the profile
 * @returns each flaw once, however often it was found
 */
export async function flawsOf(
  profile: Profile,
  name: string,
  locale: Language,
): Promise<{ flaws: readonly Flaw[]; problems: readonly RunProblem[] }> {
  const flaws = new Map<string, Flaw>()
  const all: RunProblem[] = []
  for (const language of profile.languages) {
    for (const chapters of chaptersOf(profile)) {
      const text = skeleton(profile, { language, chapters, profileName: name })
      const source = { path: `summary.${language}.md`, kind: 'markdown' as const, text }
      const settings = { ...plainSettings, locale, profile: name }
      const { files, problems } = await checkSources([source], () => settings)
      all.push(...problems)
      for (const finding of files.flatMap(({ findings }) => findings)) {
        const key = `${language} ${finding.rule} ${finding.message}`
        if (isLeftToFill(finding) || flaws.has(key)) continue
        flaws.set(key, { language, chapters, finding })
      }
    }
  }
  return { flaws: [...flaws.values()], problems: all }
}

/** The usual numbers that the profile takes, else the least that it takes. */
function chaptersOf({ parts }: Profile): readonly number[] {
  const count = parts.find(({ role }) => role === PartRole.chapter)?.count ?? NONE
  const taken = CHAPTER_COUNTS.filter((n) => n >= count.min && n <= count.max)
  return taken.length > 0 ? taken : [count.min]
}

function isLeftToFill({ rule }: Finding): boolean {
  return rule === 'parts-placeholder'
}
