import { PartRole } from '../../model/roles.js'
import type { Heading } from '../../model/types.js'
import { boundTo, type Gap, gapsIn, isHere, slotAmong } from './gaps.js'
import { headingOffer, type Scene } from './heading-line.js'
import { aboutPart, written } from './missing-parts.js'
import { depthOfParts } from './numbering.js'
import type { Offer } from './offer.js'
import { RANK, WORDS } from './offer.js'

/** Parts that may stand at a heading that was begun, and, once its title is begun, their other names. */
export function optionalParts(scene: Scene): Offer[] {
  const { begun, bound, cursor } = scene
  if (begun.marks === '') return []
  const parent = parentAt(scene)
  const missing = gapsIn(bound, cursor).filter((gap) => gap.parent === parent)
  const known = new Set(missing.map(({ part }) => part))
  const optional = candidates(parent, scene).filter(({ part }) => !known.has(part))
  const others = begun.title === '' ? [] : [...missing, ...optional]
  return [
    ...optional.map((gap) => canonical(gap, scene)),
    ...others.flatMap((gap) => synonyms(gap, scene)),
  ]
}

function canonical({ part, ...gap }: Gap, scene: Scene): Offer {
  const { locale } = scene.analysis
  const { lines } = written({ part, ...gap }, true, scene)
  const documentation = aboutPart(part, locale)
  const detail = WORDS.optional[locale]
  return headingOffer({ part, lines, rank: RANK.optional, detail, documentation }, scene)
}

/** A part has dozens of names, so what stands below its heading is written once for all. */
function synonyms(gap: Gap, scene: Scene): Offer[] {
  const { part } = gap
  const { locale } = scene.analysis
  const [name = '', ...others] = part.labels[scene.bound.language] ?? []
  const [heading = '', ...below] = others.length > 0 ? written(gap, true, scene).lines : []
  const documentation = aboutPart(part, locale)
  const detail = WORDS.synonym[locale].replace('{label}', () => name)
  return others.map((label) => {
    const lines = [heading.slice(0, heading.length - name.length) + label, ...below]
    return headingOffer({ part, lines, rank: RANK.synonym, detail, documentation }, scene)
  })
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
    if (part.role === PartRole.chapter || (heading ?? cursor.own) !== cursor.own) return []
    const at = slotAmong(beside, one, parent)
    if (isListed && !isHere(at, cursor, bound)) return []
    return [{ part, ...at, hasText: false, isBegun: false }]
  })
}
