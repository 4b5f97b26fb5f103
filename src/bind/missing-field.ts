import { isSummaryFrontMatter } from '../model/cover/front-matter.js'
import { keyStep, nextStep, nouns } from '../model/cover/nouns.js'
import { FieldRole } from '../model/roles.js'
import type { CoverRequirement } from '../profile/types.js'
import type { Span, Texts } from '../text/types.js'
import type { Bound } from './types.js'

/** Where the absence of a field is reported, and the values of the message. */
export interface MissingField {
  readonly at: Span
  readonly values: { readonly field: Texts; readonly next: Texts }
}

/** The booklet builder writes these from the profile, so that the front matter need not hold them. */
const written = new Set<FieldRole | null>([
  FieldRole.type,
  FieldRole.completed,
  FieldRole.defence,
  FieldRole.consult,
])
const placeAndYear: Texts = { en: 'place and year', vi: 'địa danh và năm' }

/** What a field is called in a sentence. */
export function nameOf({ id, role, labels }: CoverRequirement): Texts {
  return (role && nouns[role].name) ?? { en: labels.en?.[0] ?? id, vi: labels.vi?.[0] ?? id }
}

/** How a field that was not found is reported; null where its absence is no fault. */
export function missingField(field: CoverRequirement, bound: Bound): MissingField | null {
  const inFront = isSummaryFrontMatter(bound.outline.frontMatter)
  if (field.need === 'may' || (inFront && written.has(field.role))) return null
  return missingAtTheEnd(field, bound)
}

/** How a field that the final version must hold is reported; null where another field's finding covers it. */
export function missingAtTheEnd(field: CoverRequirement, bound: Bound): MissingField | null {
  const { role, key } = field
  const inFront = isSummaryFrontMatter(bound.outline.frontMatter)
  const at = spanOnCover(role, bound)
  if (inFront) return { at, values: { field: nameOf(field), next: keyStep(key) } }
  const whole = isLastLineMissing(bound)
  if (whole && role === FieldRole.year) return null
  const name = whole && role === FieldRole.place ? placeAndYear : nameOf(field)
  return { at, values: { field: name, next: nextStep(role, labelOf(field, bound)) } }
}

/** Place and year share the last line of a cover: where both are missing, that is one finding. */
function isLastLineMissing({ summary, profile }: Bound): boolean {
  const asked = (role: FieldRole) =>
    profile.cover.fields.some((field) => field.role === role && field.need !== 'may')
  const absent = (role: FieldRole) => (summary.cover[role] ?? []).length === 0
  return [FieldRole.place, FieldRole.year].every((role) => asked(role) && absent(role))
}

function labelOf({ id, labels }: CoverRequirement, bound: Bound): string {
  const label = labels[bound.language]?.[0] ?? bound.label(id)
  const words = label.split('{n}').map((piece) => piece.trimEnd())
  return words.join('').trim()
}

/** The first line of the front matter; else the type line; else the first block of the cover. */
function spanOnCover(role: FieldRole | null, { outline, summary }: Bound): Span {
  const { frontMatter, cover, source } = outline
  if (frontMatter !== null) {
    const { start } = frontMatter
    return { start, end: start + source.slice(start).search(/[\r\n]|$/) }
  }
  const year = role === FieldRole.place ? summary.cover.year?.[0] : undefined
  return year ?? summary.cover.type?.[0] ?? cover[0] ?? { start: 0, end: 0 }
}
