/** The last of some things in their order that begins at or before an offset. */
export function lastUpTo<Thing extends { readonly start: number }>(
  things: readonly Thing[],
  offset: number,
): Thing | undefined {
  let [low, high] = [0, things.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((things[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return things[low - 1]
}
