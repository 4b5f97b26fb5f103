import { chapterCounts, sectionCounts, sectionNoun } from '../../src/bind/claim-counts.js'
import type { Bound } from '../../src/bind/types.js'
import { chapterSections } from '../../src/model/outline/headings.js'
import { PartRole } from '../../src/model/roles.js'
import type { Claim, Heading } from '../../src/model/types.js'
import { defineRule } from '../../src/rule/contract.js'
import { allOf, plainEdit } from '../../src/rule/fix/edits.js'
import { fold } from '../../src/text/fold.js'
import { countWord } from '../../src/text/numbers/number-words.js'
import type { Language } from '../../src/text/types.js'

export default defineRule({
  id: 'claims-structure',
  level: 'error',
  fixable: ['suggest'],
  title: {
    en: 'The structure statement names other numbers of chapters or sections than there are.',
    vi: 'Số chương, số tiết nêu trong phần kết cấu không khớp với thực tế.',
  },
  messages: {
    chapters: {
      en: 'The structure statement says “{raw}”; the summary has {found} {found|chapter|chapters}. Correct the statement, or check the headings of the chapters.',
      vi: 'Phần kết cấu ghi “{raw}”, trong khi bản tóm tắt có {found} chương. Hãy sửa câu nêu kết cấu hoặc kiểm tra lại đề mục của các chương.',
    },
    sections: {
      en: 'The structure statement says “{raw}”; the chapters have {found} {noun} ({sum}). Correct the statement, or check the headings of the sections.',
      vi: 'Phần kết cấu ghi “{raw}”, trong khi các chương có tổng cộng {found} {noun} ({sum}). Hãy sửa câu nêu kết cấu hoặc kiểm tra lại đề mục trong các chương.',
    },
  },
  check(bound, { report }) {
    if (!chaptersAreCounted(bound)) return
    const { claims } = bound.summary
    const chapters = claims.find((claim) => claim.noun === 'chapters')
    const found = bound.chapters.length
    const ways = [...chapterCounts(bound), found + slippedChapters(bound.chapters)]
    if (chapters && !ways.includes(chapters.value)) {
      const values = { raw: chapters.raw, found }
      report({ id: 'chapters', at: spanOf(chapters), values, ...better(chapters, found, bound) })
    }
    const sections = claims.find((claim) => claim.noun === 'sections')
    if (!sections || !chaptersAreWhole(bound)) return
    const counts = bound.chapters.map((chapter) => chapterSections(chapter).length)
    const total = counts.reduce((sum, count) => sum + count, 0)
    const allowed = [...sectionCounts(bound), total + slippedSections(bound.chapters)]
    if (allowed.includes(sections.value)) return
    const values = {
      raw: sections.raw,
      found: total,
      noun: sectionNoun(sections, total),
      sum: counts.join(' + '),
    }
    report({ id: 'sections', at: spanOf(sections), values, ...better(sections, total, bound) })
  },
})

const spanOf = ({ start, end }: Claim) => ({ start, end })

/** The number of chapters is not at fault by itself: chapters-count reports that. */
function chaptersAreCounted(bound: Bound): boolean {
  const wanted = bound.wanted(PartRole.chapter)?.count
  const found = bound.chapters.length
  if (found === 0) return false
  return !wanted || (found >= wanted.min && found <= wanted.max)
}

/** Chapters are numbered 1 to n, and each has sections that can be counted. */
function chaptersAreWhole({ chapters }: Bound): boolean {
  return chapters.every(
    (chapter, index) =>
      !chapter.implied && chapter.number[0] === index + 1 && chapterSections(chapter).length > 0,
  )
}

/**
 * Sections that are lost by their numbers less those that are doubled: numbering-sequence, or
 * numbering-lone where one of two is left, reports them already.
 */
function slippedSections(chapters: readonly Heading[]): number {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  return sum(
    chapters.map((chapter) => {
      const sections = chapterSections(chapter)
      const lost = sections.map(({ slip, number }) =>
        slip?.kind === 'gap' && slip.expected.length === 2
          ? (number[1] ?? 0) - (slip.expected[1] ?? 0)
          : 0,
      )
      const doubled = sections.filter(isCopy).length
      return sum(lost) - doubled + (sections.length === 1 && sum(lost) === 0 ? 1 : 0)
    }),
  )
}

/** Chapters that are lost by their numbers less those that stand twice: numbering-sequence reports them. */
function slippedChapters(chapters: readonly Heading[]): number {
  const lost = chapters.filter(({ slip }) => slip?.kind === 'gap').length
  return lost - chapters.filter(isCopy).length
}

/** The same section a second time, not another one under its number. */
function isCopy({ slip, title }: Heading): boolean {
  return slip?.kind === 'duplicate' && slip.other !== null && fold(slip.other.title) === fold(title)
}

/** The claim with the right number, in the way it was written: digits, "04", a word. */
function better(claim: Claim, found: number, { language, outline }: Bound) {
  const { raw, value } = claim
  // "four (04) chapters" says it twice, and "one chapters" would be wrong.
  if (raw.includes('(') || (language === 'en' && (found === 1) !== (value === 1))) return {}
  const text = /^\d/u.test(raw)
    ? raw.replace(/^0?\d+/u, (digits) => (digits.startsWith('0') ? padded(found) : String(found)))
    : replaceWord(claim, found, language)
  if (text === null) return {}
  const edits = allOf([plainEdit(outline.source, claim, raw, text)])
  return { expected: [text], fix: 'suggest', edits } as const
}

const padded = (value: number): string => String(value).padStart(2, '0')

function replaceWord({ raw, value }: Claim, found: number, language: Language): string | null {
  const word = countWord(value, language)
  if (!raw.toLowerCase().startsWith(`${word} `)) return null
  return countWord(found, language) + raw.slice(word.length)
}
