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
  const slips: NumberSlip[] = []
  let expected = 1
  let lost = 0
  for (let i = 0; i < items.length; i++) {
    const value = values[i] ?? null
    if (value === 1 && startsGroup(items, i)) expected = 1
    if (value === null) {
      slips.push({ index: i, kind: 'lost', expected })
      lost++
      expected++
      continue
    }
    // After a lost number the count may go on with that entry or without it.
    const right = value === expected || (value < expected && value >= expected - lost)
    lost = 0
    if (right) expected = value + 1
    else if (swapped(values, i, expected)) {
      slips.push({ index: i, kind: 'wrong', expected })
      expected += 2
      i++
    } else if (followed(values, i, expected)) {
      slips.push({ index: i, kind: 'wrong', expected })
      expected++
    } else {
      slips.push({ index: i, kind: value > expected ? 'gap' : 'repeat', expected })
      expected = value + 1
    }
  }
  return slips
}

function startsGroup(items: readonly Item[], i: number): boolean {
  return i === 0 || items[i - 1]?.group !== items[i]?.group
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
