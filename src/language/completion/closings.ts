import type { Bound } from '../../bind/types.js'
import { PartRole } from '../../model/roles.js'
import type { Heading } from '../../model/types.js'
import { basisOf } from '../../profile/derive/basis.js'
import { sourceText } from '../../profile/derive/basis-text.js'
import { CHAPTER_NUMBER, writtenMark } from '../../rule/fix/written-number.js'
import { withBasis } from '../../text/messages.js'
import { formatRoman, isRomanNumber } from '../../text/numbers/roman.js'
import { below } from '../../write/markdown/skeleton/part-writer.js'
import type { Cursor } from './cursor.js'
import { isHere } from './gaps.js'
import { headingOffer, type Scene } from './heading-line.js'
import { rankOf } from './missing-parts.js'
import type { Offer } from './offer.js'
import { WORDS } from './offer.js'

/** The conclusion of the chapter that the cursor stands at the end of, where the profile asks for one. */
export function missingClosing(scene: Scene): Offer[] {
  const { analysis, bound, cursor } = scene
  const part = bound.wanted(PartRole.chapter)
  const chapters = bound.chapters.filter((chapter) => chapter !== cursor.own)
  const closes = chapters.some((chapter) => closings(chapter, cursor).length > 0)
  const isAsked = part?.closing === 'always' || (part?.closing === 'all-or-none' && closes)
  if (!part || !isAsked) return []
  const chapter = chapters.find((one) => {
    const after = one.children.findLast((child) => child !== cursor.own) ?? null
    return isHere({ parent: one, after, before: null }, cursor, bound)
  })
  const n = chapter?.number[0]
  if (!chapter || n === undefined || closings(chapter, cursor).length > 0) return []
  const depth = chapter.children.find(({ implied }) => !implied)?.depth ?? below(chapter.depth)
  const writer = scene.writer()
  writer.closing(n, depth, closingLabel(n, scene))
  if (writer.lines.length === 0) return []
  const basis = basisOf(part, 'closing')
  const { locale } = analysis
  return [
    headingOffer(
      {
        part,
        lines: writer.lines,
        rank: rankOf(true, depth, scene),
        detail: WORDS.missing[locale],
        documentation: withBasis('', basis && sourceText(basis, locale), locale).trim(),
      },
      scene,
    ),
  ]
}

export function closings({ children }: Heading, { own }: Cursor): readonly Heading[] {
  return children.filter((child) => child !== own && child.kind === 'closing')
}

/** The conclusion of a chapter as the other chapters call and number theirs; undefined where there is no name. */
export function closingLabel(n: number, { bound, cursor }: Scene): string | undefined {
  const [like] = bound.chapters.flatMap((chapter) => closings(chapter, cursor))
  const label = like?.title.replace(CHAPTER_NUMBER, '{n}') ?? nameOfClosing(bound)
  const numbers = [like && CHAPTER_NUMBER.exec(like.title)?.[0], ...bound.chapters.map(numberOf)]
  const isRoman = isRomanNumber(numbers.find((number) => number !== undefined) ?? '')
  return label?.replace('{n}', isRoman ? formatRoman(n) : String(n))
}

function nameOfClosing({ language, profile }: Bound): string | undefined {
  return profile.labels.closing?.[language]?.[0]
}

function numberOf(chapter: Heading): string | undefined {
  return writtenMark(chapter)?.raw
}
