import type { Heading } from '../model/types.js'

/**
 * Groups of headings that should look alike: the sections below one parent; where those are fewer
 * than three, all of that level in the chapters or in the introduction; chapters; closings.
 */
export function peersOf(
  headings: readonly Heading[],
  judged: (heading: Heading) => boolean,
): Heading[][] {
  const groups = new Map<string, Heading[]>()
  const siblings = new Map<Heading, Heading[]>()
  for (const heading of headings) {
    if (heading.implied || heading.title === '' || !judged(heading)) continue
    add(groups, levelKey(heading), heading)
    if (heading.kind === 'section' && heading.parent) add(siblings, heading.parent, heading)
  }
  const close = [...siblings.values()].filter((group) => group.length >= 3)
  const settled = new Set(close.flat())
  // A level is judged as a whole where some of its headings have too few siblings.
  const wide = [...groups.values()].filter((group) =>
    group.some((heading) => !settled.has(heading)),
  )
  return [...close, ...wide]
}

function levelKey(heading: Heading): string {
  let top = heading
  while (top.parent) top = top.parent
  if (heading.kind === 'section')
    return `${top.kind === 'chapter' ? 'chapters' : top.start}/${heading.level}`
  return heading.kind
}

function add<Key>(map: Map<Key, Heading[]>, key: Key, heading: Heading): void {
  const list = map.get(key)
  if (list) list.push(heading)
  else map.set(key, [heading])
}
