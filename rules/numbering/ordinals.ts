import { lintRule } from '../../src/lint/rule.js'
import type { Report, RuleContext } from '../../src/lint/types.js'
import {
  type Enumeration,
  type OrdinalSlip,
  readOrdinals,
  seriesOf,
} from '../../src/model/ordinals.js'
import type { Heading } from '../../src/model/types.js'

type Id = 'jump' | 'repeat' | 'mixed' | 'weekday' | 'start' | 'first'

export default lintRule<Id>({
  id: 'numbering-ordinals',
  level: 'warning',
  title: {
    en: 'First, Second, Third: a jump, a repeat, two systems in one enumeration, a day of the week.',
    vi: 'Thứ nhất, Thứ hai, Thứ ba: nhảy số, trùng số, lẫn hai kiểu đánh số, dịch nhầm thành ngày trong tuần.',
  },
  messages: {
    jump: {
      en: '“{at}” follows “{after}”; after “{after}” comes “{expected}”. Renumber the items, or restore the one that is missing.',
      vi: 'Sau “{after}” phải là “{expected}”, nhưng ở đây lại là “{at}”. Hãy đánh số lại các ý hoặc bổ sung ý còn thiếu.',
    },
    repeat: {
      en: '“{at}” was already used in this enumeration; after “{after}” comes “{expected}”. Renumber the items.',
      vi: '“{at}” đã được dùng trong phần liệt kê này; sau “{after}” phải là “{expected}”. Hãy đánh số lại các ý.',
    },
    mixed: {
      en: 'This enumeration counts in two ways: “{after}”, then “{at}”. Use one of them for all items: {one} or {other}.',
      vi: 'Phần liệt kê này dùng lẫn hai kiểu đánh số: “{after}” rồi đến “{at}”. Hãy dùng thống nhất một kiểu: {one} hoặc {other}.',
    },
    weekday: {
      en: '“{at}” is a day of the week; after “{after}” comes “{expected}” (Vietnamese “thứ” stands for both). Write “{expected}”.',
      vi: '“{at}” là tên một ngày trong tuần; sau “{after}” phải là “{expected}” (chữ “thứ” bị dịch nhầm). Hãy viết “{expected}”.',
    },
    start: {
      en: 'The enumeration starts with “{at}”; nothing before it is marked as first. Mark the first item, or renumber.',
      vi: 'Phần liệt kê bắt đầu bằng “{at}” mà trước đó không có ý thứ nhất. Hãy đánh dấu ý thứ nhất hoặc đánh số lại.',
    },
    first: {
      en: '“{at}” is the first item here; nothing before it is marked as first, and “{at}” comes again below. Write “{expected}”.',
      vi: 'Đây là ý đầu tiên nhưng lại ghi “{at}”, và “{at}” lặp lại ở ngay bên dưới. Hãy viết “{expected}”.',
    },
  },
  check(bound, { report }) {
    const works = bound.find('works')?.heading ?? null
    const read = new Map<Heading, readonly Enumeration[]>()
    let previous: Heading | null = null
    for (const heading of bound.outline.headings) {
      if (works && isWithin(heading, works)) continue
      const enumerations = readOrdinals(heading.body, heading.text)
      const mayHold = (other: Heading): boolean =>
        other === previous || other.parent === heading.parent || isWithin(heading, other)
      for (const enumeration of enumerations) {
        for (const slip of enumeration.slips) {
          if (!goesOn(slip, read, mayHold)) say(report, slip, enumeration)
        }
      }
      read.set(heading, enumerations)
      if (heading.body.length > 0) previous = heading
    }
  },
})

function isWithin(heading: Heading, ancestor: Heading): boolean {
  return heading === ancestor || (heading.parent !== null && isWithin(heading.parent, ancestor))
}

/**
 * The items are counted through from a section that `mayHold` those before: 5.1 has First, Second;
 * 5.2 has Third.
 */
function goesOn(
  slip: OrdinalSlip,
  read: ReadonlyMap<Heading, readonly Enumeration[]>,
  mayHold: (other: Heading) => boolean,
): boolean {
  if (slip.kind !== 'start' && slip.kind !== 'first') return false
  const above = [...read].flatMap(([heading, runs]) => (mayHold(heading) ? runs : []))
  return above.some(({ ordinals }) => {
    const last = ordinals.at(-1)
    return last?.system === slip.at.system && last.value + 1 === slip.at.value
  })
}

function say(
  report: RuleContext<Id>['report'],
  slip: OrdinalSlip,
  { ordinals }: Enumeration,
): void {
  const { at, after, expected, kind } = slip
  const other = ordinals[0]?.system ?? at.system
  const before = kind === 'mixed' ? (ordinals[0]?.raw ?? '') : (after?.raw ?? '')
  const values = {
    at: at.raw,
    after: before,
    expected: expected ?? '',
    one: `“${seriesOf(other)}”`,
    other: `“${seriesOf(at.system)}”`,
  }
  const place = { start: at.start, end: at.end }
  const finding: Report<Id> = { id: kind, at: place, values }
  if (expected === null) report(finding)
  else report({ ...finding, expected: [expected], fix: slip.single ? 'safe' : 'suggest' })
}
