import { PartRole } from '../../../model/roles.js'
import { fillLabel } from '../../../profile/labels/label.js'
import type { Count, List, Part, Profile } from '../../../profile/types.js'
import { parseNumber } from '../../../text/numbers/number-words.js'
import type { Language } from '../../../text/types.js'
import type { Facts } from './answers.js'
import { literal } from './literal.js'
import { ORDINALS, PLACEHOLDERS, placeholder, structureStatement } from './words.js'
import { plannedWorks } from './works.js'

/** What the parts of a summary are written for. */
export interface Manner {
  readonly language: Language
  /** What is known already; all else is a placeholder. */
  readonly facts: Facts
  /** What the structure statement counts. */
  readonly chapters: number
  readonly sections: number
  /** Whether a number of so many groups ends in a dot; the profile says it where this is absent or says null. */
  readonly dotted?: (groups: number) => boolean | null
  /** Headings without marks are bold lines. */
  readonly bold?: boolean
}

/** Where a heading stands. */
export interface Spot {
  /** Depth of the Markdown heading; 0 for one without marks. */
  readonly depth: number
  /** Digit groups with dots between them; "" for none. */
  readonly number: string
  /** The part whose `number` says how headings below it are numbered. */
  readonly scope: Part
}

/** Usual number of sections in a chapter, and of contributions. */
const USUAL_SECTIONS = 2
const USUAL_CONTRIBUTIONS = 3

/** Writes parts as the skeleton has them: headings, what to write as a comment below each, and placeholders. */
export class PartWriter {
  readonly lines: string[] = []
  readonly #profile: Profile
  readonly #manner: Manner
  readonly #language: Language

  constructor(profile: Profile, manner: Manner) {
    this.#profile = profile
    this.#manner = manner
    this.#language = manner.language
  }

  part(part: Part, { depth, number, scope }: Spot): void {
    this.heading(depth, this.numbered(number, scope) + this.#label(part))
    this.#hint(part)
    const children = part.parts.filter((child) => child.count.min > 0)
    for (const [index, child] of children.entries()) {
      const own = scope.number ? joined(number, index + 1) : ''
      this.part(child, { depth: below(depth), number: own, scope })
    }
    if (children.length === 0) this.#content(part)
  }

  /** @param mark what stands before its title, that of the profile's label unless given */
  chapter(part: Part, n: number, depth: number, mark = chapterMark(part, n, this.#language)): void {
    const { facts } = this.#manner
    const given = chapterTitle(facts.chapters?.[n - 1] ?? '', n)
    const title = placeholder(PLACEHOLDERS.chapter[this.#language])
    this.heading(depth, mark + (given === '' ? title : literal(given, `# ${mark}`)))
    if (n === 1) this.#hint(part)
    for (let index = 1; index <= sectionsIn(part); index++) {
      const spot = { depth: below(depth), number: joined(String(n), index), scope: part }
      // The first chapter has sections only, the others show how they divide.
      this.section(spot, n > 1 && (part.number?.depth ?? this.#profile.numbering.depth).max >= 3)
    }
  }

  /** @param divides it has subsections */
  section({ depth, number, scope }: Spot, divides = false): void {
    const { section, subsection } = PLACEHOLDERS
    const title = number.split('.').length > 2 ? subsection : section
    this.heading(depth, this.numbered(number, scope) + placeholder(title[this.#language]))
    if (!divides) this.#paragraph(placeholder())
    for (const index of divides ? [1, 2] : [])
      this.section({ depth: below(depth), number: joined(number, index), scope })
  }

  /** @param text that of the profile's label unless given; nothing is written where it has none */
  closing(n: number, depth: number, text = this.#profile.labels.closing?.[this.#language]?.[0]) {
    if (text === undefined) return
    this.heading(depth, fillLabel(text, { n }))
    this.#paragraph(placeholder())
  }

  heading(depth: number, text: string): void {
    const plain = this.#manner.bold ? `**${text}**` : text
    this.lines.push(depth === 0 ? plain : `${'#'.repeat(depth)} ${text}`, '')
  }

  /** The number as it stands before a title; "" for none. */
  numbered(number: string, scope: Part): string {
    if (number === '') return ''
    const { dot } = this.#profile.numbering
    const own = dot === null ? (scope.number?.form ?? '.').endsWith('.') : dot === 'always'
    const dotted = this.#manner.dotted?.(number.split('.').length) ?? own
    return `${number}${dotted ? '.' : ''} `
  }

  #content(part: Part): void {
    const { chapters, sections, facts } = this.#manner
    if (part.role === PartRole.structure) {
      this.#paragraph(structureStatement(chapters, sections)[this.#language])
    } else if (part.list && part.list.entry.length > 0) {
      this.lines.push(...plannedWorks(part.list, this.#profile, this.#language, facts), '')
    } else if (part.list) {
      this.#items(part.list)
    } else {
      this.#paragraph(placeholder())
    }
  }

  #items(list: List): void {
    const names = ORDINALS[this.#language]
    for (const name of names.slice(0, clamp(USUAL_CONTRIBUTIONS, list.items)))
      this.#paragraph(`${name}, ${placeholder()}`)
  }

  #label(part: Part): string {
    return part.labels[this.#language]?.[0] ?? part.id
  }

  #hint(part: Part): void {
    const hint = part.hint[this.#language]
    if (hint !== undefined) this.lines.push(`<!-- ${hint} -->`, '')
  }

  #paragraph(text: string): void {
    this.lines.push(text, '')
  }
}

/** How many sections a chapter has unless a number is given. */
export function sectionsIn({ list }: Part): number {
  return list ? clamp(USUAL_SECTIONS, list.items) : USUAL_SECTIONS
}

export function clamp(wanted: number, { min, max }: Count): number {
  return Math.max(min, Math.min(max, wanted))
}

/** "Chapter 2. " */
function chapterMark({ labels }: Part, n: number, language: Language): string {
  return fillLabel(labels[language]?.[0] ?? `${n}. {title}`, { n, title: '' })
}

/** The depth of a heading below one of this depth. */
export function below(depth: number): number {
  return depth === 0 ? 0 : Math.min(depth + 1, 6)
}

function joined(number: string, index: number): string {
  return number === '' ? String(index) : `${number}.${index}`
}

const LABEL = /^(?:chương|chapter)\s+(\p{L}+|\d{1,2})(?:\s*[.:–—-]\s*|\s+|$)/iu

/**
 * The title of chapter `n` as its heading has it: in capitals, as chapters are printed, and without a label that
 * was given with it ("Chương 1. Cơ sở lý luận").
 */
export function chapterTitle(given: string, n: number): string {
  const label = LABEL.exec(given)
  const isOwn = label !== null && parseNumber(label[1] ?? '') === n
  const title = isOwn ? given.slice(label[0].length) : given
  return title.toLocaleUpperCase('vi').normalize('NFC')
}
