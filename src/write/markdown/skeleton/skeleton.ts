import { PartRole } from '../../../model/roles.js'
import type { Part, Profile } from '../../../profile/types.js'
import type { Language } from '../../../text/types.js'
import type { Facts } from './answers.js'
import { frontMatter } from './front-matter.js'
import { clamp, PartWriter, sectionsIn } from './part-writer.js'

interface SkeletonOptions {
  readonly language: Language
  /** Number of chapters, even one that the profile forbids; see `usualChapters` where it is not given. */
  readonly chapters?: number
  /** What is known already; all else is a placeholder. */
  readonly facts?: Facts
  /** How the front matter names the profile (a path, for one that is not shipped); its id unless given. */
  readonly profileName?: string
}

/** Usual number of chapters. */
const USUAL_CHAPTERS = 4

/**
 * The summary a profile asks for, as Markdown with placeholders `[…]`: front matter, canonical headings with
 * numbers, what to write as a comment below each, and a structure statement that counts right.
 */
export function skeleton(profile: Profile, options: SkeletonOptions): string {
  const { language, facts = {}, profileName = profile.id } = options
  const chapters = options.chapters ?? usualChapters(profile, facts.chapters?.length)
  const sections = usualSections(profile, chapters)
  const writer = new PartWriter(profile, { language, facts, chapters, sections })
  for (const part of profile.parts) {
    if (part.role === PartRole.chapter) writeChapters(part, chapters, writer)
    else if (part.count.min > 0) writer.part(part, { depth: 1, number: '', scope: part })
  }
  const lines = [...frontMatter(profile, profileName, language, facts), ...writer.lines]
  return `${lines.join('\n').trimEnd()}\n`
}

function writeChapters(part: Part, count: number, writer: PartWriter): void {
  const closes = part.closing === 'always' || part.closing === 'all-or-none'
  for (let n = 1; n <= count; n++) {
    writer.chapter(part, n, 1)
    if (closes) writer.closing(n, 2)
  }
}

/**
 * How many chapters a skeleton has unless a number is given: as many as have a title, and never fewer than the
 * profile asks for.
 */
export function usualChapters({ parts }: Profile, titles?: number): number {
  const count = parts.find((part) => part.role === PartRole.chapter)?.count ?? { min: 0, max: 0 }
  return titles ? Math.max(titles, count.min) : clamp(USUAL_CHAPTERS, count)
}

/** How many sections so many chapters have together unless a number is given. */
export function usualSections({ parts }: Profile, chapters: number): number {
  const chapter = parts.find(({ role }) => role === PartRole.chapter)
  return chapter ? chapters * sectionsIn(chapter) : 0
}
