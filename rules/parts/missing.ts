import { PartRole } from '../../src/model/roles.js'
import type { Heading } from '../../src/model/types.js'
import { basisOf, partsWhere } from '../../src/profile/derive/basis.js'
import { defineRule } from '../../src/rule/contract.js'
import { retitled } from '../../src/rule/fix/edits.js'
import { quote, whereWithin } from '../../src/rule/heading-text.js'
import { isCapitals } from '../../src/text/capitals.js'

export default defineRule({
  id: 'parts-missing',
  level: 'error',
  fixable: ['suggest'],
  title: {
    en: 'A part that the profile asks for is missing.',
    vi: 'Thiếu một phần mà mẫu quy định yêu cầu.',
  },
  asks: (profile) =>
    partsWhere(
      profile,
      ({ role, count }) => role !== PartRole.chapter && count.min > 0,
      (part) => basisOf(part, 'need'),
    ),
  messages: {
    missing: {
      en: 'The part “{label}” is missing; insert it {place}.',
      vi: 'Thiếu phần “{label}”; hãy bổ sung {place}.',
    },
    several: {
      en: '“{parent}” is not divided; the parts {label} are missing in it. Give each a numbered heading of its own.',
      vi: '“{parent}” chưa được chia thành mục nhỏ; còn thiếu các phần {label}. Hãy đặt cho mỗi phần một đề mục có số riêng.',
    },
    heading: {
      en: 'The heading “{label}” is missing, though its text begins here; insert the heading above this line.',
      vi: 'Thiếu đề mục “{label}” dù nội dung của phần này bắt đầu ở đây; hãy bổ sung đề mục ngay phía trên.',
    },
    renamed: {
      en: '“{heading}” stands where “{label}” is wanted; if it is that part, give it this name, else insert the part {place}.',
      vi: '“{heading}” đứng ở vị trí của phần “{label}”; nếu đúng là phần đó thì hãy đổi tên, nếu không, hãy bổ sung phần này {place}.',
    },
  },
  check({ problems, label, outline }, { report }) {
    const undivided = new Set<Heading>()
    for (const problem of problems) {
      const { kind, part, heading, parent } = problem
      if (!part || (kind !== 'missing' && kind !== 'renamed')) continue
      const { need } = part
      const basis = basisOf(part, 'need')
      const values = {
        label: label(part.id),
        place: whereWithin(problem),
        heading: heading ? quote(heading) : '',
        parent: parent ? quote(parent) : '',
      }
      const beside = problems.filter((other) => other.kind === 'missing' && other.parent === parent)
      if (kind === 'renamed') {
        // It may well be the part under another name, so the level is one lower.
        const level = need === 'must' ? 'warning' : 'info'
        const edits = heading
          ? retitled(heading, nameFor(heading, values.label), outline.source)
          : []
        report({ id: 'renamed', at: problem.at, values, basis, level, fix: 'suggest', edits })
      } else if (parent && isUndivided(parent) && beside.length > 1) {
        // A section without any subsections lacks all of them by one decision of its author: one finding.
        if (undivided.has(parent)) continue
        undivided.add(parent)
        const labels = beside.map(({ part: one }) => `“${label(one?.id ?? '')}”`).join(', ')
        report({ id: 'several', at: parent, values: { ...values, label: labels }, basis, need })
      } else {
        report({ id: heading ? 'heading' : 'missing', at: problem.at, values, basis, need })
      }
    }
  },
})

function nameFor({ title }: Heading, label: string): string {
  return isCapitals(title) ? label.toUpperCase() : label
}

function isUndivided({ kind, children }: Heading): boolean {
  return kind === 'section' && children.length === 0
}
