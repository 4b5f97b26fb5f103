import type { Block } from '../../../model/types.js'

/** Bullets of Markdown that stand for those of Word; "+" is not chosen, since it marks a second level in Viet Nam. */
const FREE_BULLETS = ['-', '*']
const MARKDOWN_BULLETS = ['-', '*', '+']

/** The bullet of an item and the column at which it begins. */
export interface ItemStart {
  readonly bullet: string
  readonly column: number
}

/**
 * What stands before each item of a body: its bullet as Markdown knows it, indented by its level. Bullets that
 * differ stay different, since they show the level.
 */
export function listMarks(
  body: readonly Block[],
  itemStartOf: (block: Block) => ItemStart,
): ReadonlyMap<Block, string> {
  const places = new Map(
    body.flatMap((block) => (block.bullet ? [[block, itemStartOf(block)] as const] : [])),
  )
  const bullets = bulletsFor([...places.values()].map(({ bullet }) => bullet))
  const marks = new Map<Block, string>()
  let columns: number[] = []
  for (const block of body) {
    const place = places.get(block)
    if (!place) {
      columns = []
      continue
    }
    columns = [...columns.filter((column) => column <= place.column - 2), place.column]
    marks.set(block, `${'  '.repeat(columns.length - 1)}${bullets.get(place.bullet) ?? '-'} `)
  }
  return marks
}

function bulletsFor(used: readonly string[]): ReadonlyMap<string, string> {
  const chosen = new Map(MARKDOWN_BULLETS.map((bullet) => [bullet, bullet]))
  const free = FREE_BULLETS.filter((bullet) => !used.includes(bullet))
  for (const bullet of used) {
    if (!chosen.has(bullet)) chosen.set(bullet, free.shift() ?? '-')
  }
  return chosen
}
