import { lostChapters } from '../../bind/lost-chapters.js'
import { PartRole } from '../../model/roles.js'
import type { Heading } from '../../model/types.js'
import { basisOf } from '../../profile/derive/basis.js'
import { sourceText } from '../../profile/derive/basis-text.js'
import type { Part } from '../../profile/types.js'
import { CHAPTER_MARK } from '../../rule/fix/written-number.js'
import { whereOf } from '../../rule/heading-text.js'
import { withBasis } from '../../text/messages.js'
import { formatRoman } from '../../text/numbers/roman.js'
import { below } from '../../write/markdown/skeleton/part-writer.js'
import { closingLabel, closings } from './closings.js'
import { type HeadingSlot, isHere } from './gaps.js'
import { headingOffer, type Scene } from './heading-line.js'
import { rankOf } from './missing-parts.js'
import { depthOfParts } from './numbering.js'
import type { Offer } from './offer.js'
import { WORDS } from './offer.js'

/** Chapters that the profile asks for, and those whose numbers are left out. */
export function missingChapters(scene: Scene): Offer[] {
  const part = scene.bound.wanted(PartRole.chapter)
  return part ? numbersLeft(scene).map((n) => offer(n, part, scene)) : []
}

function offer(n: number, part: Part, scene: Scene): Offer {
  const { analysis, bound, cursor } = scene
  const { locale } = analysis
  const at = slotOfChapter(n, scene)
  const here = isHere(at, cursor, bound)
  const { [locale]: where } = whereOf({ ...at, heading: null })
  const depth = depthOfParts(bound)
  const writer = scene.writer()
  writer.chapter(part, n, depth, markLike(at, n))
  const others = chaptersOf(scene)
  const closes = others.some((chapter) => closings(chapter, cursor).length > 0)
  const always = part.closing === 'always' || (part.closing !== null && others.length === 0)
  if (part.closing !== 'never' && (closes || always))
    writer.closing(n, below(depth), closingLabel(n, scene))
  const basis = basisOf(part, 'count')
  const about = part.hint[locale] ?? ''
  return headingOffer(
    {
      part,
      lines: writer.lines,
      rank: rankOf(here, depth, scene),
      detail: (here ? WORDS.missing : WORDS.elsewhere)[locale].replace('{place}', () => where),
      documentation: withBasis(about, basis && sourceText(basis, locale), locale).trim(),
    },
    scene,
  )
}

/** The chapters without the one that is being written. */
function chaptersOf({ bound, cursor }: Scene): readonly Heading[] {
  return bound.chapters.filter((chapter) => chapter !== cursor.own)
}

function numbersLeft(scene: Scene): readonly number[] {
  const chapters = chaptersOf(scene)
  const numbers = chapters.flatMap(({ number }) => number[0] ?? [])
  const last = Math.max(0, ...numbers)
  const skipped = Array.from({ length: Math.min(last, MAX_CHAPTERS) }, (_, index) => index + 1)
  const lost = lostChapters({ chapters, wanted: scene.bound.wanted })
  const left = new Set([...skipped.filter((n) => !numbers.includes(n)), ...lost])
  return [...left].sort((a, b) => a - b)
}

/** A higher number of a chapter is taken for a slip. */
const MAX_CHAPTERS = 99

/** Between the chapters beside it, else between the parts around all chapters. */
function slotOfChapter(n: number, scene: Scene): HeadingSlot {
  const chapters = chaptersOf(scene)
  const { parts } = scene.bound
  const at = parts.findIndex(({ part }) => part.role === PartRole.chapter)
  const isBound = ({ heading, part }: (typeof parts)[number]) =>
    heading !== null && heading !== scene.cursor.own && part.role !== PartRole.chapter
  const after = chapters.findLast(({ number }) => (number[0] ?? 0) < n)
  const before = chapters.find(({ number }) => (number[0] ?? 0) > n)
  return {
    parent: null,
    after: after ?? parts.slice(0, at).findLast(isBound)?.heading ?? null,
    before: before ?? parts.slice(at).find(isBound)?.heading ?? null,
  }
}

/** "Chương 3. " like "Chương 2. " of a chapter beside it; undefined where there is none to go by. */
function markLike({ after, before }: HeadingSlot, n: number): string | undefined {
  const like = [after, before].find((heading) => heading?.kind === 'chapter' && !heading.implied)
  if (!like?.text.endsWith(like.title)) return undefined
  const mark = like.text.slice(0, like.text.length - like.title.length)
  const hit = CHAPTER_MARK.exec(mark)
  if (!hit) return undefined
  const [whole, word = '', number = ''] = hit
  const written = /^\d/u.test(number) ? String(n) : formatRoman(n)
  return word + written + mark.slice(whole.length)
}
