import type { Basis, Part, Profile, Sourced } from '../types.js'

/** Where one value of a thing comes from. */
export function basisOf<Value extends string>(
  { basis, bases }: Sourced<Value>,
  value: Value,
): Basis | null {
  return bases[value] ?? basis
}

/** Where it comes from that a part stands where it does: its own place, else that the parts around it are ordered. */
export function placeBasis({ parts }: Profile, part: Part): Basis | null {
  return part.bases.place ?? partAbove(parts, part, null)?.bases.order ?? part.basis
}

function partAbove(parts: readonly Part[], wanted: Part, above: Part | null): Part | null {
  if (parts.includes(wanted)) return above
  for (const part of parts) {
    const found = partAbove(part.parts, wanted, part)
    if (found) return found
  }
  return null
}

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
