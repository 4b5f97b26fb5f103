import type { RawPart, RawProfile } from '../load/raw.js'
import { asPart } from '../load/raw.js'

/** What may have labels in a profile: its parts, the closings of chapters, cover fields and lines. */
export function labelledIds({ parts, cover, lines }: RawProfile): ReadonlySet<string> {
  return new Set([
    'closing',
    ...Object.keys(cover?.fields ?? {}),
    ...Object.keys(lines ?? {}),
    ...partIds(parts ?? []),
  ])
}

function partIds(parts: readonly (string | RawPart)[]): string[] {
  return parts.map(asPart).flatMap((part) => [part.id, ...partIds(part.parts ?? [])])
}

/** The labels of a profile without those of parts that were removed. */
export function livingLabels(profile: RawProfile): NonNullable<RawProfile['labels']> {
  const known = labelledIds(profile)
  return Object.fromEntries(Object.entries(profile.labels ?? {}).filter(([id]) => known.has(id)))
}
