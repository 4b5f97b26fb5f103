import { PartRole } from '../../src/model/roles.js'
import type { Heading } from '../../src/model/types.js'
import { basisOf, partsWhere } from '../../src/profile/derive/basis.js'
import { vocabularyOf } from '../../src/profile/labels/vocabulary.js'
import { defineRule } from '../../src/rule/contract.js'
import { allOf, plainEdit } from '../../src/rule/fix/edits.js'
import { quote } from '../../src/rule/heading-text.js'
import type { Edit } from '../../src/rule/types.js'

export default defineRule({
  id: 'chapters-conclusion',
  level: 'warning',
  fixable: ['suggest'],
  title: {
    en: 'Some chapters close with a conclusion and others do not, or it names another chapter.',
    vi: 'Có chương có kết luận chương, có chương không; hoặc kết luận ghi sai số chương.',
  },
  asks: (profile) =>
    partsWhere(
      profile,
      ({ role, closing }) => role === PartRole.chapter && closing !== null,
      (part) => basisOf(part, 'closing'),
    ),
  messages: {
    missing: {
      en: '{chapters} {count|has|have} no conclusion of {count|its|their} own, while {others} {closed|has one|have one}; add “{label}” at {count|its|their} end, or leave all of them out.',
      vi: '{chapters} không có kết luận chương trong khi {others} có; hãy thêm “{label}” ở cuối chương hoặc bỏ kết luận ở tất cả các chương.',
    },
    always: {
      en: '{chapters} has no conclusion of its own; add “{label}” at its end, as the profile asks.',
      vi: '{chapters} không có kết luận chương; hãy thêm “{label}” ở cuối chương theo mẫu quy định.',
    },
    never: {
      en: '{chapters} closes with a conclusion of its own; the profile wants none, so take it out.',
      vi: '{chapters} có kết luận chương trong khi mẫu quy định không có phần này; hãy bỏ kết luận chương.',
    },
    number: {
      en: 'The conclusion of chapter {n} says “{text}”; write {n}.',
      vi: 'Kết luận của chương {n} lại ghi là “{text}”; hãy sửa số chương thành {n}.',
    },
    place: {
      en: '“{text}” stands before “{section}”; move it to the end of the chapter.',
      vi: '“{text}” đứng trước “{section}”; hãy chuyển xuống cuối chương.',
    },
    twice: {
      en: 'Chapter {n} closes twice; keep one conclusion.',
      vi: 'Chương {n} có hai phần kết luận; chỉ giữ lại một.',
    },
  },
  check({ chapters, wanted, label, profile, outline }, { report }) {
    const part = wanted(PartRole.chapter)
    const policy = part?.closing
    const { find } = vocabularyOf(profile)
    const closed = chapters.filter((chapter) => closings(chapter).length > 0)
    const open = chapters.filter((chapter) => closings(chapter).length === 0)
    const values = (list: readonly Heading[]) => valuesOf(list, closed, label('closing'))
    const basis = part ? basisOf(part, 'closing') : null
    if (policy === 'never')
      for (const chapter of closed)
        report({
          id: 'never',
          at: closings(chapter)[0] ?? chapter,
          values: values([chapter]),
          basis,
        })
    else if (policy === 'always')
      for (const chapter of open)
        report({ id: 'always', at: chapter, values: values([chapter]), basis })
    else if (policy === 'all-or-none' && closed.length > 0) {
      // One slip, one finding: at the first chapter that lacks what others have.
      const [first] = open
      if (first) report({ id: 'missing', at: first, values: values(open), basis })
    }
    for (const chapter of closed) {
      const [first, second] = closings(chapter)
      const n = chapter.number[0]
      const written = first ? find(first.text)?.n : null
      const behind = first && chapter.children.slice(chapter.children.indexOf(first) + 1)
      const stray = behind?.find(({ kind }) => kind === 'section')
      if (second && !second.slip && n !== undefined)
        report({ id: 'twice', at: second, values: { n } })
      else if (first && n !== undefined && typeof written === 'number' && written !== n) {
        const edits = allOf([numberEdit(first, written, n, outline.source)])
        report({
          id: 'number',
          at: first,
          values: { n, text: first.text },
          fix: 'suggest',
          edits,
        })
      } else if (first && stray) {
        report({ id: 'place', at: first, values: { text: first.text, section: quote(stray) } })
      }
    }
  },
})

/** What fills the messages about some chapters, beside those that are closed. */
function valuesOf(list: readonly Heading[], closed: readonly Heading[], label: string) {
  const n = list.length === 1 ? String(list[0]?.number[0] ?? 'N') : 'N'
  return {
    chapters: {
      en: `${list.length > 1 ? 'Chapters' : 'Chapter'} ${numbers(list, 'and')}`,
      vi: `Chương ${numbers(list, 'và')}`,
    },
    others: {
      en: `${closed.length > 1 ? 'chapters' : 'chapter'} ${numbers(closed, 'and')}`,
      vi: `chương ${numbers(closed, 'và')}`,
    },
    count: list.length,
    closed: closed.length,
    label: label.replace('{n}', n),
  }
}

/** The number of the chapter where the closing names another one in digits. */
function numberEdit(closing: Heading, written: number, n: number, source: string): Edit | null {
  const { text, blocks } = closing
  const hits = [...text.matchAll(/(?<![\p{L}\d.])\d{1,2}(?![\p{L}\d])/gu)]
  const [hit] = hits.filter(({ 0: raw }) => Number(raw) === written)
  if (!hit || hits.length > 1) return null
  const at = blocks[0]?.span(hit.index, hit.index + hit[0].length)
  return at ? plainEdit(source, at, hit[0], String(n)) : null
}

function closings({ children }: Heading): Heading[] {
  return children.filter(({ kind }) => kind === 'closing')
}

function numbers(chapters: readonly Heading[], and: string): string {
  const all = chapters.map(({ number }) => number[0] ?? '?')
  const last = all.pop()
  return all.length ? `${all.join(', ')} ${and} ${last}` : String(last ?? '')
}
