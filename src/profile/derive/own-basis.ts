import type { RawBasis, RawField, RawPart, RawProfile, RawSourced } from '../load/raw.js'
import { asPart } from '../load/raw.js'
import type { ListValue, PageValue, PartValue } from '../types.js'
import { formatCount, parseCount } from './count.js'

const PART_VALUES: readonly PartValue[] = [
  'need',
  'count',
  'order',
  'extra',
  'number',
  'closing',
  'words',
  'place',
]
const LIST_VALUES: readonly ListValue[] = ['items', 'need', 'kind', 'entry', 'order']
const PAGE_VALUES: readonly PageValue[] = ['paper', 'margins', 'font', 'size', 'spacing', 'numbers']
/** The values of a part or a list that does not write them. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  need: 'must',
  count: 1,
  items: '0..',
  order: 'listed',
  extra: 'warn',
}

/** The id of the basis that is made up for what a profile asks without naming one. */
export function ownBasisId({ id }: RawProfile): string {
  return `own-${id}`
}

function ownBasis({ id, title }: RawProfile): RawBasis {
  const en = title?.en ?? title?.vi ?? `the profile ${id}`
  const vi = title?.vi ?? title?.en ?? `mẫu quy định ${id}`
  return {
    kind: 'skeleton',
    source: {
      en: `Requirement of ${en}; no source is named`,
      vi: `Yêu cầu của ${vi}; chưa dẫn nguồn`,
    },
  }
}

/**
 * Makes a profile the source of what it changes: a value that `over` changes without naming a basis does not quote the
 * basis that its base has for the old value. A basis that `over` gives a new source counts as named.
 *
 * @param merged `over` laid on `base`
 */
export function withOwnBasis(base: RawProfile, over: RawProfile, merged: RawProfile): RawProfile {
  const owner = new Owner(over)
  const result: RawProfile = {
    ...merged,
    parts: owner.parts(merged.parts ?? [], base.parts ?? [], over.parts ?? [], NOTHING),
  }
  const { numbering, limits, page, cover } = merged
  if (numbering) {
    result.numbering = owner.section(numbering, base.numbering, over.numbering, ['dot', 'depth'])
  }
  if (limits) result.limits = owner.section(limits, base.limits, over.limits, ['pages', 'words'])
  if (page) result.page = owner.section(page, base.page, over.page, PAGE_VALUES)
  if (cover) result.cover = { ...cover, fields: owner.fields(cover.fields ?? {}, base, over) }
  if (owner.used) result.basis = { [ownBasisId(over)]: ownBasis(over), ...merged.basis }
  return result
}

/** A basis that is in force, and whether the profile that extends named it. */
interface Inherited {
  readonly id: string | undefined
  readonly named: boolean
}

const NOTHING: Inherited = { id: undefined, named: false }

type Values = RawSourced & Readonly<Record<string, unknown>>

/** The values of a thing in the base and as they are merged, and the bases that the profile writes beside them. */
interface Change {
  readonly before: Values
  readonly now: Values
  readonly written: RawSourced
}

class Owner {
  used = false
  readonly #over: RawProfile

  constructor(over: RawProfile) {
    this.#over = over
  }

  parts(
    merged: readonly (string | RawPart)[],
    base: readonly (string | RawPart)[],
    over: readonly (string | RawPart)[],
    above: Inherited,
  ): RawPart[] {
    const [olds, writtens] = [base.map(asPart), over.map(asPart)]
    return merged.map(asPart).map((whole) => {
      const written = writtens.find(({ id }) => id === whole.id)
      const old = olds.find(({ id }) => id === whole.id)
      if (!written) return whole
      return old ? this.#changed(whole, old, written, above) : this.#added(whole, above)
    })
  }

  section<T extends RawSourced>(
    merged: T,
    base: T | undefined,
    over: T | undefined,
    values: readonly string[],
  ): T {
    if (!base || !over) return merged
    const inherited = this.#inForce(base, over, NOTHING)
    const [before, now] = [base as Values, merged as Values]
    return this.#owned(merged, { before, now, written: over }, inherited, values)
  }

  /** A field has one basis for all of it, and a `must` keeps the one that carries it. */
  fields(
    merged: Readonly<Record<string, RawField>>,
    base: RawProfile,
    over: RawProfile,
  ): Record<string, RawField> {
    const all: Record<string, RawField> = { ...merged }
    for (const [id, written] of Object.entries(over.cover?.fields ?? {})) {
      const [whole, old] = [merged[id], base.cover?.fields?.[id]]
      if (!whole || !old?.basis || whole.need === 'must' || written.basis !== undefined) continue
      const isChanged = written.need !== undefined && written.need !== (old.need ?? 'should')
      if (isChanged && !this.#defines(old.basis)) all[id] = { ...whole, basis: this.#own() }
    }
    return all
  }

  #changed(whole: RawPart, old: RawPart, written: RawPart, above: Inherited): RawPart {
    const inherited = this.#inForce(old, written, above)
    const before: Values = { ...old, need: wantedText(old) }
    const now: Values = {
      ...whole,
      need: wantedText(whole),
      place: written.before ?? written.after,
    }
    const part = this.#owned(whole, { before, now, written }, inherited, PART_VALUES)
    if (whole.list && written.list) {
      const list = this.#inForce(old.list ?? {}, written.list, inherited)
      const change = { before: { ...old.list }, now: { ...whole.list }, written: written.list }
      part.list = this.#owned(whole.list, change, list, LIST_VALUES)
    }
    if (written.parts) {
      part.parts = this.parts(whole.parts ?? [], old.parts ?? [], written.parts, inherited)
    }
    return part
  }

  /** A part that the base does not have must not quote what the base says of the part above. */
  #added(whole: RawPart, above: Inherited): RawPart {
    const isForeign = whole.basis === undefined && above.id !== undefined && !above.named
    return isForeign ? { ...whole, basis: this.#own() } : whole
  }

  #inForce(old: RawSourced, written: RawSourced, above: Inherited): Inherited {
    if (written.basis !== undefined) return { id: written.basis, named: true }
    if (old.basis !== undefined) return { id: old.basis, named: this.#defines(old.basis) }
    return above
  }

  #owned<T extends RawSourced>(
    whole: T,
    { before, now, written }: Change,
    inherited: Inherited,
    values: readonly string[],
  ): T {
    const own: Record<string, string> = {}
    for (const value of values) {
      const single = before.bases?.[value]
      const quoted = single ? { id: single, named: this.#defines(single) } : inherited
      if (written.basis !== undefined || written.bases?.[value] !== undefined) continue
      if (quoted.id === undefined || quoted.named || same(value, before, now)) continue
      own[value] = this.#own()
    }
    return Object.keys(own).length > 0 ? { ...whole, bases: { ...whole.bases, ...own } } : whole
  }

  #defines(id: string): boolean {
    return this.#over.basis?.[id] !== undefined
  }

  #own(): string {
    this.used = true
    return ownBasisId(this.#over)
  }
}

/** The need of a part for comparing; "never" where it may be absent, which `count` can say as well as `need`. */
function wantedText({ need, count }: RawPart): string {
  const { min, max } = parseCount(count ?? 1) ?? { min: 1, max: 1 }
  const isWanted = min > 0 || ((need === 'must' || need === 'should') && max > 0)
  return isWanted ? (need ?? 'must') : 'never'
}

/** The two values mean the same; "4..4" is 4. */
function same(value: string, before: Values, now: Values): boolean {
  return plain(now[value] ?? DEFAULTS[value]) === plain(before[value] ?? DEFAULTS[value])
}

function plain(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, inner: unknown) => {
    const count = typeof inner === 'object' ? null : parseCount(inner)
    return count ? formatCount(count) : inner
  })
}
