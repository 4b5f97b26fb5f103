import type { RunProblem } from '../../read/types.js'
import { isInverted, parseCount } from '../derive/count.js'
import { removes } from '../load/extend.js'
import type { ProfileFile } from '../load/file.js'
import type { RawPart, RawProfile, YamlPath } from '../load/raw.js'
import { asPart } from '../load/raw.js'
import {
  checkBasisIds,
  checkFields,
  checkMust,
  checkSections,
  checkWeakened,
  namedBasis,
} from './check-basis.js'
import { labelClashes } from './clash.js'
import { compileCoverSchema } from './cover-schema.js'
import { badHole, inverted, misfit, noForm, noSchema, twice, unknownId } from './faults.js'
import { labelledIds } from './known-ids.js'
import { compileForm, FormError, fits } from './line.js'
import { checkRoles } from './roles.js'
import type { AddProblem, CheckContext } from './types.js'
import { checkValid } from './version.js'

/**
 * What the JSON Schema cannot check: ids that must exist, counts, labels that fold alike, examples that fit
 * their form, a basis for every `must`. At most one problem at one position, in the order of the file.
 *
 * @param merged the file's profile laid over `base`
 */
export function validate(
  file: ProfileFile,
  merged: RawProfile,
  base: RawProfile | null,
): RunProblem[] {
  const problems = new Map<string, RunProblem>()
  const addProblem: AddProblem = (at, message) => {
    const key = `${at.line}:${at.column}`
    if (!problems.has(key)) problems.set(key, file.problem(at, message))
  }
  const context = { file, merged, base, addProblem }
  checkCounts(context, file.raw, [])
  checkParts(context, file.raw.parts ?? [], ['parts'], {
    merged: merged.parts ?? [],
    base: base?.parts ?? [],
    basis: null,
  })
  checkRoles(context)
  checkSubstance(context)
  checkValid(context)
  checkSections(context)
  checkFields(context)
  checkCoverSchema(context)
  checkWeakened(context)
  checkLines(context)
  checkLabelIds(context)
  for (const clash of labelClashes(file, merged)) addProblem(clash.at, clash.message)
  return [...problems.values()].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  )
}

/** A profile that asks for nothing would find every part of a summary unexpected. */
function checkSubstance({ file, merged, addProblem }: CheckContext): void {
  if ((merged.parts ?? []).length > 0) return
  addProblem(file.positionOf(['id']), {
    en: 'The profile has no parts; add `extends: base` or `parts`.',
    vi: 'Mẫu quy định chưa có phần nào; hãy thêm `extends: base` hoặc `parts`.',
  })
}

const COUNT_KEYS = new Set(['count', 'items', 'depth', 'siblings', 'words', 'pages'])

/** Counts may stand nearly anywhere; the JSON Schema has checked their notation already. */
function checkCounts(context: CheckContext, value: unknown, path: YamlPath): void {
  const { file, addProblem } = context
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    const isCount = COUNT_KEYS.has(key) || (path[0] === 'limits' && path.length === 2)
    const count = isCount && typeof inner === 'string' ? parseCount(inner) : null
    if (count && isInverted(count))
      addProblem(file.positionOf(here), inverted(key, count.min, count.max))
    checkCounts(context, inner, here)
  }
}

interface Scope {
  readonly merged: readonly (string | RawPart)[]
  readonly base: readonly (string | RawPart)[]
  /** Basis inherited from the part above. */
  readonly basis: string | null
}

function checkParts(
  context: CheckContext,
  parts: readonly (string | RawPart)[],
  path: YamlPath,
  scope: Scope,
): void {
  const seen = new Set<string>()
  for (const [index, written] of parts.entries()) {
    const part = asPart(written)
    const here = [...path, index]
    const idPath = typeof written === 'string' ? here : [...here, 'id']
    if (seen.has(part.id)) context.addProblem(context.file.positionOf(idPath), twice(part.id))
    seen.add(part.id)
    checkPart(context, part, here, idPath, scope)
  }
}

function checkPart(
  context: CheckContext,
  part: RawPart,
  here: YamlPath,
  idPath: YamlPath,
  scope: Scope,
): void {
  checkPartIds(context, part, here, idPath, scope)
  checkBasisIds(context, part, here)
  checkBasisIds(context, part.list ?? {}, [...here, 'list'])
  if (removes(part)) return
  const base = scope.base.map(asPart).find((one) => one.id === part.id)
  const whole = scope.merged.map(asPart).find((one) => one.id === part.id) ?? part
  const basis = namedBasis(context, whole.basis) ?? scope.basis
  checkMust(context, { part, whole, basis }, here, idPath)
  checkParts(context, part.parts ?? [], [...here, 'parts'], {
    merged: whole.parts ?? [],
    base: base?.parts ?? [],
    basis,
  })
}

/** Ids that a part refers to: the base's part it removes, its neighbours, the lines of its list. */
function checkPartIds(
  { file, addProblem, merged }: CheckContext,
  part: RawPart,
  here: YamlPath,
  idPath: YamlPath,
  scope: Scope,
): void {
  const inBase = scope.base.map((one) => asPart(one).id)
  if (removes(part) && !inBase.includes(part.id)) {
    const message = unknownId(part.id, 'part of the base', 'phần của mẫu gốc', inBase)
    addProblem(file.positionOf(idPath), message)
  }
  const others = scope.merged.map((one) => asPart(one).id).filter((id) => id !== part.id)
  for (const key of ['before', 'after'] as const) {
    const anchor = part[key]
    if (anchor !== undefined && !others.includes(anchor)) {
      addProblem(
        file.positionOf([...here, key]),
        unknownId(anchor, 'part beside this one', 'phần cùng cấp', others),
      )
    }
  }
  const entry = part.list?.entry
  for (const [index, id] of [entry ?? []].flat().entries()) {
    const known = Object.keys(merged.lines ?? {})
    const at = Array.isArray(entry) ? [...here, 'list', 'entry', index] : [...here, 'list', 'entry']
    if (!known.includes(id))
      addProblem(file.positionOf(at), unknownId(id, 'line', 'mẫu dòng', known))
  }
}

/** Checked when the profile is loaded, so that no summary is checked against a schema that cannot be used. */
function checkCoverSchema({ file, addProblem }: CheckContext): void {
  const schema = file.raw.cover?.schema
  if (!schema) return
  try {
    compileCoverSchema(schema)
  } catch (error) {
    const fault = error instanceof Error ? error.message.replace(/^schema is invalid: /, '') : ''
    addProblem(file.positionOf(['cover', 'schema']), noSchema(fault))
  }
}

function checkLines({ file, merged, addProblem }: CheckContext): void {
  for (const [id, line] of Object.entries(merged.lines ?? {})) {
    const own = file.raw.lines?.[id]
    if (!own) continue
    const here = ['lines', id]
    if (line.form === undefined) {
      addProblem(file.positionOfKey(here), noForm(id))
      continue
    }
    try {
      const form = compileForm(line.form)
      for (const [language, example] of Object.entries(line.example ?? {})) {
        if (fits(form, example, line.holes ?? {})) continue
        const at =
          own.example?.[language as 'en' | 'vi'] === undefined ? ['form'] : ['example', language]
        addProblem(file.positionOf([...here, ...at]), misfit(example, line.form))
      }
    } catch (error) {
      if (!(error instanceof FormError)) throw error
      addProblem(file.positionOf([...here, 'form']), badHole(error.hole))
    }
  }
}

function checkLabelIds({ file, merged, addProblem }: CheckContext): void {
  const known = labelledIds(merged)
  for (const id of Object.keys(file.raw.labels ?? {})) {
    if (!known.has(id))
      addProblem(
        file.positionOfKey(['labels', id]),
        unknownId(id, 'part, cover field or line', 'phần, mục bìa hay mẫu dòng', [...known]),
      )
  }
}
