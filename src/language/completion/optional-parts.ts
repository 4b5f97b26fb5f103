import type { Heading } from '../../model/types.js'
import { boundTo, type Gap, gapsIn, isHere, placeAmong } from './gaps.js'
import { headingOffer, type Scene } from './heading-line.js'
import { aboutPart, written } from './missing-parts.js'
import { depthOfParts } from './numbering.js'
import type { Offer } from './offer.js'
import { RANK } from './rank.js'
import { WORDS } from './words.js'

/** Parts that may stand at a heading that was begun, and, once its title is begun, their other names. */
export function optionalParts(scene: Scene): Offer[] {
  const { begun, bound, cursor } = scene
  if (begun.marks === '') return []
  const parent = parentAt(scene)
  const missing = gapsIn(bound, cursor).filter((gap) => gap.parent === parent)
  const known = new Set(missing.map(({ part }) => part))
  const optional = candidates(parent, scene).filter(({ part }) => !known.has(part))
  const others = begun.title === '' ? [] : [...missing, ...optional]
  const synonyms = ({ part }: Gap) => (part.labels[bound.language] ?? []).slice(1)
  return [
    ...optional.map((gap) => offer(gap, undefined, scene)),
    ...others.flatMap((gap) => synonyms(gap).map((label) => offer(gap, label, scene))),
  ]
}

function offer(gap: Gap, label: string | undefined, scene: Scene): Offer {
  const { analysis, bound } = scene
  const { locale } = analysis
  const canonical = bound.label(gap.part.id)
  return headingOffer(
    {
      lines: written(gap, true, label, scene).lines,
      part: gap.part,
      rank: label === undefined ? RANK.optional : RANK.synonym,
      detail:
        label === undefined
          ? WORDS.optional[locale]
          : WORDS.synonym[locale].replace('{label}', () => canonical),
      documentation: aboutPart(gap.part, locale),
    },
    scene,
  )
}

/** The heading that one as deep as the begun one stands below; null for parts. */
export function parentAt({ begun, bound, cursor }: Scene): Heading | null {
  const depth = begun.marks.length
  if (depth <= depthOfParts(bound)) return null
  let parent = cursor.above
  while (parent && parent.depth >= depth) parent = parent.parent
  return parent
}

/** Parts that have no heading, or that on the line of the cursor, and whose place is here. */
function candidates(parent: Heading | null, { bound, cursor }: Scene): Gap[] {
  const above = parent && boundTo(parent, bound.parts)
  const beside = parent ? (above?.children ?? []) : bound.parts
  const isListed = above?.part.order !== 'any'
  return beside.flatMap((one): Gap[] => {
    const { part, heading } = one
    if (part.id === 'chapter' || (heading ?? cursor.own) !== cursor.own) return []
    const at = placeAmong(beside, one, parent)
    if (isListed && !isHere(at, cursor, bound)) return []
    return [{ part, ...at, hasText: false, isBegun: false }]
  })
}
