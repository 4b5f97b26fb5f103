import type { Part } from './types.js'

/** Parts with everything below them, in the order of the profile. */
export function allParts(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => [part, ...allParts(part.parts)])
}
