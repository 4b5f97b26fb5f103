import type { Outline } from '../model/types.js'
import { capitalised, isCapitals } from '../text/capitals.js'
import { isRomanCount } from '../text/numbers/roman.js'

/** How many words of a name are looked up together: "Ho Chi Minh City". */
const MAX_PHRASE_WORDS = 4
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu

/** How phrases are written in the running text, by their small letters: each way, and how often. */
export type Cases = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Reads how the words of some titles are written in the running text, where no sentence begins with them. */
export function readCases(titles: readonly string[], { headings }: Outline): Cases {
  const cases = new Map<string, Map<string, number>>()
  for (const title of titles)
    for (const { key } of phrasesOf(title)) if (!cases.has(key)) cases.set(key, new Map())
  const starts = new Set([...cases.keys()].filter((key) => !key.includes(' ')))
  const texts = headings.flatMap(({ body }) => body).map(({ text }) => text)
  for (const text of texts.filter((one) => !isCapitals(one))) {
    for (const { key, written, from } of phrasesOf(text, starts)) {
      const ways = cases.get(key)
      if (ways && !beginsSentence(text, from)) ways.set(written, (ways.get(written) ?? 0) + 1)
    }
  }
  return cases
}

/**
 * A title in capitals as it would stand among titles that are not: words keep the capitals that they have in
 * the running text ("UNESCO", "Hà Nội"), all others lose them. A proposal only: a name that the text does not
 * hold elsewhere loses its capitals.
 *
 * @param everyWord words begin with a capital, as those of the titles that it goes with
 */
export function withoutCapitals(title: string, everyWord: boolean, cases: Cases): string {
  const words = [...title.matchAll(WORD)]
  let [text, end] = ['', 0]
  for (let at = 0; at < words.length; ) {
    const known = longestKnown(words, at, title, cases)
    const from = words[at]?.index ?? end
    const last = words[at + known.length - 1]
    const to = last ? last.index + last[0].length : end
    const plain = everyWord
      ? known.text.replace(WORD, (word) => (word.length > 3 ? capitalised(word) : word))
      : known.text
    text += title.slice(end, from) + (end === 0 ? capitalised(plain) : plain)
    end = to
    at += known.length
  }
  return text + title.slice(end)
}

interface Phrase {
  readonly key: string
  readonly written: string
  readonly from: number
}

/** Up to four words in a row, from every word; with `starts`, only from these. */
function* phrasesOf(text: string, starts: ReadonlySet<string> | null = null): Generator<Phrase> {
  const words = [...text.matchAll(WORD)]
  for (const [at, { 0: word, index: from }] of words.entries()) {
    if (starts && !starts.has(word.toLowerCase())) continue
    for (const { 0: last, index } of words.slice(at, at + MAX_PHRASE_WORDS)) {
      const written = text.slice(from, index + last.length)
      // Only blanks part the words of a name.
      if (/[^\p{L}\p{N}’' -]/u.test(written)) break
      yield { key: written.toLowerCase(), written, from }
    }
  }
}

function longestKnown(words: readonly RegExpExecArray[], at: number, title: string, cases: Cases) {
  const first = words[at]
  for (let length = Math.min(MAX_PHRASE_WORDS, words.length - at); first && length > 0; length--) {
    const last = words[at + length - 1] ?? first
    const phrase = title.slice(first.index, last.index + last[0].length)
    const text = usual(cases.get(phrase.toLowerCase()))
    if (text !== null) return { text, length }
  }
  return { text: lowered(first?.[0] ?? ''), length: 1 }
}

/** The way that is written most often, the first one of several; null where there is none. */
function usual(ways: ReadonlyMap<string, number> | undefined): string | null {
  const [best] = [...(ways ?? [])].sort((a, b) => b[1] - a[1])
  return best?.[0] ?? null
}

/** What the text does not know: Roman numbers and words with figures stay. */
function lowered(word: string): string {
  return /\d/u.test(word) || (word.length > 1 && isRomanCount(word)) ? word : word.toLowerCase()
}

function beginsSentence(text: string, at: number): boolean {
  return at === 0 || /[.!?:;…(“"‘][”"’)]{0,2} ?$/u.test(text.slice(Math.max(0, at - 4), at))
}

/** Most of these titles begin every word with a capital. */
export function areTitleCase(titles: readonly string[]): boolean {
  return titles.filter(isTitleCase).length * 2 > titles.length
}

/** Nearly all long words begin with a capital: "Research on Village Radio". */
function isTitleCase(title: string): boolean {
  const long = title.split(' ').filter((word) => /^\p{L}{4}/u.test(word))
  const large = long.filter((word) => /^\p{Lu}/u.test(word)).length
  return !isCapitals(title) && long.length >= 2 && large >= long.length * 0.75
}
