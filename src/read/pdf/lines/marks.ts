import { lineStart } from '../../../model/signs/syntax.js'
import { PATTERNS } from '../../../text/numbers/number-words.js'

/** "Thứ nhất, …", "Hai là: …", "Third, …", "Firstly, …". */
const ORDINAL = new RegExp(
  `^(?:thứ ${PATTERNS.vietnameseOrdinal}|${PATTERNS.vietnameseCardinal} là|${PATTERNS.englishOrdinal}(?:ly)?|finally|lastly)[,:]`,
  'iu',
)
const BULLET = /^[-–—•+*▪■]\s/u
const DIGITS = /^[([]?(\d{1,3}(?:\.\d{1,2}){0,5})[.)\]]{0,2}\s/u
const LETTER = /^\(?([a-zđ])\)\s/u

/** A number, bullet or ordinal that may open a paragraph. */
export function startsMarked(text: string): boolean {
  return (
    lineStart(text).kind !== 'plain' ||
    BULLET.test(text) ||
    /^\d{1,2}\.\s/u.test(text) ||
    ORDINAL.test(text)
  )
}

/**
 * Whether the mark of a line counts on from the mark of a paragraph: 4 → 5, 4.1 or (from 3.2) 4; a → b; another
 * ordinal. Bullets say so only behind the end of an item.
 */
export function countsOn(first: string, line: string): boolean {
  const [bullet, next] = [BULLET.exec(first)?.[0], BULLET.exec(line)?.[0]]
  if (bullet !== undefined && bullet === next) {
    const [one, other] = [first.slice(bullet.length), line.slice(bullet.length)]
    return countsOn(one, other)
  }
  if (ORDINAL.test(first) && ORDINAL.test(line)) return true
  const [letter, after] = [LETTER.exec(first)?.[1], LETTER.exec(line)?.[1]]
  if (letter !== undefined && after !== undefined) return isNextLetter(letter, after)
  const [number, counted] = [DIGITS.exec(first), DIGITS.exec(line)]
  if (!number || !counted || number[0].at(-2) !== counted[0].at(-2)) {
    // "1.2 Title" and "1.2. Title" are of one kind where the one holds the other.
    if (!number?.[1]?.includes('.') && !counted?.[1]?.includes('.')) return false
  }
  return isSuccessor(groups(number?.[1]), groups(counted?.[1]))
}

/** "(4)" where the paragraph already counts to "(3)" in its midst. */
export function countsWithin(paragraph: readonly string[], line: string): boolean {
  const number = /^\((\d{1,2})\)\s/u.exec(line)?.[1]
  if (number === undefined) return false
  const before = `(${Number(number) - 1})`
  return paragraph.some((text, at) => text.indexOf(before, at === 0 ? 1 : 0) >= 0)
}

/** "Thứ nhất, …", which may stand inside a paragraph, too. */
export function startsWithOrdinal(text: string): boolean {
  return ORDINAL.test(text)
}

function groups(number: string | undefined): number[] {
  return number?.split('.').map(Number) ?? []
}

/** The first child of a number, or the next one beside it or beside one it stands under. */
function isSuccessor(from: readonly number[], to: readonly number[]): boolean {
  if (from.length === 0 || to.length === 0) return false
  const shared = to.slice(0, -1)
  if (!shared.every((value, at) => from[at] === value)) return false
  return to.at(-1) === (from[shared.length] ?? 0) + 1
}

function isNextLetter(from: string, to: string): boolean {
  const letters = 'abcdđefghijklmnopqrstuvwxyz'
  const [at, next] = [letters.indexOf(from), letters.indexOf(to)]
  return next === at + 1 || (from === 'd' && to === 'e')
}
