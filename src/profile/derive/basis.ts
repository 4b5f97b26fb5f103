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
