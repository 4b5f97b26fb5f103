import { boundInForce } from '../bind/in-force.js'
import type { Bound } from '../bind/types.js'
import { readFrontMatter } from '../model/signs/front-matter.js'
import { parseMarkdown } from '../model/signs/parse.js'
import type { Settings } from '../settings/types.js'
import { profileFor } from './context.js'

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
