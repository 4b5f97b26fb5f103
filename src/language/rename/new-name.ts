import type { Heading } from '../../model/types.js'
import { writtenMark } from '../../rule/fix/written-number.js'
import { short } from '../../text/messages.js'
import { parseRoman, ROMAN_NUMBER } from '../../text/numbers/roman.js'
import { RenameError } from './refusals.js'

/** What somebody typed as the new name of a heading. */
export interface NewName {
  readonly digits: readonly number[]
  /** Null where only a number was typed. */
  readonly title: string | null
}

const SECTION = /^(\d{1,2}(?:\.\d{1,2})*)\.?(?: (.+))?$/u
/** "3", "III.", "Chapter 3. TITLE" */
const CHAPTER = new RegExp(`^(?:\\p{L}+ )?(\\d{1,2}|${ROMAN_NUMBER})[.:]?(?: (.+))?$`, 'u')

/** @throws {RenameError} where the name does not begin with a number that a heading can carry */
export function readNewName(name: string, heading: Heading): NewName {
  const typed = name.replace(/\s+/gu, ' ').trim()
  const [, number = '', title] = (heading.kind === 'chapter' ? CHAPTER : SECTION).exec(typed) ?? []
  const digits = /^\d/u.test(number) ? number.split('.').map(Number) : [parseRoman(number) ?? 0]
  if (digits.includes(0)) {
    throw new RenameError('number', {
      name: short(typed),
      example: writtenMark(heading)?.raw ?? '',
    })
  }
  return { digits, title: title ?? null }
}
