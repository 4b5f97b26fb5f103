import { templateTexts } from '../../bind/template-text.js'
import type { Bound } from '../../bind/types.js'
import type { Facts } from '../../write/markdown/skeleton/answers.js'
import { type Manner, PartWriter } from '../../write/markdown/skeleton/part-writer.js'
import { usualChapters, usualSections } from '../../write/markdown/skeleton/skeleton.js'
import type { Analysis } from '../document/analysis.js'
import { missingClosing } from './closings.js'
import type { Cursor } from './cursor.js'
import { begunAt, type Scene } from './heading-line.js'
import { missingChapters } from './missing-chapters.js'
import { missingParts } from './missing-parts.js'
import { nextSection } from './next-section.js'
import { dotHabit } from './numbering.js'
import type { Offer } from './offer.js'
import { optionalParts } from './optional-parts.js'

/** Headings that may be written on an empty line, or where a heading was begun. */
export function headingOffers(analysis: Analysis, bound: Bound, cursor: Cursor): Offer[] {
  const scene = sceneAt(analysis, bound, cursor)
  if (!scene) return []
  // Before text, nothing is wanted but the heading that this text may have lost.
  if (scene.begun.marks === '' && !cursor.isFree) return missingParts(scene)
  return [
    ...missingParts(scene),
    ...missingClosing(scene),
    ...missingChapters(scene),
    ...nextSection(scene),
    ...optionalParts(scene),
  ]
}

/** Null where no heading can be written. */
export function sceneAt(analysis: Analysis, bound: Bound, cursor: Cursor): Scene | null {
  const begun = begunAt(cursor)
  if (analysis.source.kind !== 'markdown' || !begun) return null
  const manner = mannerOf(bound, cursor)
  const writer = () => new PartWriter(bound.profile, manner)
  return { analysis, bound, cursor, begun, writer }
}

function mannerOf(bound: Bound, cursor: Cursor): Manner {
  const { language, profile, summary } = bound
  const { counts } = summary
  // A text without chapters will have the usual ones.
  const chapters = counts.chapters || usualChapters(profile)
  return {
    language,
    facts: factsOf(bound),
    chapters,
    sections: counts.sections || usualSections(profile, chapters),
    dotted: dotHabit(bound, cursor),
    bold: areBold(cursor),
  }
}

/** Most headings without marks are bold lines. */
function areBold({ headings }: Cursor): boolean {
  const plain = headings.filter(({ depth, implied }) => depth === 0 && !implied)
  return plain.filter(({ blocks: [block] }) => block?.bold).length * 2 > plain.length
}

/** What is known from the cover. */
export function factsOf({ summary }: Bound): Facts {
  const { author } = summary.counts
  return author === null || templateTexts(author).length > 0 ? {} : { author }
}
