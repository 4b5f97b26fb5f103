import { hasLetter, hasNoSmall } from '../../text/capitals.js'
import { plain } from '../../text/plain.js'
import { trimEndOf } from '../../text/trim.js'
import { FieldRole } from '../roles.js'
import type { CoverField } from '../types.js'
import { fieldOf, isBlank } from './field.js'
import { hasWord, isPerson, people, words } from './names.js'
import { linesIn, type Piece } from './pieces.js'
import { placeYear } from './places.js'

/** Values of one label and how many pieces after it were used up. */
export interface Taken {
  readonly id: string
  readonly fields: readonly CoverField[]
  readonly used: number
}

const peopleFields: ReadonlySet<string> = new Set([
  FieldRole.supervisors,
  FieldRole.reviewers,
  FieldRole.independentReviewers,
])
const moment =
  /(?:o'clock|(?<![a-z])(?:gio|ngay|thang)(?![a-z])|time of|(?<![a-z])(?:at|on|hour|date|day|month)(?![a-z])|hop tai|vao (?:hoi|luc))/
const shelf = /(?:library|thu vien|trung tam|website|http|www\.|portal|cong thong tin)/

function text({ block, from, to }: Piece): string {
  return block.text.slice(from, to)
}

/** The value behind a label, in its own piece or, where that is empty, in the pieces that follow. */
export function takeValue(all: readonly Piece[], index: number): Taken | null {
  const piece = all[index]
  if (piece === undefined || piece.id === null) return null
  const { id } = piece
  const own = text(piece)
  const empty = !hasWord(own) && !/[.…_]/.test(own)
  const fields = empty ? [] : valuesOf(id, piece)
  let used = 0
  for (let next = index + 1; next < all.length; next++) {
    const follower = all[next]
    if (follower === undefined || follower.id !== null) break
    if (!continuesField(id, follower, fields.length, used)) break
    fields.push(...valuesOf(id, follower))
    used++
  }
  if (fields.length === 0) {
    // The blank stands at the label, so that an editor has something to underline.
    const at = piece.block.span(piece.labelFrom, Math.max(piece.from, piece.labelFrom))
    return { id, fields: [{ value: '', blank: true, ...at }], used }
  }
  return { id, fields, used }
}

function valuesOf(id: string, piece: Piece): CoverField[] {
  const { block, from, to } = piece
  const whole = text(piece)
  if (isBlank(whole)) return [fieldOf(block, from, to)]
  if (!peopleFields.has(id)) {
    const mark = id === FieldRole.consult ? (/^\s*\d{1,2}[.)]\s*/.exec(whole)?.[0].length ?? 0) : 0
    // A full stop after a code or major ends the line and is no part of the value.
    const stop =
      id === FieldRole.code || id === FieldRole.major
        ? whole.length - trimEndOf(whole, ' .').length
        : 0
    return [fieldOf(block, from + mark, to - stop)]
  }
  const breaks = linesIn(block, piece).map((line) => line.from - from)
  return people(whole, breaks.slice(1))
    .filter((one) => hasLetter(whole.slice(one.from, one.to)) || isDots(whole, one))
    .map((one) => {
      const mark = /^\s*\(?\d{1,2}[.)]\s*/.exec(whole.slice(one.from, one.to))?.[0].length ?? 0
      return fieldOf(block, from + one.from + mark, from + one.to)
    })
}

function isDots(whole: string, { from, to }: { from: number; to: number }): boolean {
  return /\.{3}|…|_{3}/.test(whole.slice(from, to))
}

/** Whether an unlabelled piece belongs to the label before it. */
function continuesField(id: string, piece: Piece, had: number, used: number): boolean {
  const value = text(piece).trim()
  if (placeYear(value) !== null) return false
  const flat = plain(value)
  if (peopleFields.has(id)) {
    // Dots below a supervisor belong to another field; dots behind "2." are the line of a second supervisor.
    if (isBlank(value)) return used === 0 && (had === 0 || /^\d/.test(value))
    return isPerson(value) && (id === FieldRole.supervisors ? used < 4 : had === 0)
  }
  if (id === FieldRole.consult)
    return used < 8 && (shelf.test(flat) || (had === 0 && words(value).length <= 20))
  if (id === FieldRole.defence)
    return used < 4 && !hasNoSmall(value) && (had === 0 || moment.test(flat))
  if (had > 0) return false
  if (id === FieldRole.code) return /\d/.test(value) && words(value).length <= 5
  if (id === FieldRole.author) return words(value).length <= 8
  return words(value).length <= 40
}
