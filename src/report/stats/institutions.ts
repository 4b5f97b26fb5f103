import type { FileReport } from '../../lint/types.js'
import { fold, unaccent } from '../../text/fold.js'
import type { Texts } from '../../text/types.js'

/** What submissions are grouped by. */
export interface Label {
  readonly key: string | null
  readonly name: Texts | null
}

export const unknown: Label = { key: null, name: null }

/**
 * The institution of each file. Names that differ in case, marks or blanks are one institution; the English and the
 * Vietnamese name are one where a profile in use bears both.
 */
export function institutionsOf(files: readonly FileReport[]): ReadonlyMap<FileReport, Label> {
  const titles = new Map<string, Label>()
  for (const { profileTitles } of files) {
    const label = { key: keyOf(profileTitles.vi), name: profileTitles }
    for (const title of Object.values(profileTitles)) titles.set(keyOf(title), label)
  }
  const spellings = new Map<string, string[]>()
  for (const { summary } of files) {
    const name = summary?.institution ?? ''
    const names = spellings.get(keyOf(name))
    if (names) names.push(name)
    else spellings.set(keyOf(name), [name])
  }
  const labels = new Map<string, Label>()
  for (const [key, names] of spellings) {
    const name = bestOf(names)
    labels.set(key, titles.get(key) ?? { key, name: { en: name, vi: name } })
  }
  labels.set('', unknown)
  return new Map(
    files.map((file) => [file, labels.get(keyOf(file.summary?.institution ?? '')) ?? unknown]),
  )
}

function keyOf(name: string): string {
  return unaccent(fold(name))
}

/** Of several spellings one that is not in capitals, then the most frequent one. */
function bestOf(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const rank = (name: string) => (name === name.toUpperCase() ? 1 : 0)
  const [best] = [...counts].sort(
    ([a, m], [b, n]) => rank(a) - rank(b) || n - m || (a < b ? -1 : 1),
  )
  return best?.[0] ?? ''
}
