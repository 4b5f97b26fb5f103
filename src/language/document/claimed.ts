import { chapterCounts, sectionCounts, sectionNoun } from '../../bind/claim-counts.js'
import type { Bound } from '../../bind/types.js'
import { chapterSections } from '../../model/outline/headings.js'
import type { Claim } from '../../model/types.js'
import { fill } from '../../text/messages.js'
import type { Language, Texts } from '../../text/types.js'

/** A number of the structure statement and what it is about. */
export interface Claimed {
  readonly claim: Claim
  /** As many there are. */
  readonly found: number
  /** The statement says so, or counts in another way that is right too. */
  readonly right: boolean
  /** What there is, in a sentence. */
  readonly text: string
}

/** For each way of counting that `chapterCounts` and `sectionCounts` know, in their order. */
const words: Readonly<Record<Claim['noun'], readonly Texts[]>> = {
  chapters: [
    {
      en: 'The summary has {found} {found|chapter|chapters}.',
      vi: 'Bản tóm tắt có {found} chương.',
    },
    {
      en: 'With the conclusion, which is a chapter here, the summary has {found} chapters.',
      vi: 'Tính cả phần kết luận được đặt thành chương, bản tóm tắt có {found} chương.',
    },
  ],
  sections: [
    {
      en: 'The chapters have {found} {noun} ({sum}).',
      vi: 'Các chương có tổng cộng {found} {noun} ({sum}).',
    },
    {
      en: 'With the conclusions that are numbered like sections, the chapters have {found} {noun}.',
      vi: 'Tính cả phần kết luận chương có đánh số, các chương có tổng cộng {found} {noun}.',
    },
    {
      en: 'Without those whose heading is missing, the chapters have {found} {noun}.',
      vi: 'Không tính những phần thiếu đề mục, các chương có tổng cộng {found} {noun}.',
    },
  ],
}

/** What the structure statement claims, held against what is there. */
export function claimedIn(bound: Bound, locale: Language): Claimed[] {
  return bound.summary.claims.map((claim) => {
    const counts = claim.noun === 'chapters' ? chapterCounts(bound) : sectionCounts(bound)
    const at = Math.max(0, counts.indexOf(claim.value))
    const found = counts[at] ?? 0
    const values = {
      found,
      noun: sectionNoun(claim, found),
      sum: bound.chapters.map((chapter) => chapterSections(chapter).length).join(' + ') || 0,
    }
    const text = fill(words[claim.noun][at]?.[locale] ?? '', values, locale)
    return { claim, found, right: counts.includes(claim.value), text }
  })
}
