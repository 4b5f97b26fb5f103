/** Person names as lists of works write them: Vietnamese full names, Western order, initials. */

import { unaccent } from '../fold.js'
import { trimEndOf } from '../trim.js'
import { isFamily } from './families.js'
import { isTitleBehind, withoutTitles } from './titles.js'
import { hasNameShape } from './vietnamese-names.js'

const ROLE =
  /\((?:[^()]{0,30}(?:chủ biên|tác giả|editor|eds?\.|ed\.|author|chủ nhiệm)[^()]{0,30})\)|(?:đồng\s)?chủ biên:?|đồng tác giả|tác giả (?:chính|liên hệ)|(?:corresponding|first) author|^tác giả:|^authors?:/giu
const OTHERS =
  /(?:[,;&]\s*|(?<!\s)\s+)?(?:(?:và|and|&)\s+)?(?:cộng sự|et\s+al\b\.?|nnk\b\.?|các tác giả(?: khác)?|others|cs\.)/giu
const PARTICLE = /^(?:van|von|de|der|da|di|la|le|el|al|bin|binti|of)$/
const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,4}$/u
const WORD = /^\p{Lu}[\p{L}'’.-]*[\d*†]*$/u

/** A name set in capitals on a cover, as it is written in a sentence. */
export function inSentence(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name.replace(
    /(\p{L})(\p{L}+)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  )
}

/** Says that the names are not all there: "et al.", "và cộng sự". */
export function hasOthers(text: string): boolean {
  return text.search(OTHERS) >= 0
}

/** Splits "A, B và C" or "Nguyen, T. H., & Tran, V. B." into names, as written, without titles and roles. */
export function splitNames(text: string): string[] {
  const clean = text.replace(ROLE, ' ').replace(OTHERS, ' ').trim()
  const parts = clean.includes(';')
    ? clean.split(/;|\s(?:and|và|&)\s/iu)
    : clean.split(/,|\s(?:and|và|&|[-–—/])\s/iu)
  const names: string[] = []
  for (const raw of parts) {
    const part = withoutTitles(withoutTail(raw.replace(/^(?:and|và|&)\s/iu, '')).trim())
    if (part === '') continue
    const last = names.at(-1)
    if (last !== undefined && belongs(last, part)) names[names.length - 1] = `${last}, ${part}`
    else names.push(part)
  }
  return names
}

/** "Nguyen" + "T. H." and "Nguyen" + "Thi Huong" are one name; so is "A" + "PhD". */
function belongs(last: string, part: string): boolean {
  if (isTitleBehind(part)) return true
  if (last.includes(',')) return false
  const words = last.split(/\s+/).length
  if (INITIALS.test(part)) return words <= 2 && !/\.$/.test(last)
  return words === 1 && /^\p{Lu}\p{L}+$/u.test(last)
}

/** Takes marks and footnote numbers off the end, but not the full stop of an initial. */
function withoutTail(name: string): string {
  const bare = trimEndOf(name, ' .:*†0123456789')
  const initial = name.charAt(bare.length) === '.' && /(?:^|[\s.-])\p{Lu}$/u.test(bare)
  return initial ? `${bare}.` : bare
}

/** The text may be read as a row of names: capitalised words, few of them in each. */
export function looksLikeNames(text: string): boolean {
  const names = splitNames(text)
  if (names.length === 0 || names.length > 30) return false
  return names.every(isNameLike) && names.some((name) => /[\s.]\S/.test(name))
}

function isNameLike(name: string): boolean {
  const words = name
    .replace(/,/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length > 12) return false
  return words.every((word, i) => WORD.test(word) || (i > 0 && PARTICLE.test(word)))
}

/**
 * One name that a reader takes for a person's: a usual family name first or last, initials, or the shape of a
 * Vietnamese full name.
 */
export function looksLikePerson(text: string): boolean {
  const names = splitNames(text)
  const name = names[0]
  if (names.length !== 1 || name === undefined || !isNameLike(name)) return false
  const words = name.replace(/,/g, ' ').split(/\s+/)
  if (words.length < 2 || words.length > 12) return false
  return (
    isFamily(words[0] ?? '') ||
    isFamily(words.at(-1) ?? '') ||
    words.some((word) => /^\p{Lu}\.?$/u.test(word)) ||
    hasNameShape(name)
  )
}

/** The full name stands in the text in its own order, marks and case apart. */
export function mentions(text: string, full: string): boolean {
  const letters = (one: string) =>
    ` ${unaccent(one)
      .replace(/[^a-z]+/g, ' ')
      .trim()} `
  const name = letters(withoutTitles(full))
  return name.trim() !== '' && letters(text).includes(name)
}
