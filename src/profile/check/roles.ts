import { isSingle, type PartRole } from '../../model/roles.js'
import { pathIn, type Step } from '../derive/origin.js'
import type { ProfileFile } from '../load/file.js'
import type { RawPart, YamlPath } from '../load/raw.js'
import { asPart, roleOfField, roleOfPart } from '../load/raw.js'
import { fieldRolesMeet, rolesMeet } from './faults.js'
import type { CheckContext } from './types.js'

/** A part or field that has a role. */
interface Claim {
  readonly id: string
  readonly role: string
  /** The role is written, not only taken from the id. */
  readonly isWritten: boolean
  readonly steps: readonly Step[]
}

/**
 * A role that two parts or two fields share would leave open which of them is meant. One id that stands twice in the
 * profile counts once.
 */
export function checkRoles({ file, merged, addProblem }: CheckContext): void {
  const parts = ofParts(merged.parts ?? [], []).filter(({ role }) => isSingle(role as PartRole))
  for (const [first, again] of meeting(parts)) {
    const own = [again, first].find(({ steps }) => pathIn(file.raw, steps))
    const other = own === first ? again : first
    if (own) addProblem(file.positionOf(pathOf(file, own)), rolesMeet(own.role, own.id, other.id))
  }
  const fields = Object.entries(merged.cover?.fields ?? {}).flatMap(([id, field]): Claim[] => {
    const role = roleOfField(id, field)
    const isWritten = field.role !== undefined
    return role === null ? [] : [{ id, role, isWritten, steps: ['cover', 'fields', id] }]
  })
  for (const [first, again] of meeting(fields)) {
    const own = [again, first].find(({ steps }) => pathIn(file.raw, steps))
    const other = own === first ? again : first
    if (own)
      addProblem(file.positionOfKey(pathOf(file, own)), fieldRolesMeet(own.role, own.id, other.id))
  }
}

function ofParts(parts: readonly (string | RawPart)[], above: readonly Step[]): Claim[] {
  return parts.map(asPart).flatMap((part) => {
    const steps = [...above, 'parts', part.id]
    const role = roleOfPart(part)
    const own = { id: part.id, isWritten: part.role !== undefined, steps }
    return [...(role === null ? [] : [{ ...own, role }]), ...ofParts(part.parts ?? [], steps)]
  })
}

/** Pairs with the same role: the first that has it, and each later one. */
function meeting(claims: readonly Claim[]): [Claim, Claim][] {
  return claims.flatMap((claim, index): [Claim, Claim][] => {
    const first = claims.slice(0, index).find(({ role }) => role === claim.role)
    const isMeant = first && (first.id !== claim.id || first.isWritten || claim.isWritten)
    return isMeant ? [[first, claim]] : []
  })
}

/** Where the file writes the role; else where it writes the part or field. */
function pathOf(file: ProfileFile, { steps }: Claim): YamlPath {
  return pathIn(file.raw, [...steps, 'role']) ?? pathIn(file.raw, steps) ?? []
}
