import { SHIPPED } from './load.js'
import { relativeProfile } from './path.js'

/**
 * How a summary in a folder names its profile: a shipped name as it is, a file by its path as seen from there.
 *
 * @param profile shipped name, or a path as seen from the working directory
 */
export function profileNameFrom(folder: string, profile: string): string {
  return SHIPPED.includes(profile) ? profile : relativeProfile(folder, profile)
}
