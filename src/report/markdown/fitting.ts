const encoder = new TextEncoder()

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length
}

/** How many of these sizes, from the first on, are together at most `room`. */
export function countFitting(sizes: readonly number[], room: number): number {
  let sum = 0
  const over = sizes.findIndex((size) => {
    sum += size
    return sum > room
  })
  return over < 0 ? sizes.length : over
}

/**
 * The largest number from `least` to `most` for which something holds; `least` where it holds for none.
 *
 * @param holds holds for every smaller number, too
 */
export function largest(least: number, most: number, holds: (count: number) => boolean): number {
  let low = least
  let high = most
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}
