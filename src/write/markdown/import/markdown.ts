import { boundOf } from '../../../bind/bound.js'
import { nameOf } from '../../../bind/missing-field.js'
import type { Bound } from '../../../bind/types.js'
import { FieldRole } from '../../../model/roles.js'
import { Locator } from '../../../model/signs/lines.js'
import { parseMarkdown } from '../../../model/signs/parse.js'
import type { FrontMatter } from '../../../model/types.js'
import { coverText } from './cover-text.js'
import type { Uncertain } from './front-matter.js'
import { frontMatterOf } from './front-matter.js'
import { layOut } from './layout.js'
import { type Fact, factsOf, totalsOf } from './reading.js'
import { bodyUnits, textUnits, type Unit } from './units.js'
import { plainEnds, SourceReader } from './written.js'

export type { Uncertain } from './front-matter.js'

/** A summary as Markdown. */
export interface WrittenSummary {
  readonly text: string
  /** What a person should look at; empty for most summaries. */
  readonly uncertain: readonly Uncertain[]
}

/** Which profile the front matter names. */
interface ProfileName {
  /** Shipped name, or a path as seen from where the text will stand. */
  readonly name: string
  /** It was asked for, so it stands in place of another one in front matter that is there already. */
  readonly asked: boolean
}

/** Fields that the front matter never holds; a booklet has them from the profile. */
const PRINTED: readonly (FieldRole | null)[] = [FieldRole.type, FieldRole.completed]

/** How often the text is read again and corrected, and how many UTF-16 units are read in all. */
const MAX_ROUNDS = 40
const MAX_READ_CHARACTERS = 8_000_000

/**
 * Writes what was recovered of a summary as Markdown with front matter. Nothing is corrected: numbers, labels and
 * marks stay as they are, so that a check of the text finds what a check of the source finds.
 *
 * Structure that Markdown does not mark is recovered by signs that go together, and a heading that is marked as one
 * is a sign too. So the text is read again; where it does not read as the source did, the heading or paragraph
 * before the difference is written nearer to the source.
 *
 * @param bound of a text that is a summary
 */
export function writeMarkdown(bound: Bound, profile: ProfileName): WrittenSummary {
  const uncertain: Uncertain[] = []
  const start = bodyStart(bound)
  const head = bound.outline.frontMatter
    ? keptHead(bound.outline.source, bound.outline.frontMatter, start, profile)
    : madeHead(bound, profile.name, uncertain)
  const reader = new SourceReader(bound.outline.source, start)
  const units = bodyUnits(bound.outline, bound.summary.works, reader)
  const { text, differs } = new Rewriter(bound, head, units).write()
  if (differs !== null) uncertain.push({ kind: 'differs', line: differs })
  return { text, uncertain }
}

/** Offset of the line in which the first part begins. */
function bodyStart({ outline }: Bound): number {
  const first = outline.headings.flatMap(({ blocks, body }) => [...blocks, ...body])[0]
  if (!first) return outline.source.length
  const { column } = new Locator(outline.source).point(first.start)
  return first.start - column + 1
}

/** Front matter that is there stays word for word, and so does the text below it. */
function keptHead(
  source: string,
  frontMatter: FrontMatter,
  start: number,
  { name, asked }: ProfileName,
): string {
  const { end, data, places } = frontMatter
  const at = places.get('profile')
  let yaml = source.slice(0, end)
  if (asked && data.profile !== name) {
    const value = JSON.stringify(name)
    yaml = at
      ? yaml.slice(0, at.start) + value + yaml.slice(at.end)
      : yaml.replace(/^.*/u, (fence) => `${fence}\nprofile: ${value}`)
  }
  const text = plainEnds(source.slice(end, Math.max(end, start)))
    .replace(/^(?:[ \t]*\n)+/u, '')
    .trimEnd()
  return `${plainEnds(yaml).trimEnd()}\n\n${text === '' ? '' : `${text}\n\n`}`
}

/** Front matter in place of a printed cover, and what of the cover it cannot say. */
function madeHead(bound: Bound, profileName: string, uncertain: Uncertain[]): string {
  const { profile, summary, outline } = bound
  const frontMatter = frontMatterOf(bound, profileName, uncertain)
  const { lines, kept, left } = coverText(bound)
  const absent = profile.cover.fields.filter(
    ({ key, role, need }) =>
      need !== 'may' && !PRINTED.includes(role) && (summary.cover[key] ?? []).length === 0,
  )
  if (absent.length > 0) uncertain.push({ kind: 'absent', fields: absent.map(nameOf) })
  if (left.length > 0) uncertain.push({ kind: 'left-out', lines: left })
  const units = textUnits(kept, new SourceReader(outline.source, 0))
  const text = layOut([
    ...lines.map((line) => ({ kind: 'raw', text: line, quoted: false, join: 'blank' }) as const),
    ...units.flatMap(({ forms }) => forms[0] ?? []),
  ])
  return `${frontMatter}\n${text.trim() === '' ? '' : `${text}\n`}`
}

/** Writes the body, reads it, and uses forms nearer to the source where it reads differently. */
class Rewriter {
  readonly #bound: Bound
  readonly #head: string
  readonly #units: readonly Unit[]
  /** Which of its forms each unit is written in. */
  readonly #chosen: number[]
  readonly #unitOf: ReadonlyMap<Fact['of'], number>
  readonly #wanted: readonly Fact[]
  readonly #total: string

  constructor(bound: Bound, head: string, units: readonly Unit[]) {
    this.#bound = bound
    this.#head = head
    this.#units = units
    this.#chosen = units.map(() => 0)
    this.#unitOf = new Map(units.flatMap(({ of }, index) => (of ? [[of, index] as const] : [])))
    this.#wanted = factsOf(bound)
    this.#total = totalsOf(bound)
  }

  /** @returns the text, and the line of it where it still reads differently (null: nowhere) */
  write(): { text: string; differs: number | null } {
    const rounds = Math.min(MAX_ROUNDS, MAX_READ_CHARACTERS / this.#bound.outline.source.length)
    const clean = this.#text()
    for (let round = 1; ; round++) {
      const text = this.#text()
      const at = this.#difference(text)
      if (at === null) return { text, differs: null }
      const last = round >= rounds || !this.#retreat(round > rounds - 5 ? null : at)
      if (last) return { text: clean, differs: this.#lineOf(clean) }
    }
  }

  #text(): string {
    const forms = this.#units.flatMap(({ forms }, index) => forms[this.#chosen[index] ?? 0] ?? [])
    return this.#head + layOut(forms)
  }

  #read(text: string): Bound {
    return boundOf(text, parseMarkdown(text), this.#bound.profile)
  }

  /** Index of the first fact that is not read again; their number where only the totals differ. */
  #difference(text: string): number | null {
    const bound = this.#read(text)
    const found = factsOf(bound)
    const at = this.#wanted.findIndex(({ key }, index) => found[index]?.key !== key)
    if (at >= 0) return at
    return found.length > this.#wanted.length || totalsOf(bound) !== this.#total
      ? this.#wanted.length
      : null
  }

  #lineOf(text: string): number {
    const found = factsOf(this.#read(text))
    const at = this.#wanted.findIndex(({ key }, index) => found[index]?.key !== key)
    return new Locator(text).point(found[at]?.of.start ?? 0).line
  }

  /**
   * Writes the heading or block of a fact, or one shortly before it, in its next form; where that is not possible
   * the whole text in its last one, and then the headings too.
   *
   * @returns false where everything is written as in the source already
   */
  #retreat(fact: number | null): boolean {
    const of = fact === null ? undefined : this.#wanted[fact]?.of
    const unit = of ? (this.#unitOf.get(of) ?? -1) : -1
    for (let index = unit; index >= 0 && index > unit - 4; index--) {
      if (this.#advance(index, 1)) return true
    }
    const text = this.#units.flatMap(({ of }, index) => (of && 'body' in of ? [] : index))
    const advanced = text.map((index) => this.#advance(index, 9)).some(Boolean)
    return advanced || this.#units.map((_, index) => this.#advance(index, 9)).some(Boolean)
  }

  #advance(index: number, steps: number): boolean {
    const last = (this.#units[index]?.forms.length ?? 1) - 1
    const now = this.#chosen[index] ?? 0
    this.#chosen[index] = Math.min(last, now + steps)
    return now < last
  }
}
