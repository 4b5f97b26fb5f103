import { MAX_WORD_VALUE, ordinalWord } from '../../text/numbers/number-words.js'
import { formatRoman } from '../../text/numbers/roman.js'
import type { System } from './types.js'

/** Systems that are words of one language; only these are compared with each other. */
const WORDS: Readonly<Partial<Record<System, 'en' | 'vi'>>> = {
  first: 'en',
  firstly: 'en',
  one: 'en',
  nhat: 'vi',
  mot: 'vi',
}

export const isWord = (system: System): boolean => WORDS[system] !== undefined

export const isEnglish = (system: System): boolean => WORDS[system] === 'en'

/** Two ways of counting in words, of one language: never right in one enumeration. */
export const clash = (a: System, b: System): boolean =>
  a !== b && WORDS[a] !== undefined && WORDS[a] === WORDS[b]

/** The mark that `system` gives to item `value`, with the brackets and capitals of `raw`. Null where it has none. */
export function markOf(system: System, value: number, raw: string): string | null {
  switch (system) {
    case 'parens':
    case 'paren':
    case 'dot':
      return raw.replace(/\d+/u, String(value))
    case 'roman':
      return replaceLetters(raw, formatRoman(value).toLowerCase())
    case 'letter':
      return replaceLetters(raw, 'abcde'[value - 1])
    case 'weekday':
      return null
    default:
      return value > MAX_WORD_VALUE ? null : inCaseOf(raw, word(system, value))
  }
}

/** How marks that are no words are written. */
const DRESS: Readonly<Partial<Record<System, string>>> = {
  parens: '(1)',
  paren: '1)',
  dot: '1.',
  roman: '(i)',
  letter: 'a)',
}

/** Its first three marks, to name a system to people. */
export function seriesOf(system: System): string {
  const dress = DRESS[system] ?? 'First'
  return [1, 2, 3].map((value) => markOf(system, value, dress)).join(', ')
}

function replaceLetters(raw: string, letters: string | undefined): string | null {
  return letters === undefined ? null : raw.replace(/[a-z]+/u, letters)
}

function word(system: System, value: number): string {
  switch (system) {
    case 'firstly':
      return ordinalWord(value, 'en', 'adverb')
    case 'one':
      return ordinalWord(value, 'en', 'cardinal')
    case 'nhat':
      return ordinalWord(value, 'vi', 'ordinal')
    case 'mot':
      return ordinalWord(value, 'vi', 'cardinal')
    default:
      return ordinalWord(value, 'en', 'ordinal')
  }
}

function inCaseOf(raw: string, text: string): string {
  const first = raw.charAt(0)
  if (raw.length > 1 && raw === raw.toUpperCase()) return text.toUpperCase()
  return first === first.toLowerCase() ? text.toLowerCase() : text
}
