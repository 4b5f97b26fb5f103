export type Direction = 'ascending' | 'descending'

/** Indexes of the smallest set of years whose removal leaves the rest in order (equal years are in order). */
export function outOfOrder(years: readonly number[], direction: Direction): number[] {
  const sign = direction === 'ascending' ? 1 : -1
  const length = years.map(() => 1)
  const before = years.map(() => -1)
  let best = 0
  years.forEach((year, i) => {
    for (let j = 0; j < i; j++) {
      const fits = ((years[j] ?? 0) - year) * sign <= 0
      if (fits && (length[j] ?? 0) + 1 > (length[i] ?? 0)) {
        length[i] = (length[j] ?? 0) + 1
        before[i] = j
      }
    }
    if ((length[i] ?? 0) > (length[best] ?? 0)) best = i
  })
  const kept = new Set<number>()
  for (let at = best; at >= 0; at = before[at] ?? -1) kept.add(at)
  return years.map((_, i) => i).filter((i) => !kept.has(i))
}
