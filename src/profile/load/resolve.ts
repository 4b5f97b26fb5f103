import type { Language, Texts } from '../../text/types.js'
import { livingLabels } from '../check/known-ids.js'
import { parseCount } from '../derive/count.js'
import type {
  Basis,
  Count,
  CoverRequirement,
  Labels,
  Line,
  List,
  ListValue,
  NumberForm,
  Numbering,
  Page,
  PageValue,
  Part,
  PartValue,
  Profile,
  RuleSetting,
  Sourced,
} from '../types.js'
import type {
  PerLanguage,
  RawCount,
  RawLimit,
  RawNumbering,
  RawPage,
  RawPart,
  RawProfile,
  RawRule,
  RawSourced,
} from './raw.js'
import { asPart, roleOfField, roleOfPart } from './raw.js'

const LANGUAGES: readonly Language[] = ['en', 'vi']
const ANY: Count = { min: 0, max: Number.POSITIVE_INFINITY }
const ONE: Count = { min: 1, max: 1 }
const FOUR_DEEP: Count = { min: 0, max: 4 }

/** What must or should be there is wanted at least once, even where the base leaves it open (`count: "?"`). */
function wantedCount(count: Count, need: RawPart['need']): Count {
  const wanted = need === 'must' || need === 'should'
  return wanted && count.min === 0 && count.max > 0 ? { min: 1, max: count.max } : count
}

/**
 * Fills in the defaults of a merged and checked profile.
 *
 * @param replaces the version before this one
 */
export function resolve(raw: RawProfile, replaces: Profile | null = null): Profile {
  const basis = mapValues(raw.basis, (one, id) => resolveBasis(id, one))
  return deepFreeze({
    id: raw.id,
    title: both(raw.title, raw.id),
    valid: { from: raw.valid?.from ?? null, to: raw.valid?.to ?? null },
    replaces,
    languages: raw.languages ?? LANGUAGES,
    labels: livingLabels(raw),
    cover: { schema: raw.cover?.schema ?? null, fields: fieldsOf(raw, basis) },
    parts: (raw.parts ?? []).map((part) => resolvePart(asPart(part), raw, basis, null)),
    lines: mapValues(raw.lines, (line, id): Line => {
      return { id, form: line.form ?? '', holes: line.holes ?? {}, example: line.example ?? {} }
    }),
    numbering: resolveNumbering(raw.numbering ?? {}, basis),
    limits: {
      pages: limit(raw.limits?.pages),
      words: limit(raw.limits?.words),
      ...sourced(raw.limits, basis, null),
    },
    words: raw.words ?? {},
    rules: mapValues(raw.rules, resolveRule),
    page: raw.page ? resolvePage(raw.page, basis) : null,
    basis,
  })
}

/** Shared by all files of a run, so nothing may change it. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>> | undefined,
  map: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([key, one]) => [key, map(one, key)]))
}

/** One text for both languages where only one is given. */
function both(texts: string | PerLanguage<string> | undefined, fallback: string): Texts {
  if (typeof texts === 'string') return { en: texts, vi: texts }
  const any = texts?.en ?? texts?.vi ?? fallback
  return { en: texts?.en ?? any, vi: texts?.vi ?? any }
}

function countOr<T>(value: RawCount | undefined, fallback: T): Count | T {
  return (value === undefined ? null : parseCount(value)) ?? fallback
}

function resolveBasis(id: string, raw: NonNullable<RawProfile['basis']>[string]): Basis {
  const clause = both(raw.clause, '')
  return {
    id,
    kind: raw.kind ?? 'observed',
    source: both(raw.source, id),
    clause: clause.en === '' ? null : clause,
    url: raw.url ?? null,
  }
}

/** What a thing and its values rest on. */
function sourced<Value extends string>(
  raw: RawSourced | undefined,
  all: Readonly<Record<string, Basis>>,
  inherited: Basis | null,
): Sourced<Value> {
  const named = raw?.basis === undefined ? undefined : all[raw.basis]
  const bases: Partial<Record<string, Basis>> = {}
  for (const [value, id] of Object.entries(raw?.bases ?? {})) {
    const found = all[id]
    if (found) bases[value] = found
  }
  return { basis: named ?? inherited, bases: bases as Sourced<Value>['bases'] }
}

function fieldsOf(raw: RawProfile, basis: Record<string, Basis>): readonly CoverRequirement[] {
  return Object.entries(raw.cover?.fields ?? {}).map(([id, field]) => {
    const role = roleOfField(id, field)
    return {
      id,
      role,
      key: role ?? id,
      need: field.need ?? 'should',
      labels: field.labels ?? {},
      blank: field.blank ?? null,
      basis: (field.basis === undefined ? undefined : basis[field.basis]) ?? null,
    }
  })
}

function resolvePart(
  raw: RawPart,
  profile: RawProfile,
  all: Readonly<Record<string, Basis>>,
  inherited: Basis | null,
): Part {
  const sources = sourced<PartValue>(raw, all, inherited)
  const labels: Labels = profile.labels?.[raw.id] ?? {}
  return {
    id: raw.id,
    role: roleOfPart(raw),
    need: raw.need ?? 'must',
    count: wantedCount(countOr(raw.count, ONE), raw.need),
    order: raw.order ?? 'listed',
    extra: raw.extra ?? 'warn',
    number: numberForm(raw.number),
    parts: (raw.parts ?? []).map((part) => resolvePart(asPart(part), profile, all, sources.basis)),
    list: resolveList(raw.list, all, sources.basis),
    closing: raw.closing ?? null,
    words: countOr(raw.words, null),
    hint: raw.hint ?? {},
    ...sources,
    labels,
  }
}

function numberForm(raw: RawPart['number']): NumberForm | null | undefined {
  if (raw === undefined) return undefined
  if (raw === 'none') return null
  return {
    form: raw.form ?? null,
    depth: countOr(raw.depth, null),
    siblings: countOr(raw.siblings, null),
  }
}

function resolveList(
  raw: RawPart['list'],
  all: Readonly<Record<string, Basis>>,
  inherited: Basis | null,
): List | null {
  if (raw === undefined) return null
  return {
    items: countOr(raw.items, ANY),
    need: raw.need ?? 'must',
    kind: raw.kind ?? null,
    entry: typeof raw.entry === 'string' ? [raw.entry] : (raw.entry ?? []),
    order: raw.order ?? null,
    ...sourced<ListValue>(raw, all, inherited),
  }
}

function resolveNumbering(raw: RawNumbering, all: Readonly<Record<string, Basis>>): Numbering {
  return {
    dot: raw.dot === undefined || raw.dot === 'free' ? null : raw.dot,
    depth: countOr(raw.depth, FOUR_DEEP),
    ...sourced<'dot' | 'depth'>(raw, all, null),
  }
}

function resolvePage(raw: RawPage, all: Readonly<Record<string, Basis>>): Page {
  const { numbers } = raw
  return {
    paper: raw.paper ?? null,
    margins: raw.margins ?? null,
    font: raw.font ?? null,
    size: raw.size ?? null,
    spacing: raw.spacing ?? null,
    numbers: numbers ? { position: numbers.position ?? null, size: numbers.size ?? null } : null,
    ...sourced<PageValue>(raw, all, null),
  }
}

function limit(raw: RawLimit | undefined): Readonly<Partial<Record<Language, Count>>> {
  if (raw === undefined) return {}
  const result: Partial<Record<Language, Count>> = {}
  for (const language of LANGUAGES) {
    const count = countOr(typeof raw === 'object' ? raw[language] : raw, null)
    if (count) result[language] = count
  }
  return result
}

function resolveRule(raw: RawRule): RuleSetting {
  return Array.isArray(raw) ? { level: raw[0], options: raw[1] } : { level: raw, options: {} }
}
