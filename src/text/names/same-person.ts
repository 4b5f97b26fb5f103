import { unaccent } from '../fold.js'
import { withoutTitles } from './titles.js'

/** Whether `written` may be the person `full`: any order of the names, with or without marks, initials. */
export function samePerson(full: string, written: string): boolean {
  const person = tokens(withoutTitles(full)).map((token) => token.text)
  const signs = tokens(withoutTitles(written))
  if (person.length === 0 || signs.length === 0) return false
  const used = new Set<number>()
  if (!place(person, signs, 0, used)) return false
  if (person.length === 1) return true
  const whole =
    signs.some((sign) => sign.text.length > 1) || person.every((one) => one.length === 1)
  return whole
}

interface Token {
  readonly text: string
  /** May be several initials in one: "VA", "THM". */
  readonly initials: boolean
}

function tokens(name: string): Token[] {
  const words = name.split(/[\s.,\-‐–]+/).filter((word) => /\p{L}/u.test(word))
  const shouting = words.every((word) => word === word.toUpperCase())
  return words.map((word) => ({
    text: unaccent(word).replace(/[^a-z]/g, ''),
    initials: !shouting && word.length <= 4 && /^\p{Lu}+$/u.test(word),
  }))
}

/** Matches every sign with a word of its own in the person's name; family name and given name must both be matched. */
function place(
  person: readonly string[],
  signs: readonly Token[],
  index: number,
  used: Set<number>,
): boolean {
  const sign = signs[index]
  if (sign === undefined) return person.length === 1 || (used.has(0) && used.has(person.length - 1))
  for (const taken of readings(person, sign, used)) {
    for (const at of taken) used.add(at)
    if (place(person, signs, index + 1, used)) return true
    for (const at of taken) used.delete(at)
  }
  return false
}

/** The sets of free words that one sign may stand for. */
function readings(person: readonly string[], sign: Token, used: ReadonlySet<number>): number[][] {
  const found: number[][] = []
  person.forEach((word, at) => {
    if (used.has(at)) return
    if (word === sign.text || (sign.text.length === 1 && word.startsWith(sign.text)))
      found.push([at])
    const run = joined(person, sign.text, at, used)
    if (run !== null) found.push(run)
  })
  if (sign.initials && sign.text.length > 1) {
    const letters = initialsOf(person, sign.text, used)
    if (letters !== null) found.push(letters)
  }
  return found
}

/** "Vana" for "Van A": words written as one. */
function joined(
  person: readonly string[],
  text: string,
  at: number,
  used: ReadonlySet<number>,
): number[] | null {
  let rest = text
  const run: number[] = []
  for (let i = at; i < person.length && rest !== ''; i++) {
    const word = person[i] ?? ''
    if (used.has(i) || word === '' || !rest.startsWith(word)) return null
    run.push(i)
    rest = rest.slice(word.length)
  }
  return rest === '' && run.length > 1 ? run : null
}

function initialsOf(
  person: readonly string[],
  letters: string,
  used: ReadonlySet<number>,
): number[] | null {
  const run: number[] = []
  for (const letter of letters) {
    const at = person.findIndex(
      (word, i) => word.startsWith(letter) && !used.has(i) && !run.includes(i),
    )
    if (at < 0) return null
    run.push(at)
  }
  return run
}
