import { fold } from '../../text/fold.js'
import { withOwnBasis } from '../derive/own-basis.js'
import type {
  RawField,
  RawLabels,
  RawLine,
  RawPage,
  RawPart,
  RawProfile,
  RawSourced,
} from './raw.js'
import { asPart } from './raw.js'

/**
 * One profile laid over another. Scalars replace, labels add (those of `over` come first, so its first one
 * is canonical), parts merge by id in the order of `base`, `count: 0` removes one, `before` and `after` move one.
 * `valid`, `extends` and `replaces` of the base are not inherited. A value that `over` changes
 * without naming a basis rests on `over` itself.
 */
export function extend(base: RawProfile, over: RawProfile): RawProfile {
  const { valid: _valid, replaces: _replaces, extends: _extends, ...rest } = base
  const merged: RawProfile = {
    ...rest,
    ...over,
    labels: mergeRecord(base.labels, over.labels, extendLabels),
    cover: {
      ...base.cover,
      ...over.cover,
      fields: mergeRecord(base.cover?.fields, over.cover?.fields, extendField),
    },
    parts: extendParts(base.parts, over.parts),
    lines: mergeRecord(base.lines, over.lines, extendLine),
    numbering: laid(base.numbering, over.numbering),
    limits: laid(base.limits, over.limits),
    words: mergeDeep(base.words, over.words),
    rules: { ...base.rules, ...over.rules },
    basis: mergeRecord(base.basis, over.basis, (one, other) => ({ ...one, ...other })),
  }
  const page = over.page && base.page ? extendPage(base.page, over.page) : (over.page ?? base.page)
  if (page) merged.page = page
  return withOwnBasis(base, over, merged)
}

/** A basis that `over` names covers all values beside it, so the bases of single values in `base` are dropped. */
function laid<T extends RawSourced>(base: T | undefined, over: T | undefined): T {
  const { bases: before, ...kept } = { ...base } as T
  const { bases: own, ...given } = { ...over } as T
  const bases = given.basis === undefined ? { ...before, ...own } : { ...own }
  const all = { ...kept, ...given }
  return (Object.keys(bases).length > 0 ? { ...all, bases } : all) as T
}

function extendPage(base: RawPage, over: RawPage): RawPage {
  const page = laid(base, over)
  if (over.margins) page.margins = { ...base.margins, ...over.margins }
  if (over.numbers) page.numbers = { ...base.numbers, ...over.numbers }
  return page
}

function mergeRecord<T>(
  base: Readonly<Record<string, T>> | undefined,
  over: Readonly<Record<string, T>> | undefined,
  merge: (base: T, over: T) => T,
): Record<string, T> {
  const result: Record<string, T> = { ...base }
  for (const [key, value] of Object.entries(over ?? {})) {
    const old = result[key]
    result[key] = old === undefined ? value : merge(old, value)
  }
  return result
}

function extendLabels(base: RawLabels, over: RawLabels): RawLabels {
  return mergeRecord(base as Record<string, string[]>, over as Record<string, string[]>, addLabels)
}

/** Labels of `over`, then those of `base` that do not fold to one of them. */
function addLabels(base: readonly string[], over: readonly string[]): string[] {
  const taken = new Set(over.map(fold))
  return [...over, ...base.filter((label) => !taken.has(fold(label)))]
}

function extendField(base: RawField, over: RawField): RawField {
  const labels = over.labels ? extendLabels(base.labels ?? {}, over.labels) : base.labels
  return { ...base, ...over, ...(labels ? { labels } : {}) }
}

function extendLine(base: RawLine, over: RawLine): RawLine {
  return {
    ...base,
    ...over,
    holes: mergeRecord(base.holes, over.holes, extendLabels),
    example: { ...base.example, ...over.example },
  }
}

type Parts = RawProfile['parts']

/** Merges siblings by id; those that `base` does not know go where they say, else where they are written. */
function extendParts(base: Parts, over: Parts): RawPart[] {
  const result = (base ?? []).map(asPart)
  let previous: string | null = null
  for (const part of (over ?? []).map(asPart)) {
    const at = result.findIndex((one) => one.id === part.id)
    const old = result[at]
    if (removes(part)) {
      if (old) result.splice(at, 1)
      continue
    }
    if (old) {
      result[at] = extendPart(old, part)
      if (part.before ?? part.after) insertPart(result.splice(at, 1)[0] ?? part, result, previous)
    } else {
      insertPart(part, result, previous)
    }
    previous = part.id
  }
  return result
}

export function removes(part: RawPart): boolean {
  return part.count === 0 || part.count === '0'
}

/** `before` and `after` win; else the part follows the one written before it, or ends the list. */
function insertPart(part: RawPart, siblings: RawPart[], previous: string | null): void {
  const { before, after, ...rest } = part
  const anchor = before ?? after ?? previous
  const at = siblings.findIndex((one) => one.id === anchor)
  if (at < 0) siblings.push(rest)
  else siblings.splice(before === undefined ? at + 1 : at, 0, rest)
}

function extendPart(base: RawPart, over: RawPart): RawPart {
  const merged: RawPart = laid(base, over)
  if (base.parts ?? over.parts) merged.parts = extendParts(base.parts, over.parts)
  if (over.list) merged.list = laid(base.list, over.list)
  if (over.hint) merged.hint = { ...base.hint, ...over.hint }
  if (typeof over.number === 'object' && typeof base.number === 'object') {
    merged.number = { ...base.number, ...over.number }
  }
  return merged
}

/** Maps merge key by key; everything else is replaced. */
function mergeDeep(
  base: Readonly<Record<string, unknown>> | undefined,
  over: Readonly<Record<string, unknown>> | undefined,
): Record<string, unknown> {
  const result: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(over ?? {})) {
    const old = result[key]
    result[key] = isMap(old) && isMap(value) ? mergeDeep(old, value) : value
  }
  return result
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
