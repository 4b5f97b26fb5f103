import { chapterSections } from '../model/outline/headings.js'
import { PartRole } from '../model/roles.js'
import type { Claim } from '../model/types.js'
import type { Texts } from '../text/types.js'
import type { Bound } from './types.js'

/** The numbers of chapters that a structure statement may rightly claim, the plain count first. */
export function chapterCounts({ chapters, find }: Bound): readonly number[] {
  const found = chapters.length
  // "CHAPTER 5: CONCLUSION" is a chapter to its author and the conclusion to the profile.
  return find(PartRole.conclusion)?.heading?.kind === 'chapter' ? [found, found + 1] : [found]
}

/**
 * The numbers of sections that it may rightly claim, the plain count first: a close that is numbered like a section
 * ("1.5. Kết chương") and a section whose heading was lost may be counted or not.
 */
export function sectionCounts({ chapters }: Bound): readonly number[] {
  const sections = chapters.flatMap(chapterSections)
  const closings = chapters
    .flatMap(({ children }) => children)
    .filter(({ kind, numeral }) => kind === 'closing' && numeral !== null)
  const implied = sections.filter((section) => section.implied)
  const total = sections.length
  return [total, total + closings.length, total - implied.length]
}

/** The noun for sections in a message; a Vietnamese statement counts "tiết" or "mục", which messages repeat. */
export function sectionNoun({ raw }: Claim, found: number): Texts {
  return { en: found === 1 ? 'section' : 'sections', vi: /mục$/iu.test(raw) ? 'mục' : 'tiết' }
}
