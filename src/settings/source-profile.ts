import path from 'node:path'
import { chooseProfile, profileFor } from '../lint/context.js'
import { readFrontMatter } from '../model/signs/front-matter.js'
import { Locator } from '../model/signs/lines.js'
import type { FrontMatter } from '../model/types.js'
import { ProfileError } from '../profile/load/load.js'
import type { Profile } from '../profile/types.js'
import type { Source, Trouble } from '../read/types.js'
import type { Settings } from './types.js'

/** A source's front matter and the profile it is held against. */
export interface SourceProfile {
  readonly frontMatter: FrontMatter | null
  readonly profile: Profile
}

/** Loads the profile of a source; what is wrong with it is told where it is named. */
export function readSourceProfile(
  source: Source,
  settings: Settings,
): SourceProfile | { readonly troubles: readonly Trouble[] } {
  const frontMatter = readFrontMatter(source.text)
  try {
    const folder = path.dirname(path.resolve(source.path))
    return { frontMatter, profile: profileFor(frontMatter, settings, folder) }
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error
    const { troubles } = error
    return { troubles: troubles.map((trouble) => placed(trouble, source, frontMatter, settings)) }
  }
}

/** A profile that the front matter or `tomtat.yml` names wrongly is told where it is named. */
function placed(
  trouble: Trouble,
  { path, text }: Source,
  frontMatter: FrontMatter | null,
  settings: Settings,
): Trouble {
  const { name, by } = chooseProfile(frontMatter, settings)
  if (trouble.line !== undefined || trouble.path !== name) return trouble
  if (by === 'config' && settings.configuredAt) return { ...trouble, ...settings.configuredAt }
  const at = by === 'front-matter' ? frontMatter?.places.get('profile') : undefined
  if (!at) return trouble
  const { line, column } = new Locator(text).point(at.start)
  return { ...trouble, path, line, column }
}
