import type { Language } from '../model/types.js'
import { fillLabel } from '../profile/label.js'
import type { Count, List, Part, Profile } from '../profile/types.js'
import type { Facts } from './answers.js'
import { chapterTitle } from './chapter-title.js'
import { frontMatter } from './front-matter.js'
import { literal } from './literal.js'
import { ORDINALS, PLACEHOLDERS, placeholder, structureStatement } from './words.js'
import { plannedWorks } from './works.js'

interface SkeletonOptions {
  readonly language: Language
  /** Number of chapters, even one that the profile forbids; see `usualChapters` where it is not given. */
  readonly chapters?: number
  /** What is known already; all else is a placeholder. */
  readonly facts?: Facts
  /** How the front matter names the profile (a path, for one that is not shipped); its id unless given. */
  readonly profileName?: string
}

/** Usual number of chapters, and of sections in one. */
const CHAPTERS = 4
const SECTIONS = 2
const CONTRIBUTIONS = 3

/**
 * The summary a profile asks for, as Markdown with placeholders `[…]`: front matter, canonical headings with
 * numbers, what to write as a comment below each, and a structure statement that counts right.
 */
export function skeleton(profile: Profile, options: SkeletonOptions): string {
  const writer = new Writer(profile, options)
  return `${writer
    .write(options.profileName ?? profile.id)
    .join('\n')
    .trimEnd()}\n`
}

class Writer {
  readonly #profile: Profile
  readonly #language: Language
  readonly #facts: Facts
  readonly #lines: string[] = []
  readonly #chapters: number
  readonly #sections: number

  constructor(profile: Profile, { language, chapters, facts = {} }: SkeletonOptions) {
    this.#profile = profile
    this.#language = language
    this.#facts = facts
    const chapter = profile.parts.find((part) => part.id === 'chapter')
    this.#chapters = chapters ?? usualChapters(profile, facts.chapters?.length)
    this.#sections = clamp(SECTIONS, chapter?.list?.items ?? { min: SECTIONS, max: SECTIONS })
  }

  write(name: string): string[] {
    this.#lines.push(...frontMatter(this.#profile, name, this.#language, this.#facts))
    for (const part of this.#profile.parts) {
      if (part.id === 'chapter') this.#writeChapters(part)
      else if (part.count.min > 0) this.#writePart(part, 1, '', part)
    }
    return this.#lines
  }

  /** @param scope the part whose `number` says how headings below it are numbered */
  #writePart(part: Part, depth: number, number: string, scope: Part): void {
    this.#heading(depth, numbered(number, this.#dot(scope)) + this.#label(part))
    this.#hint(part)
    const children = part.parts.filter((child) => child.count.min > 0)
    for (const [index, child] of children.entries()) {
      const own = scope.number ? joined(number, index + 1) : ''
      this.#writePart(child, depth + 1, own, scope)
    }
    if (children.length === 0) this.#content(part)
  }

  #content(part: Part): void {
    if (part.id === 'structure') {
      const sections = this.#chapters * this.#sections
      this.#paragraph(structureStatement(this.#chapters, sections)[this.#language])
    } else if (part.list && part.list.entry.length > 0) {
      this.#lines.push(...plannedWorks(part.list, this.#profile, this.#language, this.#facts), '')
    } else if (part.list) {
      this.#items(part.list)
    } else {
      this.#paragraph(placeholder())
    }
  }

  #items(list: List): void {
    const names = ORDINALS[this.#language]
    for (const name of names.slice(0, clamp(CONTRIBUTIONS, list.items)))
      this.#paragraph(`${name}, ${placeholder()}`)
  }

  #writeChapters(part: Part): void {
    const { [this.#language]: title } = PLACEHOLDERS.chapter
    for (let n = 1; n <= this.#chapters; n++) {
      const label = part.labels[this.#language]?.[0] ?? `${n}. {title}`
      const given = chapterTitle(this.#facts.chapters?.[n - 1] ?? '', n)
      const before = `# ${fillLabel(label, { n, title: '' })}`
      const shown = given === '' ? placeholder(title) : literal(given, before)
      this.#heading(1, fillLabel(label, { n, title: shown }))
      if (n === 1) this.#hint(part)
      for (let section = 1; section <= this.#sections; section++)
        this.#writeSection(part, n, section)
      if (part.closing === 'always' || part.closing === 'all-or-none') this.#writeClosing(n)
    }
  }

  /** The first chapter has sections only, the others show how they divide. */
  #writeSection(part: Part, chapter: number, section: number): void {
    const number = joined(String(chapter), section)
    const [title, lower] = [
      PLACEHOLDERS.section[this.#language],
      PLACEHOLDERS.subsection[this.#language],
    ]
    this.#heading(2, numbered(number, this.#dot(part)) + placeholder(title))
    const divides = chapter > 1 && (part.number?.depth ?? this.#profile.numbering.depth).max >= 3
    if (!divides) this.#paragraph(placeholder())
    for (const index of divides ? [1, 2] : []) {
      this.#heading(3, numbered(joined(number, index), this.#dot(part)) + placeholder(lower))
      this.#paragraph(placeholder())
    }
  }

  #writeClosing(n: number): void {
    const label = this.#profile.labels.closing?.[this.#language]?.[0]
    if (label === undefined) return
    this.#heading(2, fillLabel(label, { n }))
    this.#paragraph(placeholder())
  }

  #dot(scope: Part): boolean {
    const { dot } = this.#profile.numbering
    return dot === null ? (scope.number?.form ?? '.').endsWith('.') : dot === 'always'
  }

  #label(part: Part): string {
    return part.labels[this.#language]?.[0] ?? part.id
  }

  #hint(part: Part): void {
    const hint = part.hint[this.#language]
    if (hint !== undefined) this.#lines.push(`<!-- ${hint} -->`, '')
  }

  #heading(depth: number, text: string): void {
    this.#lines.push(`${'#'.repeat(depth)} ${text}`, '')
  }

  #paragraph(text: string): void {
    this.#lines.push(text, '')
  }
}

/**
 * How many chapters a skeleton has where nobody said a number: those that have a title, and never fewer than the
 * profile asks for.
 */
export function usualChapters({ parts }: Profile, titles?: number): number {
  const count = parts.find((part) => part.id === 'chapter')?.count ?? { min: 0, max: 0 }
  return titles ? Math.max(titles, count.min) : clamp(CHAPTERS, count)
}

function clamp(wanted: number, { min, max }: Count): number {
  return Math.max(min, Math.min(max, wanted))
}

function joined(number: string, index: number): string {
  return number === '' ? String(index) : `${number}.${index}`
}

function numbered(number: string, dot: boolean): string {
  return number === '' ? '' : `${number}${dot ? '.' : ''} `
}
