import { ownBasisId } from '../derive/own-basis.js'
import type { RawBasis, RawPart, RawProfile, RawSourced, YamlPath } from '../load/raw.js'
import { asPart } from '../load/raw.js'
import { noBasis, unknownId } from './faults.js'
import type { CheckContext } from './types.js'

/** The ids that a thing names as its basis, or as that of single values, exist. */
export function checkBasisIds(
  { file, merged, addProblem }: CheckContext,
  { basis, bases }: RawSourced,
  here: YamlPath,
): void {
  const known = Object.keys(merged.basis ?? {})
  const named: [YamlPath, string | undefined][] = [[['basis'], basis]]
  for (const [value, id] of Object.entries(bases ?? {})) named.push([['bases', value], id])
  for (const [path, id] of named) {
    if (id !== undefined && !known.includes(id)) {
      addProblem(file.positionOf([...here, ...path]), unknownId(id, 'basis', 'căn cứ', known))
    }
  }
}

/** The sections of a profile that have a basis of their own. */
export function checkSections(context: CheckContext): void {
  const { raw } = context.file
  for (const section of ['numbering', 'limits', 'page'] as const) {
    checkBasisIds(context, raw[section] ?? {}, [section])
  }
}

/** The part as this file writes it, and as it is after merging. */
interface Merged {
  readonly part: RawPart
  readonly whole: RawPart
  /** Id of the basis of the part; where it names none, that of the part above. */
  readonly basis: string | null
}

/** A part or a list with need `must` rests on a basis that justifies it. */
export function checkMust(
  context: CheckContext,
  { part, whole, basis }: Merged,
  here: YamlPath,
  idPath: YamlPath,
): void {
  const { file, addProblem } = context
  const wanted = namedBasis(context, whole.bases?.need) ?? basis
  const listed = whole.list
  if ((whole.need ?? 'must') === 'must') {
    const at = file.positionOf(part.need === undefined ? idPath : [...here, 'need'])
    if (!isCarried(context, wanted))
      addProblem(at, noBasis(part.id, wanted, basisIn(context, wanted)))
  } else if (listed && (listed.need ?? 'must') === 'must' && part.list) {
    const own = namedBasis(context, listed.bases?.need) ?? listed.basis ?? basis
    const at = file.positionOfKey([...here, 'list'])
    if (!isCarried(context, own)) addProblem(at, noBasis(part.id, own, basisIn(context, own)))
  }
}

/** Null for the basis that is made up for a profile that names none: it cannot justify what nothing else does. */
export function namedBasis({ file }: CheckContext, id: string | undefined): string | null {
  const isOwn = id === ownBasisId(file.raw) && file.raw.basis?.[id] === undefined
  return id === undefined || isOwn ? null : id
}

function basisIn({ merged }: CheckContext, id: string | null): RawBasis | undefined {
  return id === null ? undefined : merged.basis?.[id]
}

/** An id that does not exist counts as carried here: `checkBasisIds` reports it. */
function isCarried(context: CheckContext, id: string | null): boolean {
  const found = basisIn(context, id)
  return id !== null && (!found || carries(found, true))
}

/** A rule or its digest justifies `must`; a skeleton does so for parts only. */
function carries(basis: RawBasis, isPart: boolean): boolean {
  return basis.kind === 'rule' || basis.kind === 'digest' || (isPart && basis.kind === 'skeleton')
}

export function checkFields(context: CheckContext): void {
  const { file, merged, addProblem } = context
  for (const [id, field] of Object.entries(file.raw.cover?.fields ?? {})) {
    const here = ['cover', 'fields', id]
    checkBasisIds(context, field, here)
    const whole = merged.cover?.fields?.[id] ?? field
    const found = whole.basis === undefined ? undefined : merged.basis?.[whole.basis]
    if (whole.need !== 'must' || (whole.basis !== undefined && !found)) continue
    if (found && carries(found, false)) continue
    const at =
      field.need === undefined ? file.positionOfKey(here) : file.positionOf([...here, 'need'])
    addProblem(at, noBasis(id, whole.basis ?? null, found))
  }
}

/** Where this file gives a basis a weaker kind, no `must` of the base may rest on it any more. */
export function checkWeakened(context: CheckContext): void {
  const { file, merged, addProblem } = context
  for (const [id, own] of Object.entries(file.raw.basis ?? {})) {
    const whole = merged.basis?.[id]
    if (own.kind === undefined || !whole || !context.base?.basis?.[id]) continue
    const part = carries(whole, true) ? null : firstMust(merged.parts ?? [], id, null)
    const field = carries(whole, false) ? null : mustField(merged, id)
    const victim = part ?? field
    if (victim !== null)
      addProblem(file.positionOf(['basis', id, 'kind']), noBasis(victim, id, whole))
  }
}

function firstMust(
  parts: readonly (string | RawPart)[],
  basis: string,
  inherited: string | null,
): string | null {
  for (const part of parts.map(asPart)) {
    const own = part.basis ?? inherited
    const wanted = part.bases?.need ?? own
    if (wanted === basis && (part.need ?? 'must') === 'must') return part.id
    const below = firstMust(part.parts ?? [], basis, own)
    if (below !== null) return below
  }
  return null
}

function mustField(merged: RawProfile, basis: string): string | null {
  const fields = Object.entries(merged.cover?.fields ?? {})
  return fields.find(([, field]) => field.need === 'must' && field.basis === basis)?.[0] ?? null
}
