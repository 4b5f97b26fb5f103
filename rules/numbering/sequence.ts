import type { Bound } from '../../src/bind/types.js'
import { PartRole } from '../../src/model/roles.js'
import { formatNumber } from '../../src/model/signs/numerals.js'
import type { Heading } from '../../src/model/types.js'
import { defineRule } from '../../src/rule/contract.js'
import { slipFix } from '../../src/rule/fix/slip-fix.js'
import { scopeOf } from '../../src/rule/fix/written-number.js'
import { short } from '../../src/text/messages.js'
import { formatRoman, isRomanNumber } from '../../src/text/numbers/roman.js'
import { trimEndOf } from '../../src/text/trim.js'

/** Slips for which one run offers fixes; where there are more, numbers need a person. */
const MAX_FIXES = 200
const OTHER = { en: 'The other heading', vi: 'Đề mục còn lại' }
const UNSURE = {
  en: 'This reference may mean it or another heading; check it when you renumber',
  vi: 'Chỗ dẫn này có thể chỉ đề mục này hoặc đề mục khác; hãy kiểm tra khi đánh lại số',
}

export default defineRule({
  id: 'numbering-sequence',
  level: 'error',
  fixable: ['safe', 'suggest'],
  title: {
    en: 'A heading number is missing, doubled or out of order.',
    vi: 'Số đề mục bị thiếu, trùng hoặc sai thứ tự.',
  },
  messages: {
    gap: {
      en: '{number} follows {previous}; {expected} is missing. Renumber, or put the lost heading back.',
      vi: '{number} đứng ngay sau {previous}; thiếu {expected}. Hãy đánh lại số hoặc khôi phục đề mục bị mất.',
    },
    first: {
      en: '{number} comes first under {parent}; {expected} is missing. Renumber, or put the lost heading back.',
      vi: '{number} là mục đầu tiên của {parent}; thiếu {expected}. Hãy đánh lại số hoặc khôi phục đề mục bị mất.',
    },
    top: {
      en: '{number} comes first; {expected} is missing. Renumber, or put the lost heading back.',
      vi: '{number} đứng đầu tiên; thiếu {expected}. Hãy đánh lại số hoặc khôi phục đề mục bị mất.',
    },
    duplicate: {
      en: '{number} is used twice; write {expected} here.',
      vi: '{number} được dùng hai lần; ở đây hãy ghi {expected}.',
    },
    order: {
      en: '{number} stands out of order; {expected} belongs here. Move or renumber it.',
      vi: '{number} sai thứ tự; vị trí này phải là {expected}. Hãy chuyển chỗ hoặc đánh lại số.',
    },
    parent: {
      en: '{number} does not belong under {parent}; write {expected}.',
      vi: '{number} không thuộc {parent}; hãy ghi {expected}.',
    },
    wrong: {
      en: '{number} stands where {expected} belongs; write {expected}.',
      vi: '{number} đứng ở vị trí của {expected}; hãy ghi {expected}.',
    },
    unnumbered: {
      en: '“{title}” has no number; write {expected} before it.',
      vi: '“{title}” chưa được đánh số; hãy ghi {expected} ở trước.',
    },
    bare: {
      en: '“{title}” has no number, while the headings beside it have one; number it.',
      vi: '“{title}” chưa được đánh số, trong khi các đề mục cùng cấp đều có số; hãy đánh số.',
    },
  },
  check(bound, { report }) {
    const { headings } = bound.outline
    let fixes = 0
    for (const [index, heading] of headings.entries()) {
      const { slip } = heading
      if (!slip || isReportedElsewhere(heading, bound)) continue
      const previous = headings
        .slice(0, index)
        .filter(
          ({ kind, number, implied }) =>
            number.length > 0 && !implied && (heading.kind !== 'chapter' || kind === 'chapter'),
        )
        .at(-1)
      const written = nameOf(heading)
      const expected = wanted(heading, slip.expected, bound)
      // A number that was not read as one must not get another before it.
      const isUnread = slip.kind === 'unnumbered' && /^\s*\d/u.test(heading.text)
      const fix = fixes++ < MAX_FIXES && !isUnread ? slipFix(heading, bound) : {}
      report({
        id: idOf(heading, previous),
        at: heading.numeral ?? heading,
        values: {
          number: {
            en: written,
            vi: slip.kind === 'duplicate' && heading.numeral ? `Số ${written}` : written,
          },
          previous: previous ? nameOf(previous) : '',
          parent: parentName(heading),
          expected,
          title: short(heading.title || heading.text),
        },
        ...(heading.numeral && slip.expected.length > 0
          ? { expected: [formatted(heading, slip.expected)] }
          : {}),
        ...fix,
        related: [
          ...(slip.other ? [{ at: slip.other, message: OTHER }] : []),
          ...(fix.leaves ?? []).map((at) => ({ at, message: UNSURE })),
        ],
        ...(slip.kind === 'unnumbered' && slip.expected.length === 0
          ? { level: 'warning' as const }
          : {}),
      })
    }
  },
})

function idOf(heading: Heading, previous: Heading | undefined) {
  const { slip, number, parent } = heading
  const kind = slip?.kind ?? 'gap'
  if (kind === 'unnumbered') return slip?.expected.length ? 'unnumbered' : 'bare'
  if (kind !== 'gap') return kind
  const last = previous?.number ?? []
  if (!previous || scopeOf(previous) !== scopeOf(heading))
    return parent && parent.number.length > 0 ? 'first' : 'top'
  const descends = number.length > last.length && last.every((digit, at) => number[at] === digit)
  return descends ? 'first' : 'gap'
}

/** The number as the author wrote it. */
function nameOf(heading: Heading): string {
  if (heading.numeral) return formatNumber(heading.numeral.digits)
  if (heading.kind === 'chapter')
    return short(
      trimEndOf(heading.text.slice(0, heading.text.length - heading.title.length), ' .:–-'),
      20,
    )
  return formatNumber(heading.number)
}

function wanted(heading: Heading, digits: readonly number[], { chapters }: Bound): string {
  if (digits.length !== 1 || heading.kind !== 'chapter') return formatNumber(digits)
  const isMarked = ({ text, title }: Heading) => text.length > title.length
  const like = isMarked(heading) ? heading : (chapters.find(isMarked) ?? heading)
  return chapterName(like, digits[0] ?? 0)
}

/** "Chapter III" for chapters that count in Roman numbers, else "Chapter 3", in the author's word. */
function chapterName(heading: Heading, n: number): string {
  const [word = '', written = ''] = heading.text.split(/[\s.:]+/u)
  const roman = isRomanNumber(written)
  return `${word} ${roman ? formatRoman(n) : n}`
}

function formatted({ numeral }: Heading, digits: readonly number[]): string {
  return formatNumber(digits) + (numeral && !numeral.dot ? '' : '.')
}

function parentName({ parent }: Heading): string {
  if (!parent) return ''
  return parent.kind === 'section' && parent.number.length > 0
    ? formatNumber(parent.number)
    : `“${short(parent.text, 40)}”`
}

/** A missing, misplaced or doubled part explains the slip, or the number of chapters does. */
function isReportedElsewhere(
  heading: Heading,
  { problems, chapters, wanted: part }: Bound,
): boolean {
  const { slip } = heading
  const other = slip?.other ?? null
  for (const problem of problems) {
    if (problem.kind === 'label') continue
    if (problem.heading && (problem.heading === heading || problem.heading === other)) return true
    if (
      problem.kind === 'missing' &&
      (problem.before === heading ||
        (problem.heading !== null && problem.heading === heading.parent))
    )
      return true
  }
  if (lostAbove(heading)) return true
  const count = part(PartRole.chapter)?.count
  return (
    heading.kind === 'chapter' &&
    slip?.kind === 'gap' &&
    count !== undefined &&
    chapters.length < count.min
  )
}

/** The chapter or part above was inferred; its own rule reports that it is missing. */
function lostAbove({ parent, slip }: Heading): boolean {
  return slip?.kind === 'gap' && parent !== null && parent.implied && parent.kind !== 'section'
}
