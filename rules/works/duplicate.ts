import { lintRule } from '../../src/lint/rule.js'
import { unaccent } from '../../src/model/fold.js'
import { doiKey, findIdentifiers } from '../../src/model/identifiers.js'
import type { Work } from '../../src/model/types.js'
import { entryNumber, isPlaceholder } from '../../src/model/works/entry.js'

export default lintRule({
  id: 'works-duplicate',
  level: 'warning',
  title: {
    en: 'No published work is listed twice.',
    vi: 'Không công trình nào được liệt kê hai lần.',
  },
  messages: {
    title: {
      en: 'Entry {n} has the same title as entry {other}. Keep one of them.',
      vi: 'Mục {n} trùng tên với mục {other}. Chỉ giữ lại một mục.',
    },
    doi: {
      en: 'Entry {n} has the same DOI as entry {other}. Keep one of them, or correct the DOI.',
      vi: 'Mục {n} trùng DOI với mục {other}. Chỉ giữ lại một mục, hoặc sửa lại DOI.',
    },
  },
  check(bound, { report }) {
    if (!bound.find('works')?.heading) return
    const { works } = bound.summary
    const titles = new Map<string, Work>()
    const dois = new Map<string, Work>()
    for (const work of works) {
      if (isPlaceholder(work)) continue
      const [title, doi] = [titleKey(work), doiOf(work)]
      const sameTitle = title === null ? undefined : titles.get(title)
      const sameDoi = doi === null ? undefined : dois.get(doi)
      const other = sameTitle ?? sameDoi
      if (other) {
        report({
          id: sameTitle ? 'title' : 'doi',
          at: work,
          values: { n: entryNumber(works, work), other: entryNumber(works, other) },
          related: [{ at: other, message: { en: 'the first of the two', vi: 'mục đứng trước' } }],
        })
      }
      if (title !== null && !sameTitle) titles.set(title, work)
      if (doi !== null && !sameDoi) dois.set(doi, work)
    }
  },
})

/** A project and the article written from it may share a title, so the kind belongs to the key. */
function titleKey(work: Work): string | null {
  const letters = unaccent(work.title ?? '').replace(/[^\p{L}\p{N}]+/gu, '')
  return letters.length < 12 ? null : `${work.kind === 'project' ? 'project' : 'work'} ${letters}`
}

function doiOf(work: Work): string | null {
  const doi = findIdentifiers(work.text).find((one) => one.kind === 'doi' && one.fault === null)
  return doi ? doiKey(doi.raw) : null
}
