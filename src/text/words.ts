/**
 * Regular expressions made of word tables. A table is easier to read, to sort and to extend than an alternation
 * of 300 characters, and no word in it can hide a longer one.
 *
 * The texts that are searched are in NFC (the model and the readers see to that), so the words are, too.
 */

/** Letters and the marks on them: "tiê" is no word of "tiến", whatever the normal form. */
const LETTER = '[\\p{L}\\p{M}]'

/** No letter before: the start of a word. For expressions with the flag `u`, as all sources made here. */
export const WORD_START = `(?<!${LETTER})`

/** No letter behind: the end of a word. */
export const WORD_END = `(?!${LETTER})`

/** The words of a table that is written as one text: "PGS GS TS". */
export function listed(words: string, separator = ' '): readonly string[] {
  return words.split(separator).map((word) => word.trim())
}

/** Source of an expression that takes one of some words: signs in them stand for themselves, longest first. */
export function oneOf(words: Iterable<string>): string {
  const sorted = [...new Set([...words].map((word) => word.normalize('NFC')))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  )
  return `(?:${sorted.map(escaped).join('|')})`
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
