import path from 'pathe'

/** A profile that is given by its path, as an absolute one; a name stays as it is. */
export function profilePath(profile: string, folder = '.'): string {
  return /[\\/]|\.ya?ml$/i.test(profile) ? path.resolve(folder, profile) : profile
}

/** A profile's file as a summary in a folder names it: relative, with `/`; on another drive, absolute. */
export function relativeProfile(folder: string, profile: string): string {
  const relative = path.relative(path.resolve(folder), path.resolve(profile))
  return relative.startsWith('.') || path.isAbsolute(relative) ? relative : `./${relative}`
}
