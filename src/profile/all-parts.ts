import type { Part, Profile } from './types.js'

/** Parts with everything below them, in the order of the profile. */
export function allParts(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => [part, ...allParts(part.parts)])
}

/** Parts of a profile, wherever they stand in it. */
export function partsWhere(profile: Profile, test: (part: Part) => boolean): Part[] {
  return allParts(profile.parts).filter(test)
}
