import { PartRole } from '../../src/model/roles.js'
import type { Work } from '../../src/model/types.js'
import { entryNumber, isPlaceholder } from '../../src/model/works/entry.js'
import { defineRule } from '../../src/rule/contract.js'
import { hasOthers, inSentence, mentions } from '../../src/text/names/persons.js'
import { samePerson } from '../../src/text/names/same-person.js'

export default defineRule({
  id: 'works-author',
  level: 'warning',
  title: {
    en: 'A published work does not name the candidate among its authors.',
    vi: 'Công trình không có tên nghiên cứu sinh trong số tác giả.',
  },
  messages: {
    absent: {
      en: 'Entry {n} is by {authors}; {author} is not among the authors. Add the name, or take the entry off the list.',
      vi: 'Công trình số {n} ghi tác giả là {authors}, không có {author}. Hãy bổ sung tên hoặc bỏ công trình này khỏi danh mục.',
    },
  },
  check(bound, { report }) {
    const { author } = bound.summary.counts
    if (!bound.find(PartRole.works)?.heading || author === null || !isFullName(author)) return
    const { works } = bound.summary
    for (const work of works) {
      if (!isJudged(work) || mentions(work.text, author)) continue
      if (work.authors.some((name) => samePerson(author, name))) continue
      report({
        id: 'absent',
        at: work.holes.authors ?? work,
        values: {
          n: entryNumber(works, work),
          authors: work.authors.join(', '),
          author: inSentence(author),
        },
      })
    }
  },
})

function isFullName(author: string): boolean {
  return /^\p{L}[\p{L}.'’\s-]*\s\p{L}/u.test(author)
}

/** Names that were read for sure and are all there; in projects the head may stand for the members. */
function isJudged(work: Work): boolean {
  if (work.authors.length === 0 || work.kind === 'project' || isPlaceholder(work)) return false
  return !hasOthers(work.holes.authors?.value ?? '') && !hasOthers(work.text.slice(0, 200))
}
