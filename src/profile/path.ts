import path from 'node:path'

/** A profile that is given by its path, as an absolute one; a name stays as it is. */
export function profilePath(profile: string, folder = process.cwd()): string {
  return /[\\/]|\.ya?ml$/i.test(profile) ? path.resolve(folder, profile) : profile
}
