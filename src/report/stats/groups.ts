import type { FileReport } from '../../lint/types.js'
import type { Label } from './institutions.js'
import type { Group, GroupShare } from './types.js'

/** The label of each file by which it is grouped. */
export type Labels = ReadonlyMap<FileReport, Label>

/** Groups in no order of their own; they are sorted by `bySize` or `byKey`. */
export function groupsOf(labels: Labels): readonly Group[] {
  const groups = new Map<string | null, FileReport[]>()
  const names = new Map<string | null, Label>()
  for (const [file, label] of labels) {
    names.set(label.key, label)
    const group = groups.get(label.key)
    if (group) group.push(file)
    else groups.set(label.key, [file])
  }
  return [...groups].map(([key, files]) => {
    const pass = files.filter(({ verdict }) => verdict === 'pass').length
    const submissions = files.length
    return {
      key,
      name: names.get(key)?.name ?? null,
      submissions,
      pass,
      return: submissions - pass,
    }
  })
}

/** The largest first, of equal ones by key; without a key last. */
export function bySize(a: Group, b: Group): number {
  return unknownLast(a, b) || b.submissions - a.submissions || byKey(a, b)
}

/** By key; without one last. */
export function byKey(a: Group, b: Group): number {
  return unknownLast(a, b) || compare(a.key ?? '', b.key ?? '')
}

function unknownLast(a: Group, b: Group): number {
  return Number(a.key === null) - Number(b.key === null)
}

/** How many of these files each group holds, in the order of the groups. */
export function sharesOf(
  files: ReadonlySet<FileReport>,
  labels: Labels,
  groups: readonly Group[],
): readonly GroupShare[] {
  const counts = new Map<string | null, number>()
  for (const file of files) {
    const key = labels.get(file)?.key ?? null
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return groups.flatMap(({ key, submissions: all }) => {
    const submissions = counts.get(key) ?? 0
    return submissions === 0 ? [] : [{ key, submissions, share: shareOf(submissions, all) }]
  })
}

/** To four places, so that it is read as a percentage with two. */
export function shareOf(part: number, all: number): number {
  return all === 0 ? 0 : Math.round((part / all) * 10_000) / 10_000
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
