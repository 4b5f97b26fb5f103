import { lintRule } from '../../src/lint/rule.js'
import { readDuplicates } from '../../src/model/works/duplicates.js'
import { entryNumber } from '../../src/model/works/entry.js'

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
      vi: 'Mục {n} trùng tên công trình với mục {other}. Hãy chỉ giữ lại một mục.',
    },
    doi: {
      en: 'Entry {n} has the same DOI as entry {other}. Keep one of them, or correct the DOI.',
      vi: 'Mục {n} trùng DOI với mục {other}. Hãy chỉ giữ lại một mục hoặc sửa lại DOI.',
    },
  },
  check(bound, { report }) {
    if (!bound.find('works')?.heading) return
    const { works } = bound.summary
    for (const { work, other, by } of readDuplicates(works)) {
      report({
        id: by,
        at: work,
        values: { n: entryNumber(works, work), other: entryNumber(works, other) },
        related: [{ at: other, message: { en: 'the first of the two', vi: 'mục đứng trước' } }],
      })
    }
  },
})
