import { isWithin } from '../../model/outline/headings.js'
import { PartRole } from '../../model/roles.js'
import type { Heading } from '../../model/types.js'
import { topOf } from './cursor.js'
import { headingOffer, type Scene } from './heading-line.js'
import { makeRoom, spotBelow } from './numbering.js'
import type { Offer } from './offer.js'
import { RANK, WORDS } from './offer.js'
import { parentAt } from './optional-parts.js'

/** The next section of a chapter; at a heading that was begun, the next one of its depth. */
export function nextSection(scene: Scene): Offer[] {
  const { analysis, begun, bound, cursor } = scene
  const parent = begun.title === '' ? parentOf(scene) : null
  const spot = parent && spotBelow(parent, cursor.line.start, cursor, bound)
  if (!spot || spot.number === '') return []
  const { max } = spot.scope.number?.depth ?? bound.profile.numbering.depth
  if (spot.number.split('.').length > max) return []
  const writer = scene.writer()
  writer.section(spot)
  const { lines } = writer
  const detail = WORDS.next[analysis.locale]
  const edits = makeRoom(parent, spot.number, cursor, bound)
  return [headingOffer({ lines, part: spot.scope, rank: RANK.next, detail, edits }, scene)]
}

/** The heading that the next one stands below; null outside of chapters. */
function parentOf(scene: Scene): Heading | null {
  const { begun, cursor } = scene
  const chapter = cursor.above && topOf(cursor.above)
  // Nothing follows the conclusion of a chapter.
  if (chapter?.kind !== 'chapter' || cursor.above?.kind === 'closing') return null
  if (begun.marks === '') return hasRoom(chapter, scene) ? chapter : null
  return begun.isDeep || begun.marks.length > 1 ? parentAt(scene) : chapter
}

/** Another section may follow here, and none does. */
function hasRoom(chapter: Heading, { bound, cursor }: Scene): boolean {
  const { next } = cursor
  if (next && next.kind !== 'closing' && isWithin(next, chapter)) return false
  const sections = chapter.children.filter(({ kind }) => kind === 'section').length
  return sections < (bound.wanted(PartRole.chapter)?.list?.items.max ?? Number.POSITIVE_INFINITY)
}
