import { deepestLevel, type List } from './lists.js'

/** The numbers that lists have reached. */
export interface Counters {
  /**
   * Counts one paragraph.
   *
   * @param id of the list
   * @returns the number of each level down to this one; of a level that was not counted yet what it will begin with
   */
  readonly next: (id: string, list: List, level: number) => readonly number[]
}

/** One counter for each definition: lists that share it count on together, but for starts of their own. */
export function startCounters(): Counters {
  const counters = new Map<string, (number | null)[]>()
  const begun = new Set<string>()
  return {
    next: (id, list, level) => {
      const counter = counters.get(list.definition) ?? Array(deepestLevel + 1).fill(null)
      counters.set(list.definition, counter)
      const reached = counter[level] ?? null
      const key = `${level} ${id}`
      const startsAnew = list.starts.has(level) && !begun.has(key)
      begun.add(key)
      counter[level] = reached === null || startsAnew ? startOf(list, level) : reached + 1
      restartBelow(counter, list, level)
      return counter.slice(0, level + 1).map((value, at) => value ?? startOf(list, at))
    },
  }
}

function startOf(list: List, level: number): number {
  return list.starts.get(level) ?? list.levels[level]?.start ?? 1
}

function restartBelow(counter: (number | null)[], list: List, level: number): void {
  for (let below = level + 1; below <= deepestLevel; below++) {
    const restart = list.levels[below]?.restart ?? null
    // Levels are named from 1 here.
    if (restart === null || level + 1 <= restart) counter[below] = null
  }
}
