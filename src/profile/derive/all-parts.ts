import type { Basis, Part, Profile } from '../types.js'

/** Parts with everything below them, in the order of the profile. */
export function allParts(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => [part, ...allParts(part.parts)])
}

/**
 * Parts of a profile, wherever they stand in it, with the basis of what is asked of them.
 *
 * @param basis of one of the part's values; that of the whole part unless given
 */
export function partsWhere(
  profile: Profile,
  test: (part: Part) => boolean,
  basis: (part: Part) => Basis | null = (part) => part.basis,
): { readonly id: string; readonly basis: Basis | null }[] {
  return allParts(profile.parts)
    .filter(test)
    .map((part) => ({ id: part.id, basis: basis(part) }))
}
