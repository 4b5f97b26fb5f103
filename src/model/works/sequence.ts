/** One slip in the numbers of a list; entries that merely follow a slip have none. */
export interface NumberSlip {
  /** Index of the entry. */
  readonly index: number
  readonly kind: 'lost' | 'gap' | 'repeat' | 'wrong' | 'same'
  /** The number that belongs there. */
  readonly expected: number
}

interface Item {
  readonly value: number | null
  readonly group: number
}

/** Finds the slips of 1, 2, 3 …; each group may start at 1 again or go on. */
export function readSlips(items: readonly Item[]): NumberSlip[] {
  const values = items.map((item) => item.value)
  const [first] = values
  if (items.length > 2 && first != null && values.every((value) => value === first)) {
    return [{ index: 1, kind: 'same', expected: first + 1 }]
  }
  const groups = split(items)
  const restarts = groups.slice(1).filter((group) => group.values[0] === 1).length
  const slips: NumberSlip[] = []
  let next = 1
  for (const group of groups) {
    // It goes on from the last number, or from the one that the last entry should carry.
    const on = [next, group.start + 1]
    const [head, ...others] = (restarts > 0 ? [1, ...on] : [...on, 1]).map((from) =>
      readGroup(group, from),
    )
    if (!head) continue
    const best = others.reduce((a, b) => (b.slips.length < a.slips.length ? b : a), head)
    slips.push(...best.slips)
    next = best.next
  }
  return slips
}

interface Group {
  /** Index of its first entry in the list. */
  readonly start: number
  readonly values: readonly (number | null)[]
}

function split(items: readonly Item[]): Group[] {
  const starts = items.flatMap((item, i) => (items[i - 1]?.group === item.group ? [] : [i]))
  return starts.map((start, k) => ({
    start,
    values: items.slice(start, starts[k + 1] ?? items.length).map((item) => item.value),
  }))
}

/** Slips of one group that counts from `from`, and the number after its last one. */
function readGroup({ start, values }: Group, from: number): { slips: NumberSlip[]; next: number } {
  const slips: NumberSlip[] = []
  let expected = from
  let lost = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? null
    const slip = (kind: NumberSlip['kind']) => slips.push({ index: start + i, kind, expected })
    if (value === null) {
      slip('lost')
      lost++
      expected++
      continue
    }
    // After a lost number the count may go on with that entry or without it.
    const right = value === expected || (value < expected && value >= expected - lost)
    lost = 0
    if (right) expected = value + 1
    else if (swapped(values, i, expected)) {
      slip('wrong')
      expected += 2
      i++
    } else if (followed(values, i, expected)) {
      slip('wrong')
      expected++
    } else {
      slip(value > expected ? 'gap' : 'repeat')
      expected = value + 1
    }
  }
  return { slips, next: expected }
}

/** The numbers after it go on as if this one were right. */
function followed(values: readonly (number | null)[], i: number, expected: number): boolean {
  const next = values.findIndex((value, at) => at > i && value !== null)
  return next > 0 && values[next] === expected + next - i
}

/** "1, 3, 2, 4": two numbers changed places. */
function swapped(values: readonly (number | null)[], i: number, expected: number): boolean {
  return values[i] === expected + 1 && values[i + 1] === expected && values[i + 2] !== expected + 1
}
