import type { Bound } from '../../bind/types.js'
import { PartRole } from '../../model/roles.js'
import type { Heading } from '../../model/types.js'
import { renumber } from '../../rule/fix/renumber.js'
import type { Edit } from '../../rule/types.js'
import type { Cursor } from './cursor.js'

/**
 * Numbers the headings behind a new one on, as far as they would carry its number or one that this takes, with what
 * stands below them and the references to them.
 *
 * @param number of the heading that is to stand on the line of the cursor, "2.2"
 */
export function makeRoom(
  parent: Heading | null,
  number: string,
  { own, line }: Cursor,
  { find, outline }: Bound,
): readonly Edit[] {
  const moves = new Map<Heading, readonly number[]>()
  const digits = number.split('.').map(Number)
  let taken = digits.at(-1) ?? 0
  for (const heading of parent?.children ?? []) {
    if (heading === own || heading.start < line.start || heading.kind !== 'section') continue
    const { numeral } = heading
    if (numeral?.digits.length !== digits.length || numeral.digits.at(-1) !== taken) break
    taken++
    moves.set(heading, [...digits.slice(0, -1), taken])
  }
  return moves.size > 0 ? renumber(moves, outline, find(PartRole.works)?.heading ?? null).edits : []
}
