import { PartRole } from '../../src/model/roles.js'
import type { Work } from '../../src/model/types.js'
import { readDuplicates } from '../../src/model/works/duplicates.js'
import { byGroup, entryNumber, isAhead } from '../../src/model/works/entry.js'
import { type Direction, outOfOrder } from '../../src/model/works/order.js'
import { basisOf, partsWhere } from '../../src/profile/derive/basis.js'
import { defineRule } from '../../src/rule/contract.js'
import type { Texts } from '../../src/text/types.js'

interface Dated {
  readonly work: Work
  readonly year: number
}

export default defineRule({
  id: 'works-order',
  level: 'warning',
  title: {
    en: 'The published works do not stand in the order of their years.',
    vi: 'Các công trình chưa được xếp theo thứ tự năm công bố.',
  },
  asks: (profile) =>
    partsWhere(
      profile,
      ({ list }) => list?.order != null && !['listed', 'either'].includes(list.order),
      ({ list }) => (list ? basisOf(list, 'order') : null),
    ),
  messages: {
    ascending: {
      en: 'Entry {n} ({year}) is out of order: the list runs from oldest to newest. Move it {where}.',
      vi: 'Công trình số {n} (năm {year}) đặt sai thứ tự: danh mục xếp từ cũ đến mới. Hãy chuyển công trình này {where}.',
    },
    descending: {
      en: 'Entry {n} ({year}) is out of order: the list runs from newest to oldest. Move it {where}.',
      vi: 'Công trình số {n} (năm {year}) đặt sai thứ tự: danh mục xếp từ mới đến cũ. Hãy chuyển công trình này {where}.',
    },
  },
  check(bound, { report }) {
    const wanted = bound.wanted(PartRole.works)?.list
    const order = wanted?.order
    if (!bound.find(PartRole.works)?.heading || !order || order === 'listed') return
    // Either way is right, so the direction is the document's own.
    const basis = order === 'either' ? null : basisOf(wanted, 'order')
    const { works, cover } = bound.summary
    // What is listed twice goes anyway, and a year that cannot be right says nothing of the order.
    const doubled = new Set(readDuplicates(works).map(({ work }) => work))
    for (const group of byGroup(works)) {
      const judged = group.filter((work) => !doubled.has(work) && !isAhead(work, cover))
      const dated = judged.flatMap((work) =>
        work.year === null ? [] : [{ work, year: work.year }],
      )
      if (dated.length < (order === 'either' ? 3 : 2)) continue
      const { list, direction, out } = arranged(dated, order)
      const kept = list.filter((_, i) => !out.has(i))
      for (const [i, one] of list.entries()) {
        if (!out.has(i)) continue
        const neighbour = neighbourOf(one, kept, direction)
        report({
          id: direction,
          at: one.work,
          basis,
          values: {
            n: entryNumber(works, one.work),
            year: one.year,
            where: whereText(works, neighbour),
          },
          related: [{ at: neighbour.beside.work, message: whereText(works, neighbour) }],
        })
      }
    }
  },
})

interface Arranged {
  readonly list: readonly Dated[]
  readonly direction: Direction
  /** Indexes of the entries that are out of order. */
  readonly out: ReadonlySet<number>
}

/**
 * The entries as they stand, or as their numbers say where fewer are out of order then: entries that
 * changed places together with their numbers are left to works-numbering.
 */
function arranged(dated: readonly Dated[], order: Direction | 'either'): Arranged {
  const numbered = dated.toSorted((a, b) => numberOf(a) - numberOf(b))
  const [placed, counted] = [dated, numbered].map((list): Arranged => {
    const years = list.map((one) => one.year)
    const direction = order === 'either' ? likeliest(years) : order
    return { list, direction, out: new Set(outOfOrder(years, direction)) }
  })
  if (!placed || !counted) return { list: dated, direction: 'ascending', out: new Set() }
  const whole = dated.every(({ work }) => work.mark?.value != null)
  return whole && counted.out.size < placed.out.size ? counted : placed
}

function numberOf({ work }: Dated): number {
  return work.mark?.value ?? 0
}

/** The direction that leaves the fewest entries out of order; oldest first where both do. */
function likeliest(years: readonly number[]): Direction {
  const [up, down] = [outOfOrder(years, 'ascending'), outOfOrder(years, 'descending')]
  return down.length < up.length ? 'descending' : 'ascending'
}

interface Neighbour {
  readonly side: 'after' | 'before'
  readonly beside: Dated
}

function neighbourOf(one: Dated, kept: readonly Dated[], direction: Direction): Neighbour {
  const sign = direction === 'ascending' ? 1 : -1
  const earlier = kept.findLast((other) => (other.year - one.year) * sign <= 0)
  if (earlier) return { side: 'after', beside: earlier }
  return { side: 'before', beside: kept[0] ?? one }
}

function whereText(works: readonly Work[], { side, beside }: Neighbour): Texts {
  const n = entryNumber(works, beside.work)
  return {
    en: `${side} entry ${n} (${beside.year})`,
    vi: `đến ${side === 'after' ? 'sau' : 'trước'} công trình số ${n} (năm ${beside.year})`,
  }
}
