import { PartRole } from '../../src/model/roles.js'
import { isPlaceholder } from '../../src/model/works/entry.js'
import { findIdentifiers, type Identifier, issnCheck } from '../../src/model/works/identifiers.js'
import { defineRule } from '../../src/rule/contract.js'
import { allOf, plainEdit } from '../../src/rule/fix/edits.js'
import type { Span } from '../../src/text/types.js'

interface Found extends Identifier {
  readonly at: Span
}

export default defineRule({
  id: 'works-issn',
  level: 'warning',
  fixable: ['safe'],
  title: {
    en: 'An ISSN, ISBN or DOI has the wrong form or check digit.',
    vi: 'ISSN, ISBN hoặc DOI sai định dạng hoặc sai số kiểm tra.',
  },
  messages: {
    'issn-check': {
      en: 'ISSN {raw} cannot be right: its check digit would be {digit}. Compare it with the journal.',
      vi: 'ISSN {raw} không hợp lệ: số kiểm tra phải là {digit}. Hãy đối chiếu với tạp chí.',
    },
    'issn-hyphen': {
      en: 'ISSN {raw} is not written as four digits, hyphen, four digits. Write {expected}.',
      vi: 'ISSN {raw} viết chưa đúng dạng bốn chữ số, gạch nối, bốn chữ số. Hãy viết {expected}.',
    },
    'issn-form': {
      en: '{raw} is no ISSN: four digits, a hyphen, three digits and a check digit are wanted. Compare it with the journal.',
      vi: '{raw} không phải là ISSN: ISSN gồm bốn chữ số, gạch nối, ba chữ số và một ký tự kiểm tra. Hãy đối chiếu với tạp chí.',
    },
    'isbn-check': {
      en: 'ISBN {raw} cannot be right: its check digit does not fit. Compare it with the book.',
      vi: 'ISBN {raw} không hợp lệ: số kiểm tra không khớp. Hãy đối chiếu với sách.',
    },
    'isbn-form': {
      en: '{raw} is no ISBN: 13 digits that begin with 978 or 979, or 10 digits, are wanted. Compare it with the book.',
      vi: '{raw} không phải là ISBN: ISBN gồm 13 chữ số bắt đầu bằng 978 hoặc 979, hoặc gồm 10 chữ số. Hãy đối chiếu với sách.',
    },
    'doi-form': {
      en: '{raw} is no DOI: “10.”, a number, a slash and a suffix are wanted, as in 10.1000/182. Copy it from the article.',
      vi: '{raw} không phải là DOI: DOI gồm “10.”, một dãy số, dấu gạch chéo và hậu tố, như 10.1000/182. Hãy chép lại từ bài báo.',
    },
  },
  check(bound, { report }) {
    if (!bound.find(PartRole.works)?.heading) return
    const faults = new Map<string, Found[]>()
    for (const work of bound.summary.works) {
      if (isPlaceholder(work)) continue
      for (const one of findIdentifiers(work.text)) {
        if (one.fault === null) continue
        const found = { ...one, at: work.span(one.from, one.to) }
        faults.set(keyOf(one), [...(faults.get(keyOf(one)) ?? []), found])
      }
    }
    for (const [first, ...others] of faults.values()) {
      if (!first) continue
      const { raw, expected } = first
      const edits = [first, ...others].map((one) =>
        plainEdit(bound.outline.source, one.at, one.raw, one.expected ?? one.raw),
      )
      report({
        id: idOf(first),
        at: first.at,
        values: { raw, expected: expected ?? '', digit: digitOf(first) },
        related: others.map(({ at }) => ({
          at,
          message: { en: 'also here', vi: 'ở đây cũng vậy' },
        })),
        ...(expected === null
          ? {}
          : { expected: [expected], fix: kindOf(first), edits: allOf(edits) }),
      })
    }
  },
})

/** The same wrong number in many entries is one fault, and so is a habit of blanks at the hyphen. */
function keyOf({ kind, fault, raw }: Identifier): string {
  return fault === 'spaced' ? fault : `${kind} ${fault} ${raw.replace(/[^\p{L}\p{N}]/gu, '')}`
}

/** The check digit proves an ISSN; behind a blank in a DOI another word may begin. */
function kindOf({ kind }: Identifier): 'safe' | 'suggest' {
  return kind === 'issn' ? 'safe' : 'suggest'
}

function idOf({ kind, fault, expected }: Identifier) {
  if (kind === 'doi') return 'doi-form'
  if (kind === 'isbn') return fault === 'check' ? 'isbn-check' : 'isbn-form'
  if (fault === 'check') return 'issn-check'
  return expected === null ? 'issn-form' : 'issn-hyphen'
}

function digitOf({ kind, fault, raw }: Identifier): string {
  if (kind !== 'issn' || fault !== 'check') return ''
  return issnCheck(raw.replace(/[^\dXx]/g, ''))
}
