import { PartRole } from '../model/roles.js'
import type { Language } from '../text/types.js'
import type { Bound } from './types.js'

/** Bounds the list, whatever a profile asks for. */
const MAX_CHAPTERS = 99

/** Numbers that chapters would have and none has, where there are fewer than the profile asks for. */
export function lostChapters({ chapters, wanted }: Pick<Bound, 'chapters' | 'wanted'>): number[] {
  const least = Math.min(wanted(PartRole.chapter)?.count.min ?? 0, MAX_CHAPTERS)
  if (chapters.length >= least) return []
  const numbers = chapters.flatMap(({ number }) => number[0] ?? [])
  return Array.from({ length: least }, (_, index) => index + 1).filter((n) => !numbers.includes(n))
}

/** "Chapter {n}. {title}" as the profile has it. */
export function chapterLabel({ wanted, label }: Bound, language?: Language): string {
  return label(wanted(PartRole.chapter)?.id ?? PartRole.chapter, language)
}

/** "Chapter 3" from "Chapter {n}. {title}". */
export function chapterName(label: string, n: number): string {
  return label.replace('{n}', String(n)).replace(/[.:]? ?\{title\}/u, '')
}
