import { PartRole } from '../../src/model/roles.js'
import { readDuplicates } from '../../src/model/works/duplicates.js'
import { entryNumber } from '../../src/model/works/entry.js'
import { defineRule } from '../../src/rule/contract.js'

export default defineRule({
  id: 'works-duplicate',
  level: 'warning',
  title: {
    en: 'A published work is listed twice.',
    vi: 'Công trình được liệt kê hai lần.',
  },
  messages: {
    title: {
      en: 'Entry {n} has the same title as entry {other}. Keep one of them.',
      vi: 'Công trình số {n} trùng tên với công trình số {other}. Hãy chỉ giữ lại một công trình.',
    },
    doi: {
      en: 'Entry {n} has the same DOI as entry {other}. Keep one of them, or correct the DOI.',
      vi: 'Công trình số {n} trùng DOI với công trình số {other}. Hãy chỉ giữ lại một công trình hoặc sửa lại DOI.',
    },
  },
  check(bound, { report }) {
    if (!bound.find(PartRole.works)?.heading) return
    const { works } = bound.summary
    for (const { work, other, by } of readDuplicates(works)) {
      report({
        id: by,
        at: work,
        values: { n: entryNumber(works, work), other: entryNumber(works, other) },
        related: [
          { at: other, message: { en: 'the first of the two', vi: 'công trình đứng trước' } },
        ],
      })
    }
  },
})
