import { unaccent } from '../../text/fold.js'
import type { Work } from '../types.js'
import { isPlaceholder } from './entry.js'
import { doiKey, findIdentifiers } from './identifiers.js'

/** An entry that names a work which another entry before it names already. */
export interface Duplicate {
  readonly work: Work
  readonly other: Work
  readonly by: 'title' | 'doi'
}

/** Finds the works that are listed again, each with the first entry of the same title or DOI. */
export function readDuplicates(works: readonly Work[]): Duplicate[] {
  const found: Duplicate[] = []
  const titles = new Map<string, Work>()
  const dois = new Map<string, Work>()
  for (const work of works) {
    if (isPlaceholder(work)) continue
    const [title, doi] = [titleKey(work), doiOf(work)]
    const sameTitle = title === null ? undefined : titles.get(title)
    const sameDoi = doi === null ? undefined : dois.get(doi)
    const other = sameTitle ?? sameDoi
    if (other) found.push({ work, other, by: sameTitle ? 'title' : 'doi' })
    if (title !== null && !sameTitle) titles.set(title, work)
    if (doi !== null && !sameDoi) dois.set(doi, work)
  }
  return found
}

/** A project and the article written from it may share a title, so the kind belongs to the key. */
function titleKey(work: Work): string | null {
  const letters = unaccent(work.title ?? '').replace(/[^\p{L}\p{N}]+/gu, '')
  return letters.length < 12 ? null : `${work.kind === 'project' ? 'project' : 'work'} ${letters}`
}

function doiOf(work: Work): string | null {
  const doi = findIdentifiers(work.text).find((one) => one.kind === 'doi' && one.fault === null)
  return doi ? doiKey(doi.raw) : null
}
