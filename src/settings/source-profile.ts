import path from 'pathe'
import { boundInForce } from '../bind/in-force.js'
import type { Bound } from '../bind/types.js'
import { readFrontMatter } from '../model/signs/front-matter.js'
import { Locator } from '../model/signs/lines.js'
import { parseMarkdown } from '../model/signs/parse.js'
import type { FrontMatter } from '../model/types.js'
import { loadProfile, ProfileError } from '../profile/load/load.js'
import type { Profile } from '../profile/types.js'
import type { RunProblem, Source } from '../read/types.js'
import { profileInForce } from './in-force.js'
import type { Settings } from './types.js'

/** A source's front matter and the profile it is checked against. */
export interface SourceProfile {
  readonly frontMatter: FrontMatter | null
  readonly profile: Profile
}

/**
 * Loads the profile of a text.
 *
 * @param folder where a relative path starts from
 * @throws {ProfileError} when it cannot be loaded
 */
export function profileFor(
  frontMatter: Pick<FrontMatter, 'data'> | null,
  settings: Settings,
  folder: string,
): Profile {
  return loadProfile(profileInForce(frontMatter, settings).value, folder)
}

/** Loads the profile of a source; a problem with it is reported where the profile is named. */
export function readSourceProfile(
  source: Source,
  settings: Settings,
): SourceProfile | { readonly problems: readonly RunProblem[] } {
  const frontMatter = readFrontMatter(source.text)
  try {
    const folder = path.dirname(path.resolve(source.path))
    return { frontMatter, profile: profileFor(frontMatter, settings, folder) }
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error
    const { problems } = error
    return { problems: problems.map((problem) => placed(problem, source, frontMatter, settings)) }
  }
}

/** Moves a problem with a name that the front matter or `tomtat.yml` gives to the line that gives it. */
function placed(
  problem: RunProblem,
  { path, text }: Source,
  frontMatter: FrontMatter | null,
  settings: Settings,
): RunProblem {
  const { value: name, origin } = profileInForce(frontMatter, settings)
  if (problem.line !== undefined || problem.path !== name) return problem
  if (origin.kind === 'config' && settings.configuredAt)
    return { ...problem, ...settings.configuredAt }
  const at = origin.kind === 'front-matter' ? frontMatter?.places.get('profile') : undefined
  if (!at) return problem
  const { line, column } = new Locator(text).point(at.start)
  return { ...problem, path, line, column }
}

/**
 * Reads a text under the profile that holds for it.
 *
 * @param text without byte order mark
 * @param folder where a relative path of a profile starts from
 * @throws {ProfileError} when the profile cannot be loaded
 */
export function readBound(text: string, settings: Settings, folder: string): Bound {
  const frontMatter = readFrontMatter(text)
  const profile = profileFor(frontMatter, settings, folder)
  return boundInForce(text, parseMarkdown(text), profile, frontMatter, settings.date)
}
