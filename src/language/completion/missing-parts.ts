import { basisOf } from '../../profile/derive/basis.js'
import { sourceText } from '../../profile/derive/basis-text.js'
import type { Part } from '../../profile/types.js'
import { whereOf } from '../../rule/heading-text.js'
import { withBasis } from '../../text/messages.js'
import type { Language } from '../../text/types.js'
import { type Gap, gapsIn, isHere } from './gaps.js'
import { headingOffer, type Scene } from './heading-line.js'
import { makeRoom, spotOf } from './numbering.js'
import type { Offer } from './offer.js'
import { RANK, WORDS } from './offer.js'

/** The parts that the profile asks for and the document lacks; first what belongs where the cursor is. */
export function missingParts(scene: Scene): Offer[] {
  return gapsIn(scene.bound, scene.cursor).flatMap((gap) => missingPart(gap, scene) ?? [])
}

/** Null where the text on or below the line of the cursor has no room for it. */
export function missingPart(gap: Gap, scene: Scene): Offer | null {
  const here = gap.isBegun || isHere(gap, scene.cursor, scene.bound)
  const { [scene.analysis.locale]: where } = whereOf({ ...gap, heading: null })
  const absent = here ? WORDS.missing : WORDS.elsewhere
  const detail = gap.isBegun ? WORDS.canonical : absent
  const { lines, depth, number } = written(gap, here, scene)
  const isBeforeText = scene.begun.marks === '' && !scene.cursor.isFree
  if (!here && (isBeforeText || isOther(depth, scene))) return null
  return headingOffer(
    {
      lines,
      part: gap.part,
      hasText: gap.hasText,
      edits: here ? makeRoom(gap.parent, number, scene.cursor, scene.bound) : [],
      rank: rankOf(here, depth, scene),
      detail: detail[scene.analysis.locale].replace('{place}', () => where),
      documentation: aboutPart(gap.part, scene.analysis.locale),
    },
    scene,
  )
}

/** A heading of another depth has its title already. */
function isOther(depth: number, { begun }: Scene): boolean {
  return begun.title !== '' && begun.marks.length !== depth
}

/** What is missing here comes first, and of that what is as deep as the heading that was begun. */
export function rankOf(here: boolean, depth: number, { begun }: Scene): number {
  if (!here) return RANK.elsewhere
  return begun.isDeep && begun.marks.length !== depth ? RANK.otherDepth : RANK.here
}

/** A part with what belongs below it, its number and its depth. */
export function written(gap: Gap, here: boolean, scene: Scene) {
  const writer = scene.writer()
  const spot = spotOf(gap, gap.part, here, scene.cursor, scene.bound)
  writer.part(gap.part, spot)
  return { lines: writer.lines, depth: spot.depth, number: spot.number }
}

/** What the profile says of a part, in the language of messages. */
export function aboutPart(part: Part, locale: Language): string {
  const basis = basisOf(part, 'need')
  return withBasis(part.hint[locale] ?? '', basis && sourceText(basis, locale), locale).trim()
}
