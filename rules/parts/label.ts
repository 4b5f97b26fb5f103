import { lintRule } from '../../src/lint/rule.js'
import { short } from '../../src/lint/texts.js'

export default lintRule({
  id: 'parts-label',
  level: 'info',
  title: {
    en: 'A heading is nearly, but not quite, a known label.',
    vi: 'Tên đề mục gần giống nhưng chưa đúng tên quen dùng.',
  },
  messages: {
    near: {
      en: '“{title}” is read as “{label}”; write “{label}” if that is what it is.',
      vi: '“{title}” được hiểu là “{label}”; nếu đúng vậy hãy ghi “{label}”.',
    },
  },
  check({ problems, label, language }, { report }) {
    for (const { kind, part, heading, at } of problems) {
      if (kind !== 'label' || !part || !heading) continue
      const canonical = label(part.id, language)
      const capitals = heading.title === heading.title.toUpperCase()
      const wanted = capitals ? canonical.toUpperCase() : canonical
      const values = { title: short(heading.title), label: wanted }
      report({ id: 'near', at, values, expected: [wanted], fix: 'suggest' })
    }
  },
})
