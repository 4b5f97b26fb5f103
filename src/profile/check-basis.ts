import { noBasis, unknownId } from './faults.js'
import type { Path } from './file.js'
import type { RawBasis, RawPart, RawProfile } from './raw.js'
import { asPart } from './raw.js'
import type { Context } from './validate.js'

export function checkBasisId(
  { file, merged, tell }: Context,
  basis: string | undefined,
  here: Path,
): void {
  const known = Object.keys(merged.basis ?? {})
  if (basis !== undefined && !known.includes(basis)) {
    tell(file.placeOf([...here, 'basis']), unknownId(basis, 'basis', 'căn cứ', known))
  }
}

export function checkMust(
  { file, merged, tell }: Context,
  whole: RawPart,
  basis: string | null,
  part: RawPart,
  here: Path,
  idPath: Path,
): void {
  const found = basis === null ? undefined : merged.basis?.[basis]
  if (basis !== null && !found) return
  if (found && carries(found, true)) return
  if ((whole.need ?? 'must') === 'must') {
    tell(
      file.placeOf(part.need === undefined ? idPath : [...here, 'need']),
      noBasis(part.id, basis, found),
    )
  } else if (whole.list && (whole.list.need ?? 'must') === 'must' && part.list) {
    tell(file.placeOfKey([...here, 'list']), noBasis(part.id, basis, found))
  }
}

/** A rule or its digest carries `must`; "this profile asks for it" does so for parts only. */
function carries(basis: RawBasis, isPart: boolean): boolean {
  return basis.kind === 'rule' || basis.kind === 'digest' || (isPart && basis.kind === 'skeleton')
}

export function checkFields(context: Context): void {
  const { file, merged, tell } = context
  for (const [id, field] of Object.entries(file.raw.cover?.fields ?? {})) {
    const here = ['cover', 'fields', id]
    checkBasisId(context, field.basis, here)
    const whole = merged.cover?.fields?.[id] ?? field
    const found = whole.basis === undefined ? undefined : merged.basis?.[whole.basis]
    if (whole.need !== 'must' || (whole.basis !== undefined && !found)) continue
    if (found && carries(found, false)) continue
    const at = field.need === undefined ? file.placeOfKey(here) : file.placeOf([...here, 'need'])
    tell(at, noBasis(id, whole.basis ?? null, found))
  }
}

/** A basis that this file weakens must not carry a `must` that the base rests on it. */
export function checkWeakened(context: Context): void {
  const { file, merged, tell } = context
  for (const [id, own] of Object.entries(file.raw.basis ?? {})) {
    const whole = merged.basis?.[id]
    if (own.kind === undefined || !whole || !context.base?.basis?.[id]) continue
    const part = carries(whole, true) ? null : firstMust(merged.parts ?? [], id, null)
    const field = carries(whole, false) ? null : mustField(merged, id)
    const victim = part ?? field
    if (victim !== null) tell(file.placeOf(['basis', id, 'kind']), noBasis(victim, id, whole))
  }
}

function firstMust(
  parts: readonly (string | RawPart)[],
  basis: string,
  inherited: string | null,
): string | null {
  for (const part of parts.map(asPart)) {
    const own = part.basis ?? inherited
    if (own === basis && (part.need ?? 'must') === 'must') return part.id
    const below = firstMust(part.parts ?? [], basis, own)
    if (below !== null) return below
  }
  return null
}

function mustField(merged: RawProfile, basis: string): string | null {
  const fields = Object.entries(merged.cover?.fields ?? {})
  return fields.find(([, field]) => field.need === 'must' && field.basis === basis)?.[0] ?? null
}
