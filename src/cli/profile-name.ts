import path from 'node:path'
import { SHIPPED } from '../profile/load.js'

/**
 * How a summary in a folder names its profile: a shipped name as it is, a file by its path as seen from there.
 *
 * @param profile shipped name, or a path as seen from the working directory
 */
export function profileNameFrom(folder: string, profile: string): string {
  if (SHIPPED.includes(profile)) return profile
  const relative = path
    .relative(path.resolve(folder), path.resolve(profile))
    .replaceAll(path.sep, '/')
  return relative.startsWith('.') || path.isAbsolute(relative) ? relative : `./${relative}`
}
