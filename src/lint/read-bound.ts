import { readFrontMatter } from '../model/front-matter.js'
import type { Bound } from '../profile/types.js'
import { profileFor } from './context.js'
import { boundInForce } from './in-force.js'
import { parseMarkdown } from './parse.js'
import type { Settings } from './types.js'

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
