import type { Root } from 'mdast'
import type { FrontMatter } from '../model/types.js'
import { printedYear } from '../model/works/entry.js'
import { versionAt } from '../profile/check/version.js'
import type { Profile } from '../profile/types.js'
import { boundOf } from './bound.js'
import type { Bound } from './types.js'

/**
 * Reads a document and binds it to the version of the profile that is in force at a date, else in the year on
 * its cover, else to the newest. It is read a second time only where that year calls for an older version.
 *
 * @param date a year, a month or a day as `isDate` takes it; null for the year on the cover
 */
export function boundInForce(
  text: string,
  tree: Root,
  profile: Profile,
  frontMatter: FrontMatter | null,
  date: string | null,
): Bound {
  if (date !== null) return boundOf(text, tree, versionAt(profile, date), frontMatter)
  const bound = boundOf(text, tree, profile, frontMatter)
  const year = profile.replaces ? printedYear(bound.summary.cover) : null
  const version = year === null ? profile : versionAt(profile, String(year))
  return version === profile ? bound : boundOf(text, tree, version, frontMatter)
}
