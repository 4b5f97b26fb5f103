import type { Heading } from '../types.js'

/** The heading is that one, or stands below it. */
export function isWithin(heading: Heading | null, above: Heading | null): boolean {
  for (let one = above && heading; one; one = one.parent) if (one === above) return true
  return false
}
