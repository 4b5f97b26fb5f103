import { allParts } from '../profile/all-parts.js'
import type { Basis, Part, Profile } from '../profile/types.js'
import type { Asked } from './types.js'

/**
 * The parts of a profile that a rule holds a document against, wherever they stand.
 *
 * @param basis of what the rule asks for; that of the part unless given
 */
export function asked(
  profile: Profile,
  test: (part: Part) => boolean,
  basis: (part: Part) => Basis | null = (part) => part.basis,
): readonly Asked[] {
  return allParts(profile.parts)
    .filter(test)
    .map((part) => ({ id: part.id, basis: basis(part) }))
}
