import type { Marker } from '../../rule/types.js'

/** Where a comment suppresses one rule. */
interface Range {
  readonly from: number
  /** End, exclusive. */
  to: number
  readonly marker: Marker
}

/** What the comments of a document suppress, and which of them suppressed something. */
export class Suppressions {
  readonly #ranges = new Map<string, Range[]>()
  readonly #used = new Map<Marker, Set<string>>()

  /** @param all ids of all rules, which a comment without ids stands for */
  constructor(markers: readonly Marker[], all: readonly string[]) {
    for (const marker of markers) {
      for (const id of marker.ids.length > 0 ? marker.ids : all) this.#apply(marker, id)
    }
  }

  /** The comment that suppresses a rule at an offset, null where none does. Every comment that does is used then. */
  suppress(rule: string, offset: number): Marker | null {
    const around = (this.#ranges.get(rule) ?? []).filter(
      ({ from, to }) => from <= offset && offset < to,
    )
    for (const { marker } of around) this.#use(marker, rule)
    return around.at(-1)?.marker ?? null
  }

  /** Rules that a comment suppressed; of `enable`, those that it switched on again. */
  usedBy(marker: Marker): ReadonlySet<string> {
    return this.#used.get(marker) ?? new Set()
  }

  #apply(marker: Marker, id: string): void {
    const ranges = this.#ranges.get(id) ?? []
    this.#ranges.set(id, ranges)
    // What is missing at the end of the block is reported right behind its last letter.
    if (marker.verb === 'ignore') ranges.push({ from: marker.start, to: marker.until + 1, marker })
    if (marker.verb === 'disable')
      ranges.push({ from: marker.start, to: Number.POSITIVE_INFINITY, marker })
    if (marker.verb !== 'enable') return
    for (const range of ranges) {
      if (range.to !== Number.POSITIVE_INFINITY) continue
      range.to = marker.start
      this.#use(marker, id)
    }
  }

  #use(marker: Marker, rule: string): void {
    this.#used.set(marker, (this.#used.get(marker) ?? new Set()).add(rule))
  }
}
