import { formatNumber } from '../../model/signs/numerals.js'
import type { Heading, Outline } from '../../model/types.js'
import { followers, scopeOf, siblingsOf, writtenNumber } from '../../rule/fix/written-number.js'
import { quote } from '../../rule/heading-text.js'
import { RenameError } from './refusals.js'

type Digits = readonly number[]
type Moves = ReadonlyMap<Heading, Digits>

/**
 * The headings that get another number when one does: those behind it move on by one each where it, or the one
 * before them, would take their number.
 *
 * @throws {RenameError} where the number does not belong to this place, or a heading keeps it
 */
export function movesTo(heading: Heading, to: Digits, outline: Outline): Moves {
  const from = writtenNumber(heading) ?? []
  if (to.length !== from.length) {
    throw new RenameError('level', { to: formatNumber(to), from: formatNumber(from) })
  }
  checkNumberFits(heading, from, to, outline)
  const moves = pushed(heading, from, to, outline)
  checkFree(heading, moves, outline)
  return moves
}

function pushed(heading: Heading, from: Digits, to: Digits, outline: Outline): Moves {
  const moves = new Map([[heading, to]])
  const stays = isBeside(from, to) ? last(from) : last(to) - 1
  let reached = last(to)
  for (const next of followers(heading, outline)) {
    const own = writtenNumber(next) ?? []
    // What stood out of order stays where it was.
    if (!isBeside(own, to) || last(own) <= stays) continue
    if (last(own) > reached) break
    reached++
    moves.set(next, [...prefixOf(to), reached])
  }
  return moves
}

/** The number begins as it did, or as that of the heading above wants it. */
function checkNumberFits(heading: Heading, from: Digits, to: Digits, outline: Outline): void {
  const above = heading.parent
  const numbers = above ? [writtenNumber(above) ?? [], above.number] : []
  const wanted = formatNumber(prefixOf(to))
  const allowed = [prefixOf(from), ...numbers.filter(({ length }) => length === to.length - 1)]
  if (allowed.some((prefix) => formatNumber(prefix) === wanted)) return
  const exists = outline.headings.some((one) => carries(one, wanted))
  throw new RenameError(exists ? 'elsewhere' : 'nowhere', {
    above: above ? `“${quote(above)}”` : formatNumber(prefixOf(from)),
    prefix: formatNumber(allowed.at(-1) ?? []),
    to: formatNumber(to),
    wanted,
  })
}

/** No heading that keeps its number carries one of the new ones. */
function checkFree(heading: Heading, moves: Moves, outline: Outline): void {
  const numbers = new Set([...moves.values()].map(formatNumber))
  const scope = scopeOf(heading)
  // "1." may stand below every chapter; a number with a dot in it is the only one.
  const isAlone = heading.kind !== 'chapter' && (writtenNumber(heading)?.length ?? 0) > 1
  const others = isAlone
    ? outline.headings.filter((one) => one.kind !== 'chapter' && scopeOf(one) === scope)
    : siblingsOf(heading, outline)
  for (const other of others) {
    const number = formatNumber(writtenNumber(other) ?? [])
    if (moves.has(other) || !numbers.has(number)) continue
    throw new RenameError('taken', { number, other: quote(other) })
  }
}

function carries(heading: Heading, number: string): boolean {
  return formatNumber(writtenNumber(heading) ?? []) === number
}

const last = (digits: Digits): number => digits.at(-1) ?? 0

const prefixOf = (digits: Digits): Digits => digits.slice(0, -1)

function isBeside(a: Digits, b: Digits): boolean {
  return a.length === b.length && formatNumber(prefixOf(a)) === formatNumber(prefixOf(b))
}
