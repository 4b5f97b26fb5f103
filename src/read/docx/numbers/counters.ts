import { type List, MAX_LEVEL } from './lists.js'

/** The numbers that lists have reached. */
export interface Counters {
  /**
   * Counts one paragraph.
   *
   * @param id of the list
   * @returns the number of each level down to this one; a level above that was not counted yet begins here
   */
  readonly next: (id: string, list: List, level: number) => readonly number[]
}

/**
 * One counter for each definition: lists that share it count on together. A start of its own takes a list back once,
 * where it is met first.
 */
export function startCounters(): Counters {
  const counters = new Map<string, (number | null)[]>()
  const begun = new Set<string>()
  return {
    next: (id, list, level) => {
      const counter = counters.get(list.definition) ?? Array(MAX_LEVEL + 1).fill(null)
      counters.set(list.definition, counter)
      const startsAnew = list.starts.has(level) && !begun.has(id)
      if (startsAnew) begun.add(id)
      // As in Word, "1.1." without a chapter before it makes the next chapter the second.
      for (let above = 0; above < level; above++) counter[above] ??= startOf(list, above)
      const reached = startsAnew ? null : (counter[level] ?? null)
      counter[level] = reached === null ? startOf(list, level) : reached + 1
      restartBelow(counter, list, level)
      return counter.slice(0, level + 1).map((value) => value ?? 0)
    },
  }
}

function startOf(list: List, level: number): number {
  return list.starts.get(level) ?? list.levels[level]?.start ?? 1
}

function restartBelow(counter: (number | null)[], list: List, level: number): void {
  for (let below = level + 1; below <= MAX_LEVEL; below++) {
    const restart = list.levels[below]?.restart ?? null
    // Levels are named from 1 here.
    if (restart === null || level + 1 <= restart) counter[below] = null
  }
}
