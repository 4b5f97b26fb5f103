import type { Heading } from '../../src/model/types.js'
import { vocabularyOf } from '../../src/profile/labels/vocabulary.js'
import type { Labels } from '../../src/profile/types.js'
import { defineRule } from '../../src/rule/contract.js'
import { allOf, plainEdit, retitled } from '../../src/rule/fix/edits.js'
import type { Edit } from '../../src/rule/types.js'
import { nearness } from '../../src/text/fold.js'
import { short } from '../../src/text/messages.js'
import { ROMAN_COUNT } from '../../src/text/numbers/roman.js'
import { trimEndOf } from '../../src/text/trim.js'

/** A chapter's mark with its number: "Chapter 2", "CHƯƠNG II". */
const NUMBERED = new RegExp(`\\d|${ROMAN_COUNT}$`, 'u')

export default defineRule({
  id: 'parts-label',
  level: 'info',
  fixable: ['suggest'],
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
  check({ problems, profile, outline, chapters, language }, { report }) {
    const reportLabel = (heading: Heading, title: string, label: string) => {
      const wanted = title === title.toUpperCase() ? label.toUpperCase() : label
      const values = { title: short(title), label: wanted }
      const edits = retitled(heading, wanted, outline.source)
      report({
        id: 'near',
        at: heading.titleSpan,
        values,
        expected: [wanted],
        fix: 'suggest',
        edits,
      })
    }
    for (const { kind, part, heading } of problems) {
      if (kind !== 'label' || !part || !heading) continue
      reportLabel(heading, heading.title, nearest(heading.title, part.labels))
    }
    const { find } = vocabularyOf(profile)
    for (const heading of outline.headings) {
      if (heading.implied) continue
      if (heading.kind === 'chapter') {
        const mark = heading.text.slice(0, heading.text.length - heading.title.length)
        const written = trimEndOf(mark, ' .:–-')
        const word = profile.labels.chapter?.[language]?.[0]?.split(' ')[0] ?? ''
        if (!NUMBERED.test(written) || find(written)) continue
        const wanted = written.replace(/^\S+/u, word)
        const at = { start: heading.start, end: heading.titleSpan.start }
        const values = { title: written, label: wanted }
        const edits = allOf([firstWord(heading, word, outline.source)])
        report({ id: 'near', at, values, fix: 'suggest', edits })
        continue
      }
      if (heading.kind !== 'closing' || find(heading.text)) continue
      const n = chapters.find((chapter) => chapter === heading.parent)?.number[0] ?? 'N'
      const label = nearest(heading.title.replace(/\d+/u, '{n}'), profile.labels.closing ?? {})
      reportLabel(heading, heading.title, label.replace('{n}', String(n)))
    }
  },
})

/** "Chaper 1" with the word that is meant, in the case in which it stands. */
function firstWord({ text, blocks: [block] }: Heading, word: string, source: string): Edit | null {
  const old = /^\p{L}+/u.exec(text)?.[0] ?? ''
  if (!block || old === '') return null
  const wanted = old === old.toUpperCase() ? word.toUpperCase() : word
  return plainEdit(source, block.span(0, old.length), old, wanted)
}

/** The label that the title comes nearest to. */
function nearest(title: string, labels: Labels): string {
  const all = [...(labels.en ?? []), ...(labels.vi ?? [])]
  const ranked = all.map((label) => ({ label, near: nearness(title, label) }))
  return ranked.sort((a, b) => b.near - a.near)[0]?.label ?? title
}
