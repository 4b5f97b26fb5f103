import {
  type Enumeration,
  markOf,
  type OrdinalSlip,
  readOrdinals,
  seriesOf,
} from '../../src/model/ordinals/ordinals.js'
import { PartRole } from '../../src/model/roles.js'
import type { Heading } from '../../src/model/types.js'
import { defineRule } from '../../src/rule/contract.js'
import { allOf, plainEdit } from '../../src/rule/fix/edits.js'
import type { Edit, Report, RuleContext } from '../../src/rule/types.js'

type Id = 'jump' | 'repeat' | 'mixed' | 'weekday' | 'start' | 'first'

export default defineRule<Id>({
  id: 'numbering-ordinals',
  level: 'warning',
  fixable: ['safe', 'suggest'],
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
    const works = bound.find(PartRole.works)?.heading ?? null
    const left = new Map<Heading | null, Set<string>>()
    let previous: Heading | null = null
    for (const heading of bound.outline.headings) {
      if (works && isWithin(heading, works)) continue
      const enumerations = readOrdinals(heading.body, heading.text)
      const above = [previous, ...ancestors(heading)]
      for (const enumeration of enumerations) {
        for (const slip of enumeration.slips) {
          if (isContinued(slip, above, left)) continue
          say(report, slip, enumeration, bound.outline.source)
        }
      }
      note(enumerations, [heading, heading.parent], left)
      if (heading.body.length > 0) previous = heading
    }
  },
})

const ancestors = (heading: Heading): (Heading | null)[] =>
  heading.parent === null ? [null] : [heading.parent, ...ancestors(heading.parent)]

/** Keeps the marks that would continue the enumerations, for their section and the one around it. */
function note(
  enumerations: readonly Enumeration[],
  sections: readonly (Heading | null)[],
  left: Map<Heading | null, Set<string>>,
): void {
  const lasts = enumerations.flatMap(({ ordinals }) => ordinals.slice(-1))
  for (const section of lasts.length > 0 ? sections : []) {
    const marks = left.get(section) ?? new Set()
    for (const { system, value } of lasts) marks.add(`${system} ${value + 1}`)
    left.set(section, marks)
  }
}

function isWithin(heading: Heading, ancestor: Heading): boolean {
  return heading === ancestor || (heading.parent !== null && isWithin(heading.parent, ancestor))
}

/** The items are counted through from a section above: 5.1 has First, Second; 5.2 has Third. */
function isContinued(
  { kind, at }: OrdinalSlip,
  above: readonly (Heading | null)[],
  left: ReadonlyMap<Heading | null, ReadonlySet<string>>,
): boolean {
  if (kind !== 'start' && kind !== 'first') return false
  return above.some((section) => left.get(section)?.has(`${at.system} ${at.value}`) === true)
}

function say(
  report: RuleContext<Id>['report'],
  slip: OrdinalSlip,
  enumeration: Enumeration,
  source: string,
): void {
  const { ordinals } = enumeration
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
  const span = { start: at.start, end: at.end }
  const finding: Report<Id> = { id: kind, at: span, values }
  if (expected === null) report(finding)
  else {
    const fix = isCertain(slip, enumeration) ? 'safe' : 'suggest'
    report({ ...finding, expected: [expected], fix, edits: editsFor(slip, enumeration, source) })
  }
}

/** What follows confirms the word; "Three is" in the place of "Tuesday" asks for another sentence. */
function isCertain({ kind, single, expected }: OrdinalSlip, { ordinals }: Enumeration): boolean {
  if (kind === 'first') return ordinals[2]?.value === 3
  return single && !/ is$/u.test(expected ?? '')
}

/** The one word that is wrong; else it and all that follow, where they are counted on from it. */
function editsFor(
  slip: OrdinalSlip,
  { ordinals, slips }: Enumeration,
  source: string,
): readonly Edit[] {
  const { at, expected, single } = slip
  const own = plainEdit(source, at, at.raw, expected ?? at.raw)
  if (single || slips.at(-1) !== slip) return allOf([own])
  const behind = ordinals.slice(ordinals.indexOf(at) + 1)
  const counted = behind.every(
    ({ system, value }, i) => system === at.system && value === at.value + i + 1,
  )
  const first = VALUES.find((value) => markOf(at.system, value, at.raw) === expected)
  if (!counted || first === undefined) return allOf([own])
  const others = behind.map((mark, i) => {
    const text = markOf(mark.system, first + i + 1, mark.raw)
    return text === null ? null : plainEdit(source, mark, mark.raw, text)
  })
  return allOf([own, ...others])
}

const VALUES = Array.from({ length: 30 }, (_, index) => index + 1)
