import { isCapitals } from '../../text/capitals.js'
import { startsRoman } from '../../text/numbers/roman.js'
import { PartRole } from '../roles.js'
import { joinBlocks } from '../signs/block.js'
import { matchNumeral } from '../signs/numerals.js'
import { isFinished, startsSmall } from '../signs/syntax.js'
import type { Block, LabelHit } from '../types.js'
import type { Candidate } from './candidates.js'
import type { Reader } from './reader.js'

/** Below these stand entries, which may be in capitals: "CNTT", "MỞ ĐẦU". */
const LISTS: ReadonlySet<PartRole | null> = new Set<PartRole | null>([
  PartRole.abbreviations,
  PartRole.contents,
])

/** A heading and the blocks that go on with it: titles over several lines, capitals after a page break. */
export function gather(
  reader: Reader,
  index: number,
  candidate: Candidate,
): { heading: Block; used: number } {
  let heading = reader.blocks[index] as Block
  let used = 1
  const [, to] = candidate.title
  if (to < heading.text.length || LISTS.has(candidate.hit?.role ?? null)) return { heading, used }
  let untitled = candidate.kind === 'chapter' && candidate.title[0] >= heading.text.length
  for (let next = reader.blocks[index + used]; next; next = reader.blocks[index + used]) {
    if (!continuesTitle(reader, heading, next, index + used, untitled, candidate)) break
    heading = joinBlocks([heading, next.depth > 0 ? { ...next } : next])
    untitled = false
    used++
  }
  return { heading, used }
}

function continuesTitle(
  reader: Reader,
  heading: Block,
  next: Block,
  index: number,
  untitled: boolean,
  candidate: Candidate,
): boolean {
  if (next.bullet || (next.kind !== 'paragraph' && next.kind !== 'heading')) return false
  if (startsRoman(next.text) || /^[A-ZĐ][.)] /u.test(next.text)) return false
  if (matchNumeral(next.text) || reader.survey.chapters.has(index) || next.text.length > 400)
    return false
  const known = reader.vocabulary.find(next.text)
  if (known && !(untitled && titlesLast(reader, known, next, index))) {
    if (known.level === 'part' || known.level === 'closing' || !isCapitals(next.text)) return false
  }
  if (untitled)
    return (
      isCapitals(next.text) ||
      next.depth > 0 ||
      next.bold ||
      (!isFinished(next.text) && next.text.length <= 250)
    )
  if (next.depth > 0) return isBrokenTitle(reader, heading, next, index, candidate)
  const titled =
    candidate.kind === 'chapter' ? heading.text.slice(candidate.title[0]) : heading.text
  if (isCapitals(next.text))
    return candidate.kind !== 'closing' && isCapitals(titled) && !isFinished(heading.text)
  return candidate.numbered && isTitleTail(heading, next, reader.blocks[index + 1])
}

/** A title that was broken by the Enter key, so that each of its lines is a Markdown heading of the same depth. */
function isBrokenTitle(
  { blocks, vocabulary }: Reader,
  heading: Block,
  next: Block,
  index: number,
  { kind, n, hit, title }: Candidate,
): boolean {
  if (next.depth !== heading.depth || isFinished(heading.text)) return false
  const whole = `${heading.text} ${next.text}`
  if (kind === 'part') return hit !== null && vocabulary.find(whole)?.id === hit.id
  if (kind !== 'chapter') return false
  const looksAlike = isCapitals(heading.text.slice(title[0])) && isCapitals(next.text)
  if (!looksAlike && !startsSmall(next.text)) return false
  // An unknown part behind a chapter without text would look the same.
  const section = blocks.slice(index + 1, index + 4).find(({ depth }) => depth !== next.depth)
  const digits = section ? matchNumeral(section.text)?.digits : undefined
  return digits?.length === 2 && digits[0] === n
}

/** "CHAPTER 5" above "CONCLUSION AND RECOMMENDATIONS", where no other conclusion comes. */
function titlesLast(
  { survey }: Reader,
  { role }: LabelHit,
  { text }: Block,
  index: number,
): boolean {
  return role === PartRole.conclusion && text.includes(' ') && survey.conclusions.at(-1) === index
}

/** The rest of a long title after a page break: no sentence, and right before the first heading below it. */
function isTitleTail(heading: Block, next: Block, after: Block | undefined): boolean {
  if (
    heading.depth > 0 ||
    heading.text.length < 60 ||
    isFinished(heading.text) ||
    next.text.length > 200
  )
    return false
  const above = matchNumeral(heading.text)?.digits ?? []
  const below = after ? (matchNumeral(after.text)?.digits ?? []) : []
  return (
    !isFinished(next.text) &&
    below.length === above.length + 1 &&
    above.every((digit, at) => below[at] === digit)
  )
}
