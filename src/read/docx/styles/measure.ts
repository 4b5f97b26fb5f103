/** How many of each unit of a measure with a unit make a point. */
const pointsIn: Readonly<Record<string, number>> = {
  pt: 1,
  pc: 12,
  pi: 12,
  in: 72,
  mm: 72 / 25.4,
  cm: 72 / 2.54,
}

/**
 * A measure of OOXML in points; null where it is none.
 *
 * @param perPoint how many of the units of a bare number make a point: 20 for twips, 2 for half-points
 */
export function points(value: string | undefined, perPoint: 20 | 2): number | null {
  const match = /^\s*(-?\d{1,9}(?:\.\d{1,9})?)\s?(pt|pc|pi|in|mm|cm)?\s*$/.exec(value ?? '')
  if (!match) return null
  const number = Number(match[1])
  const unit = match[2]
  return unit === undefined ? number / perPoint : number * (pointsIn[unit] ?? 1)
}

/** A length as millimetres, to a hundredth; bare numbers are twips. */
export function millimetres(value: string | undefined): number | null {
  const length = points(value, 20)
  return length === null ? null : Math.round((length / 72) * 2540) / 100
}

/** A whole number; null for anything else. */
export function integer(value: string | null | undefined): number | null {
  return /^\s*[+-]?\d{1,9}(?:\.0{1,3})?\s*$/.test(value ?? '') ? Math.trunc(Number(value)) : null
}
